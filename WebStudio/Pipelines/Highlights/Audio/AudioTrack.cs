namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>
/// What a video's sound is like over time. All arrays have one value for each tenth of a second, as many as <see cref="Count"/>;
/// value i speaks of the moment i / <see cref="Rate"/> seconds. Ranges and beats are in seconds, ascending, never overlapping.
/// </summary>
public sealed record AudioTrack
{
    /// <summary>Values a second.</summary>
    public const int Rate = 10;

    /// <summary>LUFS of what is too quiet to be measured: the absolute gate of EBU R128.</summary>
    public const float Floor = -70;

    /// <summary>Of a video without sound: no values, no ranges.</summary>
    public static AudioTrack Empty { get; } = new();

    /// <summary>Seconds of sound analysed; 0 when there is none.</summary>
    public double Duration { get; init; }

    /// <summary>Values in each array.</summary>
    public int Count => Loudness.Length;

    /// <summary>Momentary loudness (EBU Tech 3341) in LUFS: 400 ms around the moment, not below <see cref="Floor"/>.</summary>
    public float[] Loudness { get; init; } = [];

    /// <summary>Integrated loudness of the whole in LUFS, gated as in ITU-R BS.1770; <see cref="Floor"/> when nothing passes the gate.</summary>
    public double Integrated { get; init; } = Floor;

    /// <summary>Strength of the strongest onset within ±50 ms of the moment: half-wave rectified spectral flux above its local mean; noise stays below 1, notes and words reach 1 to 4; 0 without one.</summary>
    public float[] Onset { get; init; } = [];

    /// <summary>Probability 0–1 that somebody speaks. The three probabilities sum to 1, or are all 0 in silences of a second and more.</summary>
    public float[] Speech { get; init; } = [];

    /// <summary>Probability 0–1 of music.</summary>
    public float[] Music { get; init; } = [];

    /// <summary>Probability 0–1 of a crowd, applause, engines, wind: broadband sound like noise.</summary>
    public float[] Crowd { get; init; } = [];

    /// <summary>True where there is digital silence or only the faintest noise.</summary>
    public bool[] Silence { get; init; } = [];

    /// <summary>dB by which the loudness lies above the median of the preceding seconds; negative where it fell, 0 in the first two and a half.</summary>
    public float[] LoudnessRise { get; init; } = [];

    /// <summary>Speech from the end of one pause to the beginning of the next, exact to about 30 ms.</summary>
    public IReadOnlyList<TimeRange> Sentences { get; init; } = [];

    /// <summary>Where a cut hurts nobody: no one speaks for at least 0.25 s. Between sentences, before and after them; all of it when nobody speaks.</summary>
    public IReadOnlyList<TimeRange> Pauses { get; init; } = [];

    /// <summary>Moments of the beats, seconds; empty unless the sound is rhythmic.</summary>
    public IReadOnlyList<double> Beats { get; init; } = [];

    /// <summary>Beats a minute; null unless the sound is rhythmic.</summary>
    public double? Tempo { get; init; }
}
