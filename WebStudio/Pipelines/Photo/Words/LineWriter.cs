using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>What a line is to be.</summary>
/// <param name="Openings">Beginnings to choose from; empty for a line that continues the one before it.</param>
/// <param name="Syllables">±1.</param>
/// <param name="Rhyme">Lines of one letter rhyme; ' ' is free.</param>
internal sealed record LineAsk(IReadOnlyList<Fragment> Openings, int Syllables, char Rhyme)
{
    /// <summary>Endings of a rhyme class that fit this line besides those of the kinds that its beginning takes.</summary>
    public Func<string, IEnumerable<Fragment>>? More { get; init; }

    /// <summary>Whether its middle rhymes with its end, and a clause follows: the long line of hip-hop.</summary>
    public bool Internal { get; init; }
}

/// <summary>
/// Writes the lines of a section: each a beginning, and an ending on its rhyme. Both are iambic and meet at a stress, so that whatever is put together scans.
/// It makes many sections and keeps the best: words that were sung already cost, so do endings of one kind in a row.
/// </summary>
internal sealed class LineWriter(SongPlan plan, Material material, SeededRandom random)
{
    private const int Attempts = 14, LastAttempt = 30 * Attempts, UsedAgainFrom = 4, Draws = 12, LongestLine = 80, MostHues = 2;

    private readonly LineScore _score = new(plan);
    private readonly List<string> _classes = [.. material.Rhymes.Classes];
    private readonly Dictionary<(string Class, Stage Stage), List<Fragment>> _endings = [];

    private int _slack = 1;

    /// <summary>Writes lines that belong together; they count as sung from then on.</summary>
    public IReadOnlyList<string> Write(Stage stage, IReadOnlyList<LineAsk> asks)
    {
        List<Line>? best = null;
        var bestScore = double.NegativeInfinity;
        for (var attempt = 0; attempt < Attempts || best is null && attempt < LastAttempt; attempt++)
        {
            // Rather a longer line, then rather a word that was there before, than no line.
            _slack = 1 + attempt / (5 * Attempts);
            if (Attempt(stage, asks) is not { } lines)
                continue;
            var score = lines.Sum(line => line.Score);
            if (score > bestScore)
                (best, bestScore) = (lines, score);
        }
        if (best is null)
            throw new InvalidOperationException("The lyricist's material has no such lines.");
        _score.Sung(best);
        return [.. best.Select(line => line.Text)];
    }

    /// <summary>Writes one more line on a rhyme that was begun, or null where there is none.</summary>
    public string? TryWrite(Stage stage, LineAsk ask, string rhyme, IReadOnlyList<string> mates)
    {
        for (var draw = 0; draw < Draws; draw++)
        {
            if (Draw(stage, ask, rhyme, []) is { } line && mates.All(mate => material.Rhymes.Rhyme(mate, RhymeTable.LastWord(line.Text))))
            {
                _score.Sung([line]);
                return line.Text;
            }
        }
        return null;
    }

    private List<Line>? Attempt(Stage stage, IReadOnlyList<LineAsk> asks)
    {
        var classes = new Dictionary<char, string>();
        var lines = new List<Line>(asks.Count);
        for (var i = 0; i < asks.Count; i++)
        {
            var ask = asks[i];
            if (ask.Rhyme == ' ' || !classes.TryGetValue(ask.Rhyme, out var rhyme))
            {
                rhyme = random.Pick(_classes);
                if (classes.ContainsValue(rhyme))
                    return null;
                if (ask.Rhyme != ' ')
                    classes.Add(ask.Rhyme, rhyme);
            }
            Line? best = null;
            for (var draw = 0; draw < Draws; draw++)
            {
                if (Draw(stage, ask, rhyme, lines) is { } line && (best is null || line.Score > best.Score))
                    best = line;
            }
            if (best is null)
                return null;
            lines.Add(best);
        }
        return lines;
    }

    private Line? Draw(Stage stage, LineAsk ask, string rhyme, List<Line> before)
    {
        var opening = ask.Openings.Count == 0 ? null : random.Pick(ask.Openings);
        var from = new List<Fragment>(3);
        var text = "";
        var left = ask.Syllables;
        if (opening is not null && !Take(opening, from, ref text, ref left))
            return null;
        var kinds = opening?.Kinds ?? "ptmwc";
        if (ask.Internal)
        {
            if (Ending(stage, ask, rhyme, kinds, Math.Max(4, left - 6), from) is not { } middle || !Take(middle, from, ref text, ref left))
                return null;
            kinds = "c";
        }
        if (Ending(stage, ask, rhyme, kinds, left, from) is not { } ending || !Take(ending, from, ref text, ref left))
            return null;
        if (Math.Abs(left) > _slack || Voice.Turn(text, plan.Perspective) is not { } turned || turned.Length > LongestLine)
            return null;
        var last = RhymeTable.LastWord(turned);
        var mates = before.Where(line => string.Equals(line.Class, rhyme, StringComparison.Ordinal)).Select(line => RhymeTable.LastWord(line.Text));
        if (mates.Any(mate => !material.Rhymes.Rhyme(mate, last)) || ask.Internal && !material.Rhymes.Rhyme(from[^2].LastWord, last))
            return null;
        var line = new Line(char.ToUpperInvariant(turned[0]) + turned[1..], rhyme, from) { Off = Math.Abs(left) };
        return line with { Score = _score.Of(line, before) };
    }

    private Fragment? Ending(Stage stage, LineAsk ask, string rhyme, string kinds, int syllables, List<Fragment> from)
    {
        IReadOnlyList<Fragment> endings = ask.More is { } more ? [.. Endings(stage, rhyme), .. more(rhyme)] : Endings(stage, rhyme);
        if (endings.Count == 0)
            return null;
        for (var draw = 0; draw < 6; draw++)
        {
            var ending = random.Pick(endings);
            if (kinds.Contains(ending.Kinds[0], StringComparison.Ordinal) && Math.Abs(ending.Syllables - syllables) <= _slack && !from.Contains(ending))
                return ending;
        }
        return null;
    }

    private bool Take(Fragment fragment, List<Fragment> from, ref string text, ref int left)
    {
        if (_score.IsUsed(fragment) && _slack < UsedAgainFrom || fragment.NeedsHue && _score.Hues >= MostHues)
            return false;
        var chosen = fragment.Choose(random, plan.Hues.Count == 0 ? "" : random.Pick(plan.Hues));
        left -= Meter.Syllables(chosen);
        text = text.Length == 0 ? chosen : text + (NeedsComma(chosen) ? ", " : " ") + chosen;
        from.Add(fragment);
        return true;
    }

    /// <summary>Endings of a rhyme class that fit this song at a stage.</summary>
    public List<Fragment> Endings(Stage stage, string rhyme)
    {
        if (!_endings.TryGetValue((rhyme, stage), out var endings))
            _endings.Add((rhyme, stage), endings = [.. material.EndingsOf(rhyme).Where(ending => plan.Fits(ending, plan.Valences(stage)))]);
        return endings;
    }

    private static bool NeedsComma(string ending) => ending.StartsWith("and ", StringComparison.Ordinal) || ending.StartsWith("but ", StringComparison.Ordinal);
}

/// <summary>A line as it was made.</summary>
/// <param name="Class">Of its rhyme.</param>
/// <param name="From">The fragments, in their order.</param>
internal sealed record Line(string Text, string Class, IReadOnlyList<Fragment> From)
{
    /// <summary>Syllables that it has too many or too few.</summary>
    public int Off { get; init; }

    public double Score { get; init; }
}
