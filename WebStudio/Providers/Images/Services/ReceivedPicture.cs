using WebStudio.Files;
using WebStudio.Media;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Images.Services;

/// <summary>Makes what a service sent a picture like all others: checked by its header, decoded, no larger than needed, and written anew without whatever came with it.</summary>
internal static class ReceivedPicture
{
    /// <summary>Bytes of a picture at most.</summary>
    public const long MostBytes = 24L << 20;

    // Pixels of a side; less is nothing to look at.
    private const int Least = 64;

    /// <param name="provider">As shown to people.</param>
    /// <param name="picture">Bytes, not to be trusted.</param>
    /// <param name="brief">The size wanted.</param>
    /// <param name="path">Takes the picture.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ProviderFailedException">They are no picture.</exception>
    public static async Task SaveAsync(string provider, ReadOnlyMemory<byte> picture, ImageBrief brief, string path, CancellationToken cancel)
    {
        var sent = SentOf(path);
        try
        {
            await File.WriteAllBytesAsync(sent, picture, cancel);
            await ConvertAsync(provider, sent, brief, path, cancel);
        }
        finally
        {
            File.Delete(sent);
        }
    }

    /// <summary>Where a file may lie while it is on its way to a path.</summary>
    public static string SentOf(string path) => path + ".sent" + Workspace.PartialSuffix;

    /// <summary>The same of a file.</summary>
    /// <exception cref="ProviderFailedException">It is no picture.</exception>
    public static async Task ConvertAsync(string provider, string sent, ImageBrief brief, string path, CancellationToken cancel)
    {
        try
        {
            var header = await ImageLoader.InspectAsync(sent, cancel);
            var (width, height) = header.Upright;
            if (Math.Min(width, height) < Least)
                throw new InvalidImageException("The picture is too small.");
            // Large enough to fill the frame, which it is cut to later.
            var scale = Math.Min(1, Math.Max((double)brief.Width / width, (double)brief.Height / height));
            scale = Math.Min(scale, 4.0 * Math.Max(brief.Width, brief.Height) / Math.Max(width, height));
            var raster = await ImageLoader.LoadAsync(sent, header, Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)), cancel);
            await ImageWriter.WriteJpegAsync(raster, path, Math.Max(raster.Width, raster.Height), cancel);
        }
        catch (InvalidImageException error)
        {
            throw new ProviderFailedException(provider, $"{provider} sent something else than a picture.", error);
        }
    }
}
