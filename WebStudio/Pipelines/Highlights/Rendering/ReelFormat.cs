using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>
/// The shape of a reel: the whole picture, upright, square pixels, at the size in which it is worked upon, and the window of it that is shown.
/// The window is smaller in one direction at most.
/// </summary>
/// <param name="FullWidth">Pixels of the whole picture, even.</param>
/// <param name="FullHeight">Rows of the whole picture, even.</param>
/// <param name="Width">Pixels of the reel, even.</param>
/// <param name="Height">Rows of the reel, even.</param>
/// <param name="Rate">Frames a second.</param>
/// <param name="Crf">x264's constant rate factor.</param>
/// <param name="Preset">x264's preset.</param>
internal sealed record ReelFormat(int FullWidth, int FullHeight, int Width, int Height, ReelRate Rate, int Crf, string Preset)
{
    // Beyond this, hardware decoders of phones give up.
    private const double LongestSide = 3840;

    public static ReelFormat For(MediaFacts facts, RenderOptions options)
    {
        double width = facts.Width, height = facts.Height;
        var aspect = options.Aspect.Of(width, height);
        double shownWidth = Math.Min(width, height * aspect), shownHeight = Math.Min(height, width / aspect);
        var (side, crf, preset) = options.Quality switch
        {
            ReelQuality.Low => (480, 25, "veryfast"),
            ReelQuality.Medium => (720, 22, "ultrafast"),
            _ => (1080, 20, "ultrafast"),
        };
        var scale = Math.Min(1, Math.Min(side / Math.Min(shownWidth, shownHeight), LongestSide / Math.Max(shownWidth, shownHeight)));
        int fullWidth = Even(width * scale, facts.Width), fullHeight = Even(height * scale, facts.Height);
        return new ReelFormat(fullWidth, fullHeight, Even(shownWidth * scale, fullWidth), Even(shownHeight * scale, fullHeight), ReelRate.Of(facts.FrameRate, facts.Variable), crf, preset);
    }

    // The nearest even number, at least 2 and not above the limit.
    private static int Even(double size, int limit) => Math.Max(2, Math.Min((int)Math.Round(size / 2) * 2, limit / 2 * 2));
}
