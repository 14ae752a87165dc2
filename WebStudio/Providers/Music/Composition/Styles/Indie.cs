namespace WebStudio.Providers.Music.Composition.Styles;

/// <summary>Strummed eighths, a picked bass that drives, a clean guitar riff, drums from the first verse.</summary>
internal static class Indie
{
    public static readonly GenreStyle Style = new()
    {
        Tempo = (100, 152),
        Looseness = 0.005,
        Colour = ChordColour.None,
        Syncopation = 0.4,
        Lead = new Voice("Melody", [27, 11, 80, 22], 60, 79, Volume: 115),
        Answer = new Voice("Bells", [9, 11, 27], 67, 88, Volume: 84, Pan: 90),
        Layers =
        [
            new Layer
            {
                Name = "Acoustic guitar", Programs = [25], Plays = When.Verses | When.Full | When.Outro, Low = 50, High = 72, Voices = 4, Strum = 0.01, Velocity = 80, Volume = 84, Pan = 40, Reverb = 28,
                Quiet = ["x-u-x-u-x-u-x-u-", "X---x-u---u-x-u-", "x---x-u-x---x-u-"],
                Loud = ["X-u-X-u-X-u-X-uu", "X-uuX-u-XuX-X-u-", "X---X-u---u-X-uu"],
            },
            new Layer
            {
                Name = "Electric guitar", Programs = [27, 28], Plays = When.Intro | When.LaterVerses | When.Bridge | When.Full, Low = 57, High = 79, Voices = 4, Ring = 1, Velocity = 78, Volume = 98, Pan = 92, Reverb = 45, Chorus = 16,
                Quiet = ["0.2.3.2.1.2.3.2.", "0.3.2.3.1.3.2.3.", "0..2..3.0..2..3."],
                Loud = ["0.3.2.3.1.3.2.3.", "0..3..2.1..3..2."],
            },
            new Layer { Name = "Organ", Programs = [16, 48, 50], Plays = When.Full | When.Bridge | When.Outro, Low = 55, High = 77, Voices = 3, Swell = 3, Velocity = 64, Volume = 86, Pan = 64, Reverb = 50 },
            new Layer
            {
                Name = "Piano", Programs = [0, 1], Plays = When.LastChorus | When.Bridge, Low = 55, High = 79, Voices = 4, Velocity = 78, Volume = 80, Pan = 70, Reverb = 40,
                Quiet = ["x---x---x---x---", "x-------x---x---"], Loud = ["x-x-x-x-x-x-x-x-", "X--x--x-X--x--x-"],
            },
        ],
        Bass = new BassStyle(
            [34, 33],
            ["R-------R-------", "R-----R-R-----R-", "R.R.R.R.R.R.R.R."],
            ["R.R.R.R.R.R.R.A.", "R.R.r.R.R.R.O.A.", "R-R.R-R.R-R.F-A."],
            ["R---R---A---", "R-R-R-R-R-A-"],
            When.Verses | When.Full | When.Outro | When.Bridge) { Volume = 118 },
        Drums = new DrumStyle
        {
            Kit = 0,
            Light = [["K:8.......8.......", "H:6.4.6.4.6.4.6.4."], ["K:8.....5.8.......", "R:....5.......5...", "H:5.4.5.4.5.4.5.4."]],
            Main = [["K:8.......8.7.....", "S:....8..2....8..2", "H:7.5.7.5.7.5.7.5."], ["K:8.....7.8.......", "S:....8.......8.2.", "H:7.5.7.5.7.5.7.53"], ["K:8..7....8.7.....", "S:....8..2.2..8...", "H:7.5.7.5.7.5.6.5."]],
            Full = [["K:9.....7.9.7.....", "S:....9..2....9..3", "O:7...7...7...7...", "H:..5...5...5...5."], ["K:9.7.....9.7...7.", "S:....9..2.2..9...", "D:8.6.8.6.8.6.8.6.", "t:....5.......5..."]],
            Triple = [["K:8.......5...", "S:....7...6...", "H:6.4.6.4.6.4."]],
            Fills = [["S:........6.6.7788", "K:9......."], ["U:........7.7.....", "M:..........7.7...", "L:............7.78"], ["S:....8.......8888", "K:9...9..."]],
            PlaysLight = When.FirstVerse | When.Outro,
            PlaysMain = When.LaterVerses | When.Choruses | When.Bridge,
            PlaysFull = When.Full,
        },
    };
}
