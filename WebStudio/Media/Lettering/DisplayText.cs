using System.Globalization;
using System.Text;

namespace WebStudio.Media.Lettering;

/// <summary>A run of text that is never broken, and when it is heard.</summary>
/// <param name="Text">Without white space.</param>
/// <param name="Spaced">Whether a space stands before it, where it does not begin a row.</param>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
internal readonly record struct TextPiece(string Text, bool Spaced, double Start, double End)
{
    /// <summary>Whether it stands in a full-width cell, as Chinese and Japanese do, and may follow any other without a space.</summary>
    public bool FullWidth => DisplayText.IsFullWidth(Rune.GetRuneAt(Text, 0));
}

/// <summary>Text of people made fit to be shown: what cannot be drawn or would draw over other text is left out, and lengths are limited.</summary>
internal static class DisplayText
{
    public const int MaxCharacters = 160;

    // Longer ones are broken wherever it comes; letters joined across are worth less than a word of a thousand letters.
    private const int MaxPiece = 24;

    // Zalgo text piles up marks over the lines above.
    private const int MaxMarks = 2;

    /// <summary>Cleans a text; empty when nothing of it can be shown.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder();
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= MaxCharacters)
                break;
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category is UnicodeCategory.Control)
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
                continue;
            }
            // Directional overrides, joiners, variation selectors, private use, halves of pairs (the replacement character) and what no version of Unicode knows.
            if (category is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
                || rune == Rune.ReplacementChar || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0000 and <= 0xEFFFF))
                continue;
            var isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            marks = isMark ? marks + 1 : 0;
            if (marks <= MaxMarks && !(isMark && (clean.Length == 0 || clean[^1] == ' ')))
                clean.Append(rune);
        }
        return clean.ToString().TrimEnd();
    }

    /// <summary>The pieces of a line, each with its time: of its words where they fit the text, else the line's time shared by letters.</summary>
    /// <param name="text">Of any kind.</param>
    /// <param name="start">Seconds.</param>
    /// <param name="end">Seconds.</param>
    /// <param name="words">Times of its words, seconds; may be empty.</param>
    public static IReadOnlyList<TextPiece> Pieces(string text, double start, double end, IReadOnlyList<(double Start, double End)> words)
    {
        var tokens = Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var timed = words.Count == tokens.Length;
        var letters = Math.Max(1, tokens.Sum(token => token.Length));
        var pieces = new List<TextPiece>();
        var before = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            double Shared(int count) => start + ((end - start) * count / letters);
            double from = timed ? words[i].Start : Shared(before), to = timed ? words[i].End : Shared(before + tokens[i].Length);
            Split(tokens[i], i > 0, from, Math.Max(from, to), pieces);
            before += tokens[i].Length;
        }
        return pieces;
    }

    /// <summary>The pieces of one word, cleaned; none where nothing of it can be shown.</summary>
    /// <param name="word">A word, with the punctuation that stands at it.</param>
    /// <param name="spaced">Whether a space stands before it.</param>
    /// <param name="start">Its time.</param>
    /// <param name="end">Its time.</param>
    public static IReadOnlyList<TextPiece> OfWord(string word, bool spaced, double start, double end)
    {
        var pieces = new List<TextPiece>();
        foreach (var token in Clean(word).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Split(token, spaced || pieces.Count > 0, start, Math.Max(start, end), pieces);
        return pieces;
    }

    /// <summary>Whether a text begins in a script that is written from the right: Hebrew, Arabic and their neighbours.</summary>
    public static bool IsFromRight(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF))
                return true;
            if (Rune.IsLetter(rune))
                return false;
        }
        return false;
    }

    // Unicode blocks from CJK Radicals to the unified ideographs without Hangul, which has spaces; and the full-width forms.
    internal static bool IsFullWidth(Rune rune) => rune.Value is (>= 0x2E80 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF01 and <= 0xFF60) or (>= 0x20000 and <= 0x3FFFF);

    private static void Split(string token, bool spaced, double start, double end, List<TextPiece> pieces)
    {
        var clusters = StringInfo.ParseCombiningCharacters(token);
        var from = 0;
        for (var i = 1; i <= clusters.Length; i++)
        {
            var at = i < clusters.Length ? clusters[i] : token.Length;
            if (at < token.Length && i - from < MaxPiece && !IsFullWidth(Rune.GetRuneAt(token, clusters[i])) && !IsFullWidth(Rune.GetRuneAt(token, clusters[i - 1])))
                continue;
            double Time(int cluster) => start + ((end - start) * cluster / clusters.Length);
            pieces.Add(new TextPiece(token[clusters[from]..at], spaced && from == 0, Time(from), Time(i)));
            from = i;
        }
    }
}
