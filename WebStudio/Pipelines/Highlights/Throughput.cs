using System.Text.Json;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Highlights;

/// <summary>How long a video will take, from how long others took here.</summary>
public sealed class Throughput(JobStore store)
{
    private const int Recent = 20;

    // Before anything was measured: what the bench shows on two cores, with room.
    private const double UsualSpeed = 12, Overhead = 1;

    /// <summary>Whole seconds until a video is done that has just joined the line; at least 1.</summary>
    /// <param name="duration">Seconds of the video.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<int> EstimateAsync(double duration, CancellationToken cancel)
    {
        var (done, _) = await store.ListAsync(new JobFilter(HighlightsPipeline.KindName, [JobState.Succeeded], null, 1, Recent), cancel);
        var (waiting, _) = await store.ListAsync(new JobFilter(HighlightsPipeline.KindName, [JobState.Queued, JobState.Running], null, 1, Recent), cancel);
        var speed = Speed(done);
        var ahead = waiting.Skip(1).Sum(job => (Options(job).InputDuration / speed * (1 - (job.Progress / 100))) + Overhead);
        return (int)Math.Clamp(Math.Ceiling(ahead + (duration / speed) + Overhead), 1, 86_400);
    }

    /// <summary>Seconds of video a second of work, over the first cuts among these jobs.</summary>
    private static double Speed(IReadOnlyList<JobSnapshot> jobs)
    {
        double video = 0, work = 0;
        foreach (var job in jobs)
        {
            var options = Options(job);
            if (options.RecutOf is not null || job.ProcessingSeconds is not { } seconds)
                continue;
            video += options.InputDuration;
            work += Math.Max(0.1, seconds - Overhead);
        }
        return work > 0 && video > 0 ? video / work : UsualSpeed;
    }

    private static HighlightsOptions Options(JobSnapshot job) => JsonSerializer.Deserialize<HighlightsOptions>(job.Options, StudioJson.Options)!;
}
