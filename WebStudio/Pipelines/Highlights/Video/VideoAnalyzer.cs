using WebStudio.Jobs;

namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>Looks at a video once, from the first frame to the last, and writes down what its picture is like. Memory does not grow with the frames' size, only a little with their number.</summary>
public static class VideoAnalyzer
{
    /// <summary>Decodes once. The sound goes to a file of its own in the same pass, if there is any.</summary>
    /// <param name="path">A video that <see cref="MediaProbe"/> let pass.</param>
    /// <param name="facts">What the probe said.</param>
    /// <param name="soundPath">Where the sound of <see cref="MediaFacts.Sound"/> goes: 16 kHz, mono, signed 16 bit little-endian, its first sample at 0 s. Not written without sound.</param>
    /// <param name="progress">Told the share done, 0–1, now and then.</param>
    /// <param name="cancel">Kills the decoder.</param>
    /// <exception cref="PipelineException">Not one frame could be decoded.</exception>
    /// <exception cref="IOException">The disk is full.</exception>
    public static async Task<VideoTrack> AnalyzeAsync(string path, MediaFacts facts, string soundPath, Action<double> progress, CancellationToken cancel)
    {
        try
        {
            return await PassAsync(path, facts, soundPath, progress, cancel);
        }
        catch
        {
            File.Delete(soundPath);
            throw;
        }
    }

    private static async Task<VideoTrack> PassAsync(string path, MediaFacts facts, string soundPath, Action<double> progress, CancellationToken cancel)
    {
        var grid = new SamplingGrid(facts);
        var damage = new DamageLog(facts);
        var stretches = await Stretch.PlanAsync(path, facts, grid, Stretch.LeastFrames, cancel);
        if (stretches.Count > 1)
        {
            try
            {
                var (whole, frames) = await SurveyAsync(new FrameRelay(path, facts, grid, soundPath, stretches).ReadAsync, facts, grid, progress, cancel);
                return whole.Finish(await damage.RangesAsync(path, grid.Rate, frames, cancel));
            }
            catch (RelayBrokenException)
            {
                // In one go it will show what is broken, and where.
            }
        }
        var (survey, count) = await SurveyAsync(new FrameStream(path, facts, grid, soundPath, damage).ReadAsync, facts, grid, progress, cancel);
        if (count == 0)
            throw new PipelineException(MediaProbe.UnknownCodec, "Not one picture of this video could be decoded.");
        return survey.Finish(await damage.RangesAsync(path, grid.Rate, count, cancel));
    }

    private static async Task<(FrameSurvey Survey, int Count)> SurveyAsync(
        Func<Action<ReadOnlyMemory<byte>>, CancellationToken, Task<int>> read, MediaFacts facts, SamplingGrid grid, Action<double> progress, CancellationToken cancel)
    {
        var survey = new FrameSurvey(grid);
        var expected = Math.Max(1, facts.Duration * grid.Rate);
        var count = await read(
            frame =>
            {
                survey.Add(frame.Span);
                if (survey.Count % 16 == 0)
                    progress(Math.Min(1, survey.Count / expected));
            },
            cancel);
        if (count > 0)
            progress(1);
        return (survey, count);
    }
}
