namespace WebStudio.Providers.Music;

/// <summary>Counts syllables of English words by rule: vowel groups, less silent endings, with the common exceptions of songs. Words of other languages are counted by their vowels.</summary>
public static class Syllables
{
    private const string Vowels = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœаеёиоуыэюяєіїαεηιουωάέήίόύώ";

    // What the rules below get wrong and songs are full of.
    private static readonly Dictionary<string, int> Exceptions = new(StringComparer.Ordinal)
    {
        ["every"] = 2, ["everything"] = 3, ["everyone"] = 3, ["everywhere"] = 3, ["everybody"] = 4, ["evening"] = 2, ["evenings"] = 2, ["quiet"] = 2, ["quietly"] = 3,
        ["poem"] = 2, ["poems"] = 2, ["poet"] = 2, ["poetry"] = 3, ["idea"] = 3, ["area"] = 3, ["create"] = 2, ["created"] = 3, ["science"] = 2, ["diet"] = 2,
        ["people"] = 2, ["being"] = 2, ["cruel"] = 2, ["fuel"] = 2, ["jewel"] = 2, ["ruin"] = 2, ["ruins"] = 2, ["fluid"] = 2, ["naked"] = 2, ["sacred"] = 2, ["wicked"] = 2,
        ["beloved"] = 3, ["something"] = 2, ["sometimes"] = 2, ["someone"] = 2, ["somewhere"] = 2, ["anyone"] = 3, ["anywhere"] = 3, ["forever"] = 3, ["isn't"] = 2,
        ["don't"] = 1, ["won't"] = 1, ["can't"] = 1, ["aren't"] = 1, ["weren't"] = 1, ["we're"] = 1, ["you're"] = 1, ["they're"] = 1, ["rhythm"] = 2, ["rhythms"] = 2,
        ["café"] = 2, ["maybe"] = 2, ["recipe"] = 3, ["mosaic"] = 3, ["oasis"] = 3, ["chaos"] = 2, ["piano"] = 3, ["violet"] = 3, ["horizon"] = 3, ["chocolate"] = 2,
        ["business"] = 2, ["different"] = 2, ["camera"] = 2, ["memory"] = 3, ["prayer"] = 1, ["hour"] = 1, ["our"] = 1, ["fire"] = 1, ["tired"] = 1, ["wired"] = 1, ["desire"] = 2,
        ["colour"] = 2, ["shoreline"] = 2, ["lifeline"] = 2, ["skyline"] = 2, ["homeward"] = 2, ["firelight"] = 2, ["fireflies"] = 2, ["lakeside"] = 2, ["wildfire"] = 2,
        ["heaven"] = 2, ["eye"] = 1, ["eyes"] = 1, ["ocean"] = 2, ["oceans"] = 2, ["neon"] = 2, ["ion"] = 2, ["real"] = 1, ["really"] = 2, ["museum"] = 3, ["moment"] = 2,
    };

    private static readonly string[] EndingsAfterSilentE = ["ly", "less", "ness", "ful", "ment", "ments", "thing", "time", "times", "light", "lights", "ward", "where", "body", "land", "side", "line", "man"];

