using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>A photo as a grid of at most 128 cells a side: mean CIELAB colour and how much happens in each cell. Planes of <c>Columns * Rows</c>, row by row.</summary>
internal sealed class PhotoGrid
{
    /// <summary>Pixels of the longer side at which a photo is looked at.</summary>
    public const int WorkingSide = 512;

    private const int MostCells = 128;

    private PhotoGrid(int columns, int rows)
    {
        Columns = columns;
        Rows = rows;
        L = new float[columns * rows];
        A = new float[columns * rows];
        B = new float[columns * rows];
        Chroma = new float[columns * rows];
        Hue = new float[columns * rows];
        Brightest = new float[columns * rows];
        Texture = new float[columns * rows];
        Upright = new float[columns * rows];
        Level = new float[columns * rows];
    }

    public int Columns { get; }

    public int Rows { get; }

    public int Count => L.Length;

    public float[] L { get; }

    public float[] A { get; }

    public float[] B { get; }

    /// <summary>C*ab.</summary>
    public float[] Chroma { get; }

    /// <summary>h_ab in degrees, 0–360: red about 40, yellow 100, green 136, blue 270–300.</summary>
    public float[] Hue { get; }

    /// <summary>Largest L* of a cell.</summary>
    public float[] Brightest { get; }

    /// <summary>Mean step of L* between neighbouring pixels.</summary>
    public float[] Texture { get; }

    /// <summary>Mean step of L* to the right where it is much larger than that downwards: upright edges.</summary>
    public float[] Upright { get; }

    /// <summary>The same for level edges.</summary>
    public float[] Level { get; }

    /// <summary>Standard deviation of L* over all pixels.</summary>
    public double Spread { get; private set; }

    /// <param name="image">At most <see cref="WorkingSide"/> pixels a side.</param>
    public static PhotoGrid Of(LabImage image)
    {
        var cell = Math.Max(1, (Math.Max(image.Width, image.Height) + MostCells - 1) / MostCells);
        var grid = new PhotoGrid(Math.Max(1, image.Width / cell), Math.Max(1, image.Height / cell));
        var mean = image.L.Average();
        grid.Spread = Math.Sqrt(image.L.Average(l => (l - mean) * (double)(l - mean)));
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
                grid.Measure(image, column, row);
        }

        return grid;
    }

    private void Measure(LabImage image, int column, int row)
    {
        int left = column * image.Width / Columns, right = Math.Max(left + 1, (column + 1) * image.Width / Columns);
        int top = row * image.Height / Rows, bottom = Math.Max(top + 1, (row + 1) * image.Height / Rows);
        float l = 0, a = 0, b = 0, brightest = 0, texture = 0, upright = 0, level = 0;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var i = (y * image.Width) + x;
                l += image.L[i];
                a += image.A[i];
                b += image.B[i];
                brightest = Math.Max(brightest, image.L[i]);
                float dx = x + 1 < image.Width ? Math.Abs(image.L[i + 1] - image.L[i]) : 0, dy = y + 1 < image.Height ? Math.Abs(image.L[i + image.Width] - image.L[i]) : 0;
                texture += (dx + dy) / 2;
                upright += dx > 4 * dy ? dx : 0;
                level += dy > 4 * dx ? dy : 0;
            }
        }

        var n = (right - left) * (bottom - top);
        var at = (row * Columns) + column;
        (L[at], A[at], B[at], Brightest[at], Texture[at], Upright[at], Level[at]) = (l / n, a / n, b / n, brightest, texture / n, upright / n, level / n);
        Chroma[at] = MathF.Sqrt((A[at] * A[at]) + (B[at] * B[at]));
        Hue[at] = ((MathF.Atan2(B[at], A[at]) * 180 / MathF.PI) + 360) % 360;
    }

    /// <summary>CIE 1976 colour difference of two cells.</summary>
    public float Distance(int i, int j)
    {
        float l = L[i] - L[j], a = A[i] - A[j], b = B[i] - B[j];
        return MathF.Sqrt((l * l) + (a * a) + (b * b));
    }

    /// <summary>The share of cells of which something holds.</summary>
    public double Share(Func<int, bool> holds)
    {
        var count = 0;
        for (var i = 0; i < Count; i++)
            count += holds(i) ? 1 : 0;
        return (double)count / Count;
    }
}
