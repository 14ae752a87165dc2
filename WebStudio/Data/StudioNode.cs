namespace WebStudio.Data;

/// <summary>A process that works on the jobs of this database, as it last said.</summary>
public sealed class StudioNode
{
    /// <summary>The name of this process among those that share the database: its machine's.</summary>
    public static string Here { get; } = Environment.MachineName;

    public required string Name { get; init; }

    public DateTime StartedAt { get; set; }

    /// <summary>Its last heartbeat.</summary>
    public DateTime SeenAt { get; set; }

    public required string Version { get; set; }

    /// <summary>Jobs at work there.</summary>
    public int Running { get; set; }
}
