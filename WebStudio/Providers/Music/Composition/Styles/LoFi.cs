namespace WebStudio.Providers.Music.Composition.Styles;

/// <summary>Soft keys in ninths behind the beat, dusty swung drums, a round bass, much air.</summary>
internal static class LoFi
{
    public static readonly GenreStyle Style = new()
    {
        Tempo = (62, 92),
        Swing = 0.6,
        SwingPair = 0.5,
        Looseness = 0.01,
        LayBack = 0.022,
        Colour = ChordColour.Sevenths,
        Syncopation = 0.45,
        Lead = new Voice("Melody", [0, 11, 26, 4], 60, 79, Volume: 108, Pan: 70, Reverb: 50),
        Answer = new Voice("Vibraphone", [11, 108, 73], 67, 86, Volume: 78, Pan: 34, Reverb: 60),
        Layers =
        [
            new Layer
            {
                Name = "Electric piano", Programs = [4, 5], Plays = When.Always, Low = 50, High = 72, Voices = 4, Rootless = true, Strum = 0.018, Velocity = 70, Volume = 100, Pan = 56, Reverb = 40, Chorus = 40,
                Quiet = ["x---------------", "x---------x-----", "x------x--------"],
                Loud = ["x-----x---x-----", "x--x------x---x-", "x---------x--x--"],
            },
            new Layer
            {
                Name = "Guitar", Programs = [24, 26], Plays = When.LaterVerses | When.Full | When.Intro, Low = 57, High = 79, Voices = 4, Ring = 2, Velocity = 64, Volume = 104, Pan = 92, Reverb = 45,
                Quiet = ["....2...3.......", "..0...2...3.....", "......3...2...1."],
            },
            new Layer { Name = "Pad", Programs = [89, 91], Plays = When.Full | When.Bridge | When.Outro | When.Intro, Low = 55, High = 74, Voices = 3, Swell = 4, Velocity = 57, Volume = 88, Pan = 64, Reverb = 70, Chorus = 16 },
        ],
        Bass = new BassStyle(
            [33, 32],
            ["R---------R-----", "R-------------A-", "R------R--R-----"],
            ["R--R------R---A-", "R------RF-----A-", "R-----R---F--A--"],
            ["R-------A---"],
            When.Verses | When.Full | When.Outro) { Volume = 109 },
        Drums = new DrumStyle
        {
            Kit = 40,
            Volume = 87,
            Reverb = 25,
            Light = [["H:5.4.5.4.5.4.5.4.", "R:....4.......4..."], ["K:7.........6.....", "H:4.3.4.3.4.3.4.3."]],
            Main = [["K:7......5..6.....", "S:....6..2....6...", "H:5.4.5.4.5.4.5.42"], ["K:7.........6..4..", "S:....6.......6.2.", "H:5.3.5.3.5.325.3."]],
            Full = [["K:8......6..7.....", "S:....7..2.2..7..2", "H:6.4.6.426.4.6.4.", "s:..3...3...3...3."], ["K:8..5......7..5..", "S:....7..2....7...", "H:6.4.6.4.6.4.6.42", "O:..............4."]],
            Triple = [["K:7.....5.....", "R:....5...5...", "H:5.3.5.3.5.3."]],
            Fills = [["K:7......5........", "S:....6..2..3.4.55"], ["R:....5.....5.5...", "K:7......."]],
            PlaysLight = When.Intro | When.Bridge,
            PlaysMain = When.Verses | When.Choruses,
            PlaysFull = When.LastChorus,
            Crash = 0,
        },
    };
}
