using WebStudio.Media;
using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Film;
using WebStudio.Pipelines.Story.Film.Direction;
using WebStudio.Pipelines.Story.Film.Picture;
using WebStudio.Pipelines.Story.Film.Text;
using WebStudio.Providers.Speech;

namespace WebStudio.Tests.Pipelines.Story.Film;

/// <summary>Plans and frames of the film's tests.</summary>
internal static class FilmSteps
{
    public const int Fps = 30;

    public static FilmPlan Plan(IReadOnlyList<string> images, double seconds, int width = 320, int height = 180) => new()
    {
        Scenes = [.. images.Select((image, i) => new FilmScene($"s{i}", image, seconds * i / images.Count, seconds * (i + 1) / images.Count, 0.5, []))],
        Seconds = seconds,
        Width = width,
        Height = height,
        Fps = Fps,
        Seed = 5,
    };

    public static string Plain(Scratch scratch, string name, int grey) => scratch.Write(name, TestImages.Png(400, 225, (_, _) => Raster.Rgb(grey, grey, grey)));

    public static FilmLine Line(string text, double start, double end)
    {
        var words = text.Split(' ');
        var each = (end - start) / words.Length;
        return new FilmLine(text, start, end, [.. words.Select((word, i) => new SpokenWord(word, start + (i * each), start + ((i + 1) * each)))]);
    }

    /// <summary>Frames as they are drawn, before any encoding.</summary>
    public static async Task<IReadOnlyList<Yuv420>> DrawAsync(FilmPlan plan, params int[] frames)
    {
        var pictures = await Task.WhenAll(plan.Scenes.Select(scene => FocusFinder.LookAsync(scene.Image, CancellationToken.None)));
        var shots = FilmDirector.Plan(plan, pictures);
        var plates = new Plates(plan, pictures, shots);
        var text = await TextLayer.CreateAsync(plan, FilmText.Cues(plan), CancellationToken.None);
        var painter = new FramePainter(plan);
        var particles = new Particles(plan);
        var drawn = new List<Yuv420>();
        foreach (var frame in frames)
        {
            var shot = shots.Count - 1;
            while (shots[shot].Start > frame)
                shot--;
            var passed = frame - shots[shot].Start;
            var passes = passed < shots[shot].In.Frames;
            var picture = new Yuv420(plan.Width, plan.Height);
            painter.Paint(picture, frame, await plates.ViewAsync(shots[shot], CancellationToken.None), passes ? await plates.ViewAsync(shots[shot - 1], CancellationToken.None) : null, shots[shot].In, passes ? shots[shot].In.Share(passed) : 1, 1);
            particles.Draw(picture, frame, painter.Bars);
            text.Draw(picture, frame);
            drawn.Add(picture);
        }
        return drawn;
    }

    /// <summary>How far a synthetic edge is from where a move over two seconds puts it, in pixels of the frame: rms without the mean, and the mean.</summary>
    public static async Task<(double Rms, double Mean)> EdgeAsync(Scratch scratch, int width, int height, Glide move)
    {
        const int Frames = 60;
        // A picture of two and a half times the frame, and a slope of a few of its pixels.
        int wide = width * 5 / 2, high = height * 5 / 2;
        var edge = wide * 0.475;
        var image = scratch.Write("edge.png", TestImages.Png(wide, high, (x, _) => Grey(60 + (130 / (1 + Math.Exp((edge - x - 0.5) / 2))))));
        var plan = Plan([image], 2, width, height);
        var picture = new PictureFacts(wide, high, 0.5, 0.5, 0);
        var shot = new FilmShot(0, 0, Frames, move, Transition.Cut);
        var view = new ShotView(plan, shot, picture, await PlateMaker.DevelopAsync(image, ShotView.Density(plan, picture, shot), ColorFilter.None, false, CancellationToken.None));
        var row = new short[(width + 15) / 16 * 16];
        var errors = new List<double>();
        for (var frame = 0; frame < Frames; frame++)
        {
            view.Aim(frame);
            view.Sample(0, height / 2, row);
            var at = shot.At(frame);
            errors.Add(EdgeOf(row.AsSpan(0, width)) - ((width / 2.0) + ((edge - (at.X * wide)) / (2.5 * at.Scale))));
        }
        var mean = errors.Average();
        return (Math.Sqrt(errors.Average(error => (error - mean) * (error - mean))), mean);
    }

    private static double EdgeOf(ReadOnlySpan<short> row)
    {
        double sum = 0, weights = 0;
        for (var x = 1; x < row.Length; x++)
        {
            var rise = row[x] - row[x - 1];
            if (Math.Abs(rise) > 40)
                (sum, weights) = (sum + (x * (double)rise), weights + rise);
        }
        return sum / weights;
    }

    private static uint Grey(double value) => Raster.Rgb((int)Math.Round(value), (int)Math.Round(value), (int)Math.Round(value));

    public static double Luma(Yuv420 frame) => Luma(frame, 0, frame.Height);

    public static double Luma(Yuv420 frame, int from, int to) => frame.Bytes.AsSpan(from * frame.Width, (to - from) * frame.Width).ToArray().Average(value => (double)value);
}
