using System.Numerics.Tensors;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Watercolor;

/// <summary>
/// What the paper looks like after each glaze: a pale wash, the middle tones, the darks, the details. Each only adds pigment.
/// Tones fall into soft steps; pigment gathers at the edges of a wash (Curtis et al. 1997), drifts in slow turbulence and leaves
/// gaps (density rule of Bousseau et al. 2006, here as an exponent of the transmittance).
/// </summary>
internal sealed class Glazes
{
    public const int Count = 4;

    private const int Tones = 6;
    private const float EdgeDarkening = 1.1f;

    private readonly Pigment _pigment;
    private readonly float _longest;
    private readonly float[] _load;
    private readonly float[] _amount;
    private readonly float[] _turbulence;
    private readonly float[] _around;
    private readonly float[] _scratch;
    private readonly ValueNoise _slow;
    private readonly ValueNoise _quick;

    /// <param name="pigment">The picture as densities; its broad planes are changed.</param>
    /// <param name="seed">Seed of the noise.</param>
    public Glazes(Pigment pigment, int seed)
    {
        _pigment = pigment;
        _longest = Math.Max(pigment.Width, pigment.Height);
        var size = pigment.Width * pigment.Height;
        _load = new float[size];
        _amount = new float[size];
        _turbulence = new float[size];
        _around = new float[size];
        _scratch = new float[size + pigment.Width];
        _slow = new ValueNoise(seed + 11, 64, 4, 0.55f);
        _quick = new ValueNoise(seed + 12, 32, 4, 0.6f);
        Settle();
    }

    /// <summary>About how many pixels along the edges of a picture of this size stay bare.</summary>
    public static float Margin(int width, int height) => Math.Min(Math.Max(width, height) * 0.012f, Math.Min(width, height) * 0.03f);

    /// <summary>Adds the next glaze and shows the paper, opaque pixels at planning size.</summary>
    /// <param name="glaze">0 to <see cref="Count"/> − 1, in order.</param>
    /// <param name="paper">Colour of the bare paper.</param>
    public Raster Lay(int glaze, uint paper)
    {
        if (glaze < Count - 1)
        {
            Load(glaze);
            Gather();
        }
        var result = new Raster(_pigment.Width, _pigment.Height);
        Span<float> red = new float[_pigment.Width], green = new float[_pigment.Width], blue = new float[_pigment.Width];
        for (var y = 0; y < result.Height; y++)
        {
            var row = result.Row(y);
            Transmit(0, y, glaze == Count - 1, red, paper & 255);
            Transmit(1, y, glaze == Count - 1, green, (paper >> 8) & 255);
            Transmit(2, y, glaze == Count - 1, blue, (paper >> 16) & 255);
            for (var x = 0; x < row.Length; x++)
                row[x] = Raster.Rgb((int)(red[x] + 0.5f), (int)(green[x] + 0.5f), (int)(blue[x] + 0.5f));
        }
        return result;
    }

    private static float Step(float from, float to, float value)
    {
        var t = Math.Clamp((value - from) / (to - from), 0f, 1f);
        return t * t * (3f - (2f * t));
    }

    // Posterises the broad densities in soft, wavering steps and notes the load 0–1 that decides which glazes reach a pixel.
    private void Settle()
    {
        int width = _pigment.Width, height = _pigment.Height;
        float[] red = _pigment.Broad[0], green = _pigment.Broad[1], blue = _pigment.Broad[2];
        float slow = 420f / _longest, quick = 560f / _longest;
        var margin = Margin(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var i = (y * width) + x;
                float drift = _slow.Sample(x * slow, y * slow), waver = _quick.Sample(x * quick, y * quick);
                var density = (0.3f * red[i]) + (0.5f * green[i]) + (0.2f * blue[i]);
                var load = 1f - MathF.Exp(-density);
                var steps = (load * Tones) + ((waver - 0.5f) * 0.5f);
                var whole = MathF.Floor(steps);
                var tone = (whole + Step(0.3f, 0.7f, steps - whole)) / Tones;
                var ratio = 1f + (0.5f * (Math.Clamp(tone / Math.Max(load, 0.02f), 0.5f, 1.6f) - 1f));
                var border = Math.Min(Math.Min(x, width - 1 - x), Math.Min(y, height - 1 - y)) - (margin * (0.2f + (1.6f * drift)));
                var inside = margin < 1f ? 1f : Step(-1f, 0.25f * margin, border);
                _load[i] = load + ((waver - 0.5f) * 0.1f);
                _turbulence[i] = ratio * inside * (1f + ((drift - 0.5f) * 0.55f) + ((waver - 0.5f) * 0.12f)) * Gap(x, y, i, waver);
            }
        }
    }

    // Where differently coloured patches meet, the brush now and then leaves a hair of white.
    private float Gap(int x, int y, int i, float waver)
    {
        if (x == 0 || y == 0 || x == _pigment.Width - 1 || y == _pigment.Height - 1 || waver < 0.5f)
            return 1f;
        var slope = 0f;
        foreach (var plane in _pigment.Broad)
            slope += MathF.Abs(plane[i + 1] - plane[i - 1]) + MathF.Abs(plane[i + _pigment.Width] - plane[i - _pigment.Width]);
        return 1f - (0.6f * Step(0.5f, 1.2f, slope) * Step(0.5f, 0.62f, waver));
    }

    private void Load(int glaze)
    {
        for (var i = 0; i < _load.Length; i++)
        {
            var load = _load[i];
            var share = glaze switch
            {
                0 => 0.8f - (0.46f * Step(0.14f, 0.5f, load)),
                1 => (1f - (0.34f * Step(0.4f, 0.72f, load))) * Step(0.2f, 0.25f, load),
                _ => Step(0.46f, 0.51f, load),
            };
            _around[i] = Math.Max(share * _turbulence[i], _amount[i]);
        }
    }

    // Water carries pigment outward, to where the wash is thicker than around it.
    private void Gather()
    {
        (float[] red, float[] green, float[] blue) = (_pigment.Broad[0], _pigment.Broad[1], _pigment.Broad[2]);
        var thickness = new float[_around.Length];
        for (var i = 0; i < thickness.Length; i++)
            thickness[i] = _around[i] * ((0.3f * red[i]) + (0.5f * green[i]) + (0.2f * blue[i]));
        var blurred = (float[])thickness.Clone();
        PlaneBlur.Blur(blurred, _pigment.Width, _pigment.Height, Math.Max(1, (int)MathF.Round(_longest / 230f)), _scratch);
        for (var i = 0; i < thickness.Length; i++)
        {
            var edge = Math.Clamp((thickness[i] - blurred[i]) / (thickness[i] + 0.12f), -0.25f, 0.5f);
            _amount[i] = Math.Max(_amount[i], _around[i] * (1f + (EdgeDarkening * edge)));
        }
    }

    private void Transmit(int channel, int y, bool withDetail, Span<float> row, float white)
    {
        var at = y * _pigment.Width;
        var broad = _pigment.Broad[channel].AsSpan(at, row.Length);
        TensorPrimitives.Multiply(broad, _amount.AsSpan(at, row.Length), row);
        if (withDetail)
        {
            var fine = _pigment.Fine[channel].AsSpan(at, row.Length);
            for (var x = 0; x < row.Length; x++)
            {
                var more = fine[x] - row[x];
                row[x] += more > 0 ? more * Step(0.04f, 0.3f, more) * Math.Min(_turbulence[at + x], 1f) : 0f;
            }
        }
        TensorPrimitives.Negate(row, row);
        TensorPrimitives.Exp(row, row);
        TensorPrimitives.Multiply(row, white, row);
    }
}
