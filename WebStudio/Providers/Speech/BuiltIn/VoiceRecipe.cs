using System.Collections.Frozen;

namespace WebStudio.Providers.Speech.BuiltIn;

/// <summary>How the programs at hand become one of our voices.</summary>
internal sealed record VoiceRecipe
{
    /// <summary>flite's voice; null for espeak-ng in English too.</summary>
    public string? Flite { get; init; }

    /// <summary>espeak-ng's English voice, where it speaks English.</summary>
    public string Espeak { get; init; } = "en-gb-x-rp";

    /// <summary>espeak-ng's variant, which other languages are spoken with too.</summary>
    public required string Variant { get; init; }

    /// <summary>How large the speaker is made: formants and pitch are divided by it, 0.8 (child) to 1.25 (giant).</summary>
    public double Size { get; init; } = 1;

    /// <summary>Mean pitch as heard, Hz. flite's rms keeps his own, changed by <see cref="Size"/> only.</summary>
    public required double Pitch { get; init; }

    /// <summary>How widely flite lets the pitch move; about 30 is a voice as it was recorded.</summary>
    public double Spread { get; init; } = 12;

    /// <summary>Duration against that of the program's own pace.</summary>
    public double Stretch { get; init; } = 1;

    public VoiceTone Tone { get; init; } = new();

    private static readonly FrozenDictionary<string, VoiceRecipe> All = new Dictionary<string, VoiceRecipe>(StringComparer.Ordinal)
    {
        ["male_narrator_deep"] = new() { Flite = "rms", Variant = "m7", Size = 1.17, Pitch = 86, Stretch = 1.15, Tone = new VoiceTone(Warmth: 2.5, Mud: -3, Presence: 3.5, Air: 5) },
        ["male_narrator_calm"] = new() { Flite = "rms", Variant = "m3", Size = 1.05, Pitch = 96, Stretch = 1.27, Tone = new VoiceTone(Warmth: 2, Mud: -2.5, Presence: 2, Air: 3.5) },
        ["male_narrator_dramatic"] = new() { Flite = "awb", Variant = "m4", Size = 1.1, Pitch = 106, Spread = 34, Stretch = 1.34, Tone = new VoiceTone(Warmth: 1.5, Mud: -3, Presence: 4, Air: 4) },
        ["male_professional"] = new() { Flite = "rms", Variant = "m1", Size = 0.95, Pitch = 106, Stretch = 1.04, Tone = new VoiceTone(Warmth: 0, Mud: -2.5, Presence: 4, Air: 5) },
        ["male_warm"] = new() { Flite = "slt", Variant = "m2", Size = 1.22, Pitch = 120, Spread = 30, Stretch = 1.29, Tone = new VoiceTone(Warmth: 2.5, Mud: -1.5, Presence: 1.5, Air: 4) },
        ["male_energetic"] = new() { Flite = "awb", Variant = "m6", Size = 0.95, Pitch = 142, Spread = 34, Stretch = 1.08, Tone = new VoiceTone(Warmth: 0, Mud: -3, Presence: 4.5, Air: 5) },
        ["british_male"] = new() { Variant = "m3", Size = 1.06, Pitch = 122, Stretch = 1.16, Tone = new VoiceTone(Warmth: 2, Mud: -2, Presence: 1, Air: -1) },
        ["female_narrator"] = new() { Flite = "slt", Variant = "f2", Size = 1, Pitch = 172, Spread = 34, Stretch = 1.23, Tone = new VoiceTone(Warmth: 1, Mud: -2.5, Presence: 3, Air: 5) },
        ["female_narrator_warm"] = new() { Flite = "slt", Variant = "f1", Size = 1.06, Pitch = 156, Spread = 30, Stretch = 1.38, Tone = new VoiceTone(Warmth: 2.5, Mud: -2, Presence: 1.5, Air: 4) },
        ["female_professional"] = new() { Flite = "slt", Variant = "f3", Size = 0.96, Pitch = 186, Spread = 28, Stretch = 1.14, Tone = new VoiceTone(Warmth: -0.5, Mud: -3, Presence: 4, Air: 5.5) },
        ["female_warm"] = new() { Flite = "awb", Variant = "f4", Size = 0.89, Pitch = 164, Spread = 28, Stretch = 1.35, Tone = new VoiceTone(Warmth: 3, Mud: -1.5, Presence: 0, Air: 1) },
        ["female_young"] = new() { Flite = "slt", Variant = "f5", Size = 0.88, Pitch = 222, Spread = 50, Stretch = 1.07, Tone = new VoiceTone(Warmth: -1, Mud: -2, Presence: 2.5, Air: 4) },
        ["female_storyteller"] = new() { Flite = "slt", Variant = "f2", Size = 0.98, Pitch = 192, Spread = 62, Stretch = 1.32, Tone = new VoiceTone(Warmth: 1.5, Mud: -2.5, Presence: 3, Air: 5) },
        ["narrator_british_female"] = new() { Variant = "f2", Size = 1, Pitch = 188, Stretch = 1.18, Tone = new VoiceTone(Warmth: 2, Mud: -2, Presence: 0, Air: -2) },
        ["narrator_british_male"] = new() { Flite = "awb", Espeak = "en-gb-scotland", Variant = "m5", Size = 1, Pitch = 124, Spread = 26, Stretch = 1.24, Tone = new VoiceTone(Warmth: 2, Mud: -2.5, Presence: 3, Air: 4.5) },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static VoiceRecipe Of(Voice voice) => All.GetValueOrDefault(voice.Id) ?? All[Voices.Default.Id];
}

/// <summary>Equaliser of a voice, decibels.</summary>
/// <param name="Warmth">Shelf below 180 Hz.</param>
/// <param name="Mud">About 350 Hz, where synthetic voices boom.</param>
/// <param name="Presence">About 3 kHz, where consonants are told apart.</param>
/// <param name="Air">Shelf above 6 kHz.</param>
internal sealed record VoiceTone(double Warmth = 0, double Mud = -2, double Presence = 2, double Air = 3);
