using System.ComponentModel.DataAnnotations;

namespace WebStudio.Jobs.Usage;

/// <summary>What the statistics remember of people.</summary>
public sealed class UsageOptions
{
    public const string Section = "Usage";

    /// <summary>For how long the addresses of clients are kept, of jobs that have finished; statistics never show more than the network that one is in.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00")]
    public TimeSpan KeepAddresses { get; set; } = TimeSpan.FromDays(30);
}
