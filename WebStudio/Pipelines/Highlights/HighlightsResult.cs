using System.Text.Json;
using WebStudio.Jobs;
using WebStudio.Pipelines.Highlights.Selection;

namespace WebStudio.Pipelines.Highlights;

/// <summary>One segment as the contract has it.</summary>
/// <param name="Start">Seconds of the source.</param>
/// <param name="End">Seconds of the source.</param>
/// <param name="Score">0–1.</param>
/// <param name="Reasons">Sentences, the strongest first.</param>
/// <param name="Locked">Whether the person holds it.</param>
public sealed record ReelSegment(double Start, double End, double Score, IReadOnlyList<string> Reasons, bool Locked);

/// <summary>What a finished job says of its reel: <c>result_metadata</c> of the contract, and what the page draws.</summary>
public sealed record HighlightsResult
{
    /// <summary>Points of <see cref="Curve"/> at most: more than a page is wide.</summary>
    private const int CurvePoints = 600;

    public required double InputDuration { get; init; }

    public required double OutputDuration { get; init; }

    public required int SegmentsSelected { get; init; }

    public required IReadOnlyList<ReelSegment> Segments { get; init; }

    /// <summary>What the owner ought to know; null when all went as asked.</summary>
    public string? Note { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required double Fps { get; init; }

    /// <summary>LUFS; null without sound.</summary>
    public double? Loudness { get; init; }

    /// <summary>How much each moment is worth, 0–1, evenly over the input.</summary>
    public required IReadOnlyList<double> Curve { get; init; }

    /// <summary>Where the picture changes from one shot to the next, seconds.</summary>
    public required IReadOnlyList<double> Cuts { get; init; }

    /// <summary>That of a job of this kind; null until it is done.</summary>
    public static HighlightsResult? Of(JobSnapshot job) => job.Result is { } result ? JsonSerializer.Deserialize<HighlightsResult>(result, StudioJson.Options) : null;

    public static IReadOnlyList<ReelSegment> SegmentsOf(ReelPlan plan) =>
        [.. plan.Segments.Select(segment => new ReelSegment(Round(segment.Start), Round(segment.End), Math.Round(segment.Score, 3), segment.Reasons, segment.Locked))];

    /// <summary>The score curve with as many points as a page can show; each is the best of its stretch.</summary>
    public static IReadOnlyList<double> CurveOf(ReelPlan plan)
    {
        var scores = plan.ScoreCurve;
        var points = Math.Min(CurvePoints, scores.Count);
        return [.. Enumerable.Range(0, points).Select(i => Math.Round(Enumerable.Range(i * scores.Count / points, Math.Max(1, ((i + 1) * scores.Count / points) - (i * scores.Count / points))).Max(at => scores[at]), 3))];
    }

    private static double Round(double seconds) => Math.Round(seconds, 4);
}
