using System.Text.Json.Serialization;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Story;

/// <summary>How far a story is, as its clients poll it.</summary>
public sealed record StoryStatus
{
    /// <summary>idle, generating, held, complete or error.</summary>
    public required string Status { get; init; }

    /// <summary>0–100.</summary>
    public required int Progress { get; init; }

    /// <summary>What is being done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Substatus { get; init; }

    /// <summary>A line for each thing done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Details { get; init; }

    /// <summary>The name of the finished video for <c>/api/video/</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VideoPath { get; init; }

    /// <summary>A sentence; null unless failed.</summary>
    public string? Error { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? JobId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? EtaSeconds { get; init; }

    /// <summary>There is no story yet.</summary>
    public static StoryStatus Idle { get; } = new() { Status = "idle", Progress = 0 };

    public static StoryStatus Of(JobSnapshot job)
    {
        var status = new StoryStatus
        {
            Status = NameOf(job.State),
            Progress = (int)job.Progress,
            Substatus = job.Message,
            Details = job.Details ?? "",
            JobId = job.Id,
            EtaSeconds = job.EtaSeconds is { } seconds ? Math.Round(seconds) : null,
        };
        return job.State switch
        {
            JobState.Queued => status with { Substatus = "Waiting for its turn" },
            JobState.Succeeded when job.File(FileRole.Output) is { } video => status with { VideoPath = video.Name, Substatus = "Video ready for download" },
            JobState.Succeeded => status with { Status = "error", Error = "The video was deleted, because its time was over. Please make it again." },
            JobState.Failed => status with { Error = job.Error },
            JobState.Cancelled => status with { Error = job.Error ?? "The story was cancelled." },
            _ => status,
        };
    }

    private static string NameOf(JobState state) => state switch
    {
        JobState.Succeeded => "complete",
        JobState.Failed or JobState.Cancelled => "error",
        JobState.Held => "held",
        _ => "generating",
    };
}
