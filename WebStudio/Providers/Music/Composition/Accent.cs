namespace WebStudio.Providers.Music.Composition;

/// <summary>Brings the last stress of a line to a strong beat, and holds it.</summary>
internal static class Accent
{
    private const double LongestBefore = 2, Most = 1.5;

    /// <summary>The notes of a line, those from the stress on moved later where there is room.</summary>
    /// <param name="notes">Onsets and lengths in beats from the line's start.</param>
    /// <param name="start">Beat at which the line starts.</param>
    /// <param name="beats">That it has.</param>
    /// <param name="strong">Beats between strong ones.</param>
    /// <param name="after">Notes after the stress.</param>
    public static IReadOnlyList<(double At, double Length)> Move(IReadOnlyList<(double At, double Length)> notes, double start, double beats, int strong, int after)
    {
        var stressed = notes.Count - 1 - after;
        if (stressed < 1)
            return notes;
        var unit = notes.Skip(stressed).Min(note => note.Length);
        // Room after the last note, which stays at least as long as the shortest of them.
        var room = beats - notes[^1].At - Math.Max(unit, 0.5);
        var late = notes[stressed].At - notes[stressed - 1].At;
        foreach (var grid in (double[])[strong, 1])
        {
            var shift = Math.Ceiling((start + notes[stressed].At) / grid - 1e-6) * grid - start - notes[stressed].At;
            if (shift > room + 1e-6 || shift > Most || late + shift > LongestBefore)
                continue;
            return Shifted(notes, stressed, shift, beats, Math.Min(room - shift, unit));
        }
        return notes;
    }

    private static List<(double At, double Length)> Shifted(IReadOnlyList<(double At, double Length)> notes, int stressed, double shift, double beats, double longer)
    {
        var moved = notes.ToList();
        moved[stressed - 1] = (moved[stressed - 1].At, moved[stressed].At + shift - moved[stressed - 1].At);
        // Held, if the syllables after it leave room for that.
        var held = stressed < notes.Count - 1 && longer >= 0.25 && moved[stressed].Length < 1 ? Math.Floor(longer * 4) / 4 : 0;
        for (var i = stressed; i < moved.Count; i++)
        {
            var at = notes[i].At + shift + (i > stressed ? held : 0);
            moved[i] = (at, Math.Min(notes[i].Length + (i == stressed ? held : 0), beats - at));
        }
        return moved;
    }
}
