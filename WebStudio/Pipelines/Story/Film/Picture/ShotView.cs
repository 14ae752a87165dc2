using WebStudio.Media;
using WebStudio.Pipelines.Story.Film.Direction;

namespace WebStudio.Pipelines.Story.Film.Picture;

/// <summary>A shot ready to be sampled: its part of the picture at the size it is seen. Holds buffers: for one thread.</summary>
internal sealed class ShotView
{
    private readonly FilmShot _shot;
    private readonly PictureFacts _picture;
    private readonly Plate _plate;
    private readonly int _width, _height;
    private readonly double _fit;
    private readonly SamplingTaps _luma, _chroma;
    private readonly GlideSampler[] _planes;

    /// <param name="plan">Size of the film.</param>
    /// <param name="shot">The move.</param>
    /// <param name="picture">What it goes over.</param>
    /// <param name="plate">Of the whole picture.</param>
    public ShotView(FilmPlan plan, FilmShot shot, PictureFacts picture, Plate plate)
    {
        (_shot, _picture, _width, _height) = (shot, picture, plan.Width, plan.Height);
        _fit = Fit(plan, picture);
        var factor = Math.Min(1, Density(plan, picture, shot) / plate.DensityX);
        _plate = plate.Part(Seen(), factor);
        var most = Math.Max(shot.Move.From.Scale, shot.Move.To.Scale) * _fit * Math.Max(_plate.DensityX, _plate.DensityY);
        var kernel = CubicKernel.For(most);
        (_luma, _chroma) = (new SamplingTaps(_width, kernel), new SamplingTaps(_width / 2, kernel));
        _planes = [new(_plate.Y, _width, kernel), new(_plate.U, _width / 2, kernel), new(_plate.V, _width / 2, kernel)];
    }

    /// <summary>Samples for a pixel of the picture that a shot is best served with: one for a pixel of the film where it is nearest.</summary>
    public static double Density(FilmPlan plan, PictureFacts picture, FilmShot shot)
    {
        double least = Math.Min(shot.Move.From.Scale, shot.Move.To.Scale), most = Math.Max(shot.Move.From.Scale, shot.Move.To.Scale), fit = Fit(plan, picture);
        return Math.Min(1 / (fit * least), 1.3 / (fit * most));
    }

    /// <summary>Aims the camera.</summary>
    /// <param name="frame">Of the film.</param>
    public void Aim(int frame)
    {
        var view = _shot.At(frame);
        double pixel = _fit * view.Scale, stepX = pixel * _plate.DensityX, stepY = pixel * _plate.DensityY;
        double left = ((view.X * _picture.Width) - (_width / 2.0 * pixel) - _plate.Left) * _plate.DensityX;
        double top = ((view.Y * _picture.Height) - (_height / 2.0 * pixel) - _plate.Top) * _plate.DensityY;
        _luma.Place(left + ((stepX - 1) / 2), stepX, _plate.Y.Stride);
        _chroma.Place((left / 2) + ((stepX - 1) / 2), stepX, _plate.U.Stride);
        _planes[0].Aim(_luma, top + ((stepY - 1) / 2), stepY);
        _planes[1].Aim(_chroma, (top / 2) + ((stepY - 1) / 2), stepY);
        _planes[2].Aim(_chroma, (top / 2) + ((stepY - 1) / 2), stepY);
    }

    /// <summary>Samples a row.</summary>
    /// <param name="plane">0 luma, 1 and 2 chroma.</param>
    /// <param name="row">Of that plane.</param>
    /// <param name="target">Gets it.</param>
    public void Sample(int plane, int row, Span<short> target) => _planes[plane].Sample(row, target);

    private static double Fit(FilmPlan plan, PictureFacts picture) => Math.Min(picture.Width / (double)plan.Width, picture.Height / (double)plan.Height);

    // Way and scale go together, so its ends show all that is seen.
    private (double Left, double Top, double Right, double Bottom) Seen()
    {
        FilmView from = _shot.Move.From, to = _shot.Move.To;
        double X(FilmView view, int side) => (view.X * _picture.Width) + (side * _width / 2.0 * _fit * view.Scale);
        double Y(FilmView view, int side) => (view.Y * _picture.Height) + (side * _height / 2.0 * _fit * view.Scale);
        return (Math.Min(X(from, -1), X(to, -1)), Math.Min(Y(from, -1), Y(to, -1)), Math.Max(X(from, 1), X(to, 1)), Math.Max(Y(from, 1), Y(to, 1)));
    }
}
