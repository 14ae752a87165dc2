using System.Text.Json;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Story;

/// <summary>What a story has become, for the job's <c>result_metadata</c>.</summary>
public sealed record StoryResult
{
    public required string Title { get; init; }

    public required string Topic { get; init; }

    /// <summary>In their order, with times: the film's chapters.</summary>
    public required IReadOnlyList<ScenePart> Scenes { get; init; }

    /// <summary>The voice's id.</summary>
    public required string Voice { get; init; }

    public int Words { get; init; }

    /// <summary>Of the narration as it was spoken, title and end not counted.</summary>
    public double WordsPerMinute { get; init; }

    /// <summary>Seconds.</summary>
    public double Duration { get; init; }

    /// <summary>Integrated, LUFS.</summary>
    public double? Loudness { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public double Fps { get; init; }

    public int Seed { get; init; }

    public required StoryMakers Makers { get; init; }

    /// <summary>Who stood in for whom, and other things to know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>That of a finished job; null while there is none.</summary>
    public static StoryResult? Of(JobSnapshot job)
    {
        try
        {
            return job is { State: JobState.Succeeded, Result: { } json } ? JsonSerializer.Deserialize<StoryResult>(json, StudioJson.Options) : null;
        }
        catch (JsonException)
        {
            // Written by another version of the studio.
            return null;
        }
    }
}

/// <param name="Id">The scene's.</param>
/// <param name="Heading">The chapter's name.</param>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Maker">Who made the picture, as shown to people.</param>
/// <param name="Source">Where the picture is from.</param>
/// <param name="Credit">What is to be said of it; null for nothing.</param>
public sealed record ScenePart(string Id, string Heading, double Start, double End, string Maker, PictureSource Source, string? Credit);

/// <summary>Who did what, as shown to people.</summary>
/// <param name="Writer">Wrote the script.</param>
/// <param name="Pictures">Made the pictures; several are joined by commas.</param>
/// <param name="Speaker">Spoke it.</param>
/// <param name="Music">Made the music; null without any.</param>
public sealed record StoryMakers(string Writer, string Pictures, string Speaker, string? Music);
