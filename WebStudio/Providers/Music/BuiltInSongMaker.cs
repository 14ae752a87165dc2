using WebStudio.Providers.Music.Composition;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Providers.Music;

/// <summary>Composes a song, plays it with a sound font and masters it: no key, no network. Equal briefs give equal bytes.</summary>
public sealed class BuiltInSongMaker(SynthRenderer synth) : ISongMaker
{
    /// <summary>As shown to people.</summary>
    public const string Name = "built-in composer";

    public async Task<Song> MakeAsync(SongBrief brief, string folder, Action<double> report, CancellationToken cancel)
    {
        var score = await Task.Run(() => Composer.Compose(brief), cancel);
        var sound = GenreSound.Of(brief.Genre);
        report(0.02);
        var path = Path.Combine(folder, "song.wav");
        var samples = (long)Math.Round(brief.Seconds * SynthRenderer.Rate);
        var loudness = await Mastering.MasterAsync(
            mix => synth.PlayAsync(score, sound, samples, folder, mix, share => report(0.02 + (0.68 * share)), cancel),
            sound, samples, path, share => report(0.7 + (0.3 * share)), cancel);
        return new Song
        {
            Path = path,
            Seconds = (double)samples / SynthRenderer.Rate,
            Maker = Name,
            Genre = brief.Genre,
            Key = score.Key,
            Tempo = score.Tempo,
            Loudness = loudness,
            Times = score.Times,
        };
    }
}
