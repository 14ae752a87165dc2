using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Photo;

/// <summary>A job in the words of the glasses' app and its kin.</summary>
public static class PhotoTask
{
    public static object StatusOf(JobSnapshot job) => new
    {
        task_id = job.Id,
        status = NameOf(job),
        progress = (int)job.Progress,
        message = $"Task is {NameOf(job)}",
        error_message = ErrorOf(job),
        detail = job.State is JobState.Running or JobState.Held ? job.Message : null,
    };

    /// <summary>One entry of the library.</summary>
    public static PhotoTaskEntry EntryOf(JobSnapshot job) => new()
    {
        TaskId = job.Id,
        Filename = FileNameOf(job),
        FileSize = job.File(FileRole.Output)?.Length ?? 0,
        CreatedAt = job.CreatedAt,
        ModifiedAt = job.CompletedAt ?? job.StartedAt ?? job.CreatedAt,
        DownloadUrl = $"/photos/{job.Id}/download",
        Status = NameOf(job),
        Progress = (int)job.Progress,
        Title = PhotoResult.Of(job)?.Title,
    };

    /// <summary>The same with the names of what it was made from.</summary>
    public static PhotoTaskEntry DetailOf(JobSnapshot job) => EntryOf(job) with
    {
        PhotoPath = job.File(FileRole.Input)?.DisplayName,
        MusicPath = PhotoFiles.Find(job, PhotoFiles.Mp3)?.DisplayName,
    };

    public static string FileNameOf(JobSnapshot job) => $"processed_video_{job.Id:D}.mp4";

    /// <summary>uploaded, converting, generating, merging, done or error.</summary>
    public static string NameOf(JobSnapshot job) => job.State switch
    {
        JobState.Succeeded => "done",
        JobState.Failed or JobState.Cancelled => "error",
        JobState.Held => "generating",
        _ => job.Stage switch
        {
            PhotoPipeline.AnalysisStage => "converting",
            PhotoPipeline.LyricsStage or PhotoPipeline.MusicStage => "generating",
            PhotoPipeline.PictureStage or PhotoPipeline.MergeStage => "merging",
            _ => job.State == JobState.Queued ? "uploaded" : "converting",
        },
    };

    private static string? ErrorOf(JobSnapshot job) => job.State switch
    {
        JobState.Failed => job.Error ?? "The video could not be made.",
        JobState.Cancelled => job.Error ?? "It was cancelled.",
        _ => null,
    };
}

/// <summary>A video in the library, as <c>/photos</c> tells it.</summary>
public sealed record PhotoTaskEntry
{
    public required Guid TaskId { get; init; }

    public required string Filename { get; init; }

    /// <summary>Bytes; 0 until there is a video.</summary>
    public long FileSize { get; init; }

    /// <summary>The same in megabytes.</summary>
    public double FileSizeMb => Math.Round(FileSize / (double)(1 << 20), 2);

    public DateTime CreatedAt { get; init; }

    public DateTime ModifiedAt { get; init; }

    public required string DownloadUrl { get; init; }

    public required string Status { get; init; }

    public int Progress { get; init; }

    public string? Title { get; init; }

    /// <summary>What the photo was called; display text only.</summary>
    public string? PhotoPath { get; init; }

    /// <summary>What the song is called; display text only.</summary>
    public string? MusicPath { get; init; }
}
