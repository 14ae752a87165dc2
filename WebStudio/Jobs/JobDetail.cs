using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace WebStudio.Jobs;

/// <summary>Everything about a job, for <c>/api/v1/jobs/{id}</c>: its status and where it came from, what it made and how.</summary>
public sealed record JobDetail : JobStatus
{
    [SetsRequiredMembers]
    private JobDetail(JobStatus status)
        : base(status)
    {
    }

    public string? Details { get; init; }

    public string? OriginalFilename { get; init; }

    /// <summary>Bytes of the upload.</summary>
    public long? FileSize { get; init; }

    /// <summary>Seconds of the upload, where it is a video.</summary>
    public double? Duration { get; init; }

    /// <summary>Seconds asked for.</summary>
    public double? TargetDuration { get; init; }

    /// <summary>How many stretches of the upload the result shows; null until it is known.</summary>
    public int? SegmentsSelected { get; init; }

    /// <summary>The options, complete with defaults.</summary>
    public JsonNode? Config { get; init; }

    public JsonNode? ResultMetadata { get; init; }

    /// <summary>Seconds by stage, of those behind it.</summary>
    public IReadOnlyDictionary<string, double>? StageSeconds { get; init; }

    public string? DownloadUrl { get; init; }

    public string? ThumbnailUrl { get; init; }

    public string? PreviewUrl { get; init; }

    public DateTime? StartedAt { get; init; }

    /// <summary>When the files were deleted.</summary>
    public DateTime? ExpiredAt { get; init; }

    /// <summary>Whether its files are kept until somebody deletes them.</summary>
    public bool Pinned { get; init; }

    public int Attempts { get; init; }

    public string? ErrorCode { get; init; }

    public static new JobDetail From(JobSnapshot job)
    {
        var status = JobStatus.From(job);
        var input = job.File(FileRole.Input);
        var config = JsonNode.Parse(job.Options);
        var result = job.Result is null ? null : JsonNode.Parse(job.Result);
        return new JobDetail(status)
        {
            Details = job.Details,
            OriginalFilename = input?.DisplayName,
            FileSize = input?.Length,
            Duration = (double?)config?["input_duration"],
            TargetDuration = (double?)config?["target_duration"],
            SegmentsSelected = (int?)result?["segments_selected"],
            Config = config,
            StageSeconds = job.StageTimes.Count == 0 ? null : job.StageTimes.ToDictionary(time => time.Name, time => Math.Round(time.Seconds, 3), StringComparer.Ordinal),
            ResultMetadata = result,
            DownloadUrl = status.ResultUrl,
            ThumbnailUrl = job.File(FileRole.Poster) is null ? null : $"/api/v1/jobs/{job.Id}/thumbnail",
            PreviewUrl = job.File(FileRole.Preview) is null ? null : $"/api/v1/jobs/{job.Id}/files/preview",
            StartedAt = job.StartedAt,
            ExpiredAt = job.ExpiredAt,
            Pinned = job.PinnedAt is not null,
            Attempts = job.Attempts,
            ErrorCode = job.ErrorCode,
        };
    }
}
