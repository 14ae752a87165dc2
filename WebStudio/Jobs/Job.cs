namespace WebStudio.Jobs;

public enum JobState
{
    Queued,
    Running,

    /// <summary>Did a part of its work and waits for a person; not finished, and not in the line.</summary>
    Held,
    Succeeded,
    Failed,
    Cancelled,
}

public enum FileRole
{
    Input,
    Output,
    Poster,
    Preview,
    Extra,
}

/// <summary>One piece of work, the only thing that lasts: a row that pages and endpoints submit, watch or serve from.</summary>
public sealed class Job
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The pipeline's name: echo, paint, story, highlights or photo.</summary>
    public required string Kind { get; init; }

    /// <summary>What the job makes, in a few characters: who wants the same shares it. Null when nobody can.</summary>
    public string? Key { get; init; }

    public JobState State { get; set; }

    /// <summary>0–100; never falls within an attempt, nor when a held job goes on.</summary>
    public double Progress { get; set; }

    public string? Stage { get; set; }

    public string? Message { get; set; }

    /// <summary>Lines for who wants to know more, oldest first.</summary>
    public string? Details { get; set; }

    /// <summary>The pipeline's options as JSON, validated and complete.</summary>
    public required string Options { get; set; }

    /// <summary>What the pipeline found out about input and output, as JSON, or what a held job wants to be looked at; null before.</summary>
    public string? Result { get; set; }

    /// <summary>Seconds by stage as JSON, once it ended or was held; null before.</summary>
    public string? StageTimes { get; set; }

    /// <summary>A sentence for the person; null unless failed, or cancelled by the studio itself.</summary>
    public string? Error { get; set; }

    /// <summary>Machine-readable reason beside <see cref="Error"/>, for instance TIMEOUT.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>What the log says of a failure, at most 8,000 characters: for operators only.</summary>
    public string? ErrorDetail { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? StartedAt { get; set; }

    public DateTime? CompletedAt { get; set; }

    /// <summary>When retention removed the files; the row stays.</summary>
    public DateTime? ExpiredAt { get; set; }

    /// <summary>Since when it is kept from retention; null when it is not.</summary>
    public DateTime? PinnedAt { get; set; }

    /// <summary>When it went to the bin, from which it can come back for a while; null when it is not there.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>Its place in the line: earlier ones come first.</summary>
    public DateTime? QueuedAt { get; set; }

    /// <summary>The process that runs it or ran it last.</summary>
    public string? Node { get; set; }

    public int Attempts { get; set; }

    public string? ClientAddress { get; init; }

    public string? ClientAgent { get; init; }

    public List<JobFile> Files { get; init; } = [];
}

/// <summary>A file that belongs to a job. Outputs are found by this row, never by joining a name from outside to a folder.</summary>
public sealed class JobFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid JobId { get; init; }

    public FileRole Role { get; init; }

    /// <summary>The public name under which it is served; unique.</summary>
    public required string Name { get; init; }

    /// <summary>What the person called it, or what a download is called: display text only.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Path below the folder of its role (uploads for inputs, outputs else).</summary>
    public required string Path { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public long Length { get; init; }
}
