namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>The small words that a topic is taken apart by.</summary>
internal static class TopicWords
{
    public static HashSet<string> Determiners { get; } = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "my", "your", "our", "his", "her", "their", "one", "two", "three", "four", "five", "some", "this", "that", "every", "another", "any", "no", "these", "those", "seven", "ten",
    };

    public static HashSet<string> Relatives { get; } = new(StringComparer.Ordinal) { "who", "that", "which", "whose" };

    public static HashSet<string> Links { get; } = new(StringComparer.Ordinal)
    {
        "of", "in", "on", "at", "with", "from", "to", "for", "and", "under", "behind", "by", "about", "into", "without", "between", "near", "over", "through", "against", "beyond", "after", "before", "during", "as", "like", "or", "inside", "beneath", "above", "across", "vs",
    };

    public static HashSet<string> Questions { get; } = new(StringComparer.Ordinal)
    {
        "why", "what", "how", "when", "where", "who", "which", "is", "are", "do", "does", "did", "can", "could", "should", "will", "would", "was", "were", "has", "have", "whose",
    };

    // “the day the sun went out” is a time that has a clause of its own.
    public static HashSet<string> Times { get; } = new(StringComparer.Ordinal) { "day", "night", "time", "moment", "year", "summer", "winter", "morning", "hour", "week" };

    public static HashSet<string> OfWhichThereIsOne { get; } = new(StringComparer.Ordinal)
    {
        "triangle", "empire", "war", "revolution", "wall", "canal", "pyramids", "bridge", "tower", "sea", "ocean", "desert", "river", "mountains", "islands", "dynasty", "plague", "expedition", "crusades", "renaissance", "age", "ii", "i",
    };
}
