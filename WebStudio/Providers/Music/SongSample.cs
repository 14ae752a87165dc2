using WebStudio.Providers.Music.Composition;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Providers.Music;

/// <summary>Ten seconds of the song that a brief would give, from its chorus: quick, because only those are played.</summary>
public sealed class SongSample(SynthRenderer synth)
{
    /// <summary>Seconds.</summary>
    public const double Length = 10;

    /// <param name="brief">Of the whole song.</param>
    /// <param name="folder">For what is needed on the way; it is left as it was.</param>
    /// <param name="output">The MP3 to write; there only when it is complete.</param>
    /// <param name="cancel">Stops the work and its processes.</param>
    /// <exception cref="Jobs.PipelineException">The program or a sound font is missing.</exception>
    public async Task WriteAsync(SongBrief brief, string folder, string output, CancellationToken cancel)
    {
        var score = await Task.Run(() => Composer.Compose(brief), cancel);
        var sound = GenreSound.Of(brief.Genre);
        var (start, end) = ScoreCut.Chorus(score.Times, Length);
        var stretch = ScoreCut.Between(score, start, end);
        var samples = (long)Math.Round((end - start) * SynthRenderer.Rate);
        var wav = Path.Combine(folder, $"{Guid.NewGuid():n}.wav");
        try
        {
            await Mastering.MasterAsync(mix => synth.PlayAsync(stretch, sound, samples, folder, mix, _ => { }, cancel), sound, samples, wav, _ => { }, cancel);
            await SongFiles.WriteMp3Async(wav, FormattableString.Invariant($"afade=t=in:d=0.05,afade=t=out:st={end - start - 0.8:0.###}:d=0.8"), [], output, cancel);
        }
        finally
        {
            File.Delete(wav);
        }
    }
}
