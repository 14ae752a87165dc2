using WebStudio.Media;
using WebStudio.Media.Lettering;

namespace WebStudio.Pipelines.Story.Film.Text;

/// <summary>
/// All that is written over some frames, set once, then laid over each. Everything stays inside the title-safe area, 5 % from each edge;
/// on tall pictures spoken words keep clear of the lower fifth and the right that players cover.
/// </summary>
internal sealed class TextLayer
{
    private readonly FilmPlan _plan;
    private readonly List<(TextCue Cue, Caption Caption, Card? Card)> _texts = [];

    private TextLayer(FilmPlan plan) => _plan = plan;

    /// <summary>Sets the text.</summary>
    /// <param name="plan">The film.</param>
    /// <param name="cues">What is seen in the frames to be drawn.</param>
    /// <param name="cancel">Kills the renderer of text.</param>
    public static async Task<TextLayer> CreateAsync(FilmPlan plan, IReadOnlyList<TextCue> cues, CancellationToken cancel)
    {
        var layer = new TextLayer(plan);
        var frame = new TextFrame(plan);
        foreach (var kind in cues.GroupBy(cue => cue.Kind))
        {
            var all = kind.ToList();
            var style = TextStyle.Of(plan, frame, all[0]);
            var fitted = await FittedText.FitAsync([.. all.Select(cue => cue.Pieces)], style.Face, style.Em, style.Width, style.Rows, cancel);
            for (var i = 0; i < all.Count; i++)
            {
                if (fitted[i] is { } text)
                    layer.Add(all[i], text, style, frame);
            }
        }
        return layer;
    }

    /// <summary>Draws what is on the picture.</summary>
    /// <param name="picture">Of the film's size.</param>
    /// <param name="frame">Of the film.</param>
    public void Draw(Yuv420 picture, int frame)
    {
        // A moment after the frame's begin, so that its own first moment counts.
        var seconds = (frame + 0.5) / _plan.Fps;
        foreach (var (cue, caption, card) in _texts)
        {
            if (frame < cue.Show || frame >= cue.Hide)
                continue;
            card?.Draw(picture, seconds);
            caption.Draw(picture, seconds);
        }
    }

    private void Add(TextCue cue, FittedText text, TextStyle style, TextFrame frame)
    {
        var block = ((text.Starts.Count - 1) * style.Face.Leading * text.Em) + (0.72 * text.Em);
        var baseline = style.Baseline(text, block);
        var fromRight = DisplayText.IsFromRight(string.Concat(cue.Pieces.Select(piece => piece.Text)));
        double fps = _plan.Fps, show = cue.Show / fps, hide = cue.Hide / fps;
        double Soft(double seconds) => Math.Clamp(seconds, 0.01, (hide - show) / 3);
        var caption = new Caption
        {
            Pieces = text.Setting.Place([.. text.Pieces.Select(piece => piece with { Start = piece.Start / fps, End = piece.End / fps })], text.Starts, frame.Width / 2.0, baseline, fromRight),
            Em = text.Em,
            Show = style.FadeIn > 0 ? show : show - 1,
            Hide = style.FadeOut > 0 ? hide : hide + 1,
            FadeIn = Soft(style.FadeIn),
            FadeOut = Soft(style.FadeOut),
            Rise = style.Rise * text.Em,
            Stagger = style.Stagger,
            Plain = style.Plain,
            Lit = style.Lit,
            WordByWord = cue.Kind == TextCueKind.Spoken,
            Outline = style.Outline,
            FromRight = fromRight,
            MostBehind = style.MostBehind,
        };
        var card = cue.Kind is TextCueKind.Title or TextCueKind.End ? new Card(caption, cue.Kind == TextCueKind.End, frame, baseline - (0.72 * text.Em), baseline - (0.72 * text.Em) + block, text.Em) : null;
        _texts.Add((cue, caption, card));
    }
}

/// <summary>The frame, and where text may stand in it.</summary>
internal sealed class TextFrame(FilmPlan plan)
{
    public int Width => plan.Width;

    public int Height => plan.Height;

    public bool Tall => plan.Height > 1.2 * plan.Width;

    public bool Square => !Tall && plan.Width < 1.2 * plan.Height;

    /// <summary>Size of spoken words, pixels.</summary>
    public double Em => Tall ? 0.074 * Width : Square ? 0.062 * Width : 0.06 * Height;

    /// <summary>Lowest row of spoken words and of what stands at the bottom.</summary>
    public double Bottom => Height * (Tall ? 0.79 : 0.93);

    /// <summary>Highest row of what stands at the top.</summary>
    public double Top => Height * (Tall ? 0.12 : 0.075);
}
