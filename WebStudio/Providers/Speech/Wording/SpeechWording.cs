using System.Globalization;
using System.Text;

namespace WebStudio.Providers.Speech.Wording;

/// <summary>Puts a sentence as it is written into words as they are said: what a synthesiser would spell, skip or stumble over is written out.</summary>
internal static class SpeechWording
{
    // A clause of Chinese or Japanese is shown as one word, up to so many signs.
    private const int LongestClause = 10;

    /// <param name="text">One sentence, from outside.</param>
    /// <param name="language">As <see cref="SpeechLanguage"/> names it; null to guess.</param>
    public static SpokenText Of(string text, string? language)
    {
        var clean = Clean(text);
        language ??= SpeechLanguage.Of(clean);
        var end = clean.TrimEnd(' ', '"', '”', '’', '\'', ')', ']', '»', '“') switch { [.., '?' or '？'] => '?', [.., '!' or '！'] => '!', _ => '.' };
        var tokens = clean.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isEnglish = string.Equals(language, SpeechLanguage.English, StringComparison.Ordinal);
        var words = new List<WrittenWord>(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (language is "cmn" or "ja")
            {
                words.AddRange(Clauses(tokens[i], joins: i > 0 && words.Count > 0));
                continue;
            }
            var spoken = isEnglish ? EnglishWord.Spoken(tokens, i) : Foreign(tokens[i]);
            Add(words, tokens[i], spoken);
        }
        return new SpokenText(language, words, end);
    }

    // What has no sound of its own, a dash or an emoji, belongs to the word before.
    private static void Add(List<WrittenWord> words, string token, string spoken)
    {
        var rests = Rests(token);
        if (spoken.Length > 0)
            words.Add(new WrittenWord(token, spoken, rests));
        else if (words.Count > 0)
            words[^1] = words[^1] with { Text = $"{words[^1].Text} {token}", Rests = words[^1].Rests || rests };
    }

    private static bool Rests(string token)
    {
        var tail = token.TrimEnd('"', '”', '’', '\'', ')', ']', '»');
        if (token.Length > 0 && token.Any(letter => letter is '–' or '—' or '…') && !token.Any(char.IsLetterOrDigit))
            return true;
        return tail.Length > 0 && tail[^1] is ',' or ';' or ':' or '–' or '—' or '…' or '!' or '?' or '،' or '，' or '、' or '।' || token.EndsWith(')') || tail.EndsWith("...", StringComparison.Ordinal);
    }

    // Emoji, symbols of pictures and control characters go; curly quotes and odd spaces become plain ones; dashes between words stand alone.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category is UnicodeCategory.Control)
                clean.Append(' ');
            else if (rune.Value is 0x2014 or 0x2015)
                clean.Append(" — ");
            else if (rune.Value is 0x2018 or 0x2019 or 0x2bc or 0x60 or 0xb4)
                clean.Append('\'');
            else if (category is UnicodeCategory.OtherSymbol && rune.Value != 0xb0 || category is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.EnclosingMark || rune.Value is >= 0xfe00 and <= 0xfe0f)
                clean.Append("");
            else
                clean.Append(rune.ToString());
        }
        return clean.ToString().Trim();
    }

    // Letters, digits and what stands between them; the synthesiser knows its language's numbers itself.
    private static string Foreign(string token)
    {
        if (EnglishWord.Address(token) is { } address)
            return address;
        var kept = new string([.. token.Where(letter => char.IsLetterOrDigit(letter) || letter is '\'' or '-' or '%' or '€' or '$' or '£' or '.' or ',' || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)]);
        kept = kept.Trim('\'', '-', '.', ',');
        return kept.Any(char.IsLetterOrDigit) ? kept : "";
    }

    // Without spaces there are no words to show: clauses are taken instead.
    private static IEnumerable<WrittenWord> Clauses(string token, bool joins)
    {
        var start = 0;
        for (var i = 0; i < token.Length; i++)
        {
            var mark = char.IsPunctuation(token[i]);
            var next = i + 1 < token.Length && char.IsPunctuation(token[i + 1]);
            if (i + 1 < token.Length && (next || (!mark && i + 1 - start < LongestClause)))
                continue;
            var piece = token[start..(i + 1)];
            var spoken = new string([.. piece.Where(char.IsLetterOrDigit)]);
            if (spoken.Length > 0)
                yield return new WrittenWord(piece, spoken, mark, joins || start > 0);
            start = i + 1;
        }
    }
}
