using WebStudio.Media.Lettering;

namespace WebStudio.Pipelines.Story.Film.Text;

/// <summary>Breaks a sentence into groups of three to six words that are read at a glance: where it pauses, not behind a word that leans on the next one.</summary>
internal static class WordGroups
{
    private const int MostWords = 6;

    // Cells: a letter is one, a Chinese character two.
    private const int MostCells = 34;

    // A full-width character counts as part of a word.
    private const double CharactersOfWord = 2.5;

    private static readonly HashSet<string> Leaning = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "but", "his", "her", "its", "their", "my", "your", "our",
        "is", "was", "were", "are", "had", "has", "have", "be", "been", "as", "than", "that", "who", "which", "no", "not", "into", "very", "one",
    };

    /// <param name="pieces">Of one sentence, in order.</param>
    public static IReadOnlyList<IReadOnlyList<TextPiece>> Of(IReadOnlyList<TextPiece> pieces)
    {
        // best[i]: least cost of the first i pieces.
        var best = new double[pieces.Count + 1];
        var back = new int[pieces.Count + 1];
        for (var end = 1; end <= pieces.Count; end++)
        {
            best[end] = double.PositiveInfinity;
            var (words, cells) = (0.0, 0);
            for (var from = end - 1; from >= 0; from--)
            {
                words += Words(pieces[from]);
                cells += Cells(pieces[from]);
                if (from < end - 1 && (words > MostWords + 0.01 || cells > MostCells))
                    break;
                var cost = best[from] + Cost(words) + (end < pieces.Count ? BreakAfter(pieces[end - 1], pieces[end]) : 0);
                if (cost < best[end])
                    (best[end], back[end]) = (cost, from);
            }
        }
        var groups = new List<IReadOnlyList<TextPiece>>();
        for (var end = pieces.Count; end > 0; end = back[end])
            groups.Insert(0, [.. pieces.Skip(back[end]).Take(end - back[end])]);
        return groups;
    }

    private static double Cost(double words) => 1 + (words < 3 ? 1.4 * (3 - words) : 0) + (0.12 * (words - 4.5) * (words - 4.5));

    private static double BreakAfter(TextPiece piece, TextPiece next)
    {
        if (piece.Text[^1] is ',' or ';' or ':' or '.' or '!' or '?' or '—' or '…' or '、' or '，' or '。')
            return -2.5;
        // Within a word, or before what closes a phrase, no break is good.
        if (!next.Spaced)
            return piece.FullWidth && next.FullWidth && next.Text[0] is not ('、' or '，' or '。' or '！' or '？' or '」' or '）' or 'ー') ? 0 : 8;
        return Leaning.Contains(piece.Text) ? 1.6 : 0;
    }

    private static double Words(TextPiece piece) => piece.FullWidth ? 1 / CharactersOfWord : piece.Spaced ? 1 : 0.5;

    private static int Cells(TextPiece piece) => piece.FullWidth ? 2 : piece.Text.Length + (piece.Spaced ? 1 : 0);
}
