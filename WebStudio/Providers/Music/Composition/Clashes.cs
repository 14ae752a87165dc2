namespace WebStudio.Providers.Music.Composition;

/// <summary>Takes out tones of chords that rub, a half step or a minor ninth apart, against the lead or chords of another instrument.</summary>
internal sealed class Clashes(int metre)
{
    // Beats that both sound, and length of the lead's notes that count off the strong beats.
    private const double Shortest = 0.45, Long = 0.9;

    private readonly Dictionary<int, List<(Tone Tone, Sketch Owner)>> _kept = [];

    /// <summary>Keeps a lead's notes that are heard as more than passing.</summary>
    public void Keep(Sketch lead)
    {
        foreach (var tone in lead.Tones)
        {
            if (tone.Length >= Long || (tone.Length >= Shortest && tone.At % (metre == 3 ? 3 : 2) < 0.01))
                Add(tone, lead);
        }
    }

    /// <summary>Thins a chord instrument and keeps what is left.</summary>
    public void Thin(Sketch chords)
    {
        chords.Tones.RemoveAll(tone => Rubs(tone, chords));
        foreach (var tone in chords.Tones)
            Add(tone, chords);
    }

    private bool Rubs(Tone tone, Sketch owner)
    {
        for (var beat = (int)tone.At; beat < tone.At + tone.Length; beat++)
        {
            if (_kept.TryGetValue(beat, out var there) && there.Exists(other => other.Owner != owner && Rub(tone, other.Tone)))
                return true;
        }
        return false;
    }

    private static bool Rub(Tone one, Tone other) =>
        Math.Abs(one.Pitch - other.Pitch) is 1 or 13 && Math.Min(one.At + one.Length, other.At + other.Length) - Math.Max(one.At, other.At) >= Shortest;

    private void Add(Tone tone, Sketch owner)
    {
        for (var beat = (int)tone.At; beat < tone.At + tone.Length; beat++)
        {
            if (!_kept.TryGetValue(beat, out var there))
                _kept[beat] = there = [];
            there.Add((tone, owner));
        }
    }
}
