namespace WebStudio.Pipelines.Photo.Words;

/// <summary>How well a line goes with what was sung before it in the song.</summary>
internal sealed class LineScore(SongPlan plan)
{
    private const double RepeatedWord = 3, SameFragment = 100, RepeatedClass = 2, SameKind = 1.2, SameStart = 2, InMood = 0.8, InGenre = 1.2, Hue = 0.6, Seen = 1.6, Unseen = 2.5, OffMetre = 1.5;
    private const int ContentLetters = 4;

    private static readonly HashSet<string> Function = new(StringComparer.Ordinal)
    {
        "with", "from", "that", "this", "your", "have", "like", "than", "then", "when", "what", "where", "into", "along", "across", "beside", "beneath", "beyond", "above",
        "before", "after", "until", "there", "here", "they", "them", "their", "been", "were", "will", "over", "under", "through", "around", "behind", "each", "some", "more", "most",
    };

    private readonly HashSet<Fragment> _used = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _classes = new(StringComparer.Ordinal);

    /// <summary>How often a colour was named.</summary>
    public int Hues { get; private set; }

    public bool IsUsed(Fragment fragment) => _used.Contains(fragment);

    /// <summary>These count as sung.</summary>
    public void Sung(IReadOnlyList<Line> lines)
    {
        foreach (var line in lines)
        {
            _classes.Add(line.Class);
            _words.UnionWith(Content(line.Text));
            foreach (var fragment in line.From)
            {
                _used.Add(fragment);
                Hues += fragment.NeedsHue ? 1 : 0;
            }
        }
    }

    /// <param name="line">A candidate.</param>
    /// <param name="before">The lines before it in its section.</param>
    public double Of(Line line, IReadOnlyList<Line> before)
    {
        var words = Content(line.Text).ToList();
        var score = -RepeatedWord * (words.Count(_words.Contains) + words.Count - words.Distinct(StringComparer.Ordinal).Count());
        score -= _classes.Contains(line.Class) ? RepeatedClass : 0;
        score -= line.Off * OffMetre;
        foreach (var fragment in line.From)
        {
            score += fragment.Valence != 0 && fragment.Valence == plan.Tone ? InMood : 0;
            score += fragment.Genres.Count > 0 ? InGenre : 0;
            score += fragment.NeedsHue ? Hue : 0;
            // What is seen says more than what is thought.
            score += fragment.Settings.Count > 0 ? Seen : 0;
        }
        if (LineFit.IsScene(line.From[0]) && line.From[^1] is { Kinds: "c", Settings.Count: 0, Genres.Count: 0 })
            score -= Unseen;
        foreach (var other in before)
        {
            score -= RepeatedWord * Content(other.Text).Intersect(words, StringComparer.Ordinal).Count();
            score -= line.From.Any(fragment => other.From.Any(sung => ReferenceEquals(sung, fragment))) ? SameFragment : 0;
            score -= string.Equals(Start(line.Text), Start(other.Text), StringComparison.OrdinalIgnoreCase) ? SameStart / 2 : 0;
        }
        if (before.Count > 0)
        {
            var last = before[^1];
            score -= last.From[^1].Kinds[0] == line.From[^1].Kinds[0] ? SameKind : 0;
            score -= string.Equals(Start(last.From[^1].Text), Start(line.From[^1].Text), StringComparison.Ordinal) ? SameStart : 0;
        }
        return score;
    }

    private static string Start(string text) => text.Split(' ')[0];

    // Plurals count as their singulars.
    private static IEnumerable<string> Content(string text) => text.ToLowerInvariant().Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length >= ContentLetters && !Function.Contains(word)).Select(word => word.TrimEnd('s'));
}
