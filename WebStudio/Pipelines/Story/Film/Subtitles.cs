using System.Globalization;
using System.Text;
using WebStudio.Providers.Speech;

namespace WebStudio.Pipelines.Story.Film;

/// <summary>The narration as subtitles of the SubRip format: at most two rows of 42 letters at a time, broken where the sentence pauses.</summary>
public static class Subtitles
{
    private const int RowLetters = 42;

    // Seconds: nothing is read in less; what follows at once ends it all the same.
    private const double Least = 1.0, After = 0.2;

    /// <param name="lines">In the order of the film, with times in it.</param>
    /// <returns>The file's text, UTF-8, lines ending in LF.</returns>
    public static string Srt(IEnumerable<FilmLine> lines)
    {
        var cues = lines.SelectMany(Cues).ToList();
        var text = new StringBuilder();
        for (var i = 0; i < cues.Count; i++)
        {
            var (start, end, rows) = cues[i];
            end = Math.Max(end + After, start + Least);
            if (i + 1 < cues.Count)
                end = Math.Min(end, cues[i + 1].Start);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}\n{Time(start)} --> {Time(Math.Max(end, start + 0.1))}\n{rows}\n\n");
        }
        return text.ToString();
    }

    // As few cues as fit, about equally long.
    private static IEnumerable<(double Start, double End, string Rows)> Cues(FilmLine line)
    {
        IReadOnlyList<SpokenWord> words = line.Words.Count > 0 ? line.Words : [new SpokenWord(line.Text, line.Start, line.End)];
        words = [.. words.Select(word => word with { Text = Plain(word.Text) }).Where(word => word.Text.Length > 0)];
        var letters = words.Sum(word => word.Text.Length + 1);
        var count = Math.Max(1, (int)Math.Ceiling(letters / (1.9 * RowLetters)));
        var from = 0;
        for (var cue = 0; cue < count && from < words.Count; cue++)
        {
            var room = Math.Min(2 * RowLetters, (int)Math.Ceiling(words.Skip(from).Sum(word => word.Text.Length + 1) / (double)(count - cue)) + 8);
            int to = from, filled = 0, pause = 0;
            while (to < words.Count && (to == from || filled + words[to].Text.Length <= room))
            {
                filled += words[to].Text.Length + 1;
                to++;
                if (filled > room / 2 && words[to - 1].Text[^1] is ',' or ';' or ':' or '—' or '.')
                    pause = to;
            }
            if (cue == count - 1 && to < words.Count)
                count++;
            else if (pause > from && to < words.Count && cue < count - 1)
                to = pause;
            yield return (words[from].Start, words[to - 1].End, Rows([.. words.Skip(from).Take(to - from).Select(word => word.Text)]));
            from = to;
        }
    }

    // The break that leaves two rows most alike.
    private static string Rows(string[] words)
    {
        var whole = string.Join(' ', words);
        if (whole.Length <= RowLetters || words.Length == 1)
            return whole;
        var best = Enumerable.Range(1, words.Length - 1).MinBy(at => Math.Abs(words.Take(at).Sum(word => word.Length + 1) - (whole.Length / 2.0)));
        return string.Join(' ', words[..best]) + "\n" + string.Join(' ', words[best..]);
    }

    // A row of its own could end the cue, an arrow could begin another.
    private static string Plain(string text) => string.Join(' ', text.Replace("-->", "→", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Time(double seconds)
    {
        var time = TimeSpan.FromMilliseconds(Math.Round(Math.Max(0, seconds) * 1000));
        return string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00},{time.Milliseconds:000}");
    }
}
