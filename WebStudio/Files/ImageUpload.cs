using WebStudio.Media;

namespace WebStudio.Files;

/// <summary>Checks uploaded pictures: extension, declared type and the file's own signature agree, and they can be decoded.</summary>
public static class ImageUpload
{
    /// <summary>Longer than this to one side is a line, not a picture.</summary>
    public const double MaxRatio = 20;

    private static readonly Dictionary<string, ImageFormat> ByExtension = new(StringComparer.Ordinal)
    {
        [".png"] = ImageFormat.Png,
        [".jpg"] = ImageFormat.Jpeg,
        [".jpeg"] = ImageFormat.Jpeg,
        [".gif"] = ImageFormat.Gif,
        [".bmp"] = ImageFormat.Bmp,
        [".tif"] = ImageFormat.Tiff,
        [".tiff"] = ImageFormat.Tiff,
        [".webp"] = ImageFormat.Webp,
    };

    /// <summary>Of all formats that can be decoded, lower case with the dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. ByExtension.Keys];

    /// <param name="file">With one of <see cref="Extensions"/>.</param>
    /// <param name="invalidFormat">The sentence for a file that is not what it says.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRejectedException">It is not a picture that can be used.</exception>
    public static async Task<ImageHeader> CheckAsync(UploadedFile file, string invalidFormat, CancellationToken cancel)
    {
        var expected = ByExtension[file.Extension];
        if (!Declares(file.ContentType, expected))
            throw Rejected(invalidFormat);
        try
        {
            var header = await ImageLoader.InspectAsync(file.Path, cancel);
            if (header.Format != expected)
                throw Rejected(invalidFormat);
            return Math.Max(header.Width, header.Height) <= MaxRatio * Math.Min(header.Width, header.Height)
                ? header
                : throw Rejected($"The picture is too narrow: one side is more than {MaxRatio} times the other.");
        }
        catch (InvalidImageException error)
        {
            throw Rejected(error.Message);
        }
    }

    // Clients that do not know a type say octet-stream; that declares nothing.
    private static bool Declares(string contentType, ImageFormat format)
    {
        var type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        return type is "application/octet-stream" or "" || format switch
        {
            ImageFormat.Png => type is "image/png" or "image/x-png",
            ImageFormat.Jpeg => type is "image/jpeg" or "image/jpg" or "image/pjpeg",
            ImageFormat.Gif => type is "image/gif",
            ImageFormat.Bmp => type is "image/bmp" or "image/x-ms-bmp" or "image/x-bmp",
            ImageFormat.Tiff => type is "image/tiff" or "image/x-tiff",
            _ => type is "image/webp",
        };
    }

    private static RequestRejectedException Rejected(string message) => new(StatusCodes.Status400BadRequest, "INVALID_FORMAT", "Invalid file format", message);
}
