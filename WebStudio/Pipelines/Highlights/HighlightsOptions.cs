using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Rendering;

namespace WebStudio.Pipelines.Highlights;

/// <summary>What is asked of a reel; every value within its range.</summary>
public sealed record HighlightsOptions
{
    public const double MinTarget = 10, MaxTarget = 300;

    /// <summary>More than anybody drags about on a page.</summary>
    public const int MaxRanges = 200;

    /// <summary>Seconds of the reel.</summary>
    public required double TargetDuration { get; init; }

    public ReelQuality Quality { get; init; } = ReelQuality.High;

    public AspectRatio Aspect { get; init; } = AspectRatio.Original;

    /// <summary>Seconds over which one segment gives way to the next; 0 cuts.</summary>
    public double Crossfade { get; init; }

    /// <summary>Seconds of the uploaded video; set by the studio.</summary>
    public double InputDuration { get; init; }

    /// <summary>The first job of the same video, whose analysis and pieces are used again; null for a first cut.</summary>
    public Guid? RecutOf { get; init; }

    /// <summary>Stretches that the person holds: shown exactly so.</summary>
    public IReadOnlyList<TimeRange> Kept { get; init; } = [];

    /// <summary>Stretches that the person does not want to see.</summary>
    public IReadOnlyList<TimeRange> Dropped { get; init; } = [];

    /// <summary>Whether the rest up to the target is filled with other moments.</summary>
    public bool Fill { get; init; } = true;

    /// <summary>Those of a job of this kind.</summary>
    public static HighlightsOptions Of(JobSnapshot job) => JsonSerializer.Deserialize<HighlightsOptions>(job.Options, StudioJson.Options)!;

    /// <exception cref="RequestRejectedException">A value is out of its range.</exception>
    public static HighlightsOptions Read(JsonElement json, double defaultTarget)
    {
        var reader = new OptionReader(json);
        return new HighlightsOptions
        {
            TargetDuration = reader.Number("target_duration", defaultTarget, MinTarget, MaxTarget),
            Quality = reader.Choice("quality", ReelQuality.High),
            Aspect = reader.Choice("aspect", AspectRatio.Original),
            Crossfade = reader.Number("crossfade", 0, 0, RenderOptions.LongestCrossfade),
            RecutOf = RecutSource(json),
            Kept = Ranges(json, "kept"),
            Dropped = Ranges(json, "dropped"),
            Fill = reader.Flag("fill", missing: true),
        };
    }

    private static Guid? RecutSource(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("recut_of", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : throw Invalid("recut_of", "must be the id of a job");
    }

    private static IReadOnlyList<TimeRange> Ranges(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > MaxRanges)
            throw Invalid(name, $"must be a list of at most {MaxRanges} stretches");
        return [.. value.EnumerateArray().Select(range => Range(range, name)).OrderBy(range => range.Start)];
    }

    private static TimeRange Range(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && Seconds(json, "start") is { } start && Seconds(json, "end") is { } end && end - start >= 0.1
            ? new TimeRange(start, end)
            : throw Invalid(name, "needs a start and, at least 0.1 s later, an end, in seconds");

    private static double? Seconds(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is >= 0 and <= 86_400 ? seconds : null;

    private static RequestRejectedException Invalid(string name, string rule) => RequestRejectedException.Invalid("INVALID_OPTION", $"The option “{name}” {rule}.");
}
