using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>Writes a song's words about a photo: the built-in one, or a remote model.</summary>
public interface ILyricist
{
    Task<Lyrics> WriteAsync(LyricBrief brief, CancellationToken cancel);
}

/// <param name="Photos">What the photos show, the first one leading.</param>
/// <param name="Genre">Colours the words.</param>
/// <param name="Seconds">Length of the song, 10–120: how many lines fit.</param>
/// <param name="Seed">Equal seeds give equal words where the writer is the built-in one.</param>
public sealed record LyricBrief(IReadOnlyList<PhotoReading> Photos, Genre Genre, double Seconds, long Seed);
