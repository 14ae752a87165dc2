namespace WebStudio.Providers.Speech;

/// <summary>The voices that stories are told in, and the names they go by.</summary>
public static class Voices
{
    /// <summary>In the order they are shown.</summary>
    public static IReadOnlyList<Voice> All { get; } =
    [
        new("male_narrator_deep", "Deep narrator", "male", "deep, grave", "mysteries, horror, epics", 165),
        new("male_narrator_calm", "Calm narrator", "male", "calm, unhurried", "documentaries, history, sleep stories", 150),
        new("male_narrator_dramatic", "Dramatic narrator", "male", "dramatic, wide in pitch", "thrillers, war, true crime", 160),
        new("male_professional", "Professional", "male", "clear, even", "explanations, biographies, news", 182),
        new("male_warm", "Warm", "male", "warm, soft", "heart-warming stories, romance", 168),
        new("male_energetic", "Energetic", "male", "bright, quick", "comedy, motivation, adventures", 200),
        new("british_male", "British", "male", "British, matter-of-fact", "explanations, satire", 175),
        new("female_narrator", "Narrator", "female", "clear, natural", "any story", 176),
        new("female_narrator_warm", "Warm narrator", "female", "low, warm, slow", "heart-warming stories, nature", 157),
        new("female_professional", "Professional", "female", "crisp, even", "documentaries, business, science", 191),
        new("female_warm", "Warm", "female", "soft, close", "romance, memories", 160),
        new("female_young", "Young", "female", "young, bright", "anime, comedy, fantasy", 203),
        new("female_storyteller", "Storyteller", "female", "lively, wide in pitch", "fairy tales, fantasy, children", 164),
        new("narrator_british_female", "British narrator", "female", "British, composed", "history, mysteries", 166),
        new("narrator_british_male", "British narrator", "male", "Scottish, seasoned", "nature, history, legends", 172),
    ];

    /// <summary>Who speaks where nobody else was asked for.</summary>
    public static Voice Default { get; } = All[0];

    // Names of other engines' voices that clients send.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["guy"] = "male_narrator_deep",
        ["andrew"] = "male_narrator_calm",
        ["christopher"] = "male_narrator_dramatic",
        ["brian"] = "male_professional",
        ["roger"] = "male_energetic",
        ["aria"] = "female_narrator",
        ["jenny"] = "female_narrator_warm",
        ["sara"] = "female_professional",
        ["nancy"] = "female_warm",
        ["michelle"] = "female_young",
    };

    private static readonly Dictionary<string, Voice> ById = All.ToDictionary(voice => voice.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The voice that a request names; for an unknown name the default one, with a note that says so.</summary>
    /// <param name="name">An id or an alias in any case, from outside; null or empty for the default.</param>
    public static (Voice Voice, string? Note) Find(string? name)
    {
        var asked = name?.Trim() ?? "";
        if (asked.Length == 0)
            return (Default, null);
        if (ById.TryGetValue(Aliases.GetValueOrDefault(asked, asked), out var voice))
            return (voice, null);
        var shown = new string([.. asked.Where(letter => !char.IsControl(letter)).Take(60)]);
        return (Default, $"There is no voice “{shown}”; “{Default.Name}” ({Default.Id}) speaks instead.");
    }
}
