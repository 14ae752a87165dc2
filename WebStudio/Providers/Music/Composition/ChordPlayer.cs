namespace WebStudio.Providers.Music.Composition;

/// <summary>
/// Plays chords in a figure, a character a sixteenth: “X” the chord accented, “x” the chord, “u” its upper voices lightly (an up-stroke), “0”–“5” one voice counted from below,
/// “-” holds what sounds, “.” is silent. Where the chord changes under a hold it is struck anew.
/// </summary>
internal static class ChordPlayer
{
    private const double Step = 0.25;

    /// <summary>Plays one bar.</summary>
    /// <param name="figure">Sixteen characters; in bars of three the first twelve are played.</param>
    /// <param name="spans">The chords of this bar with their pitches, ascending.</param>
    public static void PlayBar(Sketch sketch, Layer layer, string figure, double start, int metre, IReadOnlyList<(ChordSpan Span, int[] Pitches)> spans, double velocity)
    {
        var steps = Math.Min(figure.Length, metre * 4);
        for (var step = 0; step < steps; step++)
        {
            var at = start + step * Step;
            var (span, pitches) = At(spans, at);
            var sign = figure[step];
            var changed = step > 0 && Math.Abs(span.Start - at) < 1e-6;
            if (sign == '-' && changed)
                sign = 'x';
            if (sign is '.' or '-')
                continue;
            var end = Math.Min(span.End, layer.Ring > 0 ? Ringing(figure, step, steps, at, sign, layer.Ring) : at + Held(figure, step, steps) * Step);
            var loud = velocity * (sign switch { 'X' => 1.12, 'u' => 0.78, _ => 1 }) * (step % 8 == 0 ? 1.04 : step % 2 == 1 ? 0.93 : 1);
            Strike(sketch, layer, sign, at, end - at, pitches, loud);
        }
    }

    /// <summary>Holds chords; tones that neighbours share are tied.</summary>
    public static void Hold(Sketch sketch, IReadOnlyList<(ChordSpan Span, int[] Pitches)> spans, double velocity)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            foreach (var pitch in spans[i].Pitches)
            {
                // At most one chord is tied to, so that nothing decays unheard.
                var tiedBefore = i % 2 == 1 && spans[i - 1].Pitches.Contains(pitch);
                if (tiedBefore)
                    continue;
                var tied = i % 2 == 0 && i + 1 < spans.Count && spans[i + 1].Pitches.Contains(pitch);
                sketch.Tones.Add(new Tone(spans[i].Span.Start, (tied ? spans[i + 1].Span.End : spans[i].Span.End) - spans[i].Span.Start, pitch, velocity));
            }
        }
    }

    private static void Strike(Sketch sketch, Layer layer, char sign, double at, double length, int[] pitches, double velocity)
    {
        if (char.IsAsciiDigit(sign))
        {
            var voice = sign - '0';
            var pitch = voice < pitches.Length ? pitches[voice] : pitches[voice % pitches.Length] + 12;
            sketch.Tones.Add(new Tone(at, length, Math.Min(pitch, layer.High + 5), velocity * (voice == 0 ? 1.06 : 0.94)));
            return;
        }
        var first = sign == 'u' ? Math.Max(0, pitches.Length - 3) : 0;
        for (var i = first; i < pitches.Length; i++)
        {
            var place = sign == 'u' ? pitches.Length - 1 - i : i;
            sketch.Tones.Add(new Tone(at, length, pitches[i], velocity * (i == pitches.Length - 1 ? 1.04 : 0.97), place * layer.Strum));
        }
    }

    private static (ChordSpan Span, int[] Pitches) At(IReadOnlyList<(ChordSpan Span, int[] Pitches)> spans, double at)
    {
        var i = spans.Count - 1;
        while (i > 0 && spans[i].Span.Start > at + 1e-6)
            i--;
        return spans[i];
    }

    private static int Held(string figure, int step, int steps)
    {
        var end = step + 1;
        while (end < steps && figure[end] == '-')
            end++;
        return end - step;
    }

    // A single voice rings through other voices, a chord until the next chord.
    private static double Ringing(string figure, int step, int steps, double at, char sign, double ring)
    {
        for (var next = step + 1; next < steps; next++)
        {
            if (char.IsAsciiDigit(sign) ? figure[next] == sign || figure[next] is 'X' or 'x' : figure[next] is 'X' or 'x' or 'u')
                return Math.Min(at + ring, at + (next - step) * Step);
        }
        return at + ring;
    }
}
