namespace WebStudio.Jobs;

/// <summary>What is known of a job at one moment: the one source of pages, hub, events and polling.</summary>
public sealed record JobSnapshot
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required JobState State { get; init; }

    /// <summary>0–100.</summary>
    public double Progress { get; init; }

    public string? Stage { get; init; }

    public string? Message { get; init; }

    public string? Details { get; init; }

    public required string Options { get; init; }

    public string? Result { get; init; }

    public string? Error { get; init; }

    public string? ErrorCode { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? StartedAt { get; init; }

    public DateTime? CompletedAt { get; init; }

    public DateTime? ExpiredAt { get; init; }

    public DateTime? PinnedAt { get; init; }

    public DateTime? DeletedAt { get; init; }

    public DateTime? QueuedAt { get; init; }

    public string? Node { get; init; }

    /// <summary>Its place in the line, earliest first.</summary>
    public DateTime Place => QueuedAt ?? CreatedAt;

    public int Attempts { get; init; }

    /// <summary>Seconds until done as far as can be told; null when it cannot.</summary>
    public double? EtaSeconds { get; init; }

    /// <summary>The stages that are behind it, in their order.</summary>
    public IReadOnlyList<StageTime> StageTimes { get; init; } = [];

    public string? ClientAddress { get; init; }

    public string? ClientAgent { get; init; }

    public IReadOnlyList<JobFile> Files { get; init; } = [];

    public bool IsFinished => State is JobState.Succeeded or JobState.Failed or JobState.Cancelled;

    /// <summary>Seconds of work; null before it finished.</summary>
    public double? ProcessingSeconds => (CompletedAt - StartedAt)?.TotalSeconds;

    public JobFile? File(FileRole role) => Files.FirstOrDefault(file => file.Role == role);

    public static JobSnapshot From(Job job) => new()
    {
        Id = job.Id,
        Kind = job.Kind,
        State = job.State,
        Progress = job.Progress,
        Stage = job.Stage,
        Message = job.Message,
        Details = job.Details,
        Options = job.Options,
        Result = job.Result,
        StageTimes = StageTime.Read(job.StageTimes),
        Error = job.Error,
        ErrorCode = job.ErrorCode,
        CreatedAt = job.CreatedAt,
        StartedAt = job.StartedAt,
        CompletedAt = job.CompletedAt,
        ExpiredAt = job.ExpiredAt,
        PinnedAt = job.PinnedAt,
        DeletedAt = job.DeletedAt,
        QueuedAt = job.QueuedAt,
        Node = job.Node,
        Attempts = job.Attempts,
        ClientAddress = job.ClientAddress,
        ClientAgent = job.ClientAgent,
        Files = [.. job.Files],
    };
}
