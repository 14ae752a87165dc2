using System.Buffers.Binary;

namespace WebStudio.Media;

public enum ImageFormat
{
    Png,
    Jpeg,
    Gif,
    Bmp,
    Tiff,
    Webp,
}

/// <summary>
/// What an image file says of itself before anything is decoded: format by signature, size, EXIF orientation, and whether it was cut short.
/// </summary>
/// <param name="Format">By the file's own signature, whatever its name.</param>
/// <param name="Width">Stored pixels in a row.</param>
/// <param name="Height">Stored rows.</param>
/// <param name="Orientation">EXIF orientation 1–8; 1 is upright.</param>
public sealed record ImageHeader(ImageFormat Format, int Width, int Height, int Orientation)
{
    /// <summary>False where the format or the header rules out transparency.</summary>
    public bool MayBeTransparent { get; init; } = Format is not ImageFormat.Jpeg;

    /// <summary>Size as seen, after the orientation is applied.</summary>
    public (int Width, int Height) Upright => Orientation >= 5 ? (Height, Width) : (Width, Height);

    /// <summary>Reads the header of a whole file.</summary>
    /// <exception cref="InvalidImageException">It is none of the six formats, or is damaged or cut short.</exception>
    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        try
        {
            var header = file switch
            {
                [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(file),
                [0xFF, 0xD8, 0xFF, ..] => JpegHeader.Read(file),
                [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => Gif(file),
                [(byte)'B', (byte)'M', ..] => Bmp(file),
                [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => Tiff(file),
                [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp(file),
                _ => throw new InvalidImageException("The file is not an image of a known format."),
            };
            return header is { Width: > 0, Height: > 0 } ? header : throw new InvalidImageException("The image says that it has no pixels.");
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidImageException("The image is cut short.");
        }
    }

    /// <summary>PNG (ISO/IEC 15948): IHDR first, then chunks up to IEND.</summary>
    private static ImageHeader Png(ReadOnlySpan<byte> file)
    {
        var orientation = 1;
        // Colour types 4 and 6 have alpha (11.2.2); others may name a transparent colour in tRNS.
        var transparent = (file[25] & 4) != 0;
        int width = Int(file, 16), height = Int(file, 20);
        for (var at = 8; ;)
        {
            var length = Int(file, at);
            var body = file.Slice(at + 8, length);
            switch (file.Slice(at + 4, 4))
            {
                case [(byte)'I', (byte)'E', (byte)'N', (byte)'D']:
                    return new ImageHeader(ImageFormat.Png, width, height, orientation) { MayBeTransparent = transparent };
                case [(byte)'t', (byte)'R', (byte)'N', (byte)'S']:
                    transparent = true;
                    break;
                case [(byte)'e', (byte)'X', (byte)'I', (byte)'f']:
                    orientation = ExifOrientation.Read(body);
                    break;
            }
            at = checked(at + 12 + length);
        }
    }

    /// <summary>GIF: the logical screen; a whole file ends with the trailer 0x3B.</summary>
    private static ImageHeader Gif(ReadOnlySpan<byte> file)
    {
        int width = BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), height = BinaryPrimitives.ReadUInt16LittleEndian(file[8..]);
        // Some writers pad after the trailer.
        if (file.Length < 14 || file[Math.Max(13, file.Length - 16)..].IndexOf((byte)0x3B) < 0)
            throw new InvalidImageException("The image is cut short.");
        return new ImageHeader(ImageFormat.Gif, width, height, 1);
    }

    private static ImageHeader Bmp(ReadOnlySpan<byte> file)
    {
        var info = BinaryPrimitives.ReadInt32LittleEndian(file[14..]);
        var pixels = BinaryPrimitives.ReadUInt32LittleEndian(file[10..]);
        int width, height, bits, compression = 0;
        if (info == 12)
        {
            width = BinaryPrimitives.ReadUInt16LittleEndian(file[18..]);
            height = BinaryPrimitives.ReadUInt16LittleEndian(file[20..]);
            bits = BinaryPrimitives.ReadUInt16LittleEndian(file[24..]);
        }
        else
        {
            width = BinaryPrimitives.ReadInt32LittleEndian(file[18..]);
            height = Math.Abs(BinaryPrimitives.ReadInt32LittleEndian(file[22..]));
            bits = BinaryPrimitives.ReadUInt16LittleEndian(file[28..]);
            compression = BinaryPrimitives.ReadInt32LittleEndian(file[30..]);
        }
        var uncompressed = compression is 0 or 3 or 6;
        if (width <= 0 || bits is not (1 or 2 or 4 or 8 or 16 or 24 or 32))
            throw new InvalidImageException("The image has an impossible header.");
        if (uncompressed && file.Length < pixels + (((long)width * bits) + 31) / 32 * 4 * height)
            throw new InvalidImageException("The image is cut short.");
        return new ImageHeader(ImageFormat.Bmp, width, height, 1);
    }

    /// <summary>TIFF 6.0: the first directory. Its offsets must lie within the file.</summary>
    private static ImageHeader Tiff(ReadOnlySpan<byte> file)
    {
        var directory = new TiffDirectory(file);
        int width = directory.Value(256), height = directory.Value(257);
        if (directory.EndOfStrips > file.Length)
            throw new InvalidImageException("The image is cut short.");
        return new ImageHeader(ImageFormat.Tiff, width, height, directory.Value(274) is >= 1 and <= 8 and var orientation ? orientation : 1);
    }

    /// <summary>WebP (RFC 9649): VP8, VP8L or VP8X first; the RIFF size must be there.</summary>
    private static ImageHeader Webp(ReadOnlySpan<byte> file)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8L > file.Length + 1)
            throw new InvalidImageException("The image is cut short.");
        var body = file[20..];
        var (width, height) = file[15] switch
        {
            (byte)' ' => (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF),
            (byte)'L' => ((int)(BinaryPrimitives.ReadUInt32LittleEndian(body[1..]) & 0x3FFF) + 1, (int)((BinaryPrimitives.ReadUInt32LittleEndian(body[1..]) >> 14) & 0x3FFF) + 1),
            (byte)'X' => ((body[4] | (body[5] << 8) | (body[6] << 16)) + 1, (body[7] | (body[8] << 8) | (body[9] << 16)) + 1),
            _ => throw new InvalidImageException("The image has an unknown kind of WebP."),
        };
        return new ImageHeader(ImageFormat.Webp, width, height, file[15] == (byte)'X' ? WebpOrientation(file) : 1);
    }

    private static int WebpOrientation(ReadOnlySpan<byte> file)
    {
        for (var at = 12; at + 8 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file[(at + 4)..]);
            if (file.Slice(at, 4) is [(byte)'E', (byte)'X', (byte)'I', (byte)'F'])
                return ExifOrientation.Read(file.Slice(at + 8, length));
            at = checked(at + 8 + length + (length & 1));
        }
        return 1;
    }

    // Sizes in PNG stay below 2^31 by definition; what is larger is an overflow.
    private static int Int(ReadOnlySpan<byte> file, int at) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(file[at..]));
}

/// <summary>The file is not an image that can be read; the message is for the person.</summary>
public sealed class InvalidImageException(string message, Exception? cause = null) : Exception(message, cause);
