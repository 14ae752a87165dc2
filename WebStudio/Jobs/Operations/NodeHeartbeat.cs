using System.Reflection;
using Microsoft.EntityFrameworkCore;
using WebStudio.Data;

namespace WebStudio.Jobs.Operations;

/// <summary>Says every few seconds that this process lives, and hears what others paused.</summary>
public sealed class NodeHeartbeat(IDbContextFactory<StudioDb> databases, RunningJobs running, QueuePauses pauses, TimeProvider time, ILogger<NodeHeartbeat> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    /// <summary>A node that has not been heard of for so long is gone.</summary>
    public static readonly TimeSpan Silence = 4 * Interval;

    // What is gone for so long is not worth a line.
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(7);

    private readonly DateTime _started = time.GetUtcNow().UtcDateTime;

    public static string Version { get; } = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                try
                {
                    await BeatAsync(stoppingToken);
                    await pauses.LoadAsync(stoppingToken);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    logger.LogWarning(error, "The heartbeat was not written.");
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The host stops. Who says goodbye is not missed.
            await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
            await db.Nodes.Where(node => node.Name == StudioNode.Here).ExecuteDeleteAsync(CancellationToken.None);
        }
    }

    private async Task BeatAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = time.GetUtcNow().UtcDateTime;
        var count = running.Count;
        if (await db.Nodes.Where(node => node.Name == StudioNode.Here).ExecuteUpdateAsync(set => set
            .SetProperty(node => node.SeenAt, now).SetProperty(node => node.StartedAt, _started).SetProperty(node => node.Version, Version).SetProperty(node => node.Running, count), cancel) == 0)
        {
            db.Nodes.Add(new StudioNode { Name = StudioNode.Here, StartedAt = _started, SeenAt = now, Version = Version, Running = count });
            await db.SaveChangesAsync(cancel);
        }
        await db.Nodes.Where(node => node.SeenAt < now - Forgotten).ExecuteDeleteAsync(cancel);
    }
}
