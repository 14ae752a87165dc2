using System.Text;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>
/// Part of a line. <c>{a/b}</c> in its text is a choice; <c>{hue}</c> is a colour of the photo. Written in the first person singular; <see cref="Voice"/> turns it.
/// </summary>
internal sealed record Fragment
{
    public const string AnyKind = "ptdmawchk";

    private int? _syllables;

    public required string Text { get; init; }

    /// <summary>
    /// What a line's ending is: p(lace), t(ime), d(uration), m (a likeness), a (adverb of doing), w (circumstance: with, as if, until), c (another clause: and, but), k (a main clause), ! (a call), h (object clause: how, what);
    /// of a beginning, which of those it takes.
    /// </summary>
    public required string Kinds { get; init; }

    /// <summary>−1 only in sad songs, 1 only in happy ones.</summary>
    public int Valence { get; init; }

    /// <summary>−1 only in calm songs, 1 only in lively ones.</summary>
    public int Energy { get; init; }

    /// <summary>Times of day, seasons, settings and weather in which it makes sense; within each of those an empty one is always fitting.</summary>
    public IReadOnlyList<string> Times { get; init; } = [];

    public IReadOnlyList<string> Seasons { get; init; } = [];

    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>What a likeness is of, for instance “~move”; see <see cref="LineFit"/>.</summary>
    public IReadOnlyList<string> Traits { get; init; } = [];

    /// <summary>Genres in whose diction it is; empty for all.</summary>
    public IReadOnlyList<Genre> Genres { get; init; } = [];

    /// <summary>Of its first choices; the others have as many, or one or two less.</summary>
    public int Syllables => _syllables ??= Meter.Syllables(Choose(choices => choices[0], "amber"));

    public bool NeedsHue => Text.Contains("{hue}", StringComparison.Ordinal);

    /// <summary>Its last word, where that is no choice.</summary>
    public string LastWord => Text[(Text.LastIndexOfAny([' ', '}']) + 1)..];

    /// <summary>Makes its choices.</summary>
    public string Choose(SeededRandom random, string hue) => Choose(random.Pick, hue);

    private string Choose(Func<string[], string> pick, string hue)
    {
        var result = new StringBuilder(Text.Length);
        var at = 0;
        while (at < Text.Length)
        {
            var open = Text.IndexOf('{', at);
            if (open < 0)
                open = Text.Length;
            result.Append(Text, at, open - at);
            if (open == Text.Length)
                break;
            var close = Text.IndexOf('}', open);
            var choices = Text[(open + 1)..close].Split('/');
            result.Append(choices is ["hue"] ? hue : pick(choices));
            at = close + 1;
        }
        return string.Join(' ', result.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal);
    }

    /// <summary>Reads “text | marks”; a choice at the very end becomes one fragment for each, since each ends on another sound.</summary>
    public static IEnumerable<Fragment> Parse(string line, string kinds)
    {
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        var text = (bar < 0 ? line : line[..bar]).Trim();
        var fragment = new Fragment { Text = text, Kinds = kinds };
        foreach (var mark in bar < 0 ? [] : line[(bar + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            fragment = fragment.Marked(mark);
        if (!text.EndsWith('}') || text.EndsWith("{hue}", StringComparison.Ordinal))
            return [fragment];
        var open = text.LastIndexOf('{');
        return text[(open + 1)..^1].Split('/').Select(choice => fragment with { Text = text[..open] + choice });
    }

    private Fragment Marked(string mark) => mark switch
    {
        "+" => this with { Valence = 1 },
        "-" => this with { Valence = -1 },
        "^" => this with { Energy = 1 },
        "_" => this with { Energy = -1 },
        _ when mark[0] == '~' => this with { Traits = [.. Traits, mark] },
        "dawn" or "morning" or "day" or "evening" or "dusk" or "night" => this with { Times = [.. Times, mark] },
        "spring" or "summer" or "autumn" or "winter" => this with { Seasons = [.. Seasons, mark] },
        _ when Enum.TryParse<Genre>(mark, ignoreCase: true, out var genre) => this with { Genres = [.. Genres, genre] },
        _ when mark.All(letter => AnyKind.Contains(letter, StringComparison.Ordinal)) => this with { Kinds = mark },
        _ => this with { Settings = [.. Settings, mark] },
    };
}
