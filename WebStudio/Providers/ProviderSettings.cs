using System.ComponentModel.DataAnnotations;

namespace WebStudio.Providers;

/// <summary>How remote services are called, and what happens when one does not answer.</summary>
public sealed class ProviderSettings
{
    public const string Section = "Providers";

    /// <summary>Whether a job goes on with the built-in provider where the remote one fails.</summary>
    public bool Fallback { get; set; } = true;

    /// <summary>How long one attempt may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:30:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a call may take with all its attempts and the waiting between them.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>The same of what takes its time: a story that is written, a picture that is painted.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:30:00")]
    public TimeSpan SlowAttemptTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The same of such a call with all its attempts.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "02:00:00")]
    public TimeSpan SlowTotalTimeout { get; set; } = TimeSpan.FromMinutes(12);

    /// <summary>Attempts after the first.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>Mean wait before the second attempt; it doubles with every further one and is spread at random.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait, also where the service asks for more: then the call fails at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>So many attempts within two minutes, most of them failed, and the service is left alone for a while.</summary>
    [Range(2, 1000)]
    public int BreakAfter { get; set; } = 8;

    /// <summary>For how long it is left alone.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "01:00:00")]
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(30);
}
