namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>“A” or “an”, by the sound that follows.</summary>
internal static class Articles
{
    private static readonly string[] SoundOfYou = ["uni", "use", "usu", "eu", "ewe", "ubi", "one", "once", "uto", "ura"];
    private static readonly string[] SilentH = ["hour", "honest", "honour", "honor", "heir"];

    public static bool TakesAn(string word)
    {
        var bare = word.TrimStart('“', '"', '‘', '\'', '(').ToLowerInvariant();
        if (bare.Length == 0)
            return false;
        if (SilentH.Any(start => bare.StartsWith(start, StringComparison.Ordinal)))
            return true;
        if (bare.StartsWith("unin", StringComparison.Ordinal) || bare.StartsWith("unim", StringComparison.Ordinal))
            return true;
        if (SoundOfYou.Any(start => bare.StartsWith(start, StringComparison.Ordinal)))
            return false;
        return "aeiouàáâäåæèéêëìíîïòóôöøùúûü8".Contains(bare[0], StringComparison.Ordinal);
    }

    /// <summary>With the article that fits.</summary>
    public static string A(string noun) => (TakesAn(noun) ? "an " : "a ") + noun;
}
