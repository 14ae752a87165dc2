namespace WebStudio.Providers.Music.Composition;

/// <summary>Answers the lead where it rests, and sings along a third or a sixth below it in the last chorus.</summary>
internal sealed class AnswerPlayer(Form form, IReadOnlyList<ChordSpan> chords, Mode mode, int tonic, Voice voice, long seed)
{
    private const double ShortestRest = 1.9;

    public void Play(Sketch sketch, IReadOnlyList<Phrase> phrases)
    {
        var end = 0.0;
        foreach (var phrase in phrases)
        {
            var rest = phrase.Notes[0].At - end;
            if (rest >= ShortestRest && end < form.EndBeat)
                Answer(sketch, end, Math.Min(phrase.Notes[0].At, form.EndBeat));
            if (phrase.Section.Kind == SectionKind.Chorus && phrase.Section.IsLastOfKind && phrase.Section.Occurrence > 0)
                Along(sketch, phrase);
            end = phrase.Notes[^1].At + phrase.Notes[^1].Length;
        }
    }

    // A few chord tones in a rest, on the eighths; long rests are answered bar by bar.
    private void Answer(Sketch sketch, double from, double to)
    {
        var random = new SeededRandom(seed, "answer");
        var at = Math.Ceiling(from * 2 + 0.5) / 2;
        var pitch = (voice.Low + voice.High) / 2;
        var step = random.Chance(0.5) ? 0.5 : 1;
        var up = random.Chance(0.5);
        var many = 2 + random.Next(3);
        while (at < to - 0.9)
        {
            for (var i = 0; i < many && at < to - 0.4; i++, at += step)
            {
                pitch = Neighbour(pitch, At(at), up);
                sketch.Tones.Add(new Tone(at, i + 1 == many ? Math.Min(1.5, to - at) : step * 0.95, pitch, 68 + 4 * i));
            }
            up = !up;
            at = Math.Ceiling((at + 1.2) / form.Metre) * form.Metre + step;
        }
    }

    private void Along(Sketch sketch, Phrase phrase)
    {
        foreach (var note in phrase.Notes)
        {
            if (note.Length < 0.45)
                continue;
            var chord = At(note.At);
            // The highest consonant tone of chord or mode from a third to a sixth below.
            for (var below = 3; below <= 9; below++)
            {
                var above = ((note.Pitch - below - tonic) % 12 + 12) % 12;
                if (below is 5 or 6 or 7 || !(chord.Has(above) || below <= 4 && mode.Contains(above) && !chord.Has(note.Pitch - tonic)))
                    continue;
                sketch.Tones.Add(note with { Pitch = note.Pitch - below, Velocity = note.Velocity * 0.8 });
                break;
            }
        }
    }

    private int Neighbour(int pitch, Chord chord, bool up)
    {
        for (var away = 1; away <= 12; away++)
        {
            var next = pitch + (up ? away : -away);
            if (next > voice.High || next < voice.Low)
                return Neighbour(pitch, chord, !up);
            if (chord.Has(((next - tonic) % 12 + 12) % 12))
                return next;
        }
        return pitch;
    }

    private Chord At(double beat)
    {
        // The last span that has begun.
        var (low, high) = (0, chords.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (chords[middle].Start <= beat + 1e-6)
                low = middle;
            else
                high = middle - 1;
        }
        return chords[low].Chord;
    }
}
