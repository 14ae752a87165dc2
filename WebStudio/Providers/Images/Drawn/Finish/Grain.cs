namespace WebStudio.Providers.Images.Drawn.Finish;

/// <summary>Textures that repeat every <see cref="Size"/> pixels, made once: grain of film, fibres of paper, clouds of pigment. Values about 0, mostly within ±0.5.</summary>
internal static class Grain
{
    public const int Size = 512;
    private const int Mask = Size - 1;

    private static readonly Lazy<float[]> _film = new(() => Smooth(White(1), 0.35f));
    private static readonly Lazy<float[]> _paper = new(() => Sum((3, 0.5f), (7, 0.35f), (23, 0.25f)));
    private static readonly Lazy<float[]> _clouds = new(() => Sum((8, 0.12f), (32, 0.35f), (128, 0.6f)));

    public static float[] Film => _film.Value;

    public static float[] Paper => _paper.Value;

    public static float[] Clouds => _clouds.Value;

    public static float At(float[] tile, int x, int y) => tile[((y & Mask) * Size) + (x & Mask)];

    private static float[] White(uint seed)
    {
        var tile = new float[Size * Size];
        for (var i = 0; i < tile.Length; i++)
            tile[i] = Hash((uint)i * 2654435761u ^ seed);
        return tile;
    }

    private static float[] Smooth(float[] tile, float share)
    {
        var result = new float[tile.Length];
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
                result[(y * Size) + x] = (At(tile, x, y) + (share * (At(tile, x + 1, y) + At(tile, x, y + 1) + At(tile, x + 1, y + 1)))) * 0.8f;
        }
        return result;
    }

    // Value noise: random numbers on a lattice, blended by a cubic in between (Perlin 1985 after the lattice's form).
    private static float[] Sum(params (int Cell, float Weight)[] octaves)
    {
        var tile = new float[Size * Size];
        foreach (var (cell, weight) in octaves)
        {
            var count = Math.Max(2, Size / cell);
            var step = (float)count / Size;
            for (var y = 0; y < Size; y++)
            {
                float v = y * step, fy = Ease(v - (int)v);
                int j0 = (int)v, j1 = (j0 + 1) % count;
                for (var x = 0; x < Size; x++)
                {
                    float u = x * step, fx = Ease(u - (int)u);
                    int i0 = (int)u, i1 = (i0 + 1) % count;
                    float top = Lattice(i0, j0) + ((Lattice(i1, j0) - Lattice(i0, j0)) * fx), low = Lattice(i0, j1) + ((Lattice(i1, j1) - Lattice(i0, j1)) * fx);
                    tile[(y * Size) + x] += weight * (top + ((low - top) * fy));
                }
            }
            float Lattice(int i, int j) => Hash((uint)((j * count) + i + (cell * 7919)));
        }
        return tile;
    }

    private static float Ease(float t) => t * t * (3 - (2 * t));

    private static float Hash(uint n)
    {
        n = (n ^ 61) ^ (n >> 16);
        n *= 9;
        n ^= n >> 4;
        n *= 0x27d4eb2d;
        n ^= n >> 15;
        return ((n & 0xFFFF) / 65535f) - 0.5f;
    }
}
