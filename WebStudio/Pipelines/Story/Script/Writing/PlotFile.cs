namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>
/// Reads plots: “@Type Type | a key; a watch” opens one, “| !a key” where it must be that, “@~” one for a minute, “@~~” one for half a minute; “#hook-mild”, “#setup” and so on its parts; “= Heading” a beat; “1 text” a line and its level: 0 what must be said, 1 the heart, K and k the keys, 2 what should be said, 3 what may be; “2&gt; text” one that is said only after the one before, “2+ text” one without which that is not said either.
/// </summary>
internal static class PlotFile
{
    private static readonly Dictionary<string, HookIntensity> Hooks = new(StringComparer.Ordinal)
    {
        ["#hook-mild"] = HookIntensity.Mild,
        ["#hook-medium"] = HookIntensity.Medium,
        ["#hook-extreme"] = HookIntensity.Extreme,
    };

    private static readonly Dictionary<string, Phase> Phases = new(StringComparer.Ordinal)
    {
        ["#setup"] = Phase.Setup,
        ["#rise"] = Phase.Rise,
        ["#climax"] = Phase.Climax,
        ["#end"] = Phase.End,
    };

    public static IReadOnlyList<Plot> Read(IEnumerable<string> lines)
    {
        var plots = new List<Plot>();
        var hook = (HookIntensity?)null;
        var phase = Phase.Setup;
        var beat = 0;
        var heading = "";
        foreach (var line in lines)
        {
            if (line[0] == '@')
            {
                var parts = line[1..].Split('|', StringSplitOptions.TrimEntries);
                plots.Add(new Plot { Genres = parts[0].TrimStart('~', '+').Split(' '), Size = (PlotSize)parts[0].LastIndexOf('~'), Objects = parts[1].TrimStart('!').Split(';', StringSplitOptions.TrimEntries), NeedsObject = parts[1][0] == '!' });
                beat = 0;
            }
            else if (line[0] == '#')
            {
                hook = Hooks.TryGetValue(line, out var intensity) ? intensity : null;
                if (hook is { } opening)
                    plots[^1].Hooks.Add(opening, []);
                else
                    phase = Phases[line];
            }
            else if (hook is { } opening)
                plots[^1].Hooks[opening].Add(line);
            else if (line[0] == '=')
            {
                heading = line[1..].Trim();
                beat++;
            }
            else
            {
                var space = line.IndexOf(' ', StringComparison.Ordinal);
                plots[^1].Lines.Add(new PlotLine(phase, beat, heading, LevelOf(line[0]), line[1] is '>' or '+', line[1] == '+', line[(space + 1)..]));
            }
        }
        foreach (var plot in plots.Where(plot => !plot.IsShort))
            PartLast(plot.Lines);
        return plots;
    }

    // The last words are a beat of their own, so that what is put into the end comes before them.
    private static void PartLast(List<PlotLine> lines)
    {
        var last = lines.FindLastIndex(line => !line.Follows);
        if (last <= 0 || lines[last].Phase != Phase.End || lines[last - 1].Phase != Phase.End || lines[last - 1].Beat != lines[last].Beat)
            return;
        for (var i = last; i < lines.Count; i++)
            lines[i] = lines[i] with { Beat = lines[i].Beat + 1 };
    }

    private static int LevelOf(char mark) => mark switch
    {
        '0' => 0,
        '1' => 1,
        'K' => 2,
        'k' => 3,
        '2' => 4,
        _ => 5,
    };
}
