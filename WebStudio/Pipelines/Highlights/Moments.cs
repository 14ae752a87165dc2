using System.Globalization;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Highlights;

/// <summary>How the cutting table speaks of its segments, and where their pictures are served.</summary>
public static class Moments
{
    /// <summary>Their number in the order of the video, those thrown out left aside.</summary>
    public static string Title(ReelEditor editor, EditSegment segment) => segment.State == EditState.Dropped
        ? "Dropped moment"
        : string.Create(CultureInfo.InvariantCulture, $"Moment {1 + editor.Segments.Count(other => other.State != EditState.Dropped && other.Start < segment.Start)}");

    public static string State(EditState state) => state switch
    {
        EditState.Chosen => "chosen",
        EditState.Locked => "locked",
        EditState.Edited => "set by you",
        _ => "dropped",
    };

    public static string Still(JobSnapshot job, double moment) => string.Create(CultureInfo.InvariantCulture, $"/api/v1/highlights/{job.Id:D}/still?at={moment:0.0}");

    public static string Preview(JobSnapshot job, EditSegment segment) => string.Create(
        CultureInfo.InvariantCulture, $"/api/v1/highlights/{job.Id:D}/preview?start={segment.Start:0.###}&end={Math.Min(segment.End, segment.Start + SourceClips.LongestPreview):0.###}");
}
