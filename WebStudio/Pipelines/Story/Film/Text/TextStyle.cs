using WebStudio.Media.Lettering;

namespace WebStudio.Pipelines.Story.Film.Text;

/// <summary>How one kind of text looks, where it stands, how it comes and goes.</summary>
internal sealed record TextStyle
{
    public required Typeface Face { get; init; }

    /// <summary>Largest size, pixels.</summary>
    public required double Em { get; init; }

    /// <summary>Of the room, pixels.</summary>
    public required double Width { get; init; }

    public required int Rows { get; init; }

    /// <summary>Where it stands, rows of the picture: its middle, its first row's top, or its last row's foot.</summary>
    public required double Place { get; init; }

    public required CaptionPosition Position { get; init; }

    public Ink Plain { get; init; } = Ink.White;

    public Ink Lit { get; init; } = Ink.White;

    /// <summary>Seconds; 0 is at once.</summary>
    public double FadeIn { get; init; }

    public double FadeOut { get; init; }

    /// <summary>Ems.</summary>
    public double Rise { get; init; }

    /// <summary>Seconds from word to word.</summary>
    public double Stagger { get; init; }

    /// <summary>Ems; 0 for a soft shade only.</summary>
    public double Outline { get; init; }

    public byte MostBehind { get; init; } = Ink.MostBehind(1);

    public static TextStyle Of(FilmPlan plan, TextFrame frame, TextCue cue) => cue.Kind switch
    {
        TextCueKind.Spoken => Spoken(plan, frame),
        TextCueKind.Caption => Line(cue.Look!, frame),
        _ => Card(plan, frame, cue.Kind == TextCueKind.End),
    };

    /// <summary>Where the first row's letters stand.</summary>
    /// <param name="text">Set.</param>
    /// <param name="block">From the top of its capitals to its last baseline, pixels.</param>
    public double Baseline(FittedText text, double block) => Position switch
    {
        CaptionPosition.Top => Place + (0.72 * text.Em),
        CaptionPosition.Center => Place - (block / 2) + (0.72 * text.Em),
        _ => Place - (0.24 * text.Em) - block + (0.72 * text.Em),
    };

    private static TextStyle Spoken(FilmPlan plan, TextFrame frame)
    {
        // Above the film's own line where that stands below, too.
        var bottom = frame.Bottom;
        if (plan.Caption is { Position: CaptionPosition.Bottom } caption)
            bottom -= (2.5 * frame.Em * FilmFaces.Size(caption.Style)) + (0.3 * frame.Em);
        return new TextStyle
        {
            Face = FilmFaces.Spoken,
            Em = frame.Em,
            Width = frame.Width * (frame.Tall ? 0.84 : frame.Square ? 0.84 : 0.7),
            Rows = 2,
            Place = bottom,
            Position = CaptionPosition.Bottom,
            Lit = Ink.Of(255, 214, 64),
            FadeIn = 0.1,
            FadeOut = 0.06,
            Outline = 0.062,
        };
    }

    private static TextStyle Line(FilmCaption caption, TextFrame frame)
    {
        var red = caption.Style == CaptionStyle.Horror;
        return new TextStyle
        {
            Face = FilmFaces.Of(caption.Style),
            Em = frame.Em * FilmFaces.Size(caption.Style),
            Width = frame.Width * (frame.Tall || frame.Square ? 0.86 : 0.78),
            Rows = 2,
            Place = caption.Position switch { CaptionPosition.Top => frame.Top, CaptionPosition.Center => frame.Height * 0.47, _ => frame.Bottom },
            Position = caption.Position,
            Plain = red ? Ink.Of(235, 62, 48) : caption.Style == CaptionStyle.Elegant ? Ink.Of(255, 240, 214) : Ink.White,
            Lit = red ? Ink.Of(235, 62, 48) : caption.Style == CaptionStyle.Elegant ? Ink.Of(255, 240, 214) : Ink.White,
            FadeIn = caption.Animation is CaptionAnimation.FadeIn or CaptionAnimation.SlideUp ? 0.9 : 0,
            FadeOut = caption.Animation is CaptionAnimation.FadeOut ? 1.2 : 0,
            Rise = caption.Animation is CaptionAnimation.SlideUp ? 1.6 : 0,
            Outline = caption.Style switch { CaptionStyle.Bold => 0.075, CaptionStyle.Horror => 0.05, _ => 0.034 },
        };
    }

    private static TextStyle Card(FilmPlan plan, TextFrame frame, bool end)
    {
        var face = FilmFaces.Title(plan.Pacing);
        var size = (face.Capitals ? 0.082 : 0.122) * (end ? 0.72 : 1);
        return new TextStyle
        {
            Face = face,
            Em = frame.Tall || frame.Square ? size * frame.Width * 1.05 : size * frame.Height,
            Width = frame.Width * (frame.Tall || frame.Square ? 0.84 : 0.72),
            Rows = frame.Tall ? 4 : 3,
            Place = frame.Height * (frame.Tall ? 0.44 : 0.48),
            Position = CaptionPosition.Center,
            FadeIn = 0.6,
            FadeOut = 0.5,
            Rise = 0.2,
            Stagger = end ? 0.05 : 0.1,
        };
    }
}
