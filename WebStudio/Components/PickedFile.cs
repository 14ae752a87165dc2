using System.Globalization;
using WebStudio.Files;

namespace WebStudio.Components;

/// <summary>A file that a person has chosen and that still lies in their browser.</summary>
/// <param name="Name">As they call it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Type">Media type as the browser knows it.</param>
/// <param name="Url">An object URL, when the browser can show it.</param>
/// <param name="Width">Pixels; 0 when unknown.</param>
/// <param name="Height">Pixels; 0 when unknown.</param>
/// <param name="Duration">Seconds of a video; 0 when unknown, and for pictures.</param>
/// <param name="Others">How many files came along with it.</param>
public sealed record PickedFile(string Name, long Length, string Type, string? Url, int Width, int Height, double Duration = 0, int Others = 0)
{
    /// <summary>Why this file would be refused, in a sentence, or null. Saves an upload; the server checks again.</summary>
    public string? Problem(UploadRules rules)
    {
        var extension = Path.GetExtension(Name).ToLowerInvariant();
        if (!rules.Extensions.Contains(extension, StringComparer.Ordinal))
            return rules.InvalidFormat;
        if (Length == 0)
            return "The file is empty.";
        return Length > rules.MaxBytes ? $"The file has {JobWords.Bytes(Length)}; at most {JobWords.Bytes(rules.MaxBytes)} are possible." : null;
    }

    public string Description => string.Join(
        ", ", ((string?[])[Width > 0 ? $"{Width} × {Height}" : null, Duration > 0 ? TimeSpan.FromSeconds(Math.Round(Duration)).ToString(Duration < 3600 ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture) : null, JobWords.Bytes(Length), Others switch { 0 => null, 1 => "and another one", _ => $"and {Others} others" }]).Where(part => part is not null));
}

/// <summary>How far an upload is.</summary>
/// <param name="Sent">Bytes.</param>
/// <param name="Total">Bytes.</param>
/// <param name="BytesPerSecond">Lately.</param>
public sealed record UploadProgress(long Sent, long Total, double BytesPerSecond)
{
    public double Percent => Total > 0 ? Math.Min(100, 100.0 * Sent / Total) : 0;

    /// <summary>Speed and time left, or that the server checks what arrived.</summary>
    public string Words => Sent >= Total ? "Checking the file"
        : BytesPerSecond < 1 ? "Starting"
        : $"{JobWords.Bytes((long)BytesPerSecond)} a second, {JobWords.Span((Total - Sent) / BytesPerSecond)} left";
}
