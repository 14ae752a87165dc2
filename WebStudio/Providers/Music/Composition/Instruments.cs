namespace WebStudio.Providers.Music.Composition;

/// <summary>How loud the instruments of a General MIDI sound font are, so that any of a choice is heard alike.</summary>
internal static class Instruments
{
    private const double MostDecibels = 5;

    // Decibels above the middle of all, measured on single notes of velocity 80 in MuseScore General; about the same in other fonts.
    private static readonly Dictionary<int, double> Decibels = new()
    {
        [0] = -1.6, [1] = -2.7, [4] = 2.3, [5] = -1.4, [9] = -3.8, [10] = -7.9, [11] = -1.8, [16] = -2.4, [21] = -3.6, [22] = -3.2, [24] = -3.6, [25] = -5.4, [26] = -1.9, [27] = -1.2, [28] = -6.3,
        [32] = 3, [33] = 2.2, [34] = 1.5, [38] = 2, [39] = 2, [40] = -1.1, [42] = 1.5, [43] = -1.5, [45] = -6.7, [46] = -0.5, [48] = -0.5, [49] = -0.9, [50] = -3.1, [52] = -3, [53] = 1.7,
        [59] = 0.5, [60] = 3.4, [62] = -0.7, [65] = 1.7, [68] = 1.5, [73] = 1.2, [74] = 1.3, [79] = 5.1, [80] = 2.5, [81] = 2.3, [84] = 1.2, [85] = 5, [87] = 2.6, [88] = 0.8, [89] = -8, [90] = 2.9,
        [91] = 2.3, [95] = -2.5, [98] = -2, [108] = -3.3,
    };

    /// <summary>Controller 7 that makes an instrument as loud as another at that volume: its square is the amplitude (General MIDI level 1).</summary>
    public static int Volume(int program, int volume) =>
        Math.Clamp((int)Math.Round(volume * Math.Pow(10, -Math.Clamp(Decibels.GetValueOrDefault(program), -MostDecibels, MostDecibels) / 40)), 0, 127);
}
