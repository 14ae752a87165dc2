using WebStudio.Providers.Music.Composition;

namespace WebStudio.Providers.Music.Rendering;

/// <summary>Takes a stretch out of a score.</summary>
internal static class ScoreCut
{
    // Seconds: a note that would be heard for less is not worth its attack.
    private const double Least = 0.12;

    /// <summary>The notes that sound between two times, and all times, counted from the first; notes that began before begin there.</summary>
    public static Score Between(Score score, double start, double end) => score with
    {
        Times = Between(score.Times, start, end),
        Parts = [.. score.Parts.Select(part => part with { Expression = [.. part.Expression.Select(point => point with { At = point.At - start })], Notes = [.. part.Notes.Where(note => Sounds(part, note, start, end)).Select(note => Cut(note, start, end))] })],
    };

    /// <summary>A chorus, from its first bar on; the loudest when there are several, the loudest section when there is none.</summary>
    /// <param name="times">Of a whole song.</param>
    /// <param name="seconds">How long the stretch is to be; the song's end bounds it.</param>
    public static (double Start, double End) Chorus(SongTimes times, double seconds)
    {
        var best = times.Sections.OrderByDescending(section => section.Kind == SectionKind.Chorus).ThenByDescending(section => section.Energy).FirstOrDefault();
        var start = Math.Max(0, Math.Min(best?.Start ?? 0, times.Seconds - seconds));
        var bar = times.Downbeats.LastOrDefault(beat => beat <= start + 0.01, start);
        return (bar, Math.Min(times.Seconds, bar + seconds));
    }

    private static SongTimes Between(SongTimes times, double start, double end) => new()
    {
        Seconds = end - start,
        Beats = [.. times.Beats.Where(beat => beat >= start && beat < end).Select(beat => beat - start)],
        Downbeats = [.. times.Downbeats.Where(beat => beat >= start && beat < end).Select(beat => beat - start)],
        Sections = [.. times.Sections.Where(section => section.End > start && section.Start < end).Select(section => section with { Start = Math.Max(0, section.Start - start), End = Math.Min(end, section.End) - start })],
        Lines = [],
    };

    // A drum that was struck before is over; a chord that was struck before still sounds.
    private static bool Sounds(Part part, Note note, double start, double end) =>
        note.Start < end && (note.Start >= start || (!part.Drums && note.Start + note.Length > start + Least));

    private static Note Cut(Note note, double start, double end)
    {
        var from = Math.Max(start, note.Start);
        return note with { Start = from - start, Length = Math.Min(end, note.Start + note.Length) - from };
    }
}
