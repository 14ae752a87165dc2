namespace WebStudio.Providers.Music;

/// <summary>Where an English line has its last stress, by rule: what rhymes is what is sung long.</summary>
internal static class Stress
{
    // Words of two or three syllables that begin with one of these are stressed on the second.
    private static readonly string[] Unstressed = ["be", "re", "de", "for", "to", "con", "com", "ex", "en", "un", "sur", "dis", "mis", "per", "ag", "aw", "ab", "ar", "as", "al", "ac", "ap", "ad", "hori", "imag"];

    // Which those rules get wrong and songs are full of.
    private static readonly HashSet<string> FirstStressed = new(StringComparer.Ordinal)
    {
        "better", "being", "berry", "beauty", "beautiful", "reading", "ready", "really", "recent", "reason", "desert", "foreign", "forest", "forests", "forward", "fortune", "total", "toward", "touching", "comfort", "coming", "common", "compass", "enter", "ending", "endless", "engine",
        "under", "uncle", "distant", "distance", "mister", "misty", "person", "perfect", "also", "always", "alley", "almost", "ages", "aging", "awful", "arrow", "arrows", "ashes", "acorn", "apple", "apples", "april", "adam", "action", "answer", "aching", "token", "tower", "towers", "tomb", "argue", "army", "alter", "album", "ember", "embers", "open",
        "angel", "armour", "armor",
    };

    /// <summary>Syllables after the last stressed one, 0–2.</summary>
    public static int After(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return 0;
        var word = new string([.. words[^1].ToLowerInvariant().Where(char.IsLetter)]);
        var count = Math.Max(1, Syllables.Count(words[^1]));
        if (count == 1)
            return 0;
        var stressed = !FirstStressed.Contains(word) && Array.Exists(Unstressed, start => word.StartsWith(start, StringComparison.Ordinal)) ? 1 : 0;
        return Math.Clamp(count - 1 - Math.Max(stressed, count - 3), 0, 2);
    }
}
