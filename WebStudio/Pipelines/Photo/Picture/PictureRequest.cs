using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>What the silent picture of a music video is made from.</summary>
public sealed record PictureRequest
{
    /// <summary>One to twelve photos in their order.</summary>
    public required IReadOnlyList<PhotoSource> Photos { get; init; }

    public required SongTimes Times { get; init; }

    public required string Title { get; init; }

    /// <summary>Pixels, even, at most 1920 by 1920.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public int Fps { get; init; } = 30;

    public required long Seed { get; init; }

    /// <summary>Whether the title and the lyric lines are written into the picture.</summary>
    public bool ShowTitle { get; init; } = true;

    public bool ShowLyrics { get; init; } = true;
}

/// <param name="Path">A file that the studio's image loader has accepted.</param>
/// <param name="Reading">What it shows.</param>
/// <param name="Width">Pixels as seen, after the file's orientation is applied.</param>
/// <param name="Height">Rows as seen.</param>
public sealed record PhotoSource(string Path, PhotoReading Reading, int Width, int Height);
