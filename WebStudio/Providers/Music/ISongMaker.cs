namespace WebStudio.Providers.Music;

/// <summary>Makes songs: the built-in composer, or a remote service.</summary>
public interface ISongMaker
{
    /// <param name="brief">What it is to be.</param>
    /// <param name="folder">Takes the song's file and what is needed on the way to it.</param>
    /// <param name="report">Told the share done, 0–1.</param>
    /// <param name="cancel">Stops the work and its processes.</param>
    Task<Song> MakeAsync(SongBrief brief, string folder, Action<double> report, CancellationToken cancel);
}
