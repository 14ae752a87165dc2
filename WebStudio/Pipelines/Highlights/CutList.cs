using System.Globalization;
using System.Text;

namespace WebStudio.Pipelines.Highlights;

/// <summary>The segments of a reel for other programs.</summary>
public static class CutList
{
    /// <summary>Comma-separated values (RFC 4180) with a header: number, start, end, length, score, reasons. Seconds.</summary>
    public static string Csv(IReadOnlyList<ReelSegment> segments)
    {
        var text = new StringBuilder("number,start,end,length,score,reasons\r\n");
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            text.Append(CultureInfo.InvariantCulture, $"{i + 1},{segment.Start:0.###},{segment.End:0.###},{segment.End - segment.Start:0.###},{segment.Score:0.###},\"{string.Join("; ", segment.Reasons).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");
        }
        return text.ToString();
    }

    /// <summary>
    /// An edit decision list as CMX 3600 has it: one cut a line with source and record times in hours, minutes, seconds and frames, non-drop.
    /// </summary>
    /// <param name="segments">In the order of the reel.</param>
    /// <param name="title">Of the list; made printable.</param>
    /// <param name="clip">The source file's name; made printable.</param>
    /// <param name="frameRate">Frames a second; rounded to whole ones for the counting.</param>
    public static string Edl(IReadOnlyList<ReelSegment> segments, string title, string clip, double frameRate)
    {
        var rate = Math.Max(1, (int)Math.Round(frameRate));
        var text = new StringBuilder($"TITLE: {Printable(title)}\r\nFCM: NON-DROP FRAME\r\n\r\n");
        long record = 0;
        for (var i = 0; i < segments.Count; i++)
        {
            var from = (long)Math.Round(segments[i].Start * rate);
            var frames = Math.Max(1, (long)Math.Round((segments[i].End - segments[i].Start) * rate));
            text.Append(CultureInfo.InvariantCulture, $"{i + 1:000}  AX       AA/V  C        {Code(from, rate)} {Code(from + frames, rate)} {Code(record, rate)} {Code(record + frames, rate)}\r\n");
            text.Append(CultureInfo.InvariantCulture, $"* FROM CLIP NAME: {Printable(clip)}\r\n");
            foreach (var reason in segments[i].Reasons)
                text.Append(CultureInfo.InvariantCulture, $"* COMMENT: {Printable(reason)}\r\n");
            record += frames;
        }
        return text.ToString();
    }

    private static string Code(long frame, int rate)
    {
        var seconds = frame / rate;
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}:{frame % rate:00}");
    }

    private static string Printable(string text) => new([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
}
