using WebStudio.Media;

namespace WebStudio.Pipelines.Story.Film.Picture;

/// <summary>Snow, rain, fireflies, and the dust of an old film: small things over the frame, each a function of time alone.</summary>
internal sealed class Particles
{
    private readonly FilmPlan _plan;
    private readonly Mote[] _snow = [], _rain = [], _fireflies = [];
    private readonly bool _dust;
    private readonly double _unit;
    private readonly Dot _dot = new();

    public Particles(FilmPlan plan)
    {
        _plan = plan;
        // A pixel of a frame of 1080 rows or columns.
        _unit = Math.Min(plan.Width, plan.Height) / 1080.0;
        var random = new Random((int)(plan.Seed ^ (plan.Seed >> 32)) ^ 0x5eed);
        var area = plan.Width * (double)plan.Height / (1920 * 1080 * _unit * _unit);
        Mote[] Many(string effect, int count) => plan.Effects.Contains(effect, StringComparer.Ordinal) ? [.. Enumerable.Range(0, (int)(count * area)).Select(_ => new Mote(random))] : [];
        (_snow, _rain, _fireflies) = (Many("snow", 300), Many("rain", 230), Many("fireflies", 36));
        _dust = plan.Effects.Contains("dust", StringComparer.Ordinal);
    }

    /// <summary>Draws what there is at a frame.</summary>
    /// <param name="picture">Of the film's size.</param>
    /// <param name="frame">Of the film.</param>
    /// <param name="bars">Rows above and below that stay black.</param>
    public void Draw(Yuv420 picture, int frame, int bars)
    {
        _dot.On(picture, bars);
        var seconds = frame / (double)_plan.Fps;
        foreach (var mote in _snow)
            Snow(mote, seconds);
        foreach (var mote in _rain)
            Rain(mote, seconds);
        foreach (var mote in _fireflies)
            Firefly(mote, seconds);
        if (_dust)
            Dust(frame);
    }

    // Near flakes are larger and faster.
    private void Snow(Mote mote, double seconds)
    {
        var near = mote.Depth * mote.Depth;
        var y = Wrapped(mote.Y + (seconds * (0.045 + (0.13 * near)))) * 1.1;
        var x = Wrapped(mote.X + (seconds * 0.012 * (0.4 + near)) + ((0.006 + (0.014 * near)) * Math.Sin((seconds * (0.6 + mote.Wave)) + (mote.Phase * Math.Tau)))) * 1.06;
        _dot.Spot((x - 0.03) * _plan.Width, (y - 0.05) * _plan.Height, (2 + (7 * near)) * _unit, 0.4 + (0.5 * (1 - Math.Abs(near - 0.4))), 235, 128, 128);
    }

    private void Rain(Mote mote, double seconds)
    {
        var near = 0.35 + (0.65 * mote.Depth);
        var y = (Wrapped(mote.Y + (seconds * (1.1 + (0.9 * near)))) * 1.3) - 0.2;
        var x = (Wrapped(mote.X - (0.09 * y)) * 1.2) - 0.1;
        _dot.Streak(x * _plan.Width, y * _plan.Height, 0.075 * near * _plan.Height, -0.13, Math.Max(1, 1.5 * near * _unit), 0.1 + (0.2 * near), 215);
    }

    private void Firefly(Mote mote, double seconds)
    {
        double At(double from, double speed, double phase) => from + (0.05 * Math.Sin((seconds * speed) + (phase * Math.Tau))) + (0.03 * Math.Sin((seconds * speed * 2.3) + (phase * 17)));
        double x = At(mote.X, 0.31 + (0.3 * mote.Wave), mote.Phase), y = At(0.35 + (0.6 * mote.Y), 0.27 + (0.3 * mote.Depth), mote.Phase * 3);
        var glow = Math.Pow(Math.Max(0, Math.Sin((seconds * (0.8 + mote.Wave)) + (mote.Phase * 29))), 2);
        if (glow < 0.02)
            return;
        var size = (3 + (5 * mote.Depth)) * _unit;
        _dot.Spot(x * _plan.Width, y * _plan.Height, size * 5, 0.3 * glow, 190, 62, 152);
        _dot.Spot(x * _plan.Width, y * _plan.Height, size, 0.95 * glow, 228, 84, 140);
    }

    // Specks for one frame each, and a scratch that stays for a while.
    private void Dust(int frame)
    {
        var random = new Random(unchecked((int)_plan.Seed + (frame / 2 * 7919)));
        for (var i = random.Next(4); i > 0; i--)
        {
            var dark = random.Next(3) > 0;
            _dot.Spot(random.NextDouble() * _plan.Width, random.NextDouble() * _plan.Height, (1.2 + (3.6 * random.NextDouble() * random.NextDouble())) * _unit, 0.75, dark ? (byte)20 : (byte)225, 128, 128);
        }
        var turn = frame / Math.Max(1, (int)(0.7 * _plan.Fps));
        var scratch = new Random(unchecked((int)_plan.Seed + (turn * 104729)));
        if (scratch.Next(3) != 0)
            return;
        var x = (0.05 + (0.9 * scratch.NextDouble())) * _plan.Width;
        _dot.Streak(x + (3 * _unit * random.NextDouble()), -2, _plan.Height + 4, 0.002, Math.Max(1, 1.3 * _unit), 0.16 + (0.14 * random.NextDouble()), 210);
    }

    private static double Wrapped(double value) => value - Math.Floor(value);

    private readonly struct Mote(Random random)
    {
        public double X { get; } = random.NextDouble();

        public double Y { get; } = random.NextDouble();

        public double Depth { get; } = random.NextDouble();

        public double Wave { get; } = random.NextDouble();

        public double Phase { get; } = random.NextDouble();
    }
}
