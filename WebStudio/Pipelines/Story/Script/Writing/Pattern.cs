using System.Text;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>
/// Writes out the patterns of the material. <c>{name}</c> is a word of the story, <c>{a/b}</c> a choice, <c>{is|are}</c> agrees with what the story is about,
/// <c>{~ and he}</c> joins two clauses or starts a sentence anew, <c>[, as ever]</c> is said only where time allows. They may be nested.
/// </summary>
internal sealed class Pattern(Func<string, string> word, Func<bool> isPlural, Manner manner, SeededRandom random)
{
    /// <exception cref="InvalidDataException">A bracket is not closed.</exception>
    public string Write(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 40);
        Append(pattern, text);
        return Finish(text.ToString());
    }

    private void Append(string pattern, StringBuilder text)
    {
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] is not ('{' or '['))
            {
                text.Append(pattern[at]);
                continue;
            }
            var close = Close(pattern, at);
            var inner = pattern[(at + 1)..close];
            if (pattern[at] == '{')
                AppendBraces(inner, text);
            else if (random.Chance(manner.Asides))
                Append(inner, text);
            at = close;
        }
    }

    private void AppendBraces(string inner, StringBuilder text)
    {
        if (inner.StartsWith('~'))
        {
            AppendClause(inner[1..].TrimStart(), text);
            return;
        }
        var choices = Split(inner, '/');
        if (choices.Count > 1)
        {
            Append(random.Pick(choices), text);
            return;
        }
        var forms = Split(inner, '|');
        if (forms.Count == 2)
            Append(forms[isPlural() ? 1 : 0], text);
        else
            text.Append(word(inner));
    }

    private void AppendClause(string clause, StringBuilder text)
    {
        var written = new StringBuilder();
        Append(clause, written);
        var words = written.ToString();
        var rest = words.StartsWith("and ", StringComparison.Ordinal) ? words[4..] : words;
        if (rest.Length < words.Length && !HasSubject(rest))
            text.Append(' ').Append(words);
        else if (random.Chance(manner.Splits))
            text.Append(". ").Append(Capital(rest));
        else
            text.Append(", ").Append(words);
    }

    // Where sentences are short, what a semicolon holds together is two of them.
    private string Divide(string line) => line.Contains("; ", StringComparison.Ordinal) && random.Chance(manner.Splits) ? line.Replace("; ", ". ", StringComparison.Ordinal) : line;

    // “and found a key” cannot stand alone.
    private static bool HasSubject(string clause) =>
        char.IsUpper(clause[0]) || Subjects.Contains(clause.Split(' ')[0], StringComparer.Ordinal);

    private static readonly string[] Subjects = ["he", "she", "it", "they", "there", "the", "both", "so", "for", "behind", "somewhere", "a", "then"];

    private static int Close(string pattern, int open)
    {
        var depth = 0;
        for (var at = open; at < pattern.Length; at++)
        {
            if (pattern[at] is '{' or '[')
                depth++;
            else if (pattern[at] is '}' or ']' && --depth == 0)
                return at;
        }
        throw new InvalidDataException($"A bracket of “{pattern}” is not closed.");
    }

    private static List<string> Split(string inner, char mark)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var at = 0; at < inner.Length; at++)
        {
            if (inner[at] is '{' or '[')
                depth++;
            else if (inner[at] is '}' or ']')
                depth--;
            else if (inner[at] == mark && depth == 0)
            {
                parts.Add(inner[start..at]);
                start = at + 1;
            }
        }
        parts.Add(inner[start..]);
        return parts;
    }

    /// <summary>Single spaces, “a” or “an” by the sound that follows, a capital at each sentence's start.</summary>
    private string Finish(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i] is "a" or "an" or "A" or "An" or "“A" or "“An")
                words[i] = words[i].TrimEnd('n') + (Articles.TakesAn(words[i + 1]) ? "n" : "");
        }
        var line = Divide(string.Join(' ', words));
        var result = new StringBuilder(line.Length);
        var isStart = true;
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (isStart && char.IsLetterOrDigit(letter))
            {
                letter = char.ToUpperInvariant(letter);
                isStart = false;
            }
            else if (letter is '.' or '!' or '?' or '…' && at + 1 < line.Length)
                isStart = line[at + 1] == ' ' || line[at + 1] == '”' && at + 3 < line.Length && line[at + 2] == ' ' && (char.IsUpper(line[at + 3]) || line[at + 3] == '“');
            result.Append(letter);
        }
        return result.ToString();
    }

    internal static string Capital(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
                return text[..at] + char.ToUpperInvariant(text[at]) + text[(at + 1)..];
        }
        return text;
    }
}

/// <summary>How sentences run.</summary>
/// <param name="Asides">Share of what may be left out that is said, 0–1.</param>
/// <param name="Splits">Share of clauses that become sentences of their own, 0–1.</param>
internal readonly record struct Manner(double Asides, double Splits)
{
    public static Manner Of(StoryPacing pacing) => pacing switch
    {
        StoryPacing.Slow => new(1, 0),
        StoryPacing.Medium => new(0.55, 0.15),
        StoryPacing.Dynamic => new(0.3, 0.6),
        _ => new(0, 1),
    };
}
