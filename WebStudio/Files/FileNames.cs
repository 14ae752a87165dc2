using System.Globalization;
using System.Text;

namespace WebStudio.Files;

/// <summary>Names and sizes as people see them.</summary>
public static class FileNames
{
    private const int MaxLength = 150;

    /// <summary>
    /// The last part of a name from outside, without control characters and what file systems or headers dislike. Never used as a path.
    /// </summary>
    public static string Display(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && rune != Rune.ReplacementChar && rune.Value is not ('"' or '<' or '>' or '|' or '*' or '?' or ':'))
                clean.Append(rune);
        }
        var text = clean.ToString().Trim(' ', '.');
        if (text.Length <= MaxLength)
            return text;
        var extension = Path.GetExtension(text);
        if (extension.Length is 0 or > 10)
            extension = "";
        var length = MaxLength - extension.Length;
        // A pair of surrogates stays whole or goes.
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + extension;
    }

    /// <summary>Bytes in the unit that reads best, for instance 16 MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => $"{bytes / (double)(1L << 30):0.#} GB",
        >= 1L << 20 => $"{bytes / (double)(1L << 20):0.#} MB",
        >= 1L << 10 => $"{bytes / (double)(1L << 10):0.#} KB",
        _ => $"{bytes} bytes",
    };
}
