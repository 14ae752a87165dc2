using System.Security.Cryptography;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;

namespace WebStudio.Pipelines.Photo;

/// <summary>A photo of a job on the disk.</summary>
/// <param name="Path">The file.</param>
/// <param name="Hash">SHA-256 of its content, hexadecimal: what was read from it holds for any file of that content.</param>
/// <param name="Width">Pixels as seen.</param>
/// <param name="Height">Rows as seen.</param>
public sealed record PhotoFile(string Path, string Hash, int Width, int Height)
{
    /// <exception cref="InvalidImageException">It cannot be decoded.</exception>
    public static async Task<PhotoFile> OpenAsync(string path, CancellationToken cancel)
    {
        var header = await ImageLoader.InspectAsync(path, cancel);
        return new PhotoFile(path, await HashAsync(path, cancel), header.Upright.Width, header.Upright.Height);
    }

    /// <summary>The first and further photos of a job, in their order; further ones become the job's own.</summary>
    /// <param name="first">The uploaded file.</param>
    /// <param name="names">Of <see cref="Assets"/>.</param>
    /// <param name="assets">Where they are kept.</param>
    /// <param name="folder">The job's, on the shelf.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PipelineException">One is not there any more.</exception>
    /// <exception cref="InvalidImageException">One cannot be decoded.</exception>
    public static async Task<IReadOnlyList<PhotoFile>> OpenAllAsync(string first, IReadOnlyList<string> names, Assets assets, string folder, CancellationToken cancel)
    {
        var photos = new List<PhotoFile> { await OpenAsync(first, cancel) };
        foreach (var name in names)
        {
            var own = OwnPath(folder, name);
            if (!File.Exists(own))
                FileLinks.Share((assets.Find(name) ?? throw Missing()).Path, own);
            photos.Add(await OpenAsync(own, cancel));
        }
        return photos;
    }

    /// <summary>Whether a further photo of that name is the job's own already.</summary>
    public static bool IsOwn(string? folder, string name) => folder is not null && File.Exists(OwnPath(folder, name));

    /// <summary>A seed for a photo of that content.</summary>
    public static async Task<int> SeedAsync(string path, CancellationToken cancel) =>
        (int)(Convert.ToUInt32((await HashAsync(path, cancel))[..8], 16) & int.MaxValue);

    private static string OwnPath(string folder, string name) => System.IO.Path.Combine(folder, "photo-" + name);

    private static async Task<string> HashAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }

    private static PipelineException Missing() => new("PHOTO_MISSING", "One of the further photos is not there any more. Please add it again.");
}
