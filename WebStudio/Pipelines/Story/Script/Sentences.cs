using System.Globalization;

namespace WebStudio.Pipelines.Story.Script;

/// <summary>Takes text apart into the sentences that are spoken one by one.</summary>
public static class Sentences
{
    /// <summary>A longer sentence is cut, at a comma where there is one.</summary>
    public const int Longest = 600;

    private const string Ends = ".!?…。！？｡؟۔।", Closing = "\"'”’»›)]」』】）", Opening = "\"'“‘«‹([「『【（¿¡—–-";

    // After these a full stop ends nothing, whatever follows.
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "vs", "e.g", "i.e", "gen", "col", "capt", "lt", "sgt", "rev", "hon", "mt", "fig", "cf", "al", "messrs", "mme", "mlle", "ft", "op",
    };

    // After these it ends nothing before a number or a small letter.
    private static readonly HashSet<string> Short = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "nos", "etc", "inc", "ltd", "co", "ca", "approx", "a.m", "p.m", "u.s", "u.k", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "vol", "p", "pp", "dept", "est", "min", "max",
    };

    /// <summary>Whole sentences in order, each trimmed, with its punctuation; a line's end is a sentence's end. What has no letter and no digit is left out.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<string>();
        foreach (var line in text.Split('\n', '\r', '\u2028', '\u2029', '\u0085'))
        {
            var start = 0;
            for (var at = 0; at < line.Length; at++)
            {
                if (!Ends.Contains(line[at]))
                    continue;
                var dot = at;
                while (at + 1 < line.Length && Ends.Contains(line[at + 1]))
                    at++;
                while (at + 1 < line.Length && IsClosing(line, at + 1))
                    at++;
                if (!IsEnd(line, start, dot, at))
                    continue;
                Add(found, line[start..(at + 1)]);
                start = at + 1;
            }
            Add(found, line[start..]);
        }
        return found;
    }

    /// <summary>Words as they are counted against a length: what spaces separate and has a letter or a digit; each character of Chinese and Japanese is half a word.</summary>
    public static int Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = 0;
        var ideographs = 0;
        var inWord = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || letter == '—')
                inWord = false;
            else if (IsIdeograph(letter))
                ideographs++;
            else if (!inWord && char.IsLetterOrDigit(letter))
            {
                inWord = true;
                words++;
            }
        }
        return words + (ideographs + 1) / 2;
    }

    internal static bool IsIdeograph(char letter) => letter is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff';

    // A straight quote opens where a letter follows it.
    private static bool IsClosing(string line, int at) =>
        Closing.Contains(line[at]) && !(line[at] is '"' or '\'' && at + 1 < line.Length && char.IsLetterOrDigit(line[at + 1]));

    private static bool IsEnd(string line, int start, int dot, int last)
    {
        if (line[dot] is '。' or '！' or '？' or '｡')
            return true;
        var next = last + 1;
        if (next >= line.Length)
            return true;
        if (!char.IsWhiteSpace(line[next]))
            return false;
        while (next < line.Length && (char.IsWhiteSpace(line[next]) || Opening.Contains(line[next])))
            next++;
        // “Stop!” she said; … he thought.
        if (next < line.Length && char.IsLower(line[next]))
            return false;
        if (line[dot] != '.' || last != dot)
            return true;
        var word = line[(line.LastIndexOf(' ', dot, dot - start + 1) + 1)..dot].TrimStart('(', '"', '“', '\'', '‘', '[');
        if (Titles.Contains(word) || word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
            return false;
        return !Short.Contains(word) || next < line.Length && !char.IsDigit(line[next]);
    }

    private static void Add(List<string> found, string sentence)
    {
        sentence = sentence.Trim();
        while (sentence.Length > Longest)
        {
            var cut = Cut(sentence);
            found.Add(sentence[..cut].TrimEnd());
            sentence = sentence[cut..].TrimStart();
        }
        if (sentence.Any(letter => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter))
            found.Add(sentence);
    }

    private static int Cut(string sentence)
    {
        var comma = sentence.LastIndexOfAny([',', ';', ':', '，', '、', '；', '،', '؛'], Longest - 1);
        if (comma >= Longest / 3)
            return comma + 1;
        var space = sentence.LastIndexOf(' ', Longest - 1);
        if (space >= Longest / 3)
            return space + 1;
        return char.IsHighSurrogate(sentence[Longest - 1]) ? Longest - 1 : Longest;
    }
}
