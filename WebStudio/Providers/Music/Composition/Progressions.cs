namespace WebStudio.Providers.Music.Composition;

/// <summary>Progressions that work in each mode, four bars each: bars apart by spaces, chords that share a bar by a hyphen.</summary>
internal static class Progressions
{
    /// <summary>Those of one kind of section in one mode, the genre's own where it has some.</summary>
    public static IReadOnlyList<string> For(Genre genre, Mode mode, SectionKind kind)
    {
        var table = genre switch
        {
            Genre.Jazz => mode.IsMinor ? mode == Mode.Dorian ? JazzDorian : JazzMinor : JazzMajor,
            Genre.LoFi when mode == Mode.Ionian => LoFiMajor,
            Genre.LoFi when mode == Mode.Aeolian => LoFiMinor,
            Genre.HipHop when mode == Mode.Aeolian => HipHopMinor,
            Genre.Cinematic when mode == Mode.Aeolian => CinematicMinor,
            Genre.Cinematic when mode == Mode.Ionian => CinematicMajor,
            _ => mode.Name switch
            {
                "major" => Ionian,
                "lydian" => Lydian,
                "mixolydian" => Mixolydian,
                "dorian" => Dorian,
                "phrygian" => Phrygian,
                _ => Aeolian,
            },
        };
        return kind switch { SectionKind.Chorus => table.Chorus, SectionKind.Bridge => table.Bridge, _ => table.Verse };
    }

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) Ionian = (
        ["I IV vi V", "I V^3 vi IV", "I vi IV V", "I IV I V", "I iii IV V", "vi IV I V", "I ii I^3 IV"],
        ["I V vi IV", "IV I V vi", "IV V vi I^3", "I IV ii V", "vi IV I V", "IV V I vi"],
        ["vi iii IV V", "ii IV vi V", "IV iv I V", "vi V^3 IV II7", "bVI bVII I V"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) Lydian = (
        ["I II I II", "I II vi I", "I II iii vi", "I vi II I"],
        ["I II vi V", "vi II I I^3", "I V II vi", "I iii II V"],
        ["vi iii II V", "iii vi II V", "vi II vi V"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) Mixolydian = (
        ["I bVII IV I", "I v IV I", "I IV bVII IV", "I ii bVII I"],
        ["I bVII IV IV", "IV bVII I I^3", "I v bVII IV", "bVII IV I I"],
        ["v IV I bVII", "ii IV v bVII", "bVII IV ii bVII"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) Aeolian = (
        ["i bVI bIII bVII", "i iv bVII bIII", "i bVII bVI bVII", "i bVI iv v", "i v bVI iv", "i bIII iv bVI"],
        ["bVI bVII i bIII", "i bVI bIII bVII", "bVI bIII bVII i", "bIII bVII i bVI", "iv bVI bIII bVII"],
        ["iv i bVI V", "bVI bIII iv V", "iv bVII bIII bVI", "bVI iv bII V"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) Dorian = (
        ["i IV i IV", "i bVII IV i", "i bIII IV i", "i ii bIII IV", "i v IV bVII"],
        ["bIII IV i bVII", "i IV bVII bIII", "bVII IV i bIII", "i bIII bVII IV"],
        ["ii IV v i", "bIII bVII IV v", "v IV bIII bVII"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) Phrygian = (
        ["i bII i bvii", "i bVI bII i", "i bII bIII bII"],
        ["bVI bvii i bII", "i bIII bII i", "bVI bII bvii i", "bIII bII i bvii"],
        ["iv bVI bvii bII", "bVI bIII iv bII"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) JazzMajor = (
        ["Imaj9-vi9 ii9-V13 iii7-VI7b9 ii9-V13", "ii9 V13 Imaj9 VI7b9", "Imaj9 VI7b9 ii9 V13", "Imaj7-#Io7 ii9-#IIo7 iii7-VI7b9 ii9-V13"],
        ["IVmaj9 iv6 iii7-VI7b9 ii9-V13", "ii9-V13 Imaj9 iii7-VI7b9 ii9-V13", "IVmaj7 #ivh7-V13 Imaj9 VI7b9"],
        ["III9 VI13 II9 V13", "iv9 bVII13 Imaj9 Imaj9", "bVImaj7 bII9 Imaj9 V13"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) JazzMinor = (
        ["i69 iih7-V7b9 i69 iih7-V7b9", "i9 bVI7-V7b9 i69 V7b9", "i9-i6 iv9 iih7 V7b9"],
        ["iv9 bVII13 bIIImaj9 bVImaj7", "iv9-bVII13 bIIImaj9 iih7-V7b9 i69"],
        ["iv9 bVII13 bIIImaj9 V7b9", "bVImaj7 bIII69 iih7 V7b9"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) JazzDorian = (
        ["i9 IV13 i9 IV13", "i9 i69 ii7 V7b9", "i9-IV13 i9 ii7 bIIImaj7"],
        ["iv9 bVII13 bIIImaj9 V7b9", "ii7-V7b9 i9 bIIImaj7 IV13"],
        ["bIIImaj9 bIIImaj9 ii7 V7b9", "bII9 i69 bII9 V7b9"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) LoFiMajor = (
        ["ii9 V13 Imaj9 vi9", "Imaj9 iii7 IVmaj9 iv6", "IVmaj9 iii7 ii9 Imaj9", "Imaj9 vi9 ii9 V13"],
        ["IVmaj9 III7 vi9 I9", "IVmaj9 iii7 vi9 V7sus4", "ii9 iii7 IVmaj9 V7sus4"],
        ["vi9 II9 ii9 V13", "iv9 bVII13 iii7 vi9", "bVImaj7 bVII13 Imaj9 Imaj9"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) LoFiMinor = (
        ["i9 iv9 bVImaj7 v7", "bVImaj9 v7 iv9 i9", "i9 bIIImaj7 iv9 v7"],
        ["iv9 v7 i9 bVImaj7", "bVImaj9 bVII13 i9 bIIImaj7", "iv9 bVII13 bIIImaj9 bVImaj7"],
        ["iv9 iih7 bVImaj7 V7b9", "bIIImaj9 bVImaj7 iih7 V7b9"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) HipHopMinor = (
        ["i7 i7 bVImaj7 v7", "i7 bVImaj7 i7 iv7", "i9 iv7 bVImaj7 V7", "i7 bVII bVImaj7 V7"],
        ["bVImaj7 v7 i7 i7", "iv7 bVII bIIImaj7 bVImaj7", "i9 bVImaj7 iv7 v7"],
        ["iv7 iv7 bVImaj7 V7", "bVImaj7 iih7 i7 V7"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) CinematicMinor = (
        ["i bVI i^3 v", "i iv i bVI", "i bVI iv v", "i v^3 bVI iv"],
        ["i bVI bIII bVII", "bVI bVII i bIII", "bVI bIII bVII i", "i bIII bVII IV"],
        ["iv bVI bII V", "bVI iv bIII V", "i bvi bIII V"]);

    private static readonly (string[] Verse, string[] Chorus, string[] Bridge) CinematicMajor = (
        ["I IV^5 I V^3", "I vi IV V", "I V^3 vi iii", "I iii IV I^3"],
        ["I V vi IV", "IV I^3 V vi", "IV V vi I^3", "I bVII IV I"],
        ["vi IV ii V", "bVI bVII I V", "IV iv I V", "bIII bVI IV V"]);
}
