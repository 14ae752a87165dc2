using System.Buffers.Binary;
using System.Globalization;
using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>What is taken from a camera's notes. The position itself is never read, only on which side of the equator it lies.</summary>
/// <param name="TakenAt">Local time of the camera; null when not noted, or impossible.</param>
/// <param name="IsSouthern">Null when not noted.</param>
internal sealed record ExifFacts(DateTime? TakenAt, bool? IsSouthern)
{
    public static ExifFacts None { get; } = new(null, null);
}

/// <summary>EXIF 2.3 in the APP1 segment of a JPEG. Damaged notes are no notes: a photo is worth more than its tags.</summary>
internal static class Exif
{
    private const int ExifDirectory = 0x8769, GpsDirectory = 0x8825, DateTimeOriginal = 0x9003, DateTimeTag = 0x0132, LatitudeSide = 1;

    // The segment is among the first, and at most 64 KB long.
    private const int MostBytes = 256 * 1024;

    public static async Task<ExifFacts> ReadAsync(string path, ImageFormat format, CancellationToken cancel)
    {
        if (format != ImageFormat.Jpeg)
            return ExifFacts.None;
        await using var file = File.OpenRead(path);
        var head = new byte[(int)Math.Min(MostBytes, file.Length)];
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return Read(head.AsSpan(0, read));
    }

    /// <param name="jpeg">A JPEG's beginning, whatever it holds.</param>
    public static ExifFacts Read(ReadOnlySpan<byte> jpeg)
    {
        try
        {
            return Segment(jpeg) is { IsEmpty: false } tiff ? Facts(tiff) : ExifFacts.None;
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            return ExifFacts.None;
        }
    }

    private static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF;)
        {
            var marker = jpeg[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (marker == 0xDA || length < 2)
                break;
            var body = jpeg.Slice(at + 4, length - 2);
            if (marker == 0xE1 && body.StartsWith("Exif\0\0"u8))
                return body[6..];
            at += 2 + length;
        }

        return [];
    }

    private static ExifFacts Facts(ReadOnlySpan<byte> tiff)
    {
        if (tiff is not ([(byte)'I', (byte)'I', ..] or [(byte)'M', (byte)'M', ..]))
            return ExifFacts.None;
        var main = new TiffDirectory(tiff);
        var original = main.Directory(ExifDirectory, out var notes) ? notes.Text(DateTimeOriginal) : null;
        var side = main.Directory(GpsDirectory, out var position) ? position.Text(LatitudeSide) : null;
        return new ExifFacts(Time(original ?? main.Text(DateTimeTag)), side switch { "S" => true, "N" => false, _ => null });
    }

    private static DateTime? Time(string? text) =>
        DateTime.TryParseExact(text, "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year is >= 1826 and <= 2200 ? time : null;
}
