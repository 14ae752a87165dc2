namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>What the sky over a photo is like.</summary>
internal enum SkyKind
{
    None,
    Blue,
    Overcast,
    Glowing,
    Night,
}

/// <summary>The sky: smooth, of a sky's colour, from the upper edge down to a horizon.</summary>
/// <param name="Kind">None: there is none, or it is not sure.</param>
/// <param name="Share">Of the photo, 0–1.</param>
/// <param name="Horizon">Median height where it ends, 0 (top) to 1.</param>
/// <param name="Roughness">Middle half of the heights where it ends, as a share of the photo's height: under 0.02 a straight horizon.</param>
/// <param name="Cells">Which cells belong to it.</param>
internal sealed record Sky(SkyKind Kind, double Share, double Horizon, double Roughness, bool[] Cells)
{
    private const float Smoothest = 3.2f, Step = 5.5f, Drift = 11;

    public static Sky Find(PhotoGrid grid)
    {
        var cells = new bool[grid.Count];
        for (var x = 0; x < grid.Columns; x++)
        {
            if (!cells[x] && Likely(grid, x))
                Spread(grid, x, cells);
        }

        var ends = new List<int>();
        int reach = 0, across = 0;
        for (var x = 0; x < grid.Columns; x++)
        {
            var end = 0;
            while (end < grid.Rows && cells[(end * grid.Columns) + x])
                end++;
            across += end > grid.Rows / 20 ? 1 : 0;
            reach += end >= grid.Rows ? 1 : 0;
            ends.Add(end);
        }

        ends.Sort();
        var share = grid.Share(i => cells[i]);
        var horizon = ends[ends.Count / 2] / (double)grid.Rows;
        var roughness = (ends[ends.Count * 3 / 4] - ends[ends.Count / 4]) / (double)grid.Rows;
        var real = share > 0.07 && across > 0.55 * grid.Columns && reach < 0.2 * grid.Columns && grid.Count >= 64;
        var kind = real ? KindOf(grid, cells) : SkyKind.None;
        return kind == SkyKind.None ? new Sky(SkyKind.None, 0, 0, 1, new bool[grid.Count]) : new Sky(kind, share, horizon, roughness, cells);
    }

    private static void Spread(PhotoGrid grid, int start, bool[] cells)
    {
        var queue = new Queue<int>();
        cells[start] = true;
        queue.Enqueue(start);
        while (queue.TryDequeue(out var cell))
        {
            int x = cell % grid.Columns, y = cell / grid.Columns;
            Visit(x > 0, cell - 1);
            Visit(x + 1 < grid.Columns, cell + 1);
            Visit(y > 0, cell - grid.Columns);
            Visit(y + 1 < grid.Rows, cell + grid.Columns);

            void Visit(bool inside, int next)
            {
                if (!inside || cells[next] || !Likely(grid, next) || grid.Distance(cell, next) > Step)
                    return;
                // A soft edge is crossed in small steps; over four rows it shows.
                var above = next - (4 * grid.Columns);
                if (above >= 0 && cells[above] && grid.Distance(above, next) > Drift)
                    return;
                cells[next] = true;
                queue.Enqueue(next);
            }
        }
    }

    // Blue, clouds, the glow of a low sun, or the dark.
    private static bool Likely(PhotoGrid grid, int i)
    {
        if (grid.Texture[i] > Smoothest)
            return false;
        float l = grid.L[i], c = grid.Chroma[i], h = grid.Hue[i];
        var blue = h is > 215 and < 312 && c > 4 && l > 22;
        var cloud = c <= 10 && l > 42;
        var glow = h is < 100 or > 312 && c > 6 && l > 25;
        return blue || cloud || glow || (l <= 28 && c < 26 && h is not (> 90 and < 190));
    }

    private static SkyKind KindOf(PhotoGrid grid, bool[] cells)
    {
        double l = 0, a = 0, b = 0, belowL = 0, belowC = 0, green = 0, glow = 0, blue = 0;
        int n = 0, m = 0;
        for (var i = 0; i < grid.Count; i++)
        {
            if (!cells[i])
            {
                m++;
                belowL += grid.L[i];
                belowC += grid.Chroma[i];
                green += grid.Hue[i] is > 95 and < 170 && grid.Chroma[i] > 14 ? 1 : 0;
                continue;
            }

            n++;
            l += grid.L[i];
            a += grid.A[i];
            b += grid.B[i];
            glow += grid.Hue[i] is < 100 or > 325 && grid.Chroma[i] > 16 ? 1 : 0;
            blue += grid.Hue[i] is > 215 and < 312 && grid.Chroma[i] > 7 ? 1 : 0;
        }

        (l, a, b, belowL, belowC, green) = (l / n, a / n, b / n, belowL / Math.Max(1, m), belowC / Math.Max(1, m), green / Math.Max(1, m));
        var chroma = Math.Sqrt((a * a) + (b * b));
        if (l < 24)
            return belowL < 30 ? SkyKind.Night : SkyKind.None;
        // A glow stands over ground that is darker; bright colours below it are a flower bed out of focus.
        if (glow > 0.35 * n)
            return belowL < l - 10 && belowC < 34 && green < 0.4 ? SkyKind.Glowing : SkyKind.None;
        if (blue > 0.45 * n)
            return SkyKind.Blue;
        // Without any colour in the whole photo, a wall and a cloud look the same.
        return l is > 55 and < 96.5 && chroma < 9 && belowL < l - 8 && belowC > 3.5 ? SkyKind.Overcast : SkyKind.None;
    }
}
