namespace WebStudio.Providers.Music.Composition;

/// <summary>Plays beats written as rows, “K:9...5...”: a letter for the drum, then a sixteenth a character, “1”–“9” how hard, “.” nothing.</summary>
internal static class DrumPlayer
{
    /// <summary>Plays the part of a beat from one sixteenth to another.</summary>
    public static void Play(Sketch sketch, string[] beat, double start, int from, int to, double loudness, double layBack)
    {
        foreach (var row in beat)
        {
            var key = Key(row[0]);
            for (var step = from; step < Math.Min(to, row.Length - 2); step++)
            {
                if (row[step + 2] is >= '1' and <= '9')
                    sketch.Tones.Add(new Tone(start + step * 0.25, 0.2, key, (row[step + 2] - '0') * 13 * loudness, key is 38 or 37 or 40 ? layBack : 0));
            }
        }
    }

    // Keys of the General MIDI percussion map.
    private static int Key(char drum) => drum switch
    {
        'K' => 36,
        'k' => 35,
        'S' => 38,
        'E' => 40,
        'R' => 37,
        'C' => 39,
        'H' => 42,
        'P' => 44,
        'O' => 46,
        'D' => 51,
        'B' => 53,
        'c' => 49,
        'y' => 55,
        'L' => 45,
        'M' => 47,
        'U' => 50,
        'F' => 41,
        't' => 54,
        's' => 82,
        'w' => 70,
        _ => throw new ArgumentException($"“{drum}” is no drum.", nameof(drum)),
    };
}
