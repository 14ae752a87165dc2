using System.ComponentModel.DataAnnotations;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo;

/// <summary>Limits of the echo pipeline and the folders it may read.</summary>
public sealed class EchoSettings
{
    public const string Section = "Echo";

    /// <summary>Folders below which files may be read by path, relative ones below the content root; none means that nothing may.</summary>
    public IList<string> Roots { get; } = [];

    /// <summary>Largest upload.</summary>
    [Range(1024, 1L << 40)]
    public long MaxUploadBytes { get; set; } = 4L << 30;

    /// <summary>Largest array, in bytes of its elements.</summary>
    [Range(1024, 1L << 44)]
    public long MaxArrayBytes { get; set; } = 64L << 30;

    /// <summary>How many times larger than its packed bytes an array may be before it counts as repetitive.</summary>
    [Range(1, 100_000)]
    public double MaxRatio { get; set; } = 100;

    /// <summary>Largest array that is more repetitive than <see cref="MaxRatio"/>.</summary>
    [Range(1024, 1L << 44)]
    public long MaxRepetitiveBytes { get; set; } = 8L << 30;

    /// <summary>Most frames of an array.</summary>
    [Range(1, 10_000_000)]
    public int MaxFrames { get; set; } = 100_000;

    /// <summary>Longest video.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long <c>/api/convert-npz</c> waits for its video before it answers 504, and <c>/api/preprocess</c> works before it does.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan MaxProcessingTime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Files that are looked into at once outside of jobs; more wait a little and get 503 then.</summary>
    [Range(1, 64)]
    public int MaxReads { get; set; } = 4;

    /// <summary>Most bytes of frames or video in one answer of <c>/api/preprocess</c>, before they become text.</summary>
    [Range(1024, 1 << 28)]
    public int MaxAnswerBytes { get; set; } = 32 << 20;

    /// <summary>Streams at once; more get 503.</summary>
    [Range(1, 256)]
    public int MaxStreams { get; set; } = 8;

    /// <summary>What a file may cost.</summary>
    public NpzLimits Limits => new() { MaxArrayBytes = MaxArrayBytes, MaxRatio = MaxRatio, MaxRepetitiveBytes = MaxRepetitiveBytes, MaxFrames = MaxFrames };
}
