using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace WebStudio.Media;

/// <summary>JPEG pictures one behind the other, as ffmpeg writes them to a pipe, taken apart by their markers (ITU-T T.81, annex B).</summary>
public static class JpegStream
{
    private const int FirstBuffer = 64 * 1024, MaxPicture = 64 * 1024 * 1024;
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA;

    /// <summary>Arguments that make such a stream of raw pictures on standard output, each written as soon as it is encoded.</summary>
    /// <param name="quality">1 (smallest) to 100 (best).</param>
    /// <param name="resize">The size wanted; null leaves it.</param>
    public static IReadOnlyList<string> Encoder(int quality, (int Width, int Height)? resize) =>
    [
        "-vf", $"scale={(resize is { } size ? $"{size.Width}:{size.Height}:flags=bicubic:" : "")}in_range=pc:out_range=pc:out_color_matrix=bt601,format=yuvj420p",
        "-fps_mode", "passthrough", "-c:v", "mjpeg", "-threads", "1", "-qmin", "1", "-q:v", $"{Scale(quality)}", "-flush_packets", "1", "-f", "mjpeg", "pipe:1",
    ];

    /// <summary>Each whole picture; its memory is filled anew by the next one.</summary>
    /// <exception cref="InvalidDataException">Something else comes, or a picture is beyond all measure.</exception>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        var buffer = new byte[FirstBuffer];
        var filled = 0;
        var place = default(Place);
        while (true)
        {
            int end;
            while ((end = EndOf(buffer.AsSpan(0, filled), ref place)) > 0)
            {
                yield return buffer.AsMemory(0, end);
                buffer.AsSpan(end, filled - end).CopyTo(buffer);
                filled -= end;
                place = default;
            }
            if (filled == buffer.Length)
                Array.Resize(ref buffer, filled < MaxPicture ? filled * 2 : throw new InvalidDataException("A picture is too large."));
            var read = await stream.ReadAsync(buffer.AsMemory(filled), cancel);
            if (read == 0)
                break;
            filled += read;
        }
        if (filled != 0)
            throw new InvalidDataException("The last picture is cut short.");
    }

    // mjpeg's own scale: 1 is best, 31 worst.
    private static int Scale(int quality) => Math.Clamp((int)Math.Round(31 - (quality - 1) * 30 / 99.0), 1, 31);

    /// <returns>Where the picture at the beginning ends; 0 when more has to come.</returns>
    private static int EndOf(ReadOnlySpan<byte> data, ref Place place)
    {
        while (true)
        {
            if (place.InScan)
            {
                // Within a scan 0xFF is followed by 0 or a restart marker; anything else ends it.
                var found = data[place.At..].IndexOf((byte)0xFF);
                if (found < 0 || place.At + found + 1 >= data.Length)
                {
                    place.At = found < 0 ? data.Length : place.At + found;
                    return 0;
                }
                place.At += found;
                place.InScan = data[place.At + 1] is 0 or >= 0xD0 and <= 0xD7;
                place.At += place.InScan ? 2 : 0;
                continue;
            }
            if (place.At + 2 > data.Length)
                return 0;
            if (data[place.At] != 0xFF || place.At == 0 && data[1] != StartOfImage)
                throw new InvalidDataException("There is no JPEG.");
            var marker = data[place.At + 1];
            if (marker == EndOfImage)
                return place.At + 2;
            if (marker == StartOfImage)
            {
                place.At += 2;
                continue;
            }
            if (place.At + 4 > data.Length)
                return 0;
            var next = place.At + 2 + BinaryPrimitives.ReadUInt16BigEndian(data[(place.At + 2)..]);
            if (next > data.Length)
                return 0;
            place = new Place { At = next, InScan = marker == StartOfScan };
        }
    }

    private struct Place
    {
        public int At;
        public bool InScan;
    }
}
