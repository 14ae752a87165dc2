using System.ComponentModel.DataAnnotations;

namespace WebStudio.Pipelines.Story;

/// <summary>What the operator decides about stories.</summary>
public sealed class StorySettings
{
    public const string Section = "Story";

    /// <summary>Minutes of the video when nobody says.</summary>
    [Range(StoryOptions.MinDuration, StoryOptions.MaxDuration)]
    public double DefaultDuration { get; set; } = 5;

    /// <summary>Most rows of a video's short side, whatever is asked for; less is faster.</summary>
    [Range(StoryOptions.MinHeight, StoryOptions.MaxHeight)]
    public int MaxHeight { get; set; } = StoryOptions.MaxHeight;

    /// <summary>Pictures of one story that are made at once.</summary>
    [Range(1, 16)]
    public int MaxPictures { get; set; } = 2;
}
