namespace WebStudio.Providers.Music.Listening;

/// <summary>
/// The times of a song that somebody else made: beats as heard; lines spread over it by their syllables, since nothing says when they are sung;
/// sections by the lines, or by loudness where there are none.
/// </summary>
internal static class SongOutline
{
    // Shares of a song before the first line and after the last.
    private const double Before = 0.08, After = 0.06;

    // Syllables that a breath between lines and a pause between sections take the time of.
    private const double Breath = 1.5, Pause = 4;

    // Bars of a section where nothing is sung, and seconds where there are no bars.
    private const int Bars = 4;
    private const double Plain = 8;

    // Decibels below the loudest section at which the energy is 0.
    private const double Range = 15;

    public static SongTimes Of(HeardSong heard, SongCut cut, Lyrics? lyrics)
    {
        var (sections, lines) = lyrics is { Sections.Count: > 0 } && lyrics.Lines.Any() ? Sung(heard, lyrics) : (Played(heard), []);
        return new SongTimes
        {
            Seconds = cut.Seconds,
            Beats = cut.Map(heard.Beats),
            Downbeats = cut.Map(heard.Downbeats),
            Sections = Map(sections, heard, cut),
            Lines = [.. cut.Placed().SelectMany(placed => lines.Where(line => line.Start >= placed.Stretch.From && line.Start < placed.Stretch.End - 0.3).Select(line => Move(line, placed.At - placed.Stretch.From, placed.At + placed.Stretch.Length)))],
        };
    }

    private static (List<(SectionKind Kind, double Start)> Sections, List<TimedLine> Lines) Sung(HeardSong heard, Lyrics lyrics)
    {
        double length = heard.Sounding.End - heard.Sounding.Start, start = heard.Sounding.Start + (Before * length);
        var weights = lyrics.Sections.Sum(section => section.Lines.Sum(line => Weight(line) + Breath) + Pause);
        var second = length * (1 - Before - After) / weights;
        List<(SectionKind, double)> sections = [(SectionKind.Intro, 0)];
        var lines = new List<TimedLine>();
        foreach (var section in lyrics.Sections)
        {
            sections.Add((section.Kind, start));
            foreach (var line in section.Lines)
            {
                lines.Add(Spread(line, start, second));
                start = lines[^1].End + (Breath * second);
            }
            start += Pause * second;
        }
        return (sections, lines);
    }

    private static double Weight(string line) => Words(line).Sum(Weigh);

    private static double Weigh(string word) => Math.Max(1, Syllables.Count(word));

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static TimedLine Spread(string line, double start, double second)
    {
        var words = new List<TimedWord>();
        var at = start;
        foreach (var word in Words(line))
        {
            var end = at + (Weigh(word) * second);
            words.Add(new TimedWord(word, at, end));
            at = end;
        }
        return new TimedLine(line, start, at, words);
    }

    private static List<(SectionKind Kind, double Start)> Played(HeardSong heard)
    {
        var starts = heard.Downbeats.Count > 2 * Bars
            ? [.. heard.Downbeats.Where((_, i) => i % Bars == 0)]
            : Enumerable.Range(0, Math.Max(1, (int)(heard.Seconds / Plain))).Select(i => i * Plain).ToList();
        starts[0] = 0;
        var energies = Energies(starts, heard);
        return [.. starts.Select((start, i) => (i == 0 ? SectionKind.Intro : i == starts.Count - 1 ? SectionKind.Outro : energies[i] >= 0.8 ? SectionKind.Chorus : SectionKind.Verse, start))];
    }

    private static List<double> Energies(List<double> starts, HeardSong heard)
    {
        var levels = starts.Select((start, i) => heard.LevelOf(start, i + 1 < starts.Count ? starts[i + 1] : heard.Sounding.End)).ToList();
        return [.. levels.Select(level => Math.Clamp(1 - ((levels.Max() - level) / Range), 0, 1))];
    }

    private static List<SongSection> Map(List<(SectionKind Kind, double Start)> sections, HeardSong heard, SongCut cut)
    {
        var energies = Energies([.. sections.Select(section => section.Start)], heard);
        var result = new List<SongSection>();
        foreach (var (stretch, at) in cut.Placed())
        {
            for (var i = 0; i < sections.Count; i++)
            {
                double start = Math.Max(sections[i].Start, stretch.From), end = Math.Min(i + 1 < sections.Count ? sections[i + 1].Start : double.MaxValue, stretch.End);
                if (end > start)
                    result.Add(new SongSection(sections[i].Kind, start - stretch.From + at, end - stretch.From + at, energies[i]));
            }
        }
        result[^1] = result[^1] with { End = cut.Seconds };
        return result;
    }

    private static TimedLine Move(TimedLine line, double by, double last) => line with
    {
        Start = line.Start + by,
        End = Math.Min(last, line.End + by),
        Words = [.. line.Words.Where(word => word.Start + by < last).Select(word => word with { Start = word.Start + by, End = Math.Min(last, word.End + by) })],
    };
}
