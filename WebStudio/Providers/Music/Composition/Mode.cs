namespace WebStudio.Providers.Music.Composition;

/// <summary>A church mode.</summary>
/// <param name="Name">As shown to people.</param>
/// <param name="Steps">The seven scale degrees in semitones above the tonic.</param>
internal sealed record Mode(string Name, IReadOnlyList<int> Steps)
{
    public static readonly Mode Ionian = new("major", [0, 2, 4, 5, 7, 9, 11]);
    public static readonly Mode Lydian = new("lydian", [0, 2, 4, 6, 7, 9, 11]);
    public static readonly Mode Mixolydian = new("mixolydian", [0, 2, 4, 5, 7, 9, 10]);
    public static readonly Mode Dorian = new("dorian", [0, 2, 3, 5, 7, 9, 10]);
    public static readonly Mode Aeolian = new("minor", [0, 2, 3, 5, 7, 8, 10]);
    public static readonly Mode Phrygian = new("phrygian", [0, 1, 3, 5, 7, 8, 10]);

    private static readonly string[] Sharps = ["C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B"];
    private static readonly string[] Flats = ["C", "D♭", "D", "E♭", "E", "F", "G♭", "G", "A♭", "A", "B♭", "B"];

    public bool IsMinor => Steps[2] == 3;

    /// <summary>Brightest first, each mode differs from the next in one degree (the order of fifths): a mood's place among them, blurred by the seed and the genre's habits.</summary>
    public static Mode For(Genre genre, Mood mood, SeededRandom random)
    {
        var bright = mood.Valence + random.Bell() * 0.22 + genre switch
        {
            Genre.HipHop => -0.3,
            Genre.LoFi or Genre.Cinematic => -0.1,
            Genre.Jazz => 0.1,
            _ => 0,
        };
        if (genre == Genre.Jazz)
            return bright > 0 ? Ionian : bright > -0.3 ? Dorian : Aeolian;
        if (bright > 0.3)
        {
            var dreamy = genre is Genre.DreamPop or Genre.Cinematic ? 0.35 : 0.1;
            var rooted = genre is Genre.Folk or Genre.Indie or Genre.Electronic ? 0.3 : 0.1;
            var drawn = random.Next();
            return drawn < dreamy * (1.1 - mood.Energy) ? Lydian : drawn > 1 - rooted ? Mixolydian : Ionian;
        }
        if (bright > 0)
            return random.Chance(0.6) ? Ionian : random.Chance(0.5) ? Mixolydian : Dorian;
        if (bright > -0.35)
            return random.Chance(0.45) ? Dorian : Aeolian;
        return genre is Genre.Electronic or Genre.HipHop or Genre.Cinematic && random.Chance(0.3) ? Phrygian : Aeolian;
    }

    /// <summary>For instance “E♭ dorian”: spelled as in the signature of the major scale with the same notes.</summary>
    public string Key(int tonic)
    {
        // How far below the tonic that major scale begins.
        var offset = Name switch { "dorian" => 2, "phrygian" => 4, "lydian" => 5, "mixolydian" => 7, "minor" => 9, _ => 0 };
        var parent = (tonic - offset + 12) % 12;
        return $"{(parent is 5 or 10 or 3 or 8 or 1 ? Flats : Sharps)[tonic]} {Name}";
    }

    public bool Contains(int semitonesAboveTonic) => Steps.Contains((semitonesAboveTonic % 12 + 12) % 12);
}
