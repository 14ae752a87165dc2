using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Makes a topic from outside safe to be spoken: no control characters, no markup, at most sixteen words.</summary>
internal static partial class TopicText
{
    private const int MostWords = 16, MostLetters = 90;

    /// <summary>Letters, digits and the punctuation of speech; the rest is dropped. Empty where nothing can be said.</summary>
    public static string Clean(string topic)
    {
        var text = new StringBuilder(topic.Length);
        foreach (var rune in topic.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                text.Append(rune);
            else if (rune.Value is '\'' or '’')
                text.Append('\'');
            else if (rune.Value is '?' or ',' or '-' or '.' or '!' or '&' or '%' or ':' or '؟' or '？')
                text.Append(rune);
            else
                text.Append(' ');
        }
        var clean = Spaces().Replace(text.ToString(), " ").Replace(" ,", ",", StringComparison.Ordinal).Trim(' ', '-', ',', ':', '&', '%', '\'');
        clean = Stops().Replace(clean, m => m.Value[..1]);
        return clean.Any(char.IsLetterOrDigit) ? clean : "";
    }

    public static bool IsLatin(string text) => text.All(letter => !char.IsLetter(letter) || letter < '\u0250' || letter is >= '\u1e00' and <= '\u1eff');

    /// <summary>The first sentence or clause, of at most sixteen words, without what ends it.</summary>
    public static string Short(string clean)
    {
        var end = clean.IndexOfAny(['.', '!', '?', '؟', '？', ':']);
        var first = end > 8 ? clean[..end] : clean;
        var words = first.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords && first.IndexOf(',', StringComparison.Ordinal) is > 12 and < MostLetters and var comma)
            words = first[..comma].Split(' ');
        first = string.Join(' ', words.Take(MostWords));
        if (first.Length > MostLetters)
        {
            var space = first.LastIndexOf(' ', MostLetters);
            first = first[..(space > 0 ? space : char.IsHighSurrogate(first[MostLetters - 1]) ? MostLetters - 1 : MostLetters)];
        }
        first = first.TrimEnd('.', '!', '?', '؟', '？', ',', ' ', '-', '&', ':', '\'');
        return words.Length > 1 ? Dangling().Replace(first, "") : first;
    }

    /// <summary>“Tell me a story about …” and the like are asked of us, and no part of it.</summary>
    public static string WithoutOrder(string clean)
    {
        var text = Order().Replace(clean, "", 1);
        text = About().Replace(text, "", 1).Trim();
        return text.Any(char.IsLetterOrDigit) ? text : clean;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 20_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[.!?]{2,}", RegexOptions.None, 20_000)]
    private static partial Regex Stops();

    [GeneratedRegex(@"( (and|or|the|a|an|of|in|on|at|to|with|for|who|whose|which|that|from|by|but|is|was|are|were|his|her|its|their|under|over|into|onto|about|behind|between|near|through|against|beyond|after|before|during|as|like|inside|beneath|above|across|without|than|when|where|while|because|if))+$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 20_000)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"^(please |can you |could you |i want (you to )?|i need |let's )*(tell|write|make|create|generate|give|show|do|produce|narrate|explain|describe|imagine|talk|teach)( to)?( me| us| my \w+)?( (a|an|the|some|one))?(( \w+){0,3} (story|stories|video|tale|documentary|film|narration|script|history|episode|essay))?( (about|of|on|for|why|how it is to))? ", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 20_000)]
    private static partial Regex Order();

    [GeneratedRegex(@"^((a|an|the|some)?( ?(\w+ ){0,2})(story|tale|documentary|film|video|legend|history|biography) (about|of|on) |(all )?about |the truth about |introduction to |facts about |everything about |the life of |life of )", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 20_000)]
    private static partial Regex About();
}
