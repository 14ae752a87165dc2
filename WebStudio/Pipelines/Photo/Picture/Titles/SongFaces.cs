using WebStudio.Media.Lettering;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Picture.Titles;

/// <summary>The typefaces of a music video.</summary>
internal static class SongFaces
{
    private static readonly Typeface Serif = new("EB Garamond, Liberation Serif, DejaVu Serif, " + Typeface.Others, 400, 0.035, 0.34, 1.06, false);

    private static readonly Typeface Sans = new("Carlito, Lato, " + Typeface.Others, 700, 0.16, 0.5, 1.22, true);

    /// <summary>For lyric lines: a clear humanist sans, heavy enough to stand on a moving picture.</summary>
    public static Typeface Lyrics { get; } = new("Carlito, Lato, " + Typeface.Others, 700, 0.006, 0.27, 1.2, false);

    /// <summary>A book face for calm or sad songs, spaced capitals for lively ones.</summary>
    public static Typeface Title(Mood mood) => mood.Energy > 0.6 && mood.Valence > -0.3 ? Sans : Serif;
}
