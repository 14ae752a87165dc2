using WebStudio.Media;
using WebStudio.Providers.Language;
using WebStudio.Providers.Music;
using WebStudio.Providers.Remote;

namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>
/// Asks Claude what a photo shows. Only pixels leave the machine, decoded and encoded anew at a size that the service wants, so no tag goes along.
/// Colours and measures, and what Claude leaves open, come from the built-in reader.
/// </summary>
public sealed class ClaudePhotoReader(ClaudeClient claude, PixelPhotoReader pixels) : IPhotoReader
{
    // Larger ones are scaled down by the service (its documentation on vision), which only takes time.
    private const int LongestSide = 1568;
    private const double MostPixels = 1.15e6;

    private const int MostMotifs = 10;

    /// <exception cref="ProviderFailedException">Claude gave no answer that can be used.</exception>
    public async Task<PhotoReading> ReadAsync(string path, CancellationToken cancel)
    {
        var own = await pixels.ReadAsync(path, cancel);
        var jpeg = await EncodeAsync(path, cancel);
        var answer = await claude.AskAsync<ClaudePhotoAnswer>(ClaudePhotoAnswer.Question(jpeg), cancel);
        return Merge(own, answer);
    }

    private static async Task<byte[]> EncodeAsync(string path, CancellationToken cancel)
    {
        var header = await ImageLoader.InspectAsync(path, cancel);
        var (width, height) = header.Upright;
        var scale = Math.Min(1, Math.Min((double)LongestSide / Math.Max(width, height), Math.Sqrt(MostPixels / ((double)width * height))));
        var raster = await ImageLoader.LoadAsync(path, header, Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)), cancel);
        return await ImageWriter.JpegAsync(raster, cancel);
    }

    internal static PhotoReading Merge(PhotoReading own, ClaudePhotoAnswer answer)
    {
        var description = Clean(answer.Description, 400);
        var motifs = answer.Motifs.Select(motif => Clean(motif, 24).ToLowerInvariant()).Where(motif => motif.Length > 1 && motif.All(letter => char.IsLetter(letter) || letter == '-'))
            .Distinct(StringComparer.Ordinal).Take(MostMotifs).ToList();
        var mood = Clean(answer.MoodName, 32).ToLowerInvariant();
        return own with
        {
            Reader = ClaudeClient.Name,
            Description = description.Length > 0 ? description : own.Description,
            Mood = new Mood(Math.Clamp(Finite(answer.Valence), -1, 1), Math.Clamp(Finite(answer.Energy), 0, 1)),
            MoodName = mood.Length > 0 ? mood : own.MoodName,
            Motifs = motifs.Count > 0 ? motifs : own.Motifs,
            Subject = SubjectOf(answer.Subject) ?? own.Subject,
            TimeOfDay = Known(answer.TimeOfDay, ClaudePhotoAnswer.Times) ?? own.TimeOfDay,
            Season = Known(answer.Season, ClaudePhotoAnswer.Seasons) ?? own.Season,
            Place = Clean(answer.Place ?? "", 24).ToLowerInvariant() is { Length: > 1 } place && place.All(letter => char.IsLetter(letter) || letter == ' ') ? place : own.Place,
        };
    }

    private static PhotoSubject? SubjectOf(ClaudePhotoSubject? box)
    {
        if (box is null)
            return null;
        double left = Math.Clamp(Finite(box.Left), 0, 1), top = Math.Clamp(Finite(box.Top), 0, 1), right = Math.Clamp(Finite(box.Right), 0, 1), bottom = Math.Clamp(Finite(box.Bottom), 0, 1);
        return right - left < 0.01 || bottom - top < 0.01
            ? null
            : new PhotoSubject((left + right) / 2, (top + bottom) / 2, right - left, bottom - top, 0.9);
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : 0;

    private static string? Known(string? value, IReadOnlyList<string> among) => value is not null && among.Contains(value, StringComparer.Ordinal) ? value : null;

    // One line, no control characters, cut at a word.
    private static string Clean(string text, int longest)
    {
        var line = string.Join(' ', new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest)
            return line;
        var cut = line.LastIndexOf(' ', longest);
        return cut > 0 ? line[..cut] : line[..longest];
    }
}
