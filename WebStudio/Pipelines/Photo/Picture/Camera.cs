using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>Looks at a photo as a shot says: gives the map from pixels of the video to pixels of the photo for every frame.</summary>
internal sealed class Camera
{
    private readonly Shot _shot;
    private readonly PhotoSource _photo;
    private readonly DepthMap _depth;
    private readonly int _width, _height;
    private readonly double _fit, _slideX, _slideY, _push, _rest;

    /// <param name="request">Gives the size of the video.</param>
    /// <param name="shot">Its move.</param>
    /// <param name="depth">Of its photo.</param>
    public Camera(PictureRequest request, Shot shot, DepthMap depth)
    {
        (_shot, _depth, _width, _height) = (shot, depth, request.Width, request.Height);
        _photo = request.Photos[shot.Photo];
        _fit = Fit(_photo, request);
        // Things move against each other the way the camera goes; a camera that stays sways a little.
        var view = _fit * Math.Sqrt(shot.From.Scale * shot.To.Scale) * _width;
        double x = (shot.To.X - shot.From.X) * _photo.Width / view, y = (shot.To.Y - shot.From.Y) * _photo.Height / view;
        var push = Math.Log(shot.From.Scale / shot.To.Scale) / 2;
        var length = Math.Sqrt((x * x) + (y * y) + (push * push));
        (_slideX, _slideY, _push) = length < 0.002 ? (1, 0, 0) : (x / length, y / length, push / length);
        // What the shot is about keeps to the planned path; all else moves against it.
        _rest = depth.At(_photo.Reading.Subject.X, _photo.Reading.Subject.Y);
    }

    /// <summary>Pixels of the photo for one of the video where the view is as large as it can be.</summary>
    public static double Fit(PhotoSource photo, PictureRequest request) =>
        Math.Min(photo.Width / (double)request.Width, photo.Height / (double)request.Height);

    /// <summary>Pixels of the photo for one of the video, the least and the most of the shot.</summary>
    /// <param name="shot">The shot.</param>
    /// <param name="fit">As given by <see cref="Fit"/>.</param>
    public static (double Least, double Most) Steps(Shot shot, double fit) =>
        (fit * Math.Min(shot.From.Scale, shot.To.Scale) * Inset(shot), fit * Math.Max(shot.From.Scale, shot.To.Scale));

    /// <summary>What the shot sees of its photo from its first frame to the end of the dissolve after it.</summary>
    /// <param name="last">Its last frame.</param>
    public Window Seen(int last)
    {
        var seen = Frame(_shot.Start);
        for (var i = 1; i <= 8; i++)
            seen = seen.With(Frame(_shot.Start + ((last - _shot.Start) * i / 8.0)));
        return seen.Wider(_shot.Parallax * _fit * _width / 2);
    }

    /// <summary>Places a warp's nodes for a frame.</summary>
    /// <param name="warp">For luma, or for chroma.</param>
    /// <param name="plate">The plane's.</param>
    /// <param name="frame">Of the video.</param>
    /// <param name="zoom">A push of a beat: 0.01 makes everything 1 % larger.</param>
    /// <param name="pixel">Pixels of the video for one of the warp, samples of luma for one of the plane: 1, for chroma 2.</param>
    public void Aim(PlaneWarp warp, PhotoPlate plate, double frame, double zoom, int pixel)
    {
        var view = _shot.At(frame);
        var step = _fit * view.Scale * Inset(_shot) / (1 + zoom);
        var (sin, cos) = Math.SinCos(view.Roll * Math.PI / 180);
        double centreX = view.X * _photo.Width, centreY = view.Y * _photo.Height;
        var strength = _shot.Parallax * (_shot.Progress(frame) - 0.5);
        double slideX = strength * _slideX * step * _width, slideY = strength * _slideY * step * _width, push = -2 * strength * _push;
        for (var row = 0; row < warp.Rows; row++)
        {
            var down = ((((row * PlaneWarp.Spacing) + 0.5) * pixel) - (_height / 2.0)) * step;
            for (var column = 0; column < warp.Columns; column++)
            {
                var across = ((((column * PlaneWarp.Spacing) + 0.5) * pixel) - (_width / 2.0)) * step;
                double x = (across * cos) - (down * sin), y = (across * sin) + (down * cos);
                if (strength != 0)
                {
                    var near = _depth.At((centreX + x) / _photo.Width, (centreY + y) / _photo.Height) - _rest;
                    (x, y) = (x + (near * (slideX + (push * x))), y + (near * (slideY + (push * y))));
                }
                warp.Place(column, row,
                    (float)(((centreX + x - plate.Left) * plate.DensityX / pixel) - 0.5),
                    (float)(((centreY + y - plate.Top) * plate.DensityY / pixel) - 0.5));
            }
        }
        warp.Prepare();
    }

    /// <summary>Where on the photo the middle of the picture and its other points are, parallax left out.</summary>
    public Look Look(double frame)
    {
        var view = _shot.At(frame);
        var step = _fit * view.Scale * Inset(_shot);
        return new Look(view.X - (_width / 2.0 * step / _photo.Width), view.Y - (_height / 2.0 * step / _photo.Height), step / _photo.Width, step / _photo.Height);
    }

    /// <summary>Samples of the plate from one pixel of the video to the next.</summary>
    public double Step(PhotoPlate plate, double frame) => _fit * _shot.At(frame).Scale * Inset(_shot) * Math.Max(plate.DensityX, plate.DensityY);

    // What parallax may pull in from outside of the view must still be photo.
    private static double Inset(Shot shot) => 1 - Math.Abs(shot.Parallax);

    private Window Frame(double frame)
    {
        var view = _shot.At(frame);
        var (sin, cos) = Math.SinCos(Math.Abs(view.Roll) * Math.PI / 180);
        double x = view.X * _photo.Width, y = view.Y * _photo.Height, step = _fit * view.Scale / 2;
        double across = ((_width * cos) + (_height * sin)) * step, down = ((_width * sin) + (_height * cos)) * step;
        return new Window(x - across, y - down, x + across, y + down);
    }
}

/// <summary>A simple map from pixels of the video to shares of a photo's width and height.</summary>
internal readonly record struct Look(double Left, double Top, double StepX, double StepY)
{
    public (double X, double Y) At(double x, double y) => (Left + (x * StepX), Top + (y * StepY));
}
