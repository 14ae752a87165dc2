namespace WebStudio.Providers.Music.Composition;

/// <summary>How the notes of a phrase are placed: even, with longer notes where the motif ends and at the end, then a breath.</summary>
/// <param name="Cell">Notes of the motif.</param>
/// <param name="Offset">Beats before the first note, where there is room.</param>
/// <param name="Syncopated">Whether long notes push the next motif off the beat.</param>
/// <param name="LongFirst">Whether the motif's first note is the long one.</param>
internal sealed record PhraseRhythm(int Cell, double Offset, bool Syncopated, bool LongFirst)
{
    private const double ShortestSeconds = 0.11;

    public static PhraseRhythm Create(int cell, double syncopation, SeededRandom random) =>
        new(cell, random.Chance(0.55) ? 0 : random.Chance(syncopation + 0.2) ? 0.5 : 1, random.Chance(syncopation), random.Chance(0.35));

    /// <summary>Places notes into beats; fewer than wanted where they would be too short to play.</summary>
    /// <returns>Onset and length in beats from the phrase's start.</returns>
    public IReadOnlyList<(double At, double Length)> Lay(int notes, double beats, double beatSeconds)
    {
        notes = Math.Clamp(notes, 1, Math.Max(1, (int)(beats * beatSeconds / ShortestSeconds)));
        var rest = beats >= 8 ? 1.5 : beats >= 4 ? 0.75 : beats >= 2 ? 0.25 : 0;
        foreach (var unit in (double[])[1, 0.5, 0.25])
        {
            // Quarters drag where there are many notes to come.
            if (unit * beatSeconds < ShortestSeconds || unit == 1 && notes > 4)
                continue;
            // An offset and a breath where they fit; else a pair of quicker notes here and there.
            (double Start, double Breath)[] places = [(beats >= 4 ? Offset : 0, rest), (0, rest), (0, Math.Min(rest, 0.5))];
            foreach (var (start, breath) in places)
            {
                if (notes * unit <= beats - breath - start + 1e-6)
                    return Place(Lengths(notes, unit, 0, start, beats - breath - start), start, beats, breath);
            }
            var span = beats - Math.Min(rest, 0.5);
            var halved = (int)Math.Ceiling((notes * unit - span) / (unit / 2) - 1e-6);
            if (halved <= notes * 0.45 && unit < 1 && unit / 2 * beatSeconds >= ShortestSeconds)
                return Place(Lengths(notes, unit, halved + halved % 2, 0, span), 0, beats, Math.Min(rest, 0.5));
        }
        return [.. Enumerable.Range(0, notes).Select(i => (i * beats / notes, beats / notes))];
    }

    // Halved pairs begin motifs, the last notes stay whole.
    private double[] Lengths(int notes, double unit, int halved, double start, double span)
    {
        var lengths = new double[notes];
        Array.Fill(lengths, unit);
        for (var round = 0; round < 2 && halved > 0; round++)
        {
            for (var i = round * 2; i + 2 < notes && halved > 0; i += Math.Max(Cell, 4))
            {
                lengths[i] = lengths[i + 1] = unit / 2;
                halved -= 2;
            }
        }
        for (var i = 0; i + 1 < notes && halved > 0; i++)
        {
            if (lengths[i] < unit)
                continue;
            lengths[i] = unit / 2;
            halved--;
        }
        var slack = Math.Max(0, (int)((span - lengths.Sum()) / unit + 1e-6));
        Lengthen(lengths, unit, ref slack, start);
        return lengths;
    }

    private static List<(double At, double Length)> Place(double[] lengths, double start, double beats, double breath)
    {
        var placed = new List<(double At, double Length)>(lengths.Length);
        var at = start;
        for (var i = 0; i < lengths.Length; i++)
        {
            placed.Add((at, Math.Min(lengths[i], 4)));
            at += lengths[i];
        }
        // The last note may ring into the breath.
        var last = placed[^1];
        placed[^1] = (last.At, Math.Min(Math.Min(beats - last.At, last.Length + breath / 2), Math.Max(last.Length, 3)));
        return placed;
    }

    private void Lengthen(double[] lengths, double unit, ref int slack, double start)
    {
        Grant(lengths, lengths.Length - 1, unit, Math.Min(slack, 2), ref slack);
        for (var round = 0; round < 3 && slack > 0; round++)
        {
            for (var i = Cell - 1; i < lengths.Length - 1 && slack > 0; i += Cell)
            {
                var index = LongFirst ? i - Cell + 1 : i;
                var wanted = Syncopated ? 1 : ToBeat(lengths, i, unit, start);
                Grant(lengths, index, unit, Math.Min(wanted, slack), ref slack);
            }
        }
    }

    // Units after which the note that follows begins on a beat.
    private static int ToBeat(double[] lengths, int note, double unit, double start)
    {
        var next = start;
        for (var i = 0; i <= note; i++)
            next += lengths[i];
        var past = next - Math.Floor(next + 1e-6);
        return past < 1e-6 ? (int)Math.Round(1 / unit) : (int)Math.Round((1 - past) / unit);
    }

    private static void Grant(double[] lengths, int note, double unit, int units, ref int slack)
    {
        if (lengths[note] + units * unit > 3)
            return;
        lengths[note] += units * unit;
        slack -= units;
    }
}
