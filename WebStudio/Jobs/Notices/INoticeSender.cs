namespace WebStudio.Jobs.Notices;

/// <summary>One way to tell somebody that a job has ended.</summary>
public interface INoticeSender
{
    NoticeChannel Channel { get; }

    /// <summary>Tells it once.</summary>
    /// <returns>What came of it.</returns>
    Task<NoticeOutcome> SendAsync(Notice notice, JobSnapshot job, CancellationToken cancel);
}

/// <param name="Problem">A sentence when it was not delivered.</param>
/// <param name="IsFinal">Whether another attempt would be in vain.</param>
public sealed record NoticeOutcome(string? Problem, bool IsFinal)
{
    public static NoticeOutcome Delivered { get; } = new(null, true);

    public static NoticeOutcome From(HttpResponseMessage answer) => answer.IsSuccessStatusCode
        ? Delivered
        : new NoticeOutcome($"The answer was {(int)answer.StatusCode}.", (int)answer.StatusCode is >= 300 and < 500 and not (408 or 425 or 429));
}
