namespace WebStudio.Pipelines.Photo.Picture.Direction;

/// <summary>How windows of the video's shape lie on one photo.</summary>
public sealed class Framing
{
    /// <param name="photo">The photo.</param>
    /// <param name="width">Of the video, pixels.</param>
    /// <param name="height">Of the video.</param>
    public Framing(PhotoSource photo, int width, int height)
    {
        Aspect = (double)width / height;
        var shape = (double)photo.Width / photo.Height;
        FullWidth = Math.Min(1, Aspect / shape);
        FullHeight = Math.Min(1, shape / Aspect);
    }

    /// <summary>Width of the video over its height.</summary>
    public double Aspect { get; }

    /// <summary>Size of the view of scale 1, in shares of the photo's width and height; one of them is 1.</summary>
    public double FullWidth { get; }

    public double FullHeight { get; }

    /// <summary>Half of the upright box around a view, in shares of the photo: larger than half the view where it rolls.</summary>
    public (double X, double Y) Reach(double scale, double roll)
    {
        var (sine, cosine) = Math.SinCos(Math.Abs(roll) * Math.PI / 180);
        // In units of the video's height the view is scale × (aspect, 1), and the photo is (aspect / FullWidth, 1 / FullHeight).
        double x = scale * ((Aspect * cosine) + sine) / 2, y = scale * ((Aspect * sine) + cosine) / 2;
        return (x * FullWidth / Aspect, y * FullHeight);
    }

    /// <summary>The largest scale that fits at a roll.</summary>
    public double LargestScale(double roll)
    {
        var (x, y) = Reach(1, roll);
        return Math.Min(1, Math.Min(0.5 / x, 0.5 / y));
    }

    /// <summary>Whether a view shows nothing but the photo.</summary>
    public bool Contains(View view)
    {
        var (x, y) = Reach(view.Scale, view.Roll);
        return view.X - x >= -1e-9 && view.X + x <= 1 + 1e-9 && view.Y - y >= -1e-9 && view.Y + y <= 1 + 1e-9;
    }

    /// <summary>The nearest view of the same scale and roll, as far as that fits, that shows nothing but the photo.</summary>
    public View Within(View view)
    {
        var scale = Math.Min(view.Scale, LargestScale(view.Roll));
        var (x, y) = Reach(scale, view.Roll);
        return view with
        {
            Scale = scale,
            X = Math.Clamp(view.X, Math.Min(x, 0.5), Math.Max(1 - x, 0.5)),
            Y = Math.Clamp(view.Y, Math.Min(y, 0.5), Math.Max(1 - y, 0.5)),
        };
    }

    /// <summary>Where a point of the photo is on the picture: 0–1 from the left and the top.</summary>
    public (double X, double Y) OnPicture(View view, double x, double y)
    {
        double right = (x - view.X) / FullWidth * Aspect / view.Scale, down = (y - view.Y) / FullHeight / view.Scale;
        var (sine, cosine) = Math.SinCos(view.Roll * Math.PI / 180);
        return (0.5 + (((right * cosine) + (down * sine)) / Aspect), 0.5 + (down * cosine) - (right * sine));
    }

    /// <summary>The upright view in which a point of the photo is at a place of the picture.</summary>
    /// <param name="x">Of the photo, 0–1.</param>
    /// <param name="y">Of the photo, 0–1.</param>
    /// <param name="atX">On the picture, 0–1.</param>
    /// <param name="atY">On the picture, 0–1.</param>
    /// <param name="scale">Of the view.</param>
    public View Placing(double x, double y, double atX, double atY, double scale) =>
        new(x - ((atX - 0.5) * scale * FullWidth), y - ((atY - 0.5) * scale * FullHeight), scale);
}
