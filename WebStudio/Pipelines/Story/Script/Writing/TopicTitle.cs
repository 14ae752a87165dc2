namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>How titles and headings are printed.</summary>
internal static class TopicTitle
{
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "and", "but", "or", "nor", "as", "at", "by", "for", "in", "of", "on", "to", "up", "with", "from", "into",
    };

    /// <summary>Capitals on all words but the small ones within; a question keeps its mark.</summary>
    public static string Of(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
            words[i] = i > 0 && i < words.Length - 1 && Small.Contains(words[i]) ? words[i].ToLowerInvariant() : Pattern.Capital(words[i]);
        return string.Join(' ', words);
    }
}
