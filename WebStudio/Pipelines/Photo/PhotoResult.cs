using System.Text.Json;
using WebStudio.Jobs;
using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo;

/// <summary>What a music video has become, for the job's <c>result_metadata</c>.</summary>
public sealed record PhotoResult
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string MoodName { get; init; }

    /// <summary>That of the song.</summary>
    public required Mood Mood { get; init; }

    public required IReadOnlyList<PaletteColour> Palette { get; init; }

    public required Genre Genre { get; init; }

    /// <summary>For instance “D dorian”; null when not known.</summary>
    public string? Key { get; init; }

    /// <summary>The second part of the key, for instance “dorian”.</summary>
    public string? Mode { get; init; }

    /// <summary>Beats a minute; null when not known.</summary>
    public double? Tempo { get; init; }

    /// <summary>Integrated, LUFS.</summary>
    public double Loudness { get; init; }

    public long Seed { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>Seconds.</summary>
    public double Duration { get; init; }

    public double Fps { get; init; }

    /// <summary>How many.</summary>
    public int Photos { get; init; }

    public required PhotoMakers Makers { get; init; }

    public IReadOnlyList<string> Lyrics { get; init; } = [];

    public IReadOnlyList<SongSection> Sections { get; init; } = [];

    public required PhotoReading Reading { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>That of a finished job; null while there is none.</summary>
    public static PhotoResult? Of(JobSnapshot job)
    {
        try
        {
            return job is { State: JobState.Succeeded, Result: { } json } ? JsonSerializer.Deserialize<PhotoResult>(json, StudioJson.Options) : null;
        }
        catch (JsonException)
        {
            // Written by another version of the studio.
            return null;
        }
    }
}

/// <summary>Who did what, as shown to people.</summary>
/// <param name="Reader">Looked at the photo.</param>
/// <param name="Writer">Wrote the lyrics; null for an instrumental.</param>
/// <param name="Music">Made the song.</param>
public sealed record PhotoMakers(string Reader, string? Writer, string Music);
