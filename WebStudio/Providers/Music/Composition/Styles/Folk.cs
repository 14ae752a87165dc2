namespace WebStudio.Providers.Music.Composition.Styles;

/// <summary>Fingerpicked guitar, a fiddle, flute or harmonica, an upright bass on one and three, tambourine and brushes only where it opens up.</summary>
internal static class Folk
{
    public static readonly GenreStyle Style = new()
    {
        Tempo = (76, 124),
        Triple = 0.3,
        Swing = 0.53,
        Looseness = 0.008,
        Slowing = 0.16,
        Syncopation = 0.15,
        Lead = new Voice("Melody", [73, 40, 22, 74, 105], 62, 81, Volume: 115, Pan: 64),
        Answer = new Voice("Fiddle", [40, 42, 21], 55, 76, Volume: 92, Pan: 90),
        Layers =
        [
            new Layer
            {
                Name = "Guitar", Programs = [25, 24], Plays = When.Always, Low = 45, High = 69, Voices = 4, Ring = 2, Velocity = 82, Volume = 84, Pan = 38, Reverb = 35,
                Quiet = ["0.2.1.3.0.2.1.3.", "0.1.2.3.0.2.3.1.", "0...2.3.1...3.2.", "0.3.1.2.0.3.1.2."],
                Loud = ["x.2.1.3.0.2.1.3.", "0.2.1.3.x.2.1.3.", "x.1.2.3.0.3.2.3."],
            },
            new Layer
            {
                Name = "Strummed guitar", Programs = [25], Plays = When.Full, Low = 52, High = 76, Voices = 4, Strum = 0.012, Velocity = 68, Volume = 92, Pan = 96, Reverb = 35,
                Quiet = ["x---x-u-x-u-x-u-"], Loud = ["X---x-u---u-x-u-", "X---x-u-x---x-uu"],
            },
            new Layer { Name = "Strings", Programs = [48, 21], Plays = When.LaterVerses | When.Full | When.Bridge | When.Outro, Low = 55, High = 76, Voices = 3, Swell = 5, Velocity = 61, Volume = 82, Pan = 78, Reverb = 60 },
            new Layer
            {
                Name = "Harp", Programs = [46, 105], Plays = When.Bridge | When.LastChorus | When.Intro, Low = 60, High = 84, Voices = 4, Ring = 2, Velocity = 68, Volume = 90, Pan = 30, Reverb = 50,
                Quiet = ["0...1...2...3...", "....0.1.2.3....."],
            },
        ],
        Bass = new BassStyle(
            [32],
            ["R-------F-------", "R-------R-----A-"],
            ["R-----R-F-----A-", "R---R---F---F-A-", "R-------F---A---"],
            ["R-------A---", "R-----F-----", "R---F---F---"],
            When.Verses | When.Full | When.Bridge | When.Outro) { Volume = 114 },
        Drums = new DrumStyle
        {
            Kit = 40,
            Volume = 83,
            Light = [["s:5.3.6.3.5.3.6.3."], ["s:4.254.254.254.25", "K:5.......5......."]],
            Main = [["K:6.......6.......", "s:5.3.6.3.5.3.6.3.", "R:....4.......4..."], ["K:6.......5.5.....", "S:....3.......3..2", "s:4.3.5.3.4.3.5.3."]],
            Full = [["K:7.......7.7.....", "S:....5..2....5...", "t:..4.6.4...4.6.4.", "s:5.3.5.3.5.3.5.3."], ["K:7.....5.7.......", "S:....5.......5.2.", "t:....6.......6...", "s:5345534553455345"]],
            Triple = [["K:6...........", "s:5...3...3...", "R:....3...3..."], ["K:6.........3.", "S:....3...3...", "t:....4...4..."]],
            Fills = [["S:....3...3.4.5.6."], ["L:........4...5.6.", "t:..........5...6."]],
            PlaysLight = When.LaterVerses | When.Bridge,
            PlaysMain = When.Choruses,
            PlaysFull = When.LastChorus,
            Crash = 0,
        },
    };
}
