namespace WebStudio.Providers.Music.Composition.Styles;

/// <summary>Boom-bap: a swung kick and a snare on two and four, a deep bass with the kick, chopped keys.</summary>
internal static class HipHop
{
    public static readonly GenreStyle Style = new()
    {
        Tempo = (76, 104),
        Swing = 0.58,
        SwingPair = 0.5,
        Looseness = 0.006,
        LayBack = 0.012,
        Colour = ChordColour.Sevenths,
        Syncopation = 0.5,
        Lead = new Voice("Melody", [11, 4, 73, 108], 60, 79, Volume: 115, Reverb: 40),
        Answer = new Voice("Horn", [59, 66, 26], 57, 74, Volume: 86, Pan: 86, Reverb: 40),
        Layers =
        [
            new Layer
            {
                Name = "Keys", Programs = [4, 0, 5], Plays = When.Always, Low = 50, High = 72, Voices = 4, Rootless = true, Velocity = 83, Volume = 86, Pan = 52, Reverb = 30, Chorus = 12,
                Quiet = ["x-----x---------", "x---------x-----", "x--x------x-----", "x-------..x---x-"],
                Loud = ["x--x--x---x--x--", "X-----x--x--x---", "x---..x-x--x..x-"],
            },
            new Layer { Name = "Strings", Programs = [48, 49], Plays = When.Full | When.Bridge | When.LaterVerses, Low = 58, High = 79, Voices = 3, Swell = 4, Velocity = 64, Volume = 92, Pan = 76, Reverb = 50 },
            new Layer
            {
                Name = "Muted guitar", Programs = [28, 26], Plays = When.LaterVerses | When.LastChorus, Low = 57, High = 79, Voices = 3, Velocity = 68, Volume = 91, Pan = 96, Reverb = 25,
                Quiet = ["..0...2...1...2.", "...u......u.....", "..u...u.....u..."],
            },
        ],
        Bass = new BassStyle(
            [33, 38, 32],
            ["R-----R---R-----", "R------RR-------", "R--R------R---A-"],
            ["R--R--R---R--RA-", "R-----RrR-R---A-", "R-.RR-....RRO.A-"],
            ["R-----R---A-"],
            When.Verses | When.Full | When.Bridge) { Volume = 114, High = 46 },
        Drums = new DrumStyle
        {
            Kit = 0,
            Volume = 98,
            Reverb = 18,
            Light = [["K:9.........8.....", "S:....8.......8...", "H:5...5...5...5..."], ["H:6.4.6.4.6.4.6.43", "R:....6.......6..."]],
            Main = [["K:9......7..8.....", "S:....9..2....9.2.", "H:7.5.7.5.7.5.7.53"], ["K:9..7....6.8.....", "S:....9..2.2..9..2", "H:7.5.7.547.5.7.5."], ["K:9.....7...8..6..", "S:....9..2....9...", "H:7.5.7.5.7.5.7.5."]],
            Full = [["K:9..7...7..8.....", "S:....9..2.2..9..3", "C:....6.......6...", "H:7.5.7.547.5.7.53", "O:..............5."], ["K:9.....77..8..6..", "S:....9..2....9.2.", "H:75.57.5475.57.5.", "t:..4...4...4...4."]],
            Triple = [["K:9.....7.....", "S:....8...8...", "H:6.4.6.4.6.4."]],
            Fills = [["K:9.........8.8.8.", "S:....9..3.6..9.99"], ["S:....9.....6.6.88", "K:9......7"], ["K:9.......9.......", "S:....9.......5678"]],
            PlaysLight = When.Bridge,
            PlaysMain = When.Verses | When.Choruses,
            PlaysFull = When.Full,
            Crash = 84,
        },
    };
}
