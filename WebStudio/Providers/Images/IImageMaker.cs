namespace WebStudio.Providers.Images;

/// <summary>Makes pictures: drawn by the studio itself, painted by a remote model, or found in a stock library.</summary>
public interface IImageMaker
{
    /// <param name="brief">What it is to show.</param>
    /// <param name="path">Where the picture goes, as PNG or JPEG whatever its ending; it has the shape asked for or is cut to it later.</param>
    /// <param name="cancel">Stops the work and its processes.</param>
    /// <returns>What is to be said of it: a photographer's credit, for instance; null for nothing.</returns>
    /// <exception cref="Remote.ProviderFailedException">A remote maker failed after its retries.</exception>
    Task<string?> MakeAsync(ImageBrief brief, string path, CancellationToken cancel);
}
