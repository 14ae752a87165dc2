namespace WebStudio.Pipelines.Paint;

/// <summary>Blurs of a plane of numbers.</summary>
public static class Smoothing
{
    /// <summary>
    /// Repeated mean over (2·radius + 1)², edges repeated; two or three rounds are near a Gaussian of
    /// σ² = rounds·((2·radius + 1)² − 1)/12. Cost does not depend on the radius.
    /// </summary>
    /// <param name="plane"><c>width * height</c> values, blurred in place.</param>
    /// <param name="width">Values in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="radius">At least 1 to have an effect.</param>
    /// <param name="rounds">How often.</param>
    public static void Box(float[] plane, int width, int height, int radius, int rounds)
    {
        if (radius < 1)
            return;
        var line = new float[width + (2 * radius) + 1];
        var ring = new float[((2 * radius) + 1) * width];
        var sums = new float[width];
        for (var round = 0; round < rounds; round++)
        {
            for (var y = 0; y < height; y++)
                Across(plane.AsSpan(y * width, width), line, radius);
            Down(plane, width, height, radius, ring, sums);
        }
    }

    private static void Across(Span<float> row, Span<float> line, int radius)
    {
        row.CopyTo(line[radius..]);
        line[..radius].Fill(row[0]);
        line.Slice(radius + row.Length, radius + 1).Fill(row[^1]);
        var size = (2 * radius) + 1;
        var scale = 1f / size;
        if (radius == 1)
        {
            for (var x = 0; x < row.Length; x++)
                row[x] = (line[x] + line[x + 1] + line[x + 2]) * scale;
            return;
        }

        var sum = 0f;
        for (var i = 0; i < size; i++)
            sum += line[i];
        for (var x = 0; x < row.Length; x++)
        {
            row[x] = sum * scale;
            sum += line[x + size] - line[x];
        }
    }

    // The ring keeps the rows that are overwritten but still inside the window.
    private static void Down(float[] plane, int width, int height, int radius, float[] ring, float[] sums)
    {
        var size = (2 * radius) + 1;
        var scale = 1f / size;
        Array.Clear(sums);
        for (var i = -radius; i <= radius; i++)
        {
            var row = plane.AsSpan(Math.Clamp(i, 0, height - 1) * width, width);
            row.CopyTo(ring.AsSpan((i + radius) * width, width));
            for (var x = 0; x < sums.Length; x++)
                sums[x] += row[x];
        }

        for (var y = 0; y < height; y++)
        {
            var target = plane.AsSpan(y * width, width);
            var oldest = ring.AsSpan(y % size * width, width);
            for (var x = 0; x < target.Length; x++)
                target[x] = sums[x] * scale;
            var enters = y + radius + 1;
            // A row below the last repeats the last, which by then only the ring still holds unblurred.
            var newest = enters < height ? plane.AsSpan(enters * width, width) : ring.AsSpan((y + size - 1) % size * width, width);
            for (var x = 0; x < sums.Length; x++)
                sums[x] += newest[x] - oldest[x];
            newest.CopyTo(oldest);
        }
    }
}
