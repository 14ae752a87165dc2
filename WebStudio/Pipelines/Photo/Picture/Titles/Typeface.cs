using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Picture.Titles;

/// <summary>How text is set. The families are Debian packages; where one is missing, the next of the list or the system's own stands in.</summary>
/// <param name="Families">As an SVG attribute.</param>
/// <param name="Weight">100–900.</param>
/// <param name="LetterSpacing">In ems.</param>
/// <param name="WordSpacing">Between the ink of two words, in ems.</param>
/// <param name="Leading">From baseline to baseline, in ems.</param>
/// <param name="Capitals">Whether it is set in capitals.</param>
internal sealed record Typeface(string Families, int Weight, double LetterSpacing, double WordSpacing, double Leading, bool Capitals)
{
    private const string Others = "Symbola, DejaVu Sans, WenQuanYi Micro Hei, sans-serif";

    /// <summary>For lyric lines: a clear humanist sans, heavy enough to stand on a moving picture.</summary>
    public static Typeface Lyrics { get; } = new("Carlito, Lato, " + Others, 700, 0.006, 0.27, 1.2, false);

    private static readonly Typeface Serif = new("EB Garamond, Liberation Serif, DejaVu Serif, " + Others, 400, 0.035, 0.34, 1.06, false);

    private static readonly Typeface Sans = new("Carlito, Lato, " + Others, 700, 0.16, 0.5, 1.22, true);

    /// <summary>A book face for calm or sad songs, spaced capitals for lively ones.</summary>
    public static Typeface Title(Mood mood) => mood.Energy > 0.6 && mood.Valence > -0.3 ? Sans : Serif;
}
