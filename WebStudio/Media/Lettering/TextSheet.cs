using System.Globalization;
using System.Security;
using System.Text;

namespace WebStudio.Media.Lettering;

/// <summary>A piece of text as coverage.</summary>
/// <param name="Coverage">0–255, row by row, cropped to the ink.</param>
/// <param name="Width">Pixels; 0 where nothing is to be seen.</param>
/// <param name="Height">Rows.</param>
/// <param name="Left">From the pen's position to the ink's left.</param>
/// <param name="Top">From the baseline to the ink's top, negative above it.</param>
internal sealed record InkedPiece(byte[] Coverage, int Width, int Height, int Left, int Top);

/// <summary>
/// Sets many short texts at once: each in a cell of one SVG, which librsvg draws with the system's shaping, so that every script that has a
/// face installed comes out right. A cell clips its text: nothing of one can appear in another.
/// </summary>
internal static class TextSheet
{
    private const int SheetWidth = 4096;

    // An SVG surface ends at 32,767 rows; half of that is over a thousand words of the largest size.
    private const int MaxRows = 16384;

    /// <summary>Draws texts; those for which there is no room left have no ink.</summary>
    /// <param name="texts">Without white space and control characters; equal ones are drawn once.</param>
    /// <param name="face">Of all.</param>
    /// <param name="em">Size in pixels.</param>
    /// <param name="cancel">Kills the renderer.</param>
    public static async Task<IReadOnlyDictionary<string, InkedPiece>> RenderAsync(IReadOnlyCollection<string> texts, Typeface face, double em, CancellationToken cancel)
    {
        // Ascenders with two marks on capitals need an em above the baseline, descenders less than half of one below it.
        int ascent = (int)Math.Ceiling(1.15 * em), height = ascent + (int)Math.Ceiling(0.5 * em), margin = (int)Math.Ceiling(0.25 * em);
        var cells = new List<(string Text, int X, int Y, int Width)>();
        int x = 0, y = 0;
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            var width = Math.Min(SheetWidth, (2 * margin) + (int)Math.Ceiling(em * Width(text, face)));
            if (x + width > SheetWidth)
                (x, y) = (0, y + height);
            if (y + height > MaxRows)
                break;
            cells.Add((text, x, y, width));
            x += width;
        }
        var inked = texts.Distinct(StringComparer.Ordinal).ToDictionary(text => text, _ => new InkedPiece([], 0, 0, 0, 0), StringComparer.Ordinal);
        if (cells.Count == 0)
            return inked;
        var rows = y + height;
        var columns = cells.Max(cell => cell.X + cell.Width);
        var sheet = await VectorArt.RenderAsync(Document(cells, face, em, columns, rows, height, margin, ascent), columns, rows, cancel);
        foreach (var cell in cells)
            inked[cell.Text] = Crop(sheet, cell.X, cell.Y, cell.Width, height, margin, ascent);
        return inked;
    }

    private static string Document(List<(string Text, int X, int Y, int Width)> cells, Typeface face, double em, int columns, int rows, int height, int margin, int ascent)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{columns}\" height=\"{rows}\"><g fill=\"#fff\" font-family=\"{face.Families}\" font-weight=\"{face.Weight}\" font-style=\"{(face.Italic ? "italic" : "normal")}\" font-size=\"{em:0.##}\" letter-spacing=\"{face.LetterSpacing * em:0.##}\">");
        foreach (var (text, x, y, width) in cells)
        {
            var shown = face.Capitals ? text.ToUpperInvariant() : text;
            svg.Append(CultureInfo.InvariantCulture, $"<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"><text x=\"{margin}\" y=\"{ascent}\">{SecurityElement.Escape(shown)}</text></svg>");
        }
        return svg.Append("</g></svg>").ToString();
    }

    // More than any of the faces takes, in ems: what is wider is clipped.
    private static double Width(string text, Typeface face)
    {
        var ems = 0.0;
        foreach (var rune in (face.Capitals ? text.ToUpperInvariant() : text).EnumerateRunes())
        {
            ems += face.LetterSpacing + rune.Value switch
            {
                'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '’' or '!' or '|' => 0.45,
                'm' or 'w' or 'M' or 'W' or '—' or '…' or '@' or '%' => 1.1,
                >= 'a' and <= 'z' => 0.65,
                < 0x250 => 0.85,
                < 0x500 => 1.05,
                _ => 1.35,
            };
        }
        return ems;
    }

    private static InkedPiece Crop(Raster sheet, int left, int top, int width, int height, int margin, int ascent)
    {
        int x0 = width, x1 = 0, y0 = height, y1 = 0;
        for (var y = 0; y < height; y++)
        {
            var row = sheet.Row(top + y).Slice(left, width);
            for (var x = 0; x < width; x++)
            {
                if (row[x] >> 24 < 24)
                    continue;
                (x0, x1, y0, y1) = (Math.Min(x0, x), Math.Max(x1, x + 1), Math.Min(y0, y), Math.Max(y1, y + 1));
            }
        }
        if (x1 == 0)
            return new InkedPiece([], 0, 0, 0, 0);
        // One pixel more on each side for the faint edge of the ink.
        (x0, x1, y0, y1) = (Math.Max(0, x0 - 1), Math.Min(width, x1 + 1), Math.Max(0, y0 - 1), Math.Min(height, y1 + 1));
        var coverage = new byte[(x1 - x0) * (y1 - y0)];
        for (var y = y0; y < y1; y++)
        {
            var row = sheet.Row(top + y).Slice(left, width);
            for (var x = x0; x < x1; x++)
            {
                // Ink is white; where an emoji face has colours, its dark parts become gaps and it stays a drawing.
                var pixel = row[x];
                coverage[((y - y0) * (x1 - x0)) + x - x0] = (byte)((pixel >> 24) * ((pixel >> 8) & 255) / 255);
            }
        }
        return new InkedPiece(coverage, x1 - x0, y1 - y0, x0 - margin, y0 - ascent);
    }
}
