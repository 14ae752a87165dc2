using Microsoft.EntityFrameworkCore;
using WebStudio.Data;

namespace WebStudio.Jobs.Notices;

/// <summary>The notices on the disk: who is to be told, and whether that was done.</summary>
public sealed class NoticeBoard(IDbContextFactory<StudioDb> databases, TimeProvider time)
{
    private readonly SemaphoreSlim _news = new(0, 1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Writes down who wants to hear of a job's end.</summary>
    public async Task AddAsync(Guid jobId, NoticeRequest request, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (request.CallbackUrl is { } url)
            db.Notices.Add(new Notice { JobId = jobId, Channel = NoticeChannel.Webhook, Target = url.AbsoluteUri, NextAt = Now });
        if (request.DeviceToken is { } token)
            db.Notices.Add(new Notice { JobId = jobId, Channel = NoticeChannel.Apns, Target = token, NextAt = Now });
        await db.SaveChangesAsync(cancel);
        Wake();
    }

    /// <summary>A job that is tried again ends again, and that is told again.</summary>
    public async Task RearmAsync(Guid jobId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Notices.Where(notice => notice.JobId == jobId).ExecuteUpdateAsync(
            set => set.SetProperty(notice => notice.NextAt, Now).SetProperty(notice => notice.Attempts, 0).SetProperty(notice => notice.DeliveredAt, (DateTime?)null), cancel);
    }

    /// <summary>What is to be told now, with the jobs that ended.</summary>
    public async Task<IReadOnlyList<(Notice Notice, JobSnapshot Job)>> DueAsync(IReadOnlyList<NoticeChannel> channels, CancellationToken cancel)
    {
        const int AtOnce = 32;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = Now;
        var due = await (from notice in db.Notices.AsNoTracking()
                         join job in db.Jobs.AsNoTracking().Include(job => job.Files) on notice.JobId equals job.Id
                         where notice.NextAt <= now && channels.Contains(notice.Channel) && job.State != JobState.Queued && job.State != JobState.Running && job.State != JobState.Held
                         orderby notice.NextAt
                         select new { notice, job }).Take(AtOnce).ToListAsync(cancel);
        return [.. due.Select(row => (row.notice, JobSnapshot.From(row.job)))];
    }

    /// <summary>Writes down how an attempt went; a notice that was armed anew meanwhile stays armed.</summary>
    public async Task SettleAsync(Notice before, string? problem, DateTime? again, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Notices.Where(notice => notice.Id == before.Id && notice.NextAt == before.NextAt).ExecuteUpdateAsync(
            set => set
                .SetProperty(notice => notice.Attempts, before.Attempts + 1)
                .SetProperty(notice => notice.NextAt, again)
                .SetProperty(notice => notice.DeliveredAt, problem is null ? Now : null)
                .SetProperty(notice => notice.Problem, problem), cancel);
    }

    /// <summary>Waits for a reason to look, at most that long.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancel) => _news.WaitAsync(longest, cancel);

    public void Wake()
    {
        try
        {
            _news.Release();
        }
        catch (SemaphoreFullException)
        {
            // The sender has not yet looked since the last call.
        }
    }
}
