using WebStudio.Media;

namespace WebStudio.Pipelines.Story.Film.Picture;

/// <summary>What lies between picture and frame: darker corners, stray light, grain. Everything smooth is a product of a shape across and one down.</summary>
internal sealed class FilmLight
{
    private const int LeakCount = 2;

    private readonly FilmPlan _plan;
    private readonly bool _leaks;
    private readonly FilmGrain? _grain;
    private readonly short[][] _corners = [[], [], []];
    private readonly double[] _down;
    private readonly short[][] _across;
    private readonly double[] _strength = new double[LeakCount];
    private readonly double[] _middle = new double[LeakCount];
    private readonly (double Y, double U, double V)[] _colours;
    private readonly (double Breath, double Phase, double Side)[] _leak;

    public FilmLight(FilmPlan plan)
    {
        _plan = plan;
        _leaks = plan.Effects.Contains("light_leak", StringComparer.Ordinal);
        _grain = plan.Effects.Contains("grain", StringComparer.Ordinal) ? new FilmGrain(plan.Seed, 2.6 * Math.Sqrt(plan.Height / 1080.0)) : null;
        var depth = Math.Max(ColorGrade.Vignette(plan.Filter), plan.Effects.Contains("vignette", StringComparer.Ordinal) ? 0.5 : 0);
        _down = new double[plan.Height];
        for (var y = 0; y < plan.Height; y++)
            _down[y] = Corner(y, plan.Height, depth);
        if (depth > 0)
        {
            _corners[0] = Shape(plan.Width, x => Corner(x, plan.Width, depth));
            _corners[1] = _corners[2] = Shape(plan.Width / 2, x => Corner(x, plan.Width / 2, depth));
        }
        var random = new Random((int)(plan.Seed ^ (plan.Seed >> 32)) ^ 0x1ea5);
        _leak = [.. Enumerable.Range(0, LeakCount).Select(i => (6 + (5 * random.NextDouble()), random.NextDouble(), i % 2 == 0 ? -0.06 : 1.06))];
        uint[] colours = [Raster.Rgb(255, 140, 60), Raster.Rgb(255, 96, 72)];
        _colours = [.. colours.Select(colour => Yuv420.Convert(colour)).Select(c => (c.Y - 16.0, c.U - 128.0, c.V - 128.0))];
        // Two shapes, each for luma and for chroma.
        _across = [.. Enumerable.Range(0, 2 * LeakCount).Select(i => Shape(plan.Width >> (i & 1), x => Bell((x / (double)(plan.Width >> (i & 1))) - _leak[i / 2].Side, 0.3)))];
    }

    /// <summary>Whether frames differ by their time and not only by what they show.</summary>
    public bool Lives => _leaks || _grain is not null;

    /// <param name="frame">Of the film.</param>
    public void Set(int frame)
    {
        var seconds = frame / (double)_plan.Fps;
        for (var i = 0; i < LeakCount && _leaks; i++)
        {
            var wave = Math.Max(0, Math.Sin(Math.Tau * ((seconds / _leak[i].Breath) + _leak[i].Phase)));
            _strength[i] = 0.55 * wave * wave;
            _middle[i] = 0.5 + (0.35 * Math.Sin(Math.Tau * ((seconds / 19) + _leak[i].Phase)));
        }
        _grain?.Move(frame / 2);
    }

    /// <summary>Lights a row.</summary>
    /// <param name="plane">0 luma, 1 and 2 chroma.</param>
    /// <param name="row">Of that plane.</param>
    /// <param name="gain">What is left of the picture, 0–1: less where it fades.</param>
    /// <param name="samples">The row.</param>
    public void Apply(int plane, int row, double gain, Span<short> samples)
    {
        var y = plane == 0 ? row : 2 * row;
        var level = plane == 0 ? (byte)16 : (byte)128;
        var left = gain * _down[y];
        if (left < 0.9999 || _corners[plane].Length > 0)
            RowMath.Gain(samples, level, (short)(short.MaxValue * Math.Clamp(left, 0, 1)), _corners[plane]);
        for (var i = 0; i < LeakCount && _leaks; i++)
        {
            var (colourY, colourU, colourV) = _colours[i];
            var amount = gain * _strength[i] * Bell((y / (double)_plan.Height) - _middle[i], 0.45) * (plane switch { 0 => colourY, 1 => colourU, _ => colourV }) / 255;
            if (Math.Abs(amount) > 0.002)
                RowMath.Add(samples, _across[(2 * i) + (plane == 0 ? 0 : 1)], (short)(amount * short.MaxValue));
        }
        if (plane == 0 && gain > 0)
            _grain?.Add(row, samples);
    }

    // exp(−k u⁴) across times the same down: flat in the middle, dark only in the corners.
    private static double Corner(int at, int length, double depth)
    {
        var u = Math.Abs(((at + 0.5) / length * 2) - 1);
        return Math.Exp(Math.Log(1 - depth) / 2 * Math.Pow(u, 4));
    }

    private static double Bell(double away, double radius) => Math.Exp(-away * away / (radius * radius));

    private static short[] Shape(int width, Func<int, double> value)
    {
        var shape = new short[(width + 15) / 16 * 16];
        for (var x = 0; x < shape.Length; x++)
            shape[x] = (short)(short.MaxValue * Math.Clamp(value(Math.Min(x, width - 1)), 0, 1));
        return shape;
    }
}
