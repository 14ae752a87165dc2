using System.ComponentModel.DataAnnotations;

namespace WebStudio.Jobs;

/// <summary>How many jobs run at once, how long, how often and how long their files stay.</summary>
public sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>Jobs of all kinds that run at once.</summary>
    [Range(1, 64)]
    public int MaxConcurrent { get; set; } = 3;

    /// <summary>Times a job is started, the first included, before an interruption counts as a failure.</summary>
    [Range(1, 1000)]
    public int MaxAttempts { get; set; } = 3;

    /// <summary>Files of finished jobs older than this are deleted.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often retention looks.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "30.00:00:00")]
    public TimeSpan RetentionInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a deleted job can be taken back; then row and files go for good.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan BinTime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the bin is looked through.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00")]
    public TimeSpan BinInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Submissions are refused with 503 while this many are waiting.</summary>
    [Range(1, 1_000_000)]
    public int MaxQueued { get; set; } = 1000;

    /// <summary>Limits of one kind, by its name.</summary>
    public Dictionary<string, JobKindOptions> Kinds { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Jobs of a kind that run at once, within those of all kinds.</summary>
    public int LimitOf(string kind) => Math.Min(MaxConcurrent, For(kind).MaxConcurrent);

    public JobKindOptions For(string kind) => Kinds.GetValueOrDefault(kind) ?? new JobKindOptions();
}

public sealed class JobKindOptions
{
    /// <summary>Jobs of this kind that run at once.</summary>
    [Range(1, 64)]
    public int MaxConcurrent { get; set; } = 2;

    /// <summary>A job that runs longer is stopped and fails with TIMEOUT.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "10.00:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(30);
}
