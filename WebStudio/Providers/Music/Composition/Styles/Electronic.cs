namespace WebStudio.Providers.Music.Composition.Styles;

/// <summary>Four to the floor, chords that breathe between the kicks, running sixteenths, a bass off the beat.</summary>
internal static class Electronic
{
    public static readonly GenreStyle Style = new()
    {
        Tempo = (106, 136),
        Looseness = 0.001,
        Colour = ChordColour.Ninths,
        Syncopation = 0.5,
        Lead = new Voice("Melody", [81, 80, 87], 60, 79, Volume: 103, Reverb: 50, Chorus: 10),
        Answer = new Voice("Pluck", [80, 98, 11], 69, 88, Volume: 80, Pan: 90, Reverb: 60),
        Layers =
        [
            new Layer { Name = "Pad", Programs = [89, 95, 50], Plays = When.Intro | When.Verses | When.Bridge | When.Outro, Low = 52, High = 74, Voices = 4, Swell = 5, Velocity = 71, Volume = 90, Reverb = 60, Chorus = 18 },
            new Layer
            {
                Name = "Pumping chords", Programs = [90, 81, 62], Plays = When.Full | When.LaterVerses, Low = 53, High = 77, Voices = 4, Velocity = 78, Volume = 79, Pan = 52, Reverb = 40, Chorus = 16,
                Quiet = ["..x-..x-..x-..x-", "..x...x-..x...x-"],
                Loud = ["..X-..X-..X-..X-", ".xX-.xX-.xX-.xX-", "..Xx-.X-..Xx-.X-"],
            },
            new Layer
            {
                Name = "Arpeggio", Programs = [80, 84, 81], Plays = When.Intro | When.Verses | When.Full | When.Bridge, Low = 60, High = 84, Voices = 4, Velocity = 66, Volume = 86, Pan = 90, Reverb = 55, Chorus = 10,
                Quiet = ["0.1.2.3.2.1.3.2.", "0..1..2.0..1..3."],
                Loud = ["0123210301232103", "0213021302132103", "0132013201320123"],
            },
            new Layer
            {
                Name = "Stabs", Programs = [0, 5], Plays = When.LastChorus | When.Bridge, Low = 55, High = 79, Voices = 4, Velocity = 85, Volume = 76, Pan = 40, Reverb = 45,
                Quiet = ["x-------x-------"], Loud = ["X--x--x--X--x-x-", "x--x---x--x--x--"],
            },
        ],
        Bass = new BassStyle(
            [38, 39, 87],
            ["..R-..R-..R-..R-", "R-------R-----R-"],
            ["..R-..R-..R-..R-", "..RR..RR..RR..RO", "..R-.RO-..R-.RO-", "R.OR.OR.OR.OR.A."],
            ["..R-..R-..R-"],
            When.Verses | When.Full) { Volume = 109 },
        Drums = new DrumStyle
        {
            Kit = 24,
            Volume = 88,
            Light = [["K:8...8...8...8...", "H:..4...4...4...4."], ["H:5.3.5.3.5.3.5.3.", "C:....5.......5..."]],
            Main = [["K:9...9...9...9...", "C:....7.......7...", "H:..6...6...6...6.", "s:3.3.3.3.3.3.3.3."], ["K:9...9...9...9...", "C:....7.......7..3", "O:..5...5...5...5."]],
            Full = [["K:9...9...9...9...", "C:....8.......8...", "O:..7...7...7...7.", "H:54.454.454.454.4"], ["K:9...9...9...9..6", "S:....8..2....8...", "C:....7.......7...", "O:..7...7...7...7.", "s:4354435443544354"]],
            Triple = [["K:9...9...9...", "C:........7...", "O:..5...5...5."]],
            Fills = [["S:6...6...6.6.6666", "K:9...9..."], ["S:4444555566667788"], ["C:....8.....8.8.88", "K:9...9...9"]],
            PlaysLight = When.Intro | When.FirstVerse | When.Bridge,
            PlaysMain = When.LaterVerses | When.Choruses,
            PlaysFull = When.Full,
            Crash = 88,
        },
    };
}
