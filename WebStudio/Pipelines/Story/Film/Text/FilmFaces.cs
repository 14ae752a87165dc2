using WebStudio.Media.Lettering;

namespace WebStudio.Pipelines.Story.Film.Text;

/// <summary>The typefaces of a film.</summary>
internal static class FilmFaces
{
    private const string Sans = "Carlito, Lato, " + Typeface.Others, Serif = "EB Garamond, Liberation Serif, DejaVu Serif, " + Typeface.Others;

    /// <summary>For words as they are spoken: heavy enough to be read at a glance.</summary>
    public static Typeface Spoken { get; } = new(Sans, 700, 0.004, 0.25, 1.14, false);

    /// <summary>A book face for stories that take their time, spaced capitals for quick ones.</summary>
    public static Typeface Title(StoryPacing pacing) => pacing is StoryPacing.Slow or StoryPacing.Medium ? new(Serif, 500, 0.02, 0.3, 1.04, false) : new(Sans, 700, 0.1, 0.42, 1.16, true);

    public static Typeface Of(CaptionStyle style) => style switch
    {
        CaptionStyle.Bold => new(Sans, 700, 0.012, 0.26, 1.12, true),
        CaptionStyle.Minimal => new(Sans, 400, 0.06, 0.34, 1.3, false),
        CaptionStyle.Cinematic => new(Serif, 700, 0.2, 0.55, 1.25, true),
        CaptionStyle.Horror => new(Serif, 700, 0.05, 0.32, 1.1, false),
        CaptionStyle.Elegant => new(Serif, 400, 0.012, 0.28, 1.12, false) { Italic = true },
        _ => new(Sans, 700, 0.006, 0.27, 1.2, false),
    };

    /// <summary>Its size, as a share of that of spoken words.</summary>
    public static double Size(CaptionStyle style) => style switch
    {
        CaptionStyle.Bold => 1.16,
        CaptionStyle.Minimal => 0.78,
        CaptionStyle.Cinematic => 0.8,
        CaptionStyle.Horror => 1.2,
        CaptionStyle.Elegant => 1.12,
        _ => 1,
    };
}
