namespace WebStudio.Pipelines.Paint;

/// <summary>
/// Multi-octave value noise (Perlin 1985, Ebert et al. 2003) on a tile that repeats without a seam:
/// <see cref="Size"/> × <see cref="Size"/> values, 0–1 with mean about ½.
/// </summary>
internal sealed class ValueNoise
{
    public const int Size = 256;
    private const int Mask = Size - 1;

    private readonly float[] _tile = new float[Size * Size];

    /// <param name="seed">Equal seeds give equal tiles.</param>
    /// <param name="cell">Pixels between lattice points of the coarsest octave: a power of two, 2 to <see cref="Size"/>.</param>
    /// <param name="octaves">How many octaves are summed, each of half the cell and <paramref name="gain"/> times the weight.</param>
    /// <param name="gain">Weight of an octave relative to the one before.</param>
    public ValueNoise(int seed, int cell, int octaves, float gain)
    {
        var weight = 1f;
        for (var octave = 0; octave < octaves && cell >= 1; octave++, cell /= 2, weight *= gain)
            AddOctave(Hash((uint)seed + ((uint)octave * 0x9E3779B9u)), Math.Min(cell * 2, Size / 2), weight, (octave & 1) == 1);
        Normalize();
    }

    public ReadOnlySpan<float> Tile => _tile;

    /// <summary>The value at a whole pixel of the endless plane.</summary>
    public float At(int x, int y) => _tile[((y & Mask) * Size) + (x & Mask)];

    /// <summary>The value between pixels, bilinear.</summary>
    public float Sample(float x, float y)
    {
        int x0 = (int)MathF.Floor(x), y0 = (int)MathF.Floor(y);
        float fx = x - x0, fy = y - y0;
        var top = At(x0, y0) + (fx * (At(x0 + 1, y0) - At(x0, y0)));
        var bottom = At(x0, y0 + 1) + (fx * (At(x0 + 1, y0 + 1) - At(x0, y0 + 1)));
        return top + (fy * (bottom - top));
    }

    /// <summary>Mixes the bits of a number (Wang's integer hash, 2007).</summary>
    public static uint Hash(uint value)
    {
        value = (value ^ 61) ^ (value >> 16);
        value *= 9;
        value ^= value >> 4;
        value *= 0x27D4EB2Du;
        return value ^ (value >> 15);
    }

    /// <summary>A number 0 ≤ n &lt; 1 from the bits of <paramref name="value"/>.</summary>
    public static float Unit(uint value) => (Hash(value) >> 8) * (1f / (1 << 24));

    // The lattice is turned by atan ½ one way or the other (and √5 finer), so that no octave shows rows and columns; it still tiles.
    private void AddOctave(uint seed, int cell, float weight, bool other)
    {
        var lattice = Size / cell;
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                int u = (other ? x + (2 * y) : (2 * x) + y) & Mask, v = (other ? y - (2 * x) : (2 * y) - x) & Mask;
                int lx = u / cell, right = (lx + 1) % lattice, ly = v / cell, below = (ly + 1) % lattice;
                float fx = Ease((float)(u % cell) / cell), fy = Ease((float)(v % cell) / cell);
                float a = Lattice(seed, lx, ly), b = Lattice(seed, right, ly), c = Lattice(seed, lx, below), d = Lattice(seed, right, below);
                var top = a + (fx * (b - a));
                _tile[(y * Size) + x] += weight * (top + (fy * (c + (fx * (d - c)) - top)));
            }
        }
    }

    private void Normalize()
    {
        float low = float.MaxValue, high = float.MinValue;
        foreach (var value in _tile)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }
        var scale = high > low ? 1f / (high - low) : 0f;
        foreach (ref var value in _tile.AsSpan())
            value = (value - low) * scale;
    }

    private static float Ease(float t) => t * t * (3f - (2f * t));

    private static float Lattice(uint seed, int x, int y) => Unit(seed ^ ((uint)x * 0x85EBCA6Bu) ^ ((uint)y * 0xC2B2AE35u));
}
