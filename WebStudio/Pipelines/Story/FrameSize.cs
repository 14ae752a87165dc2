using WebStudio.Media;

namespace WebStudio.Pipelines.Story;

/// <summary>The pixels of a story's film, both even.</summary>
public static class FrameSize
{
    public const int Fps = 30;

    // Hardware of phones plays it.
    private const int LongestSide = 1920;

    /// <param name="options">Shape and short side.</param>
    /// <param name="atMost">Rows of the short side, whatever the options ask for.</param>
    public static (int Width, int Height) Of(StoryOptions options, int atMost)
    {
        var ratio = options.AspectRatio.Of(16, 9);
        double side = Math.Min(options.Height, atMost), width = side * Math.Max(1, ratio), height = side * Math.Max(1, 1 / ratio);
        var scale = Math.Min(1, LongestSide / Math.Max(width, height));
        return (Even(width * scale), Even(height * scale));
    }

    private static int Even(double size) => (int)Math.Round(size / 2) * 2;
}
