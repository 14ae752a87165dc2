using WebStudio.Media;
using WebStudio.Pipelines.Photo.Picture;

namespace WebStudio.Tests.Pipelines.Photo.Picture;

/// <summary>A camera move over a photo with one upright edge, whose place in each frame is measured and compared with the planned one.</summary>
/// <param name="Name">Of the move.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal sealed record EdgePath(string Name, View From, View To)
{
    public const string Pan = "pan", SlowPan = "slow pan", Push = "push", RollingPull = "pull with a roll";

    private const int Frames = 60, Around = 8;
    private const double PhotoScale = 2.5, EdgeAt = 0.475, EdgeSlope = 2;

    public static IReadOnlyList<EdgePath> All { get; } =
    [
        new(Pan, new View(0.40, 0.5, 0.7), new View(0.60, 0.5, 0.7)),
        new(SlowPan, new View(0.49, 0.5, 0.8), new View(0.51, 0.5, 0.8)),
        new(Push, new View(0.52, 0.5, 1), new View(0.48, 0.5, 0.7)),
        new(RollingPull, new View(0.48, 0.5, 0.6), new View(0.53, 0.5, 0.9, 1.5)),
    ];

    /// <summary>How far the edge is off its plan, and how much that changes from frame to frame: pixels, rms over two seconds.</summary>
    /// <param name="scratch">Takes the photo.</param>
    /// <param name="width">Of the frames.</param>
    /// <param name="height">Of the frames.</param>
    public async Task<(double Off, double Jitter)> MeasureAsync(Scratch scratch, int width, int height)
    {
        double photoWidth = PhotoScale * width, edge = EdgeAt * photoWidth;
        var photo = PictureSteps.Photo(scratch, "edge.png", (int)photoWidth, (int)(PhotoScale * height), (x, _) => Gray(60 + (130 / (1 + Math.Exp((edge - x - 0.5) / EdgeSlope)))));
        var shot = PictureSteps.Shot(0, Frames, From, To);
        var view = await new ShotViews(PictureSteps.Request(2, width, height, photo), [shot], CancellationToken.None).NextAsync();
        var row = new short[width];
        var errors = new List<double>();
        for (var frame = 0; frame < Frames; frame++)
        {
            view.Aim(frame, 0);
            view.SampleY(height / 2, row);
            // The row through the middle of the picture is half a pixel below its centre.
            var at = shot.At(frame);
            var (sin, cos) = Math.SinCos(at.Roll * Math.PI / 180);
            var planned = (width / 2.0) + (((edge - (at.X * photoWidth)) / (PhotoScale * at.Scale)) + (0.5 * sin)) / cos;
            errors.Add(EdgeOf(row) - planned);
        }
        // The jitter leaves out what the grade makes of the edge's slope.
        return (Rms(errors), Rms(errors.Zip(errors.Skip(1), (a, b) => b - a)));
    }

    private static double Rms(IEnumerable<double> values) => Math.Sqrt(values.Average(value => value * value));

    // Centre of the slope; the steps of gray far from it are not the edge's.
    private static double EdgeOf(short[] row)
    {
        var steepest = Enumerable.Range(1, row.Length - 1).MaxBy(x => row[x] - row[x - 1]);
        double sum = 0, weights = 0;
        for (var x = Math.Max(1, steepest - Around); x <= Math.Min(row.Length - 1, steepest + Around); x++)
        {
            var rise = row[x] - row[x - 1];
            (sum, weights) = (sum + (x * (double)rise), weights + rise);
        }
        return sum / weights;
    }

    private static uint Gray(double value) => Raster.Rgb((int)Math.Round(value), (int)Math.Round(value), (int)Math.Round(value));
}
