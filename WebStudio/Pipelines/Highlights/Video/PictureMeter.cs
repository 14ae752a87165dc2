using System.Numerics.Tensors;

namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>Light, detail and likeness of single pictures.</summary>
internal sealed class PictureMeter
{
    private const int Tile = 32;

    // Limited-range luma: black and white with the little that coding adds.
    private const int Crushed = 19, Blown = 233, BlackBelow = 38;

    private readonly int[] _bins = new int[256];
    private readonly float[] _tiles;
    private readonly float[] _cosX = Cosines(Planes.ThumbColumns);
    private readonly float[] _cosY = Cosines(Planes.ThumbRows);
    private readonly float[] _half = new float[Planes.ThumbRows * 8];

    // A quarter of the size has a column or a row of tiles more at times: halves are rounded down.
    public PictureMeter(Planes planes) => _tiles = new float[((planes.FineWidth / Tile) + 1) * ((planes.FineHeight / Tile) + 1)];

    public float Brightness { get; private set; }

    public float Contrast { get; private set; }

    public float Clipped { get; private set; }

    public float Saturation { get; private set; }

    /// <summary>Share 0–1 of pixels that are black as ffmpeg's blackdetect has it: below a tenth of the range.</summary>
    public float Blackness { get; private set; }

    /// <summary>Mean Laplacian of the quarter of the tiles that has most of it, gray levels: a focused subject before a soft background is sharp.</summary>
    public float Detail { get; private set; }

    /// <summary>
    /// Detail as a share 0–1 of that at a quarter of the size. Natural pictures have about as much in every octave (Field 1987),
    /// and blur takes it from the finest: so the share says little of what is shown and much of how sharply. Blurred below about 0.3.
    /// </summary>
    public float Sharpness { get; private set; }

    public void Measure(Planes planes)
    {
        PlaneKernels.Histogram(planes.Luma, _bins);
        long sum = 0, squares = 0;
        int clipped = 0, black = 0;
        for (var value = 0; value < 256; value++)
        {
            sum += (long)value * _bins[value];
            squares += (long)value * value * _bins[value];
            clipped += value is <= Crushed or >= Blown ? _bins[value] : 0;
            black += value < BlackBelow ? _bins[value] : 0;
        }
        float count = planes.Luma.Length;
        var mean = sum / count;
        Brightness = Math.Clamp((mean - 16) / 219, 0, 1);
        Contrast = (float)Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean))) / 219;
        (Clipped, Blackness) = (clipped / count, black / count);
        Saturation = Math.Min(1, (PlaneKernels.Chroma(planes.U) + PlaneKernels.Chroma(planes.V)) / (count * 112));
        var fine = Sharpest(planes.Fine, planes.FineWidth, planes.FineHeight, Tile);
        var coarse = Sharpest(planes.Quarter, planes.Width / 2, planes.Height / 2, Tile / 4);
        Detail = fine;
        // A gray level or two of noise on either side keep plain pictures from any sharpness at all.
        Sharpness = Math.Min(1, (fine + 0.5f) / (coarse + 2));
    }

    /// <summary>
    /// Signs of the 8 × 8 lowest frequencies of luma (Zauner 2010, perceptual hash by the discrete cosine transform); the mean has no say.
    /// </summary>
    public ulong Hash(Planes planes)
    {
        for (var y = 0; y < Planes.ThumbRows; y++)
        {
            for (var u = 0; u < 8; u++)
                _half[(u * Planes.ThumbRows) + y] = Dot(planes.Thumb.AsSpan(y * Planes.ThumbColumns, Planes.ThumbColumns), _cosX.AsSpan(u * Planes.ThumbColumns));
        }
        ulong hash = 0;
        for (var i = 1; i < 64; i++)
        {
            if (Dot(_half.AsSpan(i / 8 * Planes.ThumbRows, Planes.ThumbRows), _cosY.AsSpan(i % 8 * Planes.ThumbRows)) > 0)
                hash |= 1UL << i;
        }
        return hash;
    }

    /// <summary>Mean Y, U and V of 3 × 3 fields.</summary>
    public static void Layout(Planes planes, Span<byte> layout)
    {
        const int luma = Planes.ThumbColumns * Planes.ThumbRows, chroma = luma / 4;
        var thumb = planes.Thumb.AsSpan();
        Fields(thumb[..luma], Planes.ThumbColumns, Planes.ThumbRows, 1, layout);
        Fields(thumb.Slice(luma, chroma), Planes.ThumbColumns / 2, Planes.ThumbRows / 2, 2, layout[1..]);
        Fields(thumb.Slice(luma + chroma, chroma), Planes.ThumbColumns / 2, Planes.ThumbRows / 2, 2, layout[2..]);
    }

    private static void Fields(ReadOnlySpan<float> cells, int columns, int rows, float weight, Span<byte> layout)
    {
        for (var field = 0; field < 9; field++)
        {
            float sum = 0;
            int count = 0, left = field % 3 * columns / 3, right = ((field % 3) + 1) * columns / 3;
            for (var y = field / 3 * rows / 3; y < ((field / 3) + 1) * rows / 3; y++)
            {
                for (var x = left; x < right; x++, count++)
                    sum += cells[(y * columns) + x];
            }
            layout[field * 3] = (byte)Math.Clamp(128 + (sum / count / weight), 0, 255);
        }
    }

    // Mean Laplacian, in gray levels, of the quarter of the tiles that has most of it.
    private float Sharpest(ReadOnlySpan<byte> plane, int width, int height, int tile)
    {
        int columns = width / tile, rows = height / tile;
        var tiles = _tiles.AsSpan(0, columns * rows);
        tiles.Clear();
        for (var row = 0; row < rows; row++)
        {
            // Every other row: detail seldom hides between them.
            for (var y = Math.Max(1, row * tile); y < Math.Min(height - 1, (row + 1) * tile); y += 2)
            {
                var line = plane.Slice(y * width, width);
                var above = plane.Slice((y - 1) * width, width);
                var below = plane.Slice((y + 1) * width, width);
                for (var column = 0; column < columns; column++)
                {
                    // The outermost eight pixels on either side have no neighbours to load.
                    int from = Math.Max(8, column * tile), to = Math.Min(width - 16, (column + 1) * tile);
                    if (to > from)
                        tiles[(row * columns) + column] += PlaneKernels.LaplacianRow(above, line, below, from, to - from) / (float)(to - from);
                }
            }
        }
        tiles.Sort();
        var best = tiles[^Math.Max(1, tiles.Length / 4)..];
        return TensorPrimitives.Sum<float>(best) / (best.Length * (tile / 2));
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b) => TensorPrimitives.Dot(a, b[..a.Length]);

    private static float[] Cosines(int count)
    {
        var cosines = new float[8 * count];
        for (var i = 0; i < cosines.Length; i++)
            cosines[i] = (float)Math.Cos(Math.PI * ((i % count) + 0.5) * (i / count) / count);
        return cosines;
    }
}
