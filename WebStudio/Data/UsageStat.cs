namespace WebStudio.Data;

/// <summary>One finished job in the columns of the original schema; outlives the job's files.</summary>
public sealed class UsageStat
{
    public long Id { get; init; }

    public DateTime Timestamp { get; init; }

    public string? IpAddress { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>Bytes of the upload.</summary>
    public long FileSize { get; init; }

    /// <summary>Seconds from start to end of the work.</summary>
    public double ProcessingTime { get; init; }

    public bool Success { get; init; }

    /// <summary>Why it did not succeed: the job's error code, CANCELLED when somebody stopped it; null when it succeeded, and in rows older than this column.</summary>
    public string? Reason { get; init; }

    public string Kind { get; init; } = "";
}
