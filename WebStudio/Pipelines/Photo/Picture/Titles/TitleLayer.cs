using WebStudio.Media;
using WebStudio.Media.Lettering;
using WebStudio.Pipelines.Photo.Picture.Direction;

namespace WebStudio.Pipelines.Photo.Picture.Titles;

/// <summary>
/// The song's title and its lines over the picture: set once, then laid over each frame. Everything stays inside the title-safe area, 5 % from
/// each edge, and on tall pictures above the lower 15 % that players cover.
/// </summary>
public sealed class TitleLayer
{
    private const double SafeMargin = 0.05;

    private readonly IReadOnlyList<Caption> _captions;

    private TitleLayer(IReadOnlyList<Caption> captions) => _captions = captions;

    /// <summary>Sets the text, before the first frame.</summary>
    /// <exception cref="ProcessFailedException">The renderer of text failed.</exception>
    public static async Task<TitleLayer> CreateAsync(PictureRequest request, CancellationToken cancel)
    {
        var lines = request.ShowLyrics ? request.Times.Lines.OrderBy(line => line.Start).ToList() : [];
        var times = CaptionTime.Of(lines, request.Times.Seconds);
        var captions = new List<Caption>();
        if (request.ShowTitle)
            captions.AddRange(await TitleAsync(request, times.Count > 0 ? times[0].Show : double.PositiveInfinity, cancel));
        double width = request.Width, height = request.Height;
        var em = Math.Min(0.053 * height, 0.064 * width);
        var fitted = await FittedText.FitAsync([.. lines.Select(line => DisplayText.Pieces(line.Text, line.Start, line.End, [.. line.Words.Select(word => (word.Start, word.End))]))], SongFaces.Lyrics, em, width * (1 - (2 * SafeMargin)), width < height ? 3 : 2, cancel);
        var colours = Colours.Of(request);
        var bottom = height * (width / height < 0.7 ? 0.835 : 0.925);
        for (var i = 0; i < fitted.Count; i++)
        {
            if (fitted[i] is not { } text || times[i].Hide - times[i].Show < 0.05)
                continue;
            var fromRight = DisplayText.IsFromRight(lines[i].Text);
            var baseline = bottom - (0.26 * text.Em) - ((text.Starts.Count - 1) * SongFaces.Lyrics.Leading * text.Em);
            captions.Add(new Caption
            {
                Pieces = text.Setting.Place(text.Pieces, text.Starts, width / 2, baseline, fromRight),
                Em = text.Em,
                Show = times[i].Show,
                Hide = times[i].Hide,
                FadeIn = times[i].FadeIn,
                FadeOut = times[i].FadeOut,
                Rise = 0.18 * text.Em,
                Plain = colours.Plain,
                Lit = colours.Lit,
                FromRight = fromRight,
                MostBehind = colours.MostBehind,
            });
        }
        return new TitleLayer(captions);
    }

    /// <summary>Draws what is on the picture at a time. Frames may be drawn in any order and side by side.</summary>
    /// <param name="frame">Of the request's size.</param>
    /// <param name="seconds">Since the song's start.</param>
    public void Draw(Yuv420 frame, double seconds)
    {
        foreach (var caption in _captions)
            caption.Draw(frame, seconds);
    }

    private static async Task<IReadOnlyList<Caption>> TitleAsync(PictureRequest request, double firstLine, CancellationToken cancel)
    {
        double width = request.Width, height = request.Height;
        var face = SongFaces.Title(request.Photos[0].Reading.Mood);
        var em = face.Capitals ? Math.Min(0.085 * height, 0.085 * width) : Math.Min(0.135 * height, 0.118 * width);
        var time = CaptionTime.OfTitle(firstLine, request.Times.Seconds);
        var pieces = DisplayText.Pieces(request.Title, 0, 0, []);
        var fitted = await FittedText.FitAsync([pieces], face, em, width * (1 - (4 * SafeMargin)), width < height ? 3 : 2, cancel);
        if (fitted[0] is not { } text)
            return [];
        var block = (0.7 + ((text.Starts.Count - 1) * face.Leading)) * text.Em;
        var top = (TitlePlace.Of(request, time, block / height, firstLine >= time.Hide) * height) - (block / 2);
        return
        [
            new Caption
            {
                Pieces = text.Setting.Place(text.Pieces, text.Starts, width / 2, top + (0.7 * text.Em), DisplayText.IsFromRight(request.Title)),
                Em = text.Em,
                Show = time.Show,
                Hide = time.Hide,
                FadeIn = time.FadeIn,
                FadeOut = time.FadeOut,
                Rise = 0.22 * text.Em,
                Stagger = 0.1,
                Plain = Ink.White,
                Lit = Ink.White,
                MostBehind = Ink.MostBehind(1),
            },
        ];
    }
}
