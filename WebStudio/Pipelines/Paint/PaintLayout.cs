using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>Where the picture lies in the frame; all values even, since chroma is halved.</summary>
/// <param name="Width">Of the frame.</param>
/// <param name="Height">Of the frame.</param>
/// <param name="PictureWidth">Of the painted picture.</param>
/// <param name="PictureHeight">Of the painted picture.</param>
public readonly record struct PaintLayout(int Width, int Height, int PictureWidth, int PictureHeight)
{
    // A small picture is enlarged this far, so that strokes are strokes.
    private const int SmallestAutomatic = 480;

    // The matte around the picture, as a share of the frame's shorter side.
    private const double Matte = 0.04;

    public int Left => (Width - PictureWidth) / 4 * 2;

    public int Top => (Height - PictureHeight) / 4 * 2;

    /// <summary>Fits a picture of any size into a frame as the options ask.</summary>
    public static PaintLayout Fit(int width, int height, PaintOptions options)
    {
        var size = options.Size ?? Math.Clamp(Math.Max(width, height), SmallestAutomatic, PaintOptions.DefaultSize);
        return Fit(width, height, size, options.Aspect);
    }

    /// <summary>The same at a given longest side.</summary>
    public static PaintLayout Fit(int width, int height, int size, AspectRatio aspect)
    {
        if (aspect == AspectRatio.Original)
        {
            var scale = size / (double)Math.Max(width, height);
            int w = Even(width * scale), h = Even(height * scale);
            return new PaintLayout(w, h, w, h);
        }
        var ratio = aspect.Of(width, height);
        int frameWidth = Even(size * Math.Min(1, ratio)), frameHeight = Even(size / Math.Max(1, ratio));
        var margin = 2 * Matte * Math.Min(frameWidth, frameHeight);
        var fit = Math.Min((frameWidth - margin) / width, (frameHeight - margin) / height);
        return new PaintLayout(frameWidth, frameHeight, Even(width * fit), Even(height * fit));
    }

    // At least 16: smaller than a macroblock is no video.
    private static int Even(double value) => Math.Max(16, (int)Math.Round(value / 2) * 2);
}
