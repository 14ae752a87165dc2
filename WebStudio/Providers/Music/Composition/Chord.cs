namespace WebStudio.Providers.Music.Composition;

/// <summary>A chord relative to a tonic.</summary>
/// <param name="Numeral">As written, for instance “bVII” or “ii9”.</param>
/// <param name="Root">Semitones above the tonic, 0–11.</param>
/// <param name="Tones">Semitones above the root, root first, ascending.</param>
/// <param name="Bass">Semitones above the root of the tone in the bass.</param>
internal sealed record Chord(string Numeral, int Root, IReadOnlyList<int> Tones, int Bass)
{
    private static readonly string[] Degrees = ["I", "II", "III", "IV", "V", "VI", "VII"];
    private static readonly int[] Major = [0, 2, 4, 5, 7, 9, 11];

    public bool IsMinor => Tones.Contains(3);

    /// <summary>Reads a Roman numeral: degrees count along the major scale, “b” and “#” alter them, capitals are major, what follows names added tones, “^3” or “^5” the tone in the bass.</summary>
    public static Chord Parse(string numeral)
    {
        var shift = numeral[0] switch { 'b' => -1, '#' => 1, _ => 0 };
        var rest = shift == 0 ? numeral : numeral[1..];
        var bass = rest.IndexOf('^', StringComparison.Ordinal);
        var position = bass < 0 ? '1' : rest[bass + 1];
        rest = bass < 0 ? rest : rest[..bass];
        var length = 0;
        while (length < rest.Length && rest[length] is 'I' or 'V' or 'i' or 'v')
            length++;
        var root = (Major[Array.IndexOf(Degrees, rest[..length].ToUpperInvariant())] + shift + 12) % 12;
        var tones = TonesOf(char.IsLower(rest[0]), rest[length..]);
        return new Chord(numeral, root, tones, position switch { '3' => tones[1], '5' => 7, _ => 0 });
    }

    /// <summary>Whether a pitch class above the tonic is one of its own.</summary>
    public bool Has(int aboveTonic)
    {
        foreach (var tone in Tones)
        {
            if ((Root + tone - aboveTonic) % 12 == 0)
                return true;
        }
        return false;
    }

    /// <summary>The chord with a tone more, or itself where it has it.</summary>
    public Chord With(int tone) => Tones.Contains(tone) ? this : this with { Tones = [.. Tones.Append(tone).Order()] };

    private static int[] TonesOf(bool minor, string suffix) => (minor, suffix) switch
    {
        (false, "") => [0, 4, 7],
        (false, "7") => [0, 4, 7, 10],
        (false, "maj7") => [0, 4, 7, 11],
        (false, "9") => [0, 4, 7, 10, 14],
        (false, "maj9") => [0, 4, 7, 11, 14],
        (false, "13") => [0, 4, 10, 14, 21],
        (false, "7b9") => [0, 4, 7, 10, 13],
        (false, "6") => [0, 4, 7, 9],
        (false, "69") => [0, 4, 7, 9, 14],
        (false, "add9") => [0, 4, 7, 14],
        (false, "sus2") => [0, 2, 7],
        (false, "sus4") => [0, 5, 7],
        (false, "7sus4") => [0, 5, 7, 10],
        (false, "o7") => [0, 3, 6, 9],
        (true, "") => [0, 3, 7],
        (true, "7") => [0, 3, 7, 10],
        (true, "9") => [0, 3, 7, 10, 14],
        (true, "6") => [0, 3, 7, 9],
        (true, "69") => [0, 3, 7, 9, 14],
        (true, "add9") => [0, 3, 7, 14],
        (true, "o") => [0, 3, 6],
        (true, "h7") => [0, 3, 6, 10],
        (true, "o7") => [0, 3, 6, 9],
        _ => throw new ArgumentException($"“{suffix}” is no chord.", nameof(suffix)),
    };
}

/// <summary>A chord and how long it holds.</summary>
/// <param name="Start">Beats from the start of the song.</param>
/// <param name="Length">Beats.</param>
internal readonly record struct ChordSpan(double Start, double Length, Chord Chord)
{
    public double End => Start + Length;
}
