using WebStudio.Jobs;

namespace WebStudio.Tests.Components;

/// <summary>Jobs at one moment, as pages are given them.</summary>
internal static class Snapshots
{
    public static readonly DateTime Created = new(2026, 11, 21, 9, 5, 7, DateTimeKind.Utc);

    public static JobSnapshot Of(JobState state, double progress = 0, string? stage = null, string kind = "paint", string options = "{}") => new()
    {
        Id = new Guid("01a1fd84-0574-7400-b878-f0f8fb3cc5cd"),
        Kind = kind,
        State = state,
        Progress = progress,
        Stage = stage,
        Options = options,
        CreatedAt = Created,
    };

    public static JobSnapshot With(this JobSnapshot job, FileRole role, string contentType, string name = "lake.png", long length = 2048) =>
        job with { Files = [.. job.Files, new JobFile { JobId = job.Id, Role = role, Name = $"public_{name}", DisplayName = name, Path = name, ContentType = contentType, Length = length }] };
}
