using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>A shot ready to be sampled: its camera, its part of the photo at the size it is seen, and the warps of the present frame.</summary>
internal sealed class ShotView
{
    private readonly PhotoPlate _plate;
    private readonly PlaneWarp _luma, _chroma;
    private readonly PlaneSampler _sampler;
    private CubicKernel _kernel;

    /// <param name="request">Size of the video.</param>
    /// <param name="shot">The move.</param>
    /// <param name="print">Its photo.</param>
    /// <param name="last">Last frame at which it is seen.</param>
    public ShotView(PictureRequest request, Shot shot, Print print, int last)
    {
        Camera = new Camera(request, shot, print.Depth);
        Lights = print.Lights;
        var density = Math.Max(print.Plate.DensityX, print.Plate.DensityY);
        var factor = Density(Camera.Steps(shot, Camera.Fit(request.Photos[shot.Photo], request))) / density;
        // A few per cent more than needed cost less than another plate.
        _plate = factor > 0.9 ? print.Plate : print.Plate.Part(Camera.Seen(last), factor);
        _luma = new PlaneWarp(request.Width, request.Height, _plate.Y.Width);
        _chroma = new PlaneWarp(request.Width / 2, request.Height / 2, _plate.U.Width);
        _sampler = new PlaneSampler(_plate.Y.Width, request.Width);
    }

    public Camera Camera { get; }

    public LightMap Lights { get; }

    /// <summary>
    /// Samples for a pixel of the photo that a move is best served with: one for a pixel of the video where it is nearest, unless it goes
    /// so far that no kernel could make that smooth where it is farthest.
    /// </summary>
    /// <param name="steps">Pixels of the photo for one of the video, least and most.</param>
    public static double Density((double Least, double Most) steps) => Math.Min(1 / steps.Least, 1.4 / steps.Most);

    /// <summary>Aims the camera.</summary>
    /// <param name="frame">Of the video.</param>
    /// <param name="zoom">Of a beat.</param>
    public void Aim(double frame, double zoom)
    {
        Camera.Aim(_luma, _plate, frame, zoom, 1);
        Camera.Aim(_chroma, _plate, frame, zoom, 2);
        _kernel = CubicKernel.For(Camera.Step(_plate, frame));
    }

    public void SampleY(int row, Span<short> target) => _sampler.Sample(_plate.Y, _luma, _kernel, row, target);

    public void SampleU(int row, Span<short> target) => _sampler.Sample(_plate.U, _chroma, _kernel, row, target);

    public void SampleV(int row, Span<short> target) => _sampler.Sample(_plate.V, _chroma, _kernel, row, target);
}
