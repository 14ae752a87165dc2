
namespace WebStudio.Media.Lettering;

/// <summary>A piece in its place on the picture.</summary>
/// <param name="X">Left of the ink, pixels of the picture.</param>
/// <param name="Y">Top of the ink.</param>
/// <param name="Row">Row of the text.</param>
internal readonly record struct PlacedPiece(TextPiece Piece, InkedPiece Ink, int X, int Y, int Row);

/// <summary>Sets a line of text in as few rows as fit, balanced, centred.</summary>
/// <param name="face">How.</param>
/// <param name="em">Size in pixels.</param>
/// <param name="inked">Every piece's ink at that size.</param>
internal sealed class TextSetting(Typeface face, double em, IReadOnlyDictionary<string, InkedPiece> inked)
{
    /// <summary>The first piece of each row, where the text fits into that many rows of a width; else null. Equal rows are best, a comma at a row's end is good.</summary>
    public IReadOnlyList<int>? Break(IReadOnlyList<TextPiece> pieces, double width, int maxRows)
    {
        for (var rows = 1; rows <= maxRows; rows++)
        {
            if (Break(pieces, width, rows, out var starts))
                return starts;
        }
        return null;
    }

    /// <summary>Places pieces around a centre, rows downwards.</summary>
    /// <param name="pieces">In the order they are read.</param>
    /// <param name="starts">From <see cref="Break(IReadOnlyList{TextPiece}, double, int)"/>.</param>
    /// <param name="centreX">Pixels.</param>
    /// <param name="baseline">Of the first row.</param>
    /// <param name="fromRight">Whether the words go from the right to the left.</param>
    public IReadOnlyList<PlacedPiece> Place(IReadOnlyList<TextPiece> pieces, IReadOnlyList<int> starts, double centreX, double baseline, bool fromRight)
    {
        var placed = new List<PlacedPiece>();
        for (var row = 0; row < starts.Count; row++)
        {
            int from = starts[row], to = row + 1 < starts.Count ? starts[row + 1] : pieces.Count;
            var width = RowWidth(pieces, from, to);
            var pen = centreX - (width / 2);
            for (var i = from; i < to; i++)
            {
                pen += i > from ? Gap(pieces[i - 1], pieces[i]) : 0;
                var ink = inked[pieces[i].Text];
                var left = pen + (pieces[i].FullWidth ? ink.Left : 0);
                if (fromRight)
                    left = (2 * centreX) - left - ink.Width;
                if (ink.Width > 0)
                    placed.Add(new PlacedPiece(pieces[i], ink, (int)Math.Round(left), (int)Math.Round(baseline + (row * face.Leading * em)) + ink.Top, row));
                pen += Advance(pieces[i]);
            }
        }
        return placed;
    }

    /// <summary>The widest row's width if the pieces were shared evenly by rows: a first guess at how much smaller the text must be.</summary>
    public double RowWidth(IReadOnlyList<TextPiece> pieces, int from, int to)
    {
        var width = 0.0;
        for (var i = from; i < to; i++)
            width += Advance(pieces[i]) + (i > from ? Gap(pieces[i - 1], pieces[i]) : 0);
        return width;
    }

    private double Advance(TextPiece piece) => piece.FullWidth ? em : inked[piece.Text].Width;

    private double Gap(TextPiece left, TextPiece right) =>
        em * (right.Spaced ? face.WordSpacing : left.FullWidth && right.FullWidth ? 0 : 0.04);

    private bool Break(IReadOnlyList<TextPiece> pieces, double width, int rows, out IReadOnlyList<int> starts)
    {
        // best[r, i]: least cost of the first i pieces in r rows; the cost of a row is the square of what it leaves empty.
        var even = Math.Min(width, RowWidth(pieces, 0, pieces.Count) / rows);
        var best = new double[rows + 1, pieces.Count + 1];
        var back = new int[rows + 1, pieces.Count + 1];
        for (var r = 0; r <= rows; r++)
        {
            for (var i = 0; i <= pieces.Count; i++)
            {
                best[r, i] = r == 0 && i == 0 ? 0 : double.PositiveInfinity;
                for (var from = i - 1; r > 0 && from >= 0; from--)
                {
                    var row = RowWidth(pieces, from, i);
                    if (row > width)
                        break;
                    var comma = i < pieces.Count && pieces[i - 1].Text[^1] is ',' or ';' or ':' or '.' or '!' or '?' or '—' ? 0.02 : 0;
                    var cost = best[r - 1, from] + Math.Pow((row - even) / even, 2) - comma;
                    if (cost < best[r, i])
                        (best[r, i], back[r, i]) = (cost, from);
                }
            }
        }
        var found = new List<int>();
        for (int r = rows, i = pieces.Count; r > 0 && !double.IsInfinity(best[rows, pieces.Count]); r--)
            found.Insert(0, i = back[r, i]);
        starts = found;
        return found.Count == rows;
    }
}
