namespace WebStudio.Providers.Music.Composition;

/// <summary>Sets chords for one instrument so that voices move as little as they can.</summary>
internal sealed class Voicing(int tonic, Layer layer)
{
    // Below this pitch, notes closer than a fourth blur.
    private const int MuddyBelow = 52;

    private int[] _last = [];

    /// <summary>Pitches of a chord, ascending, following the one before.</summary>
    public int[] Next(Chord chord)
    {
        var classes = Classes(chord);
        int[]? best = null;
        var least = double.MaxValue;
        for (var inversion = 0; inversion < classes.Count; inversion++)
        {
            for (var octave = 12; octave <= 84; octave += 12)
            {
                var close = Stack(classes, inversion, octave);
                foreach (var set in (int[][])[close, Dropped(close)])
                {
                    if (set[0] < layer.Low || set[^1] > layer.High)
                        continue;
                    var cost = Cost(set);
                    if (cost < least)
                        (best, least) = (set, cost);
                }
            }
        }
        return _last = best ?? [.. classes.Select(pitchClass => Nearest(pitchClass)).Order()];
    }

    private List<int> Classes(Chord chord)
    {
        var tones = chord.Tones.ToList();
        if (layer.Rootless && tones.Count > 3)
            tones.Remove(0);
        // The fifth says least, then the root, which the bass has.
        foreach (var spare in (int[])[7, 0])
        {
            if (tones.Count > layer.Voices)
                tones.Remove(spare);
        }
        return [.. tones.Select(tone => (tonic + chord.Root + tone) % 12).Distinct().Take(layer.Voices)];
    }

    private static int[] Stack(List<int> classes, int inversion, int octave)
    {
        var ordered = classes.Order().ToList();
        var pitches = new int[classes.Count];
        for (var i = 0; i < pitches.Length; i++)
        {
            var at = inversion + i;
            pitches[i] = octave + ordered[at % ordered.Count] + (at >= ordered.Count ? 12 : 0);
        }
        return pitches;
    }

    // The second voice from above an octave lower: open position.
    private static int[] Dropped(int[] close)
    {
        var open = (int[])close.Clone();
        if (open.Length >= 3)
            open[^2] -= 12;
        Array.Sort(open);
        return open;
    }

    private double Cost(int[] set)
    {
        var centre = (layer.Low + layer.High) / 2.0;
        var cost = Math.Abs(set.Average() - centre) * (_last.Length == 0 ? 2 : 0.35);
        for (var i = 1; i < set.Length; i++)
        {
            if (set[i - 1] < MuddyBelow && set[i] - set[i - 1] < 5)
                cost += 6;
            if (set[i] - set[i - 1] == 1)
                cost += 2.5;
            if (set[i] - set[i - 1] == 13)
                cost += 5;
        }
        // Voices are matched from above, where they are heard.
        for (var i = 1; i <= Math.Min(set.Length, _last.Length); i++)
            cost += Math.Abs(set[^i] - _last[^i]);
        return cost + Parallels(set);
    }

    private double Parallels(int[] set)
    {
        if (set.Length != _last.Length)
            return 0;
        var cost = 0.0;
        for (var low = 0; low < set.Length; low++)
        {
            for (var high = low + 1; high < set.Length; high++)
            {
                var interval = (set[high] - set[low]) % 12;
                if (interval is 0 or 7 && (_last[high] - _last[low]) % 12 == interval && set[low] != _last[low])
                    cost += 3;
            }
        }
        return cost;
    }

    private int Nearest(int pitchClass)
    {
        var pitch = layer.Low + (pitchClass - layer.Low % 12 + 12) % 12;
        return pitch;
    }
}
