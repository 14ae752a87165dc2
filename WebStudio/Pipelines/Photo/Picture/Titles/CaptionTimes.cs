using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Picture.Titles;

/// <summary>When a text is seen.</summary>
/// <param name="Show">Seconds.</param>
/// <param name="Hide">Seconds.</param>
/// <param name="FadeIn">Seconds.</param>
/// <param name="FadeOut">Seconds.</param>
internal readonly record struct CaptionTime(double Show, double Hide, double FadeIn, double FadeOut)
{
    // A line comes this long before it is sung and stays this long after it.
    private const double Before = 0.55, After = 0.6;

    // Between two lines that follow each other at once, the later one still needs this to be seen before it is sung.
    private const double LeastBefore = 0.2;

    /// <summary>The times of a song's lines: never two at once.</summary>
    public static IReadOnlyList<CaptionTime> Of(IReadOnlyList<TimedLine> lines, double songSeconds)
    {
        var times = new List<CaptionTime>();
        for (var i = 0; i < lines.Count; i++)
        {
            double start = lines[i].Start, end = Math.Max(start, lines[i].End);
            var show = Math.Max(i == 0 ? 0 : times[i - 1].Hide, start - Before);
            var hide = Math.Min(songSeconds, end + After);
            if (i + 1 < lines.Count)
            {
                // The later one waits for the earlier to go, unless it would have no time before its first word.
                var next = Math.Max(start, lines[i + 1].Start);
                hide = Math.Min(hide, Math.Max(next - Before, Math.Min(end + 0.1, next - LeastBefore)));
            }
            hide = Math.Max(show, hide);
            var seen = hide - show;
            times.Add(new CaptionTime(show, hide, Math.Clamp(seen / 4, 0.01, 0.3), Math.Clamp(seen / 4, 0.01, 0.3)));
        }
        return times;
    }

    /// <summary>The title's time: it goes before the first line comes, where that leaves enough to read it; else they are seen together for a moment.</summary>
    public static CaptionTime OfTitle(double firstLine, double songSeconds)
    {
        var show = Math.Min(0.4, songSeconds / 10);
        var hide = Math.Min(Math.Clamp(firstLine, 3.2, 3.8), songSeconds);
        return new CaptionTime(show, hide, Math.Min(0.7, (hide - show) / 3), Math.Min(0.6, (hide - show) / 3));
    }
}
