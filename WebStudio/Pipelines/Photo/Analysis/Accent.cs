namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>The largest vivid area of a warm, pink or purple hue: petals, fruit, cloth, paint.</summary>
/// <param name="Share">Of the photo, 0–1.</param>
/// <param name="Hue">Mean, degrees 0–360.</param>
/// <param name="Chroma">Mean.</param>
/// <param name="Fill">How much of its box it fills.</param>
/// <param name="Aspect">Longer side of its box by the shorter, in pixels.</param>
/// <param name="OnEdge">How much of the photo's edge it covers.</param>
internal sealed record Accent(double Share, double Hue, double Chroma, double Fill, double Aspect, double OnEdge)
{
    private const float Vivid = 32;

    public static Accent Find(PhotoGrid grid)
    {
        var seen = new bool[grid.Count];
        CellRegion? largest = null;
        for (var i = 0; i < grid.Count; i++)
        {
            if (seen[i] || !IsVivid(grid, i))
                continue;
            var region = CellRegion.Grow(grid, i, seen, cell => IsVivid(grid, cell));
            largest = largest is null || region.Cells.Count > largest.Cells.Count ? region : largest;
        }

        if (largest is null)
            return new Accent(0, 0, 0, 0, 1, 0);
        double a = largest.Cells.Average(cell => grid.A[cell]), b = largest.Cells.Average(cell => grid.B[cell]);
        double width = largest.Bounds.Right - largest.Bounds.Left, height = largest.Bounds.Lower - largest.Bounds.Upper;
        var onEdge = largest.Cells.Count(cell => cell % grid.Columns == 0 || (cell + 1) % grid.Columns == 0 || cell < grid.Columns || cell >= grid.Count - grid.Columns);
        return new Accent(largest.Share, ((Math.Atan2(b, a) * 180 / Math.PI) + 360) % 360, Math.Sqrt((a * a) + (b * b)), largest.Fill, Math.Max(width, height) / Math.Min(width, height), onEdge / (2.0 * (grid.Columns + grid.Rows)));
    }

    private static bool IsVivid(PhotoGrid grid, int i) => grid.Chroma[i] > Vivid && grid.Hue[i] is not (> 97 and < 290) && grid.L[i] > 15;
}
