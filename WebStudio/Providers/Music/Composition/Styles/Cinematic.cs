namespace WebStudio.Providers.Music.Composition.Styles;

/// <summary>A string ostinato, swelling strings and choir, horn or oboe, timpani and deep drums that grow.</summary>
internal static class Cinematic
{
    public static readonly GenreStyle Style = new()
    {
        Tempo = (64, 116),
        Triple = 0.25,
        Looseness = 0.007,
        Slowing = 0.22,
        Colour = ChordColour.None,
        Lead = new Voice("Melody", [60, 40, 68, 71, 42], 58, 77, Volume: 120, Reverb: 75),
        Answer = new Voice("Violins", [48, 40], 67, 88, Volume: 90, Pan: 44, Reverb: 75),
        Layers =
        [
            new Layer
            {
                Name = "Ostinato", Programs = [48, 45], Plays = When.LaterVerses | When.FirstVerse | When.Full, Low = 50, High = 72, Voices = 3, Velocity = 71, Volume = 106, Pan = 50, Reverb = 55,
                Quiet = ["0.1.2.1.0.1.2.1.", "0.2.1.2.0.2.1.2.", "0...1.2.0...1.2."],
                Loud = ["0012001200120012", "0112011201120112", "0.10201.0.102012"],
            },
            new Layer { Name = "Strings", Programs = [49, 48], Plays = When.Always, Low = 48, High = 74, Voices = 4, Swell = 7, Velocity = 76, Volume = 104, Pan = 70, Reverb = 75 },
            new Layer
            {
                Name = "Piano", Programs = [0, 46], Plays = When.Intro | When.FirstVerse | When.Bridge | When.Outro, Low = 52, High = 79, Voices = 4, Ring = 4, Velocity = 68, Volume = 104, Pan = 60, Reverb = 70,
                Quiet = ["0.1.2.3.2.1.2.1.", "0...1...2...3...", "0.1.2...3.2.1..."],
            },
            new Layer { Name = "Choir", Programs = [52], Plays = When.Full | When.Bridge, Low = 55, High = 77, Voices = 4, Swell = 6, Velocity = 71, Volume = 86, Pan = 64, Reverb = 85 },
            new Layer { Name = "Brass", Programs = [61, 60], Plays = When.LastChorus, Low = 46, High = 67, Voices = 3, Swell = 5, Velocity = 78, Volume = 90, Pan = 82, Reverb = 65 },
        ],
        Bass = new BassStyle(
            [43, 42],
            ["R---------------"],
            ["R-------R-------", "R---R---R---R---", "R-----R-R-----R-"],
            ["R-----------", "R---R---R---"],
            When.Always & ~When.Intro) { Volume = 111, High = 48 },
        Drums = new DrumStyle
        {
            Kit = 48,
            Reverb = 70,
            Light = [["k:6..............."], ["k:5.............3."]],
            Main = [["k:8.......6.......", "F:....4.......4.4."], ["k:8.....5.7.......", "L:..........4.5.5."]],
            Full = [["k:9.....6.9.....6.", "F:7.4.5.4.7.4.5.5.", "S:....5.......5.3."], ["k:9...6...9...6...", "F:7..4..4.7..4.5.6", "L:..4...4...4...4.", "S:....5..3....5.55"]],
            Triple = [["k:8...........", "F:....4...4..."], ["k:8.......5...", "L:....4...4.4."]],
            Fills = [["F:........5.6.7.8.", "S:2222333344556677"], ["L:....5.5.6.6.7777", "k:8.......8......."]],
            PlaysLight = When.LaterVerses | When.Bridge,
            PlaysMain = When.Choruses,
            PlaysFull = When.LastChorus,
            Crash = 84,
        },
    };
}
