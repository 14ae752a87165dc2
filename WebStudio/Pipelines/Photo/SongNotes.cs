using WebStudio.Jobs;
using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Providers.Music;
using static System.FormattableString;

namespace WebStudio.Pipelines.Photo;

/// <summary>What a job notes on its way from a photo to a music video, as sentences.</summary>
public static class SongNotes
{
    public static string OfPhoto(PhotoReading reading, PhotoFile photo) => Invariant($"Photo of {photo.Width} × {photo.Height}, read by {reading.Reader}: {reading.Description}");

    public static string OfWords(PhotoDraft draft) => draft.Lyrics is { } lyrics
        ? $"Lyrics: “{draft.Title}”, {(lyrics.Lines.Count() is var lines && lines == 1 ? "1 line" : $"{lines} lines")}, by {draft.Writer}."
        : $"Title: “{draft.Title}”; it stays without words.";

    public static string OfSong(Song song)
    {
        string?[] parts = [OptionReader.NameOf(song.Genre), song.Key, song.Tempo is { } tempo ? Invariant($"{tempo:0} beats a minute") : null, Invariant($"{song.Seconds:0.0} s"), Invariant($"{song.Loudness:0.0} LUFS")];
        return $"Music by {song.Maker}: {string.Join(", ", parts.OfType<string>())}.";
    }
}
