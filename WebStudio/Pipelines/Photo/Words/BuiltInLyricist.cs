using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>
/// Writes English song lyrics about what photos show from material of our own: a small story (arrival, feeling, turn, resolution) in one voice, with the rhyme and the metre
/// of the genre, and a hook that carries the title. Equal briefs give equal words.
/// </summary>
public sealed class BuiltInLyricist : ILyricist
{
    /// <exception cref="ArgumentException">The brief has no photo.</exception>
    public Task<Lyrics> WriteAsync(LyricBrief brief, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(brief);
        if (brief.Photos.Count == 0)
            throw new ArgumentException("Lyrics need at least one photo's reading.", nameof(brief));
        return Task.Run(() => Write(brief), cancel);
    }

    private static Lyrics Write(LyricBrief brief)
    {
        var random = new SeededRandom(SongPlan.SeedOf(brief), "lyrics");
        var plan = SongPlan.For(brief, Material.Shared, random);
        return new SongWriter(plan, Material.Shared, random).Write(LyricForm.For(brief.Seconds, brief.Genre));
    }
}
