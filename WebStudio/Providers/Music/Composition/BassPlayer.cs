namespace WebStudio.Providers.Music.Composition;

/// <summary>
/// Plays a bass in a figure, a character a sixteenth: “R” the chord's bass tone, “r” the same as a ghost, “F” the fifth, “O” the octave, “T” the third, “A” a step into the next chord,
/// “-” holds, “.” is silent; or walks in quarters.
/// </summary>
internal sealed class BassPlayer(BassStyle style, int tonic, SeededRandom random)
{
    private int _last = 36;

    /// <param name="span">The chords of this bar.</param>
    /// <param name="next">The one after it.</param>
    public void PlayBar(Sketch sketch, string figure, double start, int metre, IReadOnlyList<ChordSpan> spans, Chord next, double velocity)
    {
        var steps = Math.Min(figure.Length, metre * 4);
        for (var step = 0; step < steps; step++)
        {
            var at = start + step * 0.25;
            var i = spans.Count - 1;
            while (i > 0 && spans[i].Start > at + 1e-6)
                i--;
            var sign = figure[step];
            if (step > 0 && Math.Abs(spans[i].Start - at) < 1e-6)
                sign = 'R';
            if (sign is '.' or '-')
                continue;
            var end = step + 1;
            while (end < steps && figure[end] == '-')
                end++;
            var length = Math.Min((end - step) * 0.25, spans[i].End - at);
            var following = i + 1 < spans.Count ? spans[i + 1].Chord : next;
            sketch.Tones.Add(new Tone(at, length * 0.96, Pitch(sign, spans[i].Chord, following), velocity * (sign == 'r' ? 0.62 : step % 8 == 0 ? 1.05 : 0.96)));
        }
    }

    /// <summary>A quarter on each beat: roots where chords begin, their tones between, a step into the next.</summary>
    public void Walk(Sketch sketch, double start, int metre, IReadOnlyList<ChordSpan> spans, Chord next, double velocity)
    {
        for (var beat = 0; beat < metre; beat++)
        {
            var at = start + beat;
            var i = spans.Count - 1;
            while (i > 0 && spans[i].Start > at + 1e-6)
                i--;
            var following = i + 1 < spans.Count ? spans[i + 1].Chord : next;
            var begins = Math.Abs(spans[i].Start - at) < 1e-6;
            var ends = spans[i].End - at < 1.01;
            var pitch = begins ? Root(spans[i].Chord) : ends ? Approach(following) : Between(spans[i].Chord);
            sketch.Tones.Add(new Tone(at, 0.9, pitch, velocity * (beat % 2 == 1 ? 1.06 : 1)));
            if (beat > 0 && random.Chance(0.08))
                sketch.Tones.Add(new Tone(at + 0.5, 0.3, pitch, velocity * 0.6));
            _last = pitch;
        }
    }

    private int Pitch(char sign, Chord chord, Chord next)
    {
        var root = Root(chord);
        _last = root;
        return sign switch
        {
            'F' => Fold(root + Fifth(chord)),
            'O' => root + 12 <= style.High + 5 ? root + 12 : root,
            'T' => Fold(root - chord.Bass + chord.Tones[1]),
            'A' => Approach(next),
            _ => root,
        };
    }

    /// <summary>The chord's bass tone in the octave nearest to what was played.</summary>
    public int Root(Chord chord) => Near(tonic + chord.Root + chord.Bass, (_last + (style.Low + 12)) / 2);

    private static int Fifth(Chord chord) => chord.Tones.FirstOrDefault(tone => tone is 6 or 7 or 8, 7) - chord.Bass;

    // From the side that it is on: a half step below or above, a whole step now and then.
    private int Approach(Chord next)
    {
        var target = Near(tonic + next.Root + next.Bass, (_last + (style.Low + 12)) / 2);
        if (target == _last)
            return Fold(target + 7);
        return Fold(target + (target > _last ? -1 : 1) * (random.Chance(0.35) ? 2 : 1));
    }

    private int Between(Chord chord)
    {
        var root = tonic + chord.Root;
        var best = _last;
        var least = double.MaxValue;
        foreach (var tone in chord.Tones)
        {
            var pitch = Near(root + tone, _last + (random.Chance(0.5) ? 3 : -3));
            var cost = Math.Abs(Math.Abs(pitch - _last) - 3.5) + (pitch == _last ? 9 : 0) + random.Next() * 1.5;
            if (cost < least)
                (best, least) = (pitch, cost);
        }
        return best;
    }

    private int Near(int pitch, int centre)
    {
        var near = centre + ((pitch - centre) % 12 + 12) % 12;
        if (near - centre > 6)
            near -= 12;
        return Fold(near);
    }

    private int Fold(int pitch)
    {
        while (pitch < style.Low)
            pitch += 12;
        while (pitch > style.High)
            pitch -= 12;
        return pitch;
    }
}
