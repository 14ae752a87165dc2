namespace WebStudio.Media.Lettering;

/// <summary>A text broken into rows at the size at which it fits.</summary>
/// <param name="Setting">Places it.</param>
/// <param name="Em">Pixels.</param>
/// <param name="Pieces">In the order they are read; without those that have no ink.</param>
/// <param name="Starts">First piece of each row.</param>
internal sealed record FittedText(TextSetting Setting, double Em, IReadOnlyList<TextPiece> Pieces, IReadOnlyList<int> Starts)
{
    // Most lines fit at the first size; each further one is one more drawing for all lines that need it.
    private static readonly double[] Sizes = [1, 0.86, 0.74, 0.62, 0.5, 0.4];

    /// <summary>Fits texts; null for one of which nothing can be seen.</summary>
    /// <param name="texts">The pieces of each.</param>
    /// <param name="face">Of all.</param>
    /// <param name="em">Largest size, pixels.</param>
    /// <param name="width">Of the room, pixels.</param>
    /// <param name="maxRows">Of text.</param>
    /// <param name="cancel">Kills the renderer.</param>
    public static async Task<IReadOnlyList<FittedText?>> FitAsync(IReadOnlyList<IReadOnlyList<TextPiece>> texts, Typeface face, double em, double width, int maxRows, CancellationToken cancel)
    {
        var fitted = new FittedText?[texts.Count];
        var open = Enumerable.Range(0, texts.Count).Where(text => texts[text].Count > 0).ToList();
        // The largest size that may fit each, by what was measured at the size before.
        var size = 0;
        while (open.Count > 0)
        {
            var actual = em * Sizes[size];
            var inked = await TextSheet.RenderAsync([.. open.SelectMany(text => texts[text]).Select(piece => piece.Text)], face, actual, cancel);
            var setting = new TextSetting(face, actual, inked);
            var next = Sizes.Length;
            foreach (var text in open.ToList())
            {
                TextPiece[] pieces = [.. texts[text].Where(piece => inked[piece.Text].Width > 0)];
                var last = size == Sizes.Length - 1;
                var starts = pieces.Length == 0 ? null : setting.Break(pieces, width, last ? pieces.Length : maxRows);
                if (starts is not null)
                    fitted[text] = new FittedText(setting, actual, pieces, starts);
                if (starts is not null || pieces.Length == 0 || last)
                    open.Remove(text);
                else
                    next = Math.Min(next, Smaller(setting, pieces, size, width, maxRows));
            }
            size = next;
        }
        return fitted;
    }

    private static int Smaller(TextSetting setting, TextPiece[] pieces, int size, double width, int maxRows)
    {
        for (var smaller = size + 1; smaller < Sizes.Length - 1; smaller++)
        {
            if (setting.Break(pieces, width * Sizes[size] / Sizes[smaller], maxRows) is not null)
                return smaller;
        }
        return Sizes.Length - 1;
    }
}
