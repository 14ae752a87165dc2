using System.Globalization;
using System.Text;

namespace WebStudio.Providers.Music;

/// <summary>Lyrics as files: LRC with the times at which lines (and words) are sung, and plain text.</summary>
public static class LyricFiles
{
    /// <summary>
    /// LRC: tags [ti:], [by:] and [length:], then “[mm:ss.xx]line” in the order of time; with <paramref name="words"/> each word has its “&lt;mm:ss.xx&gt;” (the enhanced format).
    /// A last empty stamp ends the last line. Lines end with a line feed.
    /// </summary>
    public static string Lrc(string title, SongTimes times, bool words = false)
    {
        ArgumentNullException.ThrowIfNull(times);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"[ti:{Tag(title)}]\n[by:WebStudio]\n[length:{Length(times.Seconds)}]\n");
        foreach (var line in times.Lines)
        {
            text.Append('[').Append(Stamp(line.Start)).Append(']');
            if (words && line.Words.Count > 0)
                text.AppendJoin(' ', line.Words.Select(word => $"<{Stamp(word.Start)}>{Line(word.Text)}"));
            else
                text.Append(Line(line.Text));
            text.Append('\n');
        }
        if (times.Lines.Count > 0)
            text.Append('[').Append(Stamp(times.Lines[^1].End)).Append("]\n");
        return text.ToString();
    }

    /// <summary>The title, an empty line, and the sections with an empty line between them.</summary>
    public static string Text(Lyrics lyrics)
    {
        ArgumentNullException.ThrowIfNull(lyrics);
        var text = new StringBuilder(lyrics.Title).Append('\n');
        foreach (var section in lyrics.Sections)
        {
            text.Append('\n');
            foreach (var line in section.Lines)
                text.Append(line).Append('\n');
        }
        return text.ToString();
    }

    // Minutes may have more than two digits.
    private static string Stamp(double seconds)
    {
        var hundredths = (long)Math.Max(0, Math.Round(seconds * 100));
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 6000:00}:{hundredths / 100 % 60:00}.{hundredths % 100:00}");
    }

    private static string Length(double seconds)
    {
        var whole = (long)Math.Max(0, Math.Round(seconds));
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 60:00}:{whole % 60:00}");
    }

    // A bracket or a line feed within a text would be read as something else.
    private static string Tag(string text) => Line(text).Replace(']', ')').Replace('[', '(');

    private static string Line(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace('<', '‹').Replace('>', '›');
        return line.Length > 0 && line[0] == '[' ? "(" + line[1..] : line;
    }
}
