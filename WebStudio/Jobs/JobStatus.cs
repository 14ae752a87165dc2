namespace WebStudio.Jobs;

/// <summary>The status object of <c>/api/v1/jobs/{id}/status</c>, of the hub and of the events.</summary>
public record JobStatus
{
    public required Guid JobId { get; init; }

    public required string Kind { get; init; }

    /// <summary>pending, processing, held, completed, failed or cancelled.</summary>
    public required string Status { get; init; }

    /// <summary>Whole percent: some clients decode an integer.</summary>
    public int Progress { get; init; }

    public string? Stage { get; init; }

    public string? Message { get; init; }

    public double? EtaSeconds { get; init; }

    public string? ResultUrl { get; init; }

    public string? OutputPath { get; init; }

    public string? ErrorMessage { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? CompletedAt { get; init; }

    /// <summary>Seconds.</summary>
    public double? ProcessingTime { get; init; }

    public static JobStatus From(JobSnapshot job) => new()
    {
        JobId = job.Id,
        Kind = job.Kind,
        Status = NameOf(job.State),
        Progress = (int)job.Progress,
        Stage = job.Stage,
        Message = MessageOf(job),
        EtaSeconds = job.EtaSeconds is { } eta ? Math.Round(eta, 1) : null,
        ResultUrl = ResultUrlOf(job),
        OutputPath = job.File(FileRole.Output)?.Name,
        ErrorMessage = job.Error,
        CreatedAt = job.CreatedAt,
        CompletedAt = job.CompletedAt,
        ProcessingTime = job.ProcessingSeconds is { } seconds ? Math.Round(seconds, 3) : null,
    };

    public static string NameOf(JobState state) => state switch
    {
        JobState.Queued => "pending",
        JobState.Running => "processing",
        JobState.Held => "held",
        JobState.Succeeded => "completed",
        JobState.Failed => "failed",
        _ => "cancelled",
    };

    /// <summary>The states that a client's name of a status means; empty when it is no such name.</summary>
    public static IReadOnlyList<JobState> StatesOf(string? status) =>
        [.. Enum.GetValues<JobState>().Where(state => string.Equals(NameOf(state), status, StringComparison.OrdinalIgnoreCase) || string.Equals(state.ToString(), status, StringComparison.OrdinalIgnoreCase))];

    private static string? ResultUrlOf(JobSnapshot job) => job.State == JobState.Succeeded && job.ExpiredAt is null ? $"/api/v1/jobs/{job.Id}/download" : null;

    private static string? MessageOf(JobSnapshot job) => job.State switch
    {
        JobState.Queued => "Waiting to start",
        JobState.Failed => job.Error,
        _ => job.Message,
    };
}
