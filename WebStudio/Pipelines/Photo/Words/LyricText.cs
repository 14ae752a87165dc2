using System.Diagnostics.CodeAnalysis;
using System.Text;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>The form in which people see and edit lyrics: a header in brackets, its lines, an empty line between sections. What is printed is parsed to the same lyrics.</summary>
public static class LyricText
{
    public const int MostLines = 60, LongestLine = 80, MostCharacters = 6000;

    public static string Print(Lyrics lyrics)
    {
        ArgumentNullException.ThrowIfNull(lyrics);
        var text = new StringBuilder();
        foreach (var section in lyrics.Sections)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append('[').Append(section.Kind).Append("]\n");
            foreach (var line in section.Lines)
                text.Append(line).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>
    /// Reads what a person has edited. Control and format characters are dropped, spaces run together; lines before the first header are a verse; headers without lines are left out.
    /// “[Verse 2]”, “[chorus:]” and the like are headers too.
    /// </summary>
    /// <param name="text">At most <see cref="MostCharacters"/> characters, <see cref="MostLines"/> lines of at most <see cref="LongestLine"/>.</param>
    /// <param name="title">Of the song.</param>
    /// <param name="lyrics">May have no section at all: then the song is an instrumental.</param>
    /// <param name="problem">A sentence for the person where the text is refused.</param>
    public static bool TryParse(string text, string title, [NotNullWhen(true)] out Lyrics? lyrics, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        lyrics = null;
        problem = null;
        if (text.Length > MostCharacters)
        {
            problem = $"The lyrics have {text.Length:N0} characters; at most {MostCharacters:N0} are possible.";
            return false;
        }
        var sections = new List<LyricSection>();
        var lines = new List<string>();
        var kind = SectionKind.Verse;
        var count = 0;
        foreach (var raw in text.Split('\n', '\r', '\u2028', '\u2029', '\u0085'))
        {
            var line = Clean(raw);
            if (line.Length == 0)
                continue;
            if (line[0] == '[' && line[^1] == ']')
            {
                if (KindOf(line) is not { } next)
                {
                    problem = $"“{Shown(line)}” is no section; there are [Intro], [Verse], [Chorus], [Bridge] and [Outro].";
                    return false;
                }
                Close(sections, kind, lines);
                kind = next;
                continue;
            }
            if (line.Length > LongestLine)
                problem = $"The line “{Shown(line)}” has {line.Length} characters; at most {LongestLine} can be sung and shown.";
            else if (++count > MostLines)
                problem = $"The lyrics have more than {MostLines} lines.";
            if (problem is not null)
                return false;
            lines.Add(line);
        }
        Close(sections, kind, lines);
        lyrics = new Lyrics(title, sections);
        return true;
    }

    /// <summary>A line as it may be sung and shown: no control or format characters, no lone surrogates, single spaces.</summary>
    public static string Clean(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var clean = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            else if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned))
                clean.Append(rune);
        }
        return clean.ToString().TrimEnd();
    }

    private static void Close(List<LyricSection> sections, SectionKind kind, List<string> lines)
    {
        if (lines.Count > 0)
            sections.Add(new LyricSection(kind, [.. lines]));
        lines.Clear();
    }

    private static SectionKind? KindOf(string header)
    {
        var name = header[1..^1].TrimEnd(':', ' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Trim();
        return name.Length > 0 && !name.Contains(',', StringComparison.Ordinal) && Enum.TryParse<SectionKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
    }

    private static string Shown(string line)
    {
        const int Most = 40;
        return line.Length <= Most ? line : line[..(char.IsHighSurrogate(line[Most - 1]) ? Most - 1 : Most)] + "…";
    }
}
