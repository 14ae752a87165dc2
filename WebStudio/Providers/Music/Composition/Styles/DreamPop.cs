namespace WebStudio.Providers.Music.Composition.Styles;

/// <summary>Wide pads, a chorused guitar in arpeggios, a voice-like lead in much reverb, slow drums.</summary>
internal static class DreamPop
{
    public static readonly GenreStyle Style = new()
    {
        Tempo = (70, 112),
        Triple = 0.15,
        Looseness = 0.006,
        Slowing = 0.16,
        LayBack = 0.006,
        Colour = ChordColour.Ninths,
        Syncopation = 0.2,
        Lead = new Voice("Melody", [53, 79, 85, 11], 62, 81, Volume: 117, Reverb: 85, Chorus: 10),
        Answer = new Voice("Shimmer", [88, 98, 10], 67, 86, Volume: 88, Pan: 92, Reverb: 95, Chorus: 12),
        Layers =
        [
            new Layer { Name = "Pad", Programs = [89, 90, 50], Plays = When.Always, Low = 50, High = 74, Voices = 4, Swell = 6, Velocity = 73, Volume = 98, Pan = 54, Reverb = 80, Chorus = 18 },
            new Layer
            {
                Name = "Guitar", Programs = [27], Plays = When.Always & ~When.Outro, Low = 55, High = 79, Voices = 4, Ring = 2, Velocity = 76, Volume = 104, Pan = 84, Reverb = 80, Chorus = 28,
                Quiet = ["0...1...2...3...", "0.1.2.3.2.1.3.2.", "0...2...3...2..."],
                Loud = ["0.1.2.3.2.1.3.2.", "0.2.1.3.2.4.3.2.", "0.2.3.2.1.2.3.4."],
            },
            new Layer { Name = "Choir", Programs = [52, 91, 94], Plays = When.Full | When.Bridge | When.Outro, Low = 57, High = 79, Voices = 3, Swell = 6, Velocity = 66, Volume = 80, Pan = 72, Reverb = 90, Chorus = 14 },
            new Layer
            {
                Name = "Electric piano", Programs = [5, 4], Plays = When.LaterVerses | When.LastChorus | When.Bridge, Low = 52, High = 76, Voices = 4, Ring = 3, Velocity = 66, Volume = 86, Pan = 36, Reverb = 70, Chorus = 20,
                Quiet = ["x-------------x-", "x-----x---------", "....x.......x..."],
            },
        ],
        Bass = new BassStyle(
            [39, 33, 38],
            ["R---------------", "R---------R-----"],
            ["R-----R-R-----R-", "R-----R---R---F-", "R---R---R---R-A-"],
            ["R-----------", "R-------R---"],
            When.FirstVerse | When.LaterVerses | When.Full | When.Outro) { Volume = 116 },
        Drums = new DrumStyle
        {
            Kit = 8,
            Volume = 104,
            Reverb = 55,
            Light = [["K:7.........5.....", "H:4...4...4...4..."], ["K:7...............", "R:........5.......", "H:4.3.4.3.4.3.4.3."]],
            Main = [["K:8.......7.6.....", "S:....7.......7...", "H:5.4.5.4.5.4.5.4."], ["K:8.....6...7.....", "S:....7.......7..2", "H:5.3.5.3.5.3.5.3."]],
            Full = [["K:8.....6.8.7.....", "S:....8.......8..2", "D:6.4.6.4.6.4.6.4.", "s:4.4.4.4.4.4.4.4."], ["K:8.......8.7...5.", "S:....8..2....8...", "O:5...5...5...5...", "H:..4...4...4...4."]],
            Triple = [["K:7.......4...", "S:....5...5...", "H:5.3.4.3.4.3."], ["K:7...........", "R:........5...", "H:4...4...4..."]],
            Fills = [["M:........5...6...", "L:............6.7."], ["S:........4.5.6.7."]],
            PlaysLight = When.FirstVerse,
            PlaysMain = When.LaterVerses | When.Choruses,
            PlaysFull = When.Full,
            Crash = 78,
        },
    };
}
