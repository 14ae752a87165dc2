namespace WebStudio.Media;

/// <summary>A picture in CIELAB, possibly at a reduced size: three planes of <c>Width * Height</c>, row by row (ranges: <see cref="Lab"/>).</summary>
public sealed class LabImage
{
    private LabImage(int width, int height)
    {
        Width = width;
        Height = height;
        L = new float[width * height];
        A = new float[width * height];
        B = new float[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    public float[] L { get; }

    public float[] A { get; }

    public float[] B { get; }

    /// <summary>The picture, averaged down by area until its longer side is at most <paramref name="longest"/>; never enlarged.</summary>
    public static LabImage Of(Raster picture, int longest)
    {
        var small = Reduce(picture, longest);
        var image = new LabImage(small.Width, small.Height);
        Lab.Convert(small.Pixels, image.L, image.A, image.B);
        return image;
    }

    /// <summary>
    /// The picture averaged over boxes of whole pixels until its longer side is at most <paramref name="longest"/>;
    /// the picture itself where it is small enough.
    /// </summary>
    public static Raster Reduce(Raster picture, int longest)
    {
        int width = picture.Width, height = picture.Height, side = Math.Max(width, height);
        if (side <= longest)
            return picture;
        int w = Math.Max(1, (int)(((long)width * longest) / side)), h = Math.Max(1, (int)(((long)height * longest) / side));
        var small = new Raster(w, h);
        var sums = new int[w * 3];
        var columns = new int[w + 1];
        for (var x = 0; x <= w; x++)
            columns[x] = (int)((long)x * width / w);
        for (var y = 0; y < h; y++)
        {
            Array.Clear(sums);
            int top = (int)((long)y * height / h), bottom = (int)((long)(y + 1) * height / h);
            for (var row = top; row < bottom; row++)
                AddRow(picture.Row(row), columns, sums);
            var target = small.Row(y);
            for (var x = 0; x < w; x++)
            {
                int count = (columns[x + 1] - columns[x]) * (bottom - top), half = count / 2;
                target[x] = Raster.Rgb((sums[3 * x] + half) / count, (sums[(3 * x) + 1] + half) / count, (sums[(3 * x) + 2] + half) / count);
            }
        }

        return small;
    }

    private static void AddRow(ReadOnlySpan<uint> row, int[] columns, int[] sums)
    {
        for (var x = 0; x + 1 < columns.Length; x++)
        {
            uint red = 0, green = 0, blue = 0;
            for (var i = columns[x]; i < columns[x + 1]; i++)
            {
                red += row[i] & 255;
                green += (row[i] >> 8) & 255;
                blue += (row[i] >> 16) & 255;
            }

            sums[3 * x] += (int)red;
            sums[(3 * x) + 1] += (int)green;
            sums[(3 * x) + 2] += (int)blue;
        }
    }
}
