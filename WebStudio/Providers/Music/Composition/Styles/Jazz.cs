namespace WebStudio.Providers.Music.Composition.Styles;

/// <summary>A small combo: walking bass, piano shells off the beat, brushes on a ride that swings, a horn or vibraphone.</summary>
internal static class Jazz
{
    public static readonly GenreStyle Style = new()
    {
        Tempo = (84, 160),
        Swing = 0.64,
        Looseness = 0.008,
        Slowing = 0.18,
        LayBack = 0.01,
        Syncopation = 0.55,
        Lead = new Voice("Melody", [66, 59, 11, 71, 65], 58, 77, Volume: 115, Pan: 60, Reverb: 45),
        Answer = new Voice("Guitar", [26, 11], 60, 79, Volume: 88, Pan: 92, Reverb: 40),
        Layers =
        [
            new Layer
            {
                Name = "Piano", Programs = [0], Plays = When.Always, Low = 52, High = 74, Voices = 4, Rootless = true, Velocity = 73, Volume = 94, Pan = 38, Reverb = 35,
                Quiet = ["x-----x---------", "..x-------x-----", "x---------x-..x-", "......x-------x-"],
                Loud = ["x-..x-....x-..x-", "..x---x-..x-x---", "x-----x-..x---x-", "x-....X---..x-x-"],
            },
            new Layer
            {
                Name = "Guitar", Programs = [26], Plays = When.Full | When.LaterVerses, Low = 52, High = 72, Voices = 3, Rootless = true, Strum = 0.008, Velocity = 60, Volume = 94, Pan = 96, Reverb = 30,
                Quiet = ["x--.x--.x--.x--."],
            },
        ],
        Bass = new BassStyle([32], ["R-------F-------", "R-----R-F---A---"], [], [], When.Always, Walks: true) { Volume = 114, High = 55 },
        Drums = new DrumStyle
        {
            Kit = 40,
            Volume = 116,
            Reverb = 30,
            Light = [["D:6...5.4.6...5.4.", "P:....5.......5..."], ["P:....5.......5...", "S:3...3...3...3..."]],
            Main = [["D:7...6.4.7...6.4.", "P:....5.......5...", "k:4.......4.......", "S:......2....2..2."], ["D:7...6.5.7...6.4.", "P:....5.......5...", "S:..2...3.......3."], ["D:7.4.6...7...6.4.", "P:....5.......5...", "S:......3...2....."]],
            Full = [["D:8...7.5.8...7.5.", "P:....6.......6...", "K:5.......5...4...", "S:..3...4...3...4."], ["D:8.5.7.5.8...7.5.", "P:....6.......6...", "K:5.......4.......", "S:......4.......45"]],
            Triple = [["D:7...5.4.5...", "P:....5...5...", "S:......2....."], ["D:7...5...5.4.", "P:....5...5...", "k:4..........."]],
            Fills = [["D:7...6.4.", "S:........4.5.5.6.", "L:..............5."], ["S:....4...4.4.5.5.", "k:5.......5.......", "D:7......."]],
            PlaysLight = When.Intro | When.Outro | When.FirstVerse,
            PlaysMain = When.Verses | When.Choruses | When.Bridge,
            PlaysFull = When.LastChorus,
            Crash = 60,
        },
    };
}
