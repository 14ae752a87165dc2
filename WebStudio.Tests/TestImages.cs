using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using WebStudio.Media;

namespace WebStudio.Tests;

/// <summary>Pictures made on the spot: by hand where bytes matter, by ffmpeg where a format does.</summary>
internal static class TestImages
{
    /// <summary>A PNG (8-bit RGBA, one IDAT) written by hand.</summary>
    /// <param name="pixel">Gives the colour at x, y: red in the lowest byte, alpha in the highest.</param>
    /// <param name="extra">Chunks between IHDR and IDAT.</param>
    public static byte[] Png(int width, int height, Func<int, int, uint> pixel, params (string Name, byte[] Body)[] extra)
    {
        var rows = new byte[height * ((width * 4) + 1)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                BinaryPrimitives.WriteUInt32LittleEndian(rows.AsSpan((y * ((width * 4) + 1)) + 1 + (x * 4)), pixel(x, y));
        }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(rows);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A]);
        foreach (var (name, body) in ((string, byte[])[])[("IHDR", header), .. extra, ("IDAT", packed.ToArray()), ("IEND", [])])
            WriteChunk(file, name, body);
        return file.ToArray();
    }

    /// <summary>An opaque PNG of one colour.</summary>
    public static byte[] PlainPng(int width, int height) => Png(width, height, (_, _) => Raster.Rgb(200, 120, 40));

    /// <summary>An opaque PNG with edges, fields of colour and gradients: something to draw and to fill.</summary>
    public static byte[] ScenePng(int width, int height) => Png(width, height, (x, y) =>
    {
        double u = (x + 0.5) / width, v = (y + 0.5) / height;
        if (Math.Pow((u - 0.7) / 0.14, 2) + Math.Pow((v - 0.28) / 0.18, 2) < 1)
            return Raster.Rgb(245, 200, 60);
        if (v > 0.6 + (0.1 * Math.Sin(u * 7)))
            return Raster.Rgb(40, (int)(90 + (90 * v)), 60);
        return u is > 0.15 and < 0.4 && v is > 0.35 and < 0.7 ? Raster.Rgb(170, (int)(50 + (60 * u)), 50) : Raster.Rgb((int)(110 + (90 * v)), (int)(150 + (70 * v)), 225);
    });

    /// <summary>Lets ffmpeg write a test picture in the format of the extension.</summary>
    /// <param name="extension">For instance .jpg.</param>
    /// <param name="options">Of the output, for instance a pixel format.</param>
    public static async Task<byte[]> ByFfmpegAsync(string extension, int width, int height, params string[] options)
    {
        using var scratch = new Scratch();
        var path = scratch.PathFor("picture" + extension);
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", $"testsrc=size={width}x{height}:rate=1", "-frames:v", "1", .. options, path], TimeSpan.FromMinutes(1), CancellationToken.None);
        return await File.ReadAllBytesAsync(path);
    }

    /// <summary>Encodes a picture of ours in the format of the extension.</summary>
    public static async Task<byte[]> ConvertAsync(byte[] png, string extension, params string[] options)
    {
        using var scratch = new Scratch();
        var path = scratch.PathFor("out" + extension);
        await Ffmpeg.RunAsync(["-i", scratch.Write("in.png", png), "-frames:v", "1", .. options, path], TimeSpan.FromMinutes(1), CancellationToken.None);
        return await File.ReadAllBytesAsync(path);
    }

    /// <summary>A complete GIF that says it is 60000×60000.</summary>
    public static byte[] HugeGif() =>
    [
        .. "GIF89a"u8, 0x60, 0xEA, 0x60, 0xEA, 0x80, 0, 0, 255, 255, 255, 0, 0, 0,
        0x2C, 0, 0, 0, 0, 0x60, 0xEA, 0x60, 0xEA, 0, 2, 2, 0x44, 1, 0, 0x3B,
    ];

    /// <summary>A TIFF directory as in EXIF with an orientation and nothing else.</summary>
    public static byte[] Exif(int orientation, bool bigEndian = false) => bigEndian
        ? [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0]
        : [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Puts an EXIF segment with an orientation in front of a JPEG's others.</summary>
    public static byte[] WithOrientation(byte[] jpeg, int orientation, bool bigEndian = false)
    {
        byte[] body = [.. "Exif\0\0"u8, .. Exif(orientation, bigEndian)];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }

    private static void WriteChunk(Stream file, string name, byte[] body)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, body.Length);
        file.Write(word);
        byte[] checkedBytes = [.. Encoding.ASCII.GetBytes(name), .. body];
        file.Write(checkedBytes);
        BinaryPrimitives.WriteUInt32BigEndian(word, Crc(checkedBytes));
        file.Write(word);
    }

    // CRC-32 of ISO/IEC 15948, annex D.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
