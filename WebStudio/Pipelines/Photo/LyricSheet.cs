using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo;

/// <summary>A song's words while a person writes on them: sections, each a text with a line a row.</summary>
public sealed class LyricSheet
{
    private readonly List<LyricPassage> _passages = [];
    private string _original = "";

    public IReadOnlyList<LyricPassage> Passages => _passages;

    public string Title { get; set; } = "";

    /// <summary>Whether somebody has written on it.</summary>
    public bool IsChanged => !string.Equals(_original, Fingerprint(), StringComparison.Ordinal);

    /// <summary>Lines that will be sung.</summary>
    public int LineCount => _passages.Sum(passage => passage.Lines.Count);

    /// <summary>What keeps it from being sung, in a sentence; null when nothing does.</summary>
    public string? Problem
    {
        get
        {
            if (LineCount > LyricText.MostLines)
                return $"There are {LineCount} lines; a song takes {LyricText.MostLines}.";
            var wide = _passages.SelectMany(passage => passage.Lines).FirstOrDefault(line => line.Length > LyricText.LongestLine);
            return wide is null ? null : $"A line has {wide.Length} characters; {LyricText.LongestLine} can be sung: “{wide[..30]}…”";
        }
    }

    /// <param name="lyrics">What is on it.</param>
    /// <param name="original">What was on it before somebody wrote; null when nobody has.</param>
    public static LyricSheet Of(Lyrics lyrics, Lyrics? original = null)
    {
        var sheet = new LyricSheet { Title = lyrics.Title };
        foreach (var section in lyrics.Sections)
            sheet._passages.Add(new LyricPassage(section.Kind) { Text = string.Join('\n', section.Lines) });
        sheet._original = original is null ? sheet.Fingerprint() : Of(original).Fingerprint();
        return sheet;
    }

    /// <summary>As it will be sung: without blank lines and sections.</summary>
    public Lyrics ToLyrics() => new(Clean(Title), [.. _passages.Where(passage => passage.Lines.Count > 0).Select(passage => new LyricSection(passage.Kind, passage.Lines))]);

    /// <summary>What a section is called: numbered where there are several of its kind.</summary>
    public string NameOf(LyricPassage passage)
    {
        var alike = _passages.Where(other => other.Kind == passage.Kind).ToList();
        return alike.Count == 1 || passage.Kind == SectionKind.Chorus ? $"{passage.Kind}" : $"{passage.Kind} {alike.IndexOf(passage) + 1}";
    }

    /// <summary>An empty section at the end, or before the outro.</summary>
    public LyricPassage Add(SectionKind kind)
    {
        var added = new LyricPassage(kind);
        var outro = _passages.FindIndex(passage => passage.Kind == SectionKind.Outro);
        _passages.Insert(outro < 0 ? _passages.Count : outro, added);
        return added;
    }

    public void Remove(LyricPassage passage) => _passages.Remove(passage);

    private string Fingerprint() => $"{Title}\n\n{string.Join("\n\n", _passages.Select(passage => $"{passage.Kind}\n{passage.Text}"))}";

    internal static string Clean(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>One section on a sheet.</summary>
public sealed class LyricPassage(SectionKind kind)
{
    public SectionKind Kind { get; } = kind;

    /// <summary>A line a row, as typed.</summary>
    public string Text { get; set; } = "";

    /// <summary>The lines that are not blank.</summary>
    public IReadOnlyList<string> Lines => [.. Text.Split('\n').Select(LyricSheet.Clean).Where(line => line.Length > 0)];
}
