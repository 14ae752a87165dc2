namespace WebStudio.Pipelines.Photo.Words;

/// <summary>
/// Whether the beginning and the ending of a line make one thought: both are of one scene (no boats upon the grass), a likeness is of what the beginning does
/// (what shines is not like a running stream), and what only people do is said of people.
/// </summary>
internal static class LineFit
{
    // Words by which a beginning shows what a likeness may take up.
    private static readonly (string Trait, string[] Words)[] Traits =
    [
        ("~move", ["come", "comes", "pull", "pulls", "roll", "rolls", "drift", "drifts", "sail", "slide", "slides", "moves", "turn", "turns", "spin", "spins", "run", "runs", "walk", "walks", "climb", "climbs", "fall", "falls",
            "drops", "swing", "swings", "sways", "lift", "lifts", "slip", "slips", "goes", "dance", "shift", "wheel", "scatter", "float", "blow", "spills", "carries", "swim"]),
        ("~still", ["wait", "waits", "sleep", "sleeps", "hold", "holds", "keeps", "stay", "stays", "stand", "stands", "lies", "sits", "hangs", "lean", "leans", "rest", "settles", "doze", "listens", "folds", "breathe"]),
        ("~light", ["glow", "glows", "shine", "shines", "burn", "burns", "blink", "blinks", "wink", "light", "gleam", "gold", "flickers", "opens", "lights"]),
        ("~sound", ["hum", "hums", "sing", "sings", "talk", "talks", "call", "calls", "ring", "rings", "whisper", "murmurs", "creak", "whistle", "laugh", "chatter", "say", "speak", "shout"]),
    ];

    private static readonly Dictionary<string, string> TraitOf = Traits.SelectMany(group => group.Words.Select(word => (word, group.Trait))).ToDictionary(pair => pair.word, pair => pair.Trait, StringComparer.Ordinal);

    /// <summary>Whether a beginning shows what is in the photo.</summary>
    public static bool IsScene(Fragment beginning) => string.Equals(beginning.Kinds, Material.SceneTakes, StringComparison.Ordinal);

    /// <summary>Whether a fragment belongs into a scene; one without settings belongs into any.</summary>
    public static bool InScene(Fragment fragment, IReadOnlySet<string> scene) => fragment.Settings.Count == 0 || fragment.Settings.Any(scene.Contains);

    /// <param name="said">What the line (or the line that it continues) says so far.</param>
    /// <param name="beginning">The fragment it is from; null where the line continues another one.</param>
    /// <param name="ending">What may follow.</param>
    /// <param name="scene">Settings in which the line is.</param>
    public static bool Fits(string said, Fragment? beginning, Fragment ending, IReadOnlySet<string> scene)
    {
        if (!InScene(ending, scene))
            return false;
        if (beginning is { Settings.Count: > 0 } && ending.Settings.Count > 0 && !ending.Settings.Intersect(beginning.Settings, StringComparer.Ordinal).Any())
            return false;
        // “breaks out” and “out under kinder skies” say a word twice.
        if (string.Equals(Words(said).LastOrDefault(), Words(ending.Text).First(), StringComparison.Ordinal))
            return false;
        return ending.Kinds[0] switch
        {
            'm' => ending.Traits.Count == 0 || TraitsOf(said).Any(ending.Traits.Contains),
            'a' => IsOfPerson(said),
            'w' => IsOfPerson(said) || !ending.Text.StartsWith("with", StringComparison.Ordinal),
            _ => true,
        };
    }

    private static IEnumerable<string> TraitsOf(string said) => Words(said).Where(TraitOf.ContainsKey).Select(word => TraitOf[word]);

    private static bool IsOfPerson(string said) => Words(said).FirstOrDefault() is "i" or "i'm" or "i'd" or "i'll" or "i've" or "you" or "we" or "so" or "and";

    private static IEnumerable<string> Words(string text) => text.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
}
