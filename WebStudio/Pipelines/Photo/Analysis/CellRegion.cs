namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>Cells that hang together by their sides.</summary>
/// <param name="Cells">Their numbers.</param>
/// <param name="Share">Of the photo, 0–1.</param>
/// <param name="Bounds">In cells; right and lower are the first outside.</param>
internal sealed record CellRegion(IReadOnlyList<int> Cells, double Share, (int Left, int Upper, int Right, int Lower) Bounds)
{
    /// <summary>How much of its box it fills, 0–1: π/4 for an ellipse.</summary>
    public double Fill => (double)Cells.Count / ((Bounds.Right - Bounds.Left) * (Bounds.Lower - Bounds.Upper));

    /// <summary>Grows from a cell.</summary>
    /// <param name="seen">Cells that belong somewhere; those of this region are added.</param>
    /// <param name="holds">Which cells may belong to it.</param>
    public static CellRegion Grow(PhotoGrid grid, int start, bool[] seen, Func<int, bool> holds)
    {
        var cells = new List<int> { start };
        seen[start] = true;
        int left = grid.Columns, upper = grid.Rows, right = 0, lower = 0;
        for (var next = 0; next < cells.Count; next++)
        {
            int cell = cells[next], x = cell % grid.Columns, y = cell / grid.Columns;
            (left, upper, right, lower) = (Math.Min(left, x), Math.Min(upper, y), Math.Max(right, x + 1), Math.Max(lower, y + 1));
            Visit(x > 0, cell - 1);
            Visit(x + 1 < grid.Columns, cell + 1);
            Visit(y > 0, cell - grid.Columns);
            Visit(y + 1 < grid.Rows, cell + grid.Columns);
        }

        return new CellRegion(cells, (double)cells.Count / grid.Count, (left, upper, right, lower));

        void Visit(bool inside, int cell)
        {
            if (!inside || seen[cell] || !holds(cell))
                return;
            seen[cell] = true;
            cells.Add(cell);
        }
    }
}
