namespace WebStudio.Providers.Music.Composition;

/// <summary>Turns what is written in beats into seconds, as played: swung, and a little uneven.</summary>
internal sealed class Performance(Form form, GenreStyle style, long seed)
{
    private const double ShortestSeconds = 0.03;

    /// <summary>Seconds of a beat, swing included; beats of the last chord are straight.</summary>
    public double Seconds(double beat)
    {
        if (beat >= form.EndBeat)
            return Math.Min(form.Length, form.Seconds(beat));
        var pair = style.SwingPair;
        var whole = Math.Floor(beat / pair + 1e-9) * pair;
        var along = Math.Max(0, (beat - whole) / pair);
        var swung = along < 0.5 ? along * 2 * style.Swing : style.Swing + (along - 0.5) * 2 * (1 - style.Swing);
        return form.Seconds(whole + swung * pair);
    }

    public Part Play(Sketch sketch)
    {
        var random = new SeededRandom(seed, sketch.Name);
        var notes = new List<Note>(sketch.Tones.Count);
        foreach (var tone in sketch.Tones)
        {
            var start = Math.Clamp(Seconds(tone.At) + tone.Delay + random.Bell() * style.Looseness, 0, form.Length - ShortestSeconds);
            var ends = tone.At + tone.Length >= form.LastBeat - 1e-6;
            var end = ends ? form.Length : Math.Clamp(Seconds(tone.At + tone.Length) + tone.Delay, start + ShortestSeconds, form.Length);
            notes.Add(new Note(start, end - start, tone.Pitch, Math.Clamp((int)Math.Round(tone.Velocity + random.Bell() * 3), 1, 127)));
        }
        notes.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.Pitch.CompareTo(other.Pitch));
        return new Part
        {
            Name = sketch.Name,
            Program = sketch.Program,
            Drums = sketch.Drums,
            Volume = sketch.Drums ? sketch.Volume : Instruments.Volume(sketch.Program, sketch.Volume),
            Pan = sketch.Pan,
            Reverb = sketch.Reverb,
            Chorus = sketch.Chorus,
            Expression = sketch.Drums ? [] : Expression.Of(form, sketch.Swell),
            Notes = notes,
        };
    }
}
