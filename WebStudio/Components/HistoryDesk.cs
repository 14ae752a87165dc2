using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>What became of something that was done to several jobs.</summary>
/// <param name="Sentence">For the person.</param>
/// <param name="Deleted">Jobs that can be taken back.</param>
public sealed record Outcome(string Sentence, IReadOnlyList<Guid> Deleted);

/// <summary>What can be done to several jobs at once.</summary>
public sealed class HistoryDesk(JobService jobs, JobBin bin, JobPins pins, JobSearch search)
{
    /// <summary>Deletes what has finished; the rest stays.</summary>
    public async Task<Outcome> DeleteAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var deleted = await bin.DeleteAsync(ids, cancel);
        var rest = ids.Count - deleted.Count;
        var sentence = deleted.Count == 0 ? "Nothing was deleted." : $"{Jobs(deleted.Count)} deleted.";
        return new Outcome(rest == 0 ? sentence : $"{sentence} {Jobs(rest)} still {(rest == 1 ? "works or waits" : "work or wait")}: cancel first.", deleted);
    }

    public async Task<Outcome> RestoreAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var back = await bin.RestoreAsync(ids, cancel);
        return Say(back.Count == ids.Count ? $"{Jobs(back.Count)} brought back." : $"{Jobs(back.Count)} of {ids.Count} brought back; for the rest it was too late.");
    }

    /// <summary>Runs those once more that failed or were cancelled.</summary>
    public async Task<Outcome> RetryAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var (done, refusal) = await EachAsync(ids, job => job.State is JobState.Failed or JobState.Cancelled, job => jobs.RetryAsync(job, cancel), cancel);
        return Say(refusal is not null ? $"{Jobs(done)} started again. {refusal}" : done == 0 ? "None of these failed or was cancelled." : $"{Jobs(done)} started again.");
    }

    /// <summary>Keeps finished jobs from expiring, or lets them expire.</summary>
    public async Task<Outcome> PinAsync(IReadOnlyList<Guid> ids, bool pinned, CancellationToken cancel)
    {
        var (done, refusal) = await EachAsync(ids, job => pinned ? job.IsFinished && job.ExpiredAt is null : job.PinnedAt is not null, job => pins.SetAsync(job, pinned, cancel), cancel);
        return Say((done, pinned) switch
        {
            (0, true) => refusal ?? "None of these has finished and still has files.",
            (0, false) => refusal ?? "None of these was kept.",
            (_, true) => $"{Jobs(done)} kept until you delete {(done == 1 ? "it" : "them")}.",
            (_, false) => $"{Jobs(done)} kept no longer.",
        });
    }

    /// <summary>Looks whether an archive of these can be had.</summary>
    /// <returns>Null when it can; else why not.</returns>
    public async Task<Outcome?> CheckArchiveAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count > JobArchive.MostFiles)
            return Say($"One archive holds {JobArchive.MostFiles} videos at most; {ids.Count:N0} jobs are selected.");
        return (await search.OutputsAsync(ids, cancel)).Count == 0 ? Say("None of these has a video to download.") : null;
    }

    private static string Jobs(int count) => count == 1 ? "1 job" : $"{count:N0} jobs";

    private static Outcome Say(string sentence) => new(sentence, []);

    // How many it was done to, and why not to the first of the others.
    private async Task<(int Done, string? Refusal)> EachAsync(IReadOnlyList<Guid> ids, Func<JobSnapshot, bool> fits, Func<JobSnapshot, Task<JobSnapshot>> act, CancellationToken cancel)
    {
        var done = 0;
        string? refusal = null;
        foreach (var job in (await search.ReadAsync(ids, cancel)).Where(fits))
        {
            try
            {
                await act(job);
                done++;
            }
            catch (RequestRejectedException error)
            {
                refusal ??= error.Message;
                // A line or a disk that is full is so for the rest, too.
                if (error.Status == StatusCodes.Status503ServiceUnavailable)
                    break;
            }
        }
        return (done, refusal);
    }
}