    /// <summary>Of a line as it is sung: at least one a word.</summary>
    public static int CountLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Sum(word => Math.Max(1, Count(word)));
    }

    /// <summary>Of one word as written, punctuation and all: 0 where nothing is spoken (an emoji, a dash), else at least 1. A hyphenated word is the sum of its parts; a digit counts as the word for it.</summary>
    public static int Count(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var count = 0;
        var spoken = new List<char>(word.Length);
        foreach (var letter in word)
        {
            var plain = letter is '’' or '‘' ? '\'' : char.ToLowerInvariant(letter);
            if (char.IsLetter(plain) || plain == '\'')
            {
                spoken.Add(plain);
                continue;
            }
            count += CountSpoken(spoken);
            spoken.Clear();
            if (char.IsAsciiDigit(plain))
                count += plain is '7' or '0' ? 2 : 1;
        }
        return count + CountSpoken(spoken);
    }

    private static int CountSpoken(List<char> letters)
    {
        var word = new string([.. letters]).Trim('\'');
        if (word.Length == 0)
            return 0;
        if (Exceptions.TryGetValue(word, out var known))
            return known;
        if (word.EndsWith("'s", StringComparison.Ordinal))
            return Math.Max(1, CountSpoken([.. word[..^2]]) + (word[^3] is not ('c' or 'g') && EndsInSibilant(word[..^2]) ? 1 : 0));
        foreach (var clipped in (string[])["'ll", "'ve", "'re", "'d", "'m"])
        {
            if (word.EndsWith(clipped, StringComparison.Ordinal) && word.Length > clipped.Length)
                return Math.Max(1, CountSpoken([.. word[..^clipped.Length]]));
        }
        var groups = Groups(word);
        if (word.EndsWith("n't", StringComparison.Ordinal) && word.Length > 4 && !IsVowel(word[^4]))
            groups++;
        return Math.Max(1, groups - Silent(word));
    }

    private static int Groups(string word)
    {
        var groups = 0;
        var before = false;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] > '\u2e80')
            {
                // One syllable a sign: Chinese, Japanese, Korean.
                groups++;
                before = false;
                continue;
            }
            var vowel = IsVowel(word[i]) && !(word[i] == 'y' && i == 0) && !(word[i] == 'u' && i > 0 && word[i - 1] is 'q');
            if (vowel && (!before || Hiatus(word, i)))
                groups++;
            before = vowel;
        }
        return groups + (word.EndsWith("sm", StringComparison.Ordinal) ? 1 : 0);
    }

    // Two vowels that are spoken apart: go·ing, ra·di·o, fly·ing, us·u·al.
    private static bool Hiatus(string word, int at)
    {
        var (first, second) = (word[at - 1], word[at]);
        var before = at > 1 ? word[at - 2] : ' ';
        return (first, second) switch
        {
            ('i', 'a' or 'o' or 'u') => at < 2 || before is not ('t' or 's' or 'c' or 'g' or 'x') || at == word.Length - 1,
            ('e' or 'o' or 'y' or 'u' or 'a', 'i') => word.AsSpan(at).StartsWith("ing"),
            ('y', 'a' or 'e' or 'o') => at > 1 && !IsVowel(before) && !(second == 'e' && at == word.Length - 1),
            ('e', 'o') => at > 1,
            ('u', 'a' or 'o') => before is not ('g' or 'q'),
            ('i', 'e') => word.AsSpan(at).StartsWith("er") && before is not ('t' or 'c') && word.Length > 5 || word.AsSpan(at).StartsWith("et"),
            ('i', 'i') => true,
            _ => false,
        };
    }

    private static int Silent(string word)
    {
        if (word.Length < 3)
            return 0;
        var silent = EndsSilently(word) ? 1 : 0;
        foreach (var ending in EndingsAfterSilentE)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length + 3 && word[^(ending.Length + 1)] == 'e' && EndsSilently(word[..^ending.Length]))
                return silent + 1;
        }
        return silent;
    }

    private static bool EndsSilently(string word)
    {
        if (word[^1] == 'e')
            return !IsVowel(word[^2]) && !(word[^2] == 'l' && !IsVowel(word[^3]));
        if (word.EndsWith("es", StringComparison.Ordinal) && word.Length > 3)
            return !IsVowel(word[^3]) && !EndsInSibilant(word[..^2]) && !(word[^3] == 'l' && !IsVowel(word[^4]));
        return word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3 && word[^3] is not ('t' or 'd') && !IsVowel(word[^3]);
    }

    private static bool EndsInSibilant(string word) => word.Length > 0
        && (word[^1] is 's' or 'x' or 'z' or 'c' or 'g' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
            || word.EndsWith("ce", StringComparison.Ordinal) || word.EndsWith("ge", StringComparison.Ordinal) || word.EndsWith("se", StringComparison.Ordinal));

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);
}
