namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>What a grid shows, as shares of the photo (0–1) and measures; <see cref="SceneReading"/> draws the conclusions.</summary>
internal sealed record SceneEvidence
{
    public required Sky Sky { get; init; }

    public required PhotoSubject Subject { get; init; }

    /// <summary>L*, chroma and their spread over the photo; <see cref="Warmth"/> −1 to 1.</summary>
    public required double Lightness { get; init; }

    public required double Chroma { get; init; }

    public required double Spread { get; init; }

    public required double Warmth { get; init; }

    /// <summary>Mean step of L* between neighbouring pixels.</summary>
    public required double Texture { get; init; }

    public required double Green { get; init; }

    /// <summary>Green in the lower half, as a share of that half.</summary>
    public required double GreenBelow { get; init; }

    /// <summary>Leaves as autumn has them: orange and brown, and rough.</summary>
    public required double Autumn { get; init; }

    /// <summary>Blue water right below the horizon, as a share of the columns.</summary>
    public required double WaterLine { get; init; }

    /// <summary>Below the horizon all is calm and dark or mirrors the glow.</summary>
    public required bool CalmBelow { get; init; }

    public required double Snow { get; init; }

    public required double Sand { get; init; }

    public required double Dark { get; init; }

    /// <summary>Separate small bright spots in the dark.</summary>
    public required int Lights { get; init; }

    /// <summary>Vivid and not green: petals, fruit, paint.</summary>
    public required double Vivid { get; init; }

    /// <summary>White or nearly, and without any shade: a drawing's paper, a studio's backdrop.</summary>
    public required double Blank { get; init; }

    /// <summary>How much of all edges is exactly upright, or exactly level where that is less, 0–1: what people build has both.</summary>
    public required double Built { get; init; }

    /// <summary>The largest vivid thing that is not green.</summary>
    public required Accent Accent { get; init; }

    /// <summary>A small white-hot disc in a glowing sky.</summary>
    public required bool Sun { get; init; }

    /// <summary>Share of cells with any colour to speak of.</summary>
    public required double Coloured { get; init; }

    public bool IsMonochrome => Coloured < 0.004;

    public static SceneEvidence Of(PhotoGrid grid)
    {
        var sky = Sky.Find(grid);
        var subject = SubjectFinder.Find(grid);
        double a = grid.A.Average(), b = grid.B.Average();
        int middle = grid.Rows / 2 * grid.Columns;
        bool IsGreen(int i) => grid.Hue[i] is > 100 and < 168 && grid.Chroma[i] > 20 && grid.L[i] is > 9 and < 86;
        var texture = grid.Texture.Average();
        return new SceneEvidence
        {
            Sky = sky,
            Subject = subject,
            Lightness = grid.L.Average(),
            Chroma = grid.Chroma.Average(),
            Spread = grid.Spread,
            // Towards orange or away from it; green lies across and is neither.
            Warmth = Math.Clamp(((0.75 * a) + (0.5 * b)) / 32, -1, 1),
            Texture = texture,
            Green = grid.Share(IsGreen),
            GreenBelow = grid.Share(i => i >= middle && IsGreen(i)) * grid.Count / Math.Max(1, grid.Count - middle),
            Autumn = grid.Share(i => grid.Hue[i] is > 42 and < 82 && grid.Chroma[i] > 26 && grid.L[i] is > 22 and < 78 && grid.Texture[i] > 3),
            WaterLine = Waterline(grid, sky),
            CalmBelow = IsCalmBelow(grid, sky),
            Snow = grid.Share(i => !sky.Cells[i] && grid.L[i] is > 80 and < 98.5f && grid.Chroma[i] < 9 && grid.B[i] < 4),
            Sand = grid.Share(i => i >= middle && grid.Hue[i] is > 62 and < 98 && grid.Chroma[i] is > 10 and < 40 && grid.L[i] is > 55 and < 90 && grid.Texture[i] < 4),
            Dark = grid.Share(i => grid.L[i] < 20),
            Lights = CountLights(grid),
            Vivid = grid.Share(i => grid.Chroma[i] > 42 && grid.Hue[i] is not (> 98 and < 250)),
            Blank = grid.Share(i => grid.L[i] > 97 && grid.Chroma[i] < 3),
            Built = Math.Min(grid.Upright.Average(), grid.Level.Average()) / Math.Max(0.05, texture),
            Accent = Accent.Find(grid),
            Coloured = grid.Share(i => grid.Chroma[i] > 9),
            Sun = HasSun(grid, sky),
        };
    }

    private static double Waterline(PhotoGrid grid, Sky sky)
    {
        if (sky.Kind == SkyKind.None)
            return 0;
        var wet = 0;
        for (var x = 0; x < grid.Columns; x++)
        {
            var y = 0;
            while (y < grid.Rows && sky.Cells[(y * grid.Columns) + x])
                y++;
            var blue = 0;
            // The first cell may hold both.
            for (var down = y + 1; down < Math.Min(grid.Rows, y + 5); down++)
            {
                var i = (down * grid.Columns) + x;
                blue += !sky.Cells[i] && grid.Hue[i] is > 190 and < 300 && grid.Chroma[i] > 8 && grid.Texture[i] < 6 ? 1 : 0;
            }

            wet += y > 0 && blue >= 3 ? 1 : 0;
        }

        return (double)wet / grid.Columns;
    }

    private static bool IsCalmBelow(PhotoGrid grid, Sky sky)
    {
        if (sky.Kind == SkyKind.None || sky.Roughness > 0.025)
            return false;
        double texture = 0, warm = 0, green = 0;
        var n = 0;
        for (var i = 0; i < grid.Count; i++)
        {
            if (sky.Cells[i])
                continue;
            n++;
            texture += grid.Texture[i];
            warm += grid.Hue[i] is > 20 and < 100 && grid.Chroma[i] > 20 ? 1 : 0;
            green += grid.Hue[i] is > 98 and < 168 && grid.Chroma[i] > 10 ? 1 : 0;
        }

        return n > grid.Count / 10 && texture / n < 2.5 && green / n < 0.15 && (sky.Kind == SkyKind.Glowing || warm / n < 0.2);
    }

    private static int CountLights(PhotoGrid grid)
    {
        var seen = new bool[grid.Count];
        var count = 0;
        for (var i = 0; i < grid.Count; i++)
        {
            if (seen[i] || grid.Brightest[i] < 68 || grid.L[i] < 30)
                continue;
            count += CellRegion.Grow(grid, i, seen, cell => grid.Brightest[cell] >= 60).Share < 0.006 ? 1 : 0;
        }

        return count;
    }

    private static bool HasSun(PhotoGrid grid, Sky sky)
    {
        if (sky.Kind != SkyKind.Glowing)
            return false;
        var seen = new bool[grid.Count];
        for (var i = 0; i < grid.Count; i++)
        {
            if (seen[i] || !(grid.L[i] > 90) || i / grid.Columns > (sky.Horizon + 0.08) * grid.Rows)
                continue;
            var region = CellRegion.Grow(grid, i, seen, cell => grid.L[cell] > 90);
            if (region.Share is > 0.0004 and < 0.04 && region.Fill > 0.55)
                return true;
        }

        return false;
    }
}
