using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>What a line is to be.</summary>
/// <param name="Openings">Beginnings to choose from; empty for a line that continues the one before it.</param>
/// <param name="Syllables">±1.</param>
/// <param name="Rhyme">Lines of one letter rhyme; ' ' is free.</param>
internal sealed record LineAsk(IReadOnlyList<Fragment> Openings, int Syllables, char Rhyme)
{
    /// <summary>Settings in which it is; lines of a couplet share them.</summary>
    public required IReadOnlySet<string> Scene { get; init; }

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
    private const int Attempts = 30, LastAttempt = 20 * Attempts, UsedAgainFrom = 4, Draws = 12, LongestLine = 80, MostHues = 2;
    private const double InDiction = 0.6, OfGenre = 0.7;

    private readonly LineScore _score = new(plan);
    private readonly List<string> _classes = [.. material.Rhymes.Classes];
    private readonly List<string> _ofGenre = [.. material.Rhymes.Classes.Where(rhyme => material.EndingsOf(rhyme).Any(ending => ending.Genres.Contains(plan.Genre)))];
    private readonly Dictionary<(string Class, Stage Stage), List<Fragment>> _endings = [];

    private readonly Dictionary<(IReadOnlySet<string> Scene, Stage Stage), List<string>> _ofScene = [];

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
                rhyme = random.Pick(random.Chance(OfGenre) ? Classes(stage, ask) : _classes);
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

    // What is seen rhymes where more of its scene can be said, the rest where the genre has words of its own.
    private List<string> Classes(Stage stage, LineAsk ask)
    {
        if (!IsSeen(stage, ask))
            return _ofGenre.Count > 0 ? _ofGenre : _classes;
        if (!_ofScene.TryGetValue((ask.Scene, stage), out var classes))
        {
            classes = [.. _classes.Where(rhyme => Endings(stage, rhyme).Any(ending => ending.Settings.Count > 0 && LineFit.InScene(ending, ask.Scene)))];
            _ofScene.Add((ask.Scene, stage), classes.Count > 0 ? classes : classes = _classes);
        }
        return classes;
    }

    private Line? Draw(Stage stage, LineAsk ask, string rhyme, List<Line> before)
    {
        var opening = ask.Openings.Count == 0 ? null : Pick(ask.Openings, isSeen: false);
        var from = new List<Fragment>(3);
        var text = "";
        var left = ask.Syllables;
        if (opening is not null && (!LineFit.InScene(opening, ask.Scene) || !Take(opening, from, ref text, ref left)))
            return null;
        var kinds = opening?.Kinds ?? After(before);
        if (ask.Internal)
        {
            if (Ending(stage, ask, rhyme, kinds, Math.Max(4, left - 6), from, text) is not { } middle || !Take(middle, from, ref text, ref left))
                return null;
            kinds = "c";
        }
        if (Ending(stage, ask, rhyme, kinds, left, from, text.Length > 0 ? text : before[^1].Text) is not { } ending || !Take(ending, from, ref text, ref left))
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

    private Fragment? Ending(Stage stage, LineAsk ask, string rhyme, string kinds, int syllables, List<Fragment> from, string said)
    {
        IEnumerable<Fragment> endings = ask.More is { } more ? [.. Endings(stage, rhyme), .. more(rhyme)] : Endings(stage, rhyme);
        var beginning = from.Count > 0 ? from[0] : null;
        var fitting = endings.Where(ending => kinds.Contains(ending.Kinds[0], StringComparison.Ordinal) && Math.Abs(ending.Syllables - syllables) <= _slack
            && !from.Contains(ending) && LineFit.Fits(said, beginning, ending, ask.Scene)).ToList();
        return fitting.Count == 0 ? null : Pick(fitting, IsSeen(stage, ask));
    }

    // Verses show; a line that goes on with such a line shows more of it.
    private static bool IsSeen(Stage stage, LineAsk ask) => stage is Stage.Arrival or Stage.Feeling && (ask.Openings.Count == 0 || LineFit.IsScene(ask.Openings[0]));

    // Rather in the diction of the genre, or of the scene.
    private Fragment Pick(IReadOnlyList<Fragment> fragments, bool isSeen)
    {
        if (!random.Chance(InDiction))
            return random.Pick(fragments);
        var own = fragments.Where(fragment => (isSeen ? fragment.Settings.Count : fragment.Genres.Count) > 0 && !_score.IsUsed(fragment)).ToList();
        return random.Pick(own.Count > 0 ? own : fragments);
    }

    // A line that goes on after a whole clause is a clause of its own.
    private static string After(List<Line> before) => before.Count > 0 && before[^1].From[^1].Kinds[0] is 'p' or 't' or 'm' ? "cw" : "c";

    private bool Take(Fragment fragment, List<Fragment> from, ref string text, ref int left)
    {
        if (_score.IsUsed(fragment) && _slack < UsedAgainFrom || fragment.NeedsHue && _score.Hues >= MostHues)
            return false;
        var chosen = fragment.Choose(random, plan.Hues.Count == 0 ? "" : random.Pick(plan.Hues));
        left -= Meter.Syllables(chosen);
        text = text.Length == 0 ? chosen : text + (NeedsComma(fragment, chosen) ? ", " : " ") + chosen;
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

    private static bool NeedsComma(Fragment ending, string chosen) => ending.Kinds[0] == 'c' || chosen.StartsWith("and ", StringComparison.Ordinal) || chosen.StartsWith("but ", StringComparison.Ordinal);
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
