using Microsoft.Extensions.Options;

namespace WebStudio.Jobs.Notices;

/// <summary>Tells those who asked that their job has ended, and tries again when they cannot be reached.</summary>
public sealed class NoticeDelivery(
    NoticeBoard board,
    IEnumerable<INoticeSender> senders,
    JobEvents events,
    IOptions<NoticeOptions> options,
    TimeProvider time,
    ILogger<NoticeDelivery> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var active = senders.Where(sender => sender.Channel == NoticeChannel.Webhook ? options.Value.HasWebhooks : options.Value.HasApns).ToDictionary(sender => sender.Channel);
        if (active.Count == 0)
            return;
        using var subscription = events.Subscribe(null, job =>
        {
            if (job.IsFinished)
                board.Wake();
        });
        try
        {
            while (true)
            {
                await DeliverAsync(active, stoppingToken);
                await board.WaitAsync(LookEvery, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task DeliverAsync(Dictionary<NoticeChannel, INoticeSender> active, CancellationToken cancel)
    {
        try
        {
            var due = await board.DueAsync([.. active.Keys], cancel);
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancel }, async (item, stop) =>
                await TellAsync(active[item.Notice.Channel], item.Notice, item.Job, stop));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            logger.LogWarning(error, "Notices could not be looked through.");
        }
    }

    private async Task TellAsync(INoticeSender sender, Notice notice, JobSnapshot job, CancellationToken cancel)
    {
        NoticeOutcome outcome;
        try
        {
            outcome = await sender.SendAsync(notice, job, cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            logger.LogWarning(error, "The end of job {Job} could not be told by {Channel}.", job.Id, notice.Channel);
            outcome = new NoticeOutcome("It could not be reached.", IsFinal: false);
        }
        var isLast = outcome.IsFinal || notice.Attempts + 1 >= options.Value.MaxAttempts;
        if (outcome.Problem is not null && isLast)
            logger.LogWarning("The end of job {Job} was not told by {Channel}: {Problem}", job.Id, notice.Channel, outcome.Problem);
        DateTime? again = isLast ? null : time.GetUtcNow().UtcDateTime + (options.Value.RetryDelay * Math.Pow(2, notice.Attempts));
        await board.SettleAsync(notice, outcome.Problem, again, CancellationToken.None);
    }
}
