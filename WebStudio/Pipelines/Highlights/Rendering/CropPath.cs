using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>
/// Where the window lies over time along the one direction in which it is smaller than the picture. Within a shot it stands still while
/// what moves stays near its middle, and else glides; it jumps only where the picture does.
/// It is known for the whole source at once, so a segment's frames do not depend on which others were chosen.
/// </summary>
internal sealed class CropPath
{
    // Shares of the window: how far the centre of motion may stray before the window follows, and how far that moves in a second.
    private const double Slack = 0.08, Speed = 0.6;

    // Seconds of the Gaussians that steady the centre and round the path.
    private const double CentreSigma = 0.5, PathSigma = 0.35;

    private readonly double _still;
    private readonly IReadOnlyList<Stretch> _stretches;

    private CropPath(bool horizontal, double still, IReadOnlyList<Stretch> stretches)
    {
        Horizontal = horizontal;
        _still = still;
        _stretches = stretches;
    }

    /// <summary>Whether the window moves from left to right, else up and down.</summary>
    public bool Horizontal { get; }

    public static CropPath For(VideoTrack track, ReelFormat format)
    {
        var horizontal = format.FullWidth - format.Width >= format.FullHeight - format.Height;
        var (full, window) = horizontal ? (format.FullWidth, format.Width) : (format.FullHeight, format.Height);
        // A window that can hardly move stays in the middle. The interpolation reads up to 4 pixels beside it.
        double low = 2, high = full - window - 4, middle = (full - window) / 4 * 2;
        if (high - low < 8)
            return new CropPath(horizontal, middle, []);
        var centres = horizontal ? track.MotionX : track.MotionY;
        var stretches = new List<Stretch>();
        foreach (var (start, end) in Spans(track))
        {
            int first = Math.Clamp((int)Math.Round(start * VideoTrack.Rate), 0, track.Count), last = Math.Clamp((int)Math.Round(end * VideoTrack.Rate), first, track.Count);
            if (last > first)
                stretches.Add(new(start, first, Glide(track.Motion.AsSpan(first..last), centres.AsSpan(first..last), full, window, low, high)));
        }
        return new CropPath(horizontal, middle, stretches);
    }

    /// <summary>Pixels from the left or top of the whole picture to the window at a time in seconds of the source.</summary>
    public double At(double time)
    {
        var stretch = _stretches.LastOrDefault(candidate => candidate.Start <= time + 1e-6) ?? _stretches.FirstOrDefault();
        if (stretch is null)
            return _still;
        // A value speaks of the tenth of a second that follows its index.
        var at = Math.Clamp((time * VideoTrack.Rate) - stretch.First - 0.5, 0, stretch.Offsets.Length - 1);
        var index = Math.Min((int)at, Math.Max(0, stretch.Offsets.Length - 2));
        return Cubic(stretch.Offsets, index, at - index);
    }

    // Shots; a dissolve has no frame at which a jump would pass unseen, so the path goes through it.
    private static IEnumerable<(double Start, double End)> Spans(VideoTrack track)
    {
        var starts = track.Shots.Where((shot, index) => index > 0 && shot.In != Transition.Dissolve).Select(shot => shot.Start).Prepend(0).ToList();
        for (var i = 0; i < starts.Count; i++)
            yield return (starts[i], i + 1 < starts.Count ? starts[i + 1] : double.Max(track.Duration, starts[i]));
    }

    private static double[] Glide(ReadOnlySpan<float> motion, ReadOnlySpan<float> centres, int full, int window, double low, double high)
    {
        var path = Centres(motion, centres);
        for (var i = 0; i < path.Length; i++)
            path[i] = Math.Clamp((path[i] * full) - (window / 2.0), low, high);
        Follow(path, window * Slack);
        path = Smooth(path, PathSigma * VideoTrack.Rate);
        LimitSpeed(path, window * Speed / VideoTrack.Rate);
        return path;
    }

    // The mean centre around each moment, weighted by how much moves; where nothing does, the mean of the shot.
    private static double[] Centres(ReadOnlySpan<float> motion, ReadOnlySpan<float> centres)
    {
        double weights = 0, sum = 0;
        for (var i = 0; i < motion.Length; i++)
        {
            weights += motion[i];
            sum += motion[i] * centres[i];
        }
        var usual = weights > 1e-4 * motion.Length ? sum / weights : 0.5;
        var doubt = 1e-4 + (0.05 * weights / motion.Length);
        double[] weight = new double[motion.Length], weighted = new double[motion.Length];
        for (var i = 0; i < motion.Length; i++)
        {
            weight[i] = motion[i] + doubt;
            weighted[i] = (motion[i] * centres[i]) + (doubt * usual);
        }
        weight = Smooth(weight, CentreSigma * VideoTrack.Rate);
        weighted = Smooth(weighted, CentreSigma * VideoTrack.Rate);
        for (var i = 0; i < weight.Length; i++)
            weighted[i] /= weight[i];
        return weighted;
    }

    // Moves only as far as keeps the wish within the slack; begins where it need not move for longest.
    private static void Follow(double[] path, double slack)
    {
        double low = path[0] - slack, high = path[0] + slack;
        for (var i = 1; i < path.Length && Math.Max(low, path[i] - slack) <= Math.Min(high, path[i] + slack); i++)
            (low, high) = (Math.Max(low, path[i] - slack), Math.Min(high, path[i] + slack));
        var at = (low + high) / 2;
        for (var i = 0; i < path.Length; i++)
            path[i] = at = Math.Clamp(at, path[i] - slack, path[i] + slack);
    }

    // The mean of the path limited forwards and backwards: no faster than the limit, and late by as much as it is early.
    private static void LimitSpeed(double[] path, double limit)
    {
        double[] ahead = [.. path], back = [.. path];
        for (var i = 1; i < path.Length; i++)
        {
            ahead[i] = Math.Clamp(ahead[i], ahead[i - 1] - limit, ahead[i - 1] + limit);
            var j = path.Length - 1 - i;
            back[j] = Math.Clamp(back[j], back[j + 1] - limit, back[j + 1] + limit);
        }
        for (var i = 0; i < path.Length; i++)
            path[i] = (ahead[i] + back[i]) / 2;
    }

    // Gaussian of a sigma in values; the ends are held.
    private static double[] Smooth(double[] values, double sigma)
    {
        var reach = (int)Math.Ceiling(3 * sigma);
        var kernel = Enumerable.Range(-reach, (2 * reach) + 1).Select(x => Math.Exp(-x * x / (2 * sigma * sigma))).ToArray();
        var total = kernel.Sum();
        var result = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            double sum = 0;
            for (var k = 0; k < kernel.Length; k++)
                sum += kernel[k] * values[Math.Clamp(i + k - reach, 0, values.Length - 1)];
            result[i] = sum / total;
        }
        return result;
    }

    // Catmull-Rom through the values around an index; ends are held. Steady in position and speed.
    private static double Cubic(double[] values, int index, double t)
    {
        double At(int i) => values[Math.Clamp(i, 0, values.Length - 1)];
        double a = At(index - 1), b = At(index), c = At(index + 1), d = At(index + 2);
        var cubic = b + (0.5 * t * (c - a + (t * ((2 * a) - (5 * b) + (4 * c) - d + (t * ((3 * (b - c)) + d - a))))));
        return Math.Clamp(cubic, Math.Min(b, c), Math.Max(b, c));
    }

    private sealed record Stretch(double Start, int First, double[] Offsets);
}
