namespace WebStudio.Providers.Music.Composition;

/// <summary>What a note of a phrase is wished to be.</summary>
/// <param name="At">Beats.</param>
/// <param name="Length">Beats.</param>
/// <param name="Chord">That sounds with it.</param>
/// <param name="Strong">Whether it falls on a strong beat.</param>
/// <param name="Target">Pitch that the motif asks for, not rounded to any scale.</param>
/// <param name="Final">How much it ends something: 0 not at all, 1 a phrase, 2 a section, 3 the song.</param>
internal readonly record struct MelodyWish(double At, double Length, Chord Chord, bool Strong, double Target, int Final);

/// <summary>Finds the pitches of a phrase that come nearest to what its motif asks for within the rules of the style: chord tones on strong beats, others by step, leaps turned back. By dynamic programming (Viterbi).</summary>
internal sealed class MelodyLine(Mode mode, int tonic, int low, int high)
{
    private const int Directions = 5;
    private const double Never = 1e9;

    /// <summary>Pitches of the wishes.</summary>
    /// <param name="before">Pitch that was sung before; 0 at a start.</param>
    /// <param name="random">Small preferences of this phrase.</param>
    public int[] Find(IReadOnlyList<MelodyWish> wishes, int before, SeededRandom random)
    {
        var pitches = Enumerable.Range(low, high - low + 1).ToArray();
        var states = pitches.Length * Directions;
        var from = new int[wishes.Count][];
        var costs = new double[states];
        for (var state = 0; state < states; state++)
        {
            var pitch = pitches[state / Directions];
            costs[state] = state % Directions == 2 ? Own(wishes[0], pitch) + random.Next() * 0.3 + (before == 0 ? 0 : 0.5 * Leap(pitch - before)) : Never;
        }
        for (var i = 1; i < wishes.Count; i++)
        {
            from[i] = new int[states];
            costs = Advance(wishes[i - 1], wishes[i], pitches, costs, from[i], random);
        }
        var best = Array.IndexOf(costs, costs.Min());
        var found = new int[wishes.Count];
        for (var i = wishes.Count - 1; i >= 0; i--)
        {
            found[i] = pitches[best / Directions];
            best = i > 0 ? from[i][best] : best;
        }
        return found;
    }

    private double[] Advance(MelodyWish last, MelodyWish wish, int[] pitches, double[] costs, int[] from, SeededRandom random)
    {
        var next = new double[costs.Length];
        Array.Fill(next, Never);
        for (var to = 0; to < pitches.Length; to++)
        {
            var own = Own(wish, pitches[to]) + random.Next() * 0.3;
            if (own >= Never)
                continue;
            var foreign = !wish.Chord.Has(pitches[to] - tonic);
            for (var state = 0; state < costs.Length; state++)
            {
                if (costs[state] >= Never)
                    continue;
                var before = pitches[state / Directions];
                var interval = pitches[to] - before;
                var cost = costs[state] + own + Leap(interval) + (interval == 0 ? foreign ? 2 : 0.6 : 0);
                cost += Turn(state % Directions - 2, interval);
                var leaps = Math.Abs(interval) > 2;
                if (leaps && (foreign || !last.Chord.Has(before - tonic)))
                    cost += 2.5;
                var direction = 2 + Math.Sign(interval) * (Math.Abs(interval) < 5 ? 1 : 2);
                var slot = to * Directions + direction;
                if (cost < next[slot])
                    (next[slot], from[slot]) = (cost, state);
            }
        }
        return next;
    }

    // Leaps (±2) are turned back by a step; steps (±1) rather go on than to and fro.
    private static double Turn(int last, int interval) => Math.Abs(last) switch
    {
        2 => interval * Math.Sign(last) is < 0 and >= -4 ? 0 : 1.2,
        1 => interval * last < 0 ? 0.9 : 0,
        _ => interval == 0 ? 0.8 : 0,
    };

    private double Own(MelodyWish wish, int pitch)
    {
        var above = ((pitch - tonic) % 12 + 12) % 12;
        var isChordTone = wish.Chord.Has(above);
        if (!isChordTone && !mode.Contains(above))
            return Never;
        var cost = 0.2 * Math.Pow(Math.Abs(pitch - wish.Target), 1.35);
        if (!isChordTone)
        {
            cost += wish.Strong ? 7 : wish.Length > 1 ? 3 : Math.Abs(wish.At - Math.Round(wish.At)) < 0.01 ? 1.1 : 0.25;
            // A half step above or below a chord tone rubs: it may pass but not stay.
            if (Rubs(wish.Chord, above))
                cost += wish.Length >= 1 ? 4 : wish.Length >= 0.5 ? 1.4 : 0.5;
        }
        else if ((wish.Strong || wish.Length >= 1) && IsAboveNeighbour(wish.Chord, above))
        {
            cost += 1.6;
        }
        if (wish.Final > 0)
            cost += Ending(wish, above, isChordTone);
        return cost;
    }

    // A half step above another tone of the chord it is a minor ninth above an instrument.
    private static bool IsAboveNeighbour(Chord chord, int above)
    {
        foreach (var tone in chord.Tones)
        {
            if ((above - chord.Root - tone + 48) % 12 == 1)
                return true;
        }
        return false;
    }

    private static bool Rubs(Chord chord, int above)
    {
        foreach (var tone in chord.Tones)
        {
            if ((above - chord.Root - tone + 48) % 12 is 1 or 11)
                return true;
        }
        return false;
    }

    private static double Ending(MelodyWish wish, int above, bool isChordTone)
    {
        if (!isChordTone)
            return 6;
        var inChord = (above - wish.Chord.Root + 12) % 12;
        return wish.Final switch
        {
            3 => inChord == 0 ? 0 : inChord is 3 or 4 ? 0.8 : 2.5,
            2 => inChord == 0 || above == 0 ? 0 : inChord is 3 or 4 or 7 ? 0.5 : 1.5,
            _ => above == 0 ? 1 : inChord is 3 or 4 or 7 ? 0 : 0.6,
        };
    }

    private static double Leap(int interval) => Math.Abs(interval) switch
    {
        0 => 0.25,
        1 or 2 => 0,
        3 or 4 => 0.45,
        5 => 0.9,
        6 => 4,
        7 => 1.4,
        8 or 9 => 2.4,
        12 => 2.6,
        _ => 6,
    };
}
