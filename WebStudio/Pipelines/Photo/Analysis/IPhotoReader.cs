namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>Says what a photo shows and how it feels: computed from its pixels, or asked of a remote model.</summary>
public interface IPhotoReader
{
    /// <param name="path">A file that the studio's image loader has accepted.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<PhotoReading> ReadAsync(string path, CancellationToken cancel);
}
