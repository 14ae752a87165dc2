using Microsoft.AspNetCore.SignalR;

namespace WebStudio.Jobs;

/// <summary>Clients say which jobs they watch; <c>jobChanged</c> carries the status object of the polling endpoint.</summary>
public sealed class ProgressHub(JobService jobs) : Hub
{
    /// <summary>Sends the job's state now and every change until unsubscribed.</summary>
    public async Task Subscribe(string jobId)
    {
        if (!Guid.TryParse(jobId, out var id) || await jobs.FindAsync(id, Context.ConnectionAborted) is null)
            throw new HubException("The job was not found.");
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(id), Context.ConnectionAborted);
        // Only now: what comes after is sent to the group. And once more when it ended meanwhile, since that may have been sent before this.
        if (await SendAsync(id) is { IsFinished: false } && await jobs.FindAsync(id, Context.ConnectionAborted) is { IsFinished: true })
            await SendAsync(id);
    }

    public async Task Unsubscribe(string jobId)
    {
        if (Guid.TryParse(jobId, out var id))
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, GroupOf(id), Context.ConnectionAborted);
    }

    internal static string GroupOf(Guid id) => id.ToString("N");

    private async Task<JobSnapshot?> SendAsync(Guid id)
    {
        var job = await jobs.FindAsync(id, Context.ConnectionAborted);
        if (job is not null)
            await Clients.Caller.SendAsync(JobRelay.Method, JobStatus.From(job), Context.ConnectionAborted);
        return job;
    }
}

/// <summary>Passes the events of all jobs on to the hub's groups.</summary>
public sealed class JobRelay(JobEvents events, IHubContext<ProgressHub> hub) : IHostedService
{
    public const string Method = "jobChanged";

    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = events.Subscribe(null, job =>
        {
            if (job.DeletedAt is null)
                _ = hub.Clients.Group(ProgressHub.GroupOf(job.Id)).SendAsync(Method, JobStatus.From(job), CancellationToken.None);
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return Task.CompletedTask;
    }
}
