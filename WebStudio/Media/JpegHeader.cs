using System.Buffers.Binary;

namespace WebStudio.Media;

/// <summary>JPEG (ITU-T T.81): segments up to the frame header, EXIF in APP1, and the end-of-image marker after the scans.</summary>
internal static class JpegHeader
{
    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        int width = 0, height = 0, orientation = 1;
        for (var at = 2; ;)
        {
            if (file[at] != 0xFF)
                throw new InvalidImageException("The image is damaged.");
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2)
                throw new InvalidImageException("The image is damaged.");
            var body = file.Slice(at + 4, length - 2);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
            }
            else if (marker == 0xE1 && body.StartsWith("Exif\0\0"u8))
            {
                orientation = ExifOrientation.Read(body[6..]);
            }
            else if (marker == 0xDA)
            {
                if (width == 0)
                    throw new InvalidImageException("The image is damaged.");
                // Thumbnails end before the first scan, so an end marker after it is the picture's own.
                if (file[(at + 2 + length)..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0)
                    throw new InvalidImageException("The image is cut short.");
                return new ImageHeader(ImageFormat.Jpeg, width, height, orientation);
            }
            at += 2 + length;
        }
    }
}
