namespace WebStudio.Data;

/// <summary>A kind of jobs of which none is started for now.</summary>
public sealed class QueuePause
{
    /// <summary>The kind, or * for all.</summary>
    public required string Kind { get; init; }

    public DateTime Since { get; init; }
}
