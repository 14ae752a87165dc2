using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>Lights a frame: a lens that is darker towards its corners, leaks of warm light, lights that swell on the beat, and the fades.</summary>
internal sealed class Light
{
    private const double FadeIn = 0.4, FirstGain = 0.3;

    private readonly PictureRequest _request;
    private readonly float[] _lens;
    private readonly LightLeak[] _leaks;
    private readonly float[] _across, _down;
    private readonly double _fadeOut;

    public Light(PictureRequest request)
    {
        _request = request;
        Grid = new LightGrid(request.Width, request.Height);
        _lens = Lens(Grid, request);
        (_across, _down) = (new float[Grid.Columns], new float[Grid.Rows]);
        _leaks = LightLeak.Choose(request);
        // The picture goes with the song's last chord.
        var end = request.Times.Sections is [.., { Kind: SectionKind.Outro } outro] ? (outro.End - outro.Start) / 2 : 1.5;
        _fadeOut = Math.Clamp(end, 0.6, 2.2);
    }

    public LightGrid Grid { get; }

    /// <summary>Computes the grid of a frame.</summary>
    /// <param name="seconds">Its time.</param>
    /// <param name="pulse">0–1.</param>
    public void Set(double seconds, double pulse)
    {
        var fade = Fade(seconds);
        var gain = (float)(fade * (1 + (0.045 * pulse)));
        for (var i = 0; i < _lens.Length; i++)
            Grid.Gain[i] = _lens[i] * gain;
        Array.Clear(Grid.Y);
        Array.Clear(Grid.U);
        Array.Clear(Grid.V);
        var energy = PulseTrack.Energy(_request.Times, seconds);
        foreach (var leak in _leaks)
            Leak(leak, seconds, (float)(fade * leak.Strength(seconds, energy)));
    }

    /// <summary>Adds the photo's own lights to the grid.</summary>
    /// <param name="camera">Says where they are.</param>
    /// <param name="lights">Of its photo.</param>
    /// <param name="frame">Of the video.</param>
    /// <param name="strength">0–1.</param>
    public void Swell(Camera camera, LightMap lights, double frame, float strength)
    {
        var look = camera.Look(frame);
        for (var row = 0; row < Grid.Rows; row++)
        {
            for (var column = 0; column < Grid.Columns; column++)
            {
                var (x, y) = look.At(column * LightGrid.Spacing, row * LightGrid.Spacing);
                var (r, g, b) = lights.At(x, y);
                var i = (row * Grid.Columns) + column;
                var share = strength * 219 * Grid.Gain[i];
                var luma = (0.2126f * r) + (0.7152f * g) + (0.0722f * b);
                Grid.Y[i] += share * luma;
                // BT.709: the differences to luma, scaled.
                Grid.U[i] += share * (b - luma) / 1.8556f;
                Grid.V[i] += share * (r - luma) / 1.5748f;
            }
        }
    }

    private double Fade(double seconds)
    {
        var start = FirstGain + ((1 - FirstGain) * Smooth(seconds / FadeIn));
        // The last frame begins one frame before the end, and is black.
        return start * Smooth((_request.Times.Seconds - seconds - (1.0 / _request.Fps)) / _fadeOut);
    }

    private void Leak(LightLeak leak, double seconds, float strength)
    {
        if (strength < 0.003f)
            return;
        leak.Spread(seconds, _across, (Grid.Columns - 1) * (double)LightGrid.Spacing / _request.Width, _down, (Grid.Rows - 1) * (double)LightGrid.Spacing / _request.Height);
        for (var row = 0; row < Grid.Rows; row++)
        {
            for (var column = 0; column < Grid.Columns; column++)
            {
                var i = (row * Grid.Columns) + column;
                var share = strength * _down[row] * _across[column];
                // As on one paper: what is lit already takes less.
                Grid.Gain[i] *= 1 - share;
                Grid.Y[i] += share * leak.Y;
                Grid.U[i] += share * leak.U;
                Grid.V[i] += share * leak.V;
            }
        }
    }

    // A lens loses light as the fourth power of the cosine of the angle: 1 / (1 + r²)².
    private static float[] Lens(LightGrid grid, PictureRequest request)
    {
        var lens = new float[grid.Gain.Length];
        var reach = 0.30 / ((request.Width * (double)request.Width) + (request.Height * (double)request.Height)) * 4;
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                double x = (column * LightGrid.Spacing) - (request.Width / 2.0), y = (row * LightGrid.Spacing) - (request.Height / 2.0);
                var fall = 1 + (reach * ((x * x) + (y * y)) / 2);
                lens[(row * grid.Columns) + column] = (float)(1 / (fall * fall));
            }
        }
        return lens;
    }

    private static double Smooth(double x)
    {
        x = Math.Clamp(x, 0, 1);
        return x * x * (3 - (2 * x));
    }
}
