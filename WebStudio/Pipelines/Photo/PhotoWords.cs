using System.Globalization;
using WebStudio.Media;
using WebStudio.Pipelines.Photo.Analysis;

namespace WebStudio.Pipelines.Photo;

/// <summary>How the pages say things about photos and songs.</summary>
public static class PhotoWords
{
    /// <summary>When and where a photo was taken, as far as there are hints.</summary>
    public static IReadOnlyList<string> Hints(PhotoReading reading)
    {
        var hints = new List<string>();
        foreach (var hint in (string?[])[reading.TimeOfDay, reading.Season, reading.Place])
        {
            if (hint is not null)
                hints.Add(Capital(hint));
        }
        if (reading.TakenAt is { } taken)
            hints.Add($"Taken {taken.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
        return hints;
    }

    /// <summary>Key and tempo; empty when neither is known.</summary>
    public static string Tuning(string? key, double? tempo) =>
        string.Join(", ", ((string?[])[key, tempo is { } beats ? $"{beats:0} bpm" : null]).Where(part => part is not null));

    /// <summary>What is about to be made, in a sentence.</summary>
    /// <param name="form">What is chosen.</param>
    /// <param name="draft">What has been drafted; null where words are still to be written.</param>
    public static string Outcome(PhotoForm form, PhotoDraft? draft)
    {
        var parts = new List<string> { $"{form.Duration:0.#} seconds{((form.Genre ?? draft?.Genre) is { } genre ? $" of {GenreLook.Of(genre).Name.ToLowerInvariant()}" : "")}" };
        if (form.Instrumental)
            parts.Add("instrumental");
        else if (draft is not null)
            parts.Add(form.Sheet.LineCount switch { 0 => "without words", 1 => "one line of words", var lines => $"{lines} lines of words" });
        parts.Add(form.Aspect switch { AspectRatio.Wide => "wide", AspectRatio.Tall => "tall", AspectRatio.Square => "square", _ => "in the photo's shape" });
        return $"{string.Join(", ", parts)}.";
    }

    /// <summary>Who makes the music, and what that means for the words.</summary>
    public static string Maker(string maker, PhotoForm form)
    {
        if (!IsOurs(maker))
            return $"The music is made by {maker}, which sees the words and the mood, not the photo.";
        if (form.Instrumental || form.Sheet.LineCount == 0)
            return "Composed on this machine.";
        return $"Composed on this machine. There is no singer: an instrument carries the words{(form.Captions ? ", and they appear in the picture" : "")}.";
    }

    /// <summary>Whether a reader, writer or maker is the studio itself, not a service.</summary>
    public static bool IsOurs(string maker) => maker.StartsWith("built-in", StringComparison.Ordinal);

    /// <summary>Who has made a finished video.</summary>
    public static string Makers(string reader, string? writer, string music, bool words)
    {
        var parts = new List<string> { IsOurs(reader) ? "Photo read on this machine" : $"Photo read by {reader}" };
        if (words && writer is not null)
            parts.Add(IsOurs(writer) ? "words written on this machine" : $"words by {writer}");
        parts.Add(IsOurs(music) ? words ? "music composed on this machine, the words carried by an instrument" : "music composed on this machine" : $"music by {music}");
        return $"{string.Join("; ", parts)}.";
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
