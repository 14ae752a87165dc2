using WebStudio.Files;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>Checks an uploaded picture: extension, declared type and the file's own signature agree, and it can be decoded.</summary>
public static class PaintUpload
{
    public const string InvalidFormat = "Invalid file format. Please upload PNG, JPG, JPEG, GIF, BMP, or TIFF files.";

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

    public static IReadOnlyList<string> Extensions { get; } = [.. ByExtension.Keys];

    /// <exception cref="RequestRejectedException">It is not a picture that can be painted.</exception>
    public static async Task CheckAsync(UploadedFile file, CancellationToken cancel)
    {
        var expected = ByExtension[file.Extension];
        if (!Declares(file.ContentType, expected))
            throw Rejected(InvalidFormat);
        try
        {
            var header = await ImageLoader.InspectAsync(file.Path, cancel);
            if (header.Format != expected)
                throw Rejected(InvalidFormat);
            if (Math.Max(header.Width, header.Height) > MaxRatio * Math.Min(header.Width, header.Height))
                throw Rejected($"The picture is too narrow to paint: one side is more than {MaxRatio} times the other.");
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
