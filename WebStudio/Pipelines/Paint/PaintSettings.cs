using System.ComponentModel.DataAnnotations;

namespace WebStudio.Pipelines.Paint;

/// <summary>Limits of the paint pipeline.</summary>
public sealed class PaintSettings
{
    public const string Section = "Paint";

    /// <summary>Largest upload.</summary>
    [Range(1024, 1L << 40)]
    public long MaxUploadBytes { get; set; } = 16L * 1024 * 1024;

    /// <summary>How long <c>POST /api/upload</c> waits for its video before it answers 504.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan MaxProcessingTime { get; set; } = TimeSpan.FromSeconds(300);
}
