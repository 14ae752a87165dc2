using System.ComponentModel.DataAnnotations;

namespace WebStudio.Pipelines.Photo;

/// <summary>What the operator decides about music videos.</summary>
public sealed class PhotoSettings
{
    public const string Section = "Photo";

    /// <summary>Largest photo.</summary>
    [Range(1024, 1L << 30)]
    public long MaxUploadBytes { get; set; } = 10L * 1024 * 1024;

    /// <summary>Seconds of the video when nobody says.</summary>
    [Range(PhotoOptions.MinDuration, PhotoOptions.MaxDuration)]
    public double DefaultDuration { get; set; } = 30;

    /// <summary>Most rows of a video's short side, whatever is asked for; less is faster.</summary>
    [Range(PhotoOptions.MinHeight, PhotoOptions.MaxHeight)]
    public int MaxHeight { get; set; } = PhotoOptions.MaxHeight;

    /// <summary>Samples of songs that are made at once, beside the jobs.</summary>
    [Range(1, 16)]
    public int MaxSamples { get; set; } = 2;
}
