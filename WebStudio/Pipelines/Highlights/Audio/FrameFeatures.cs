namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>What each hundredth of a second sounds like; value t speaks of the 32 ms around t / <see cref="Rate"/> seconds.</summary>
/// <param name="count">Frames.</param>
internal sealed class FrameFeatures(int count)
{
    /// <summary>Frames a second.</summary>
    public const int Rate = 100;

    /// <summary>Level in dB of full scale, 100–7900 Hz; about −120 in digital silence.</summary>
    public float[] Level { get; } = new float[count];

    /// <summary>Mean over bands of ln(geometric mean / mean of power): −0.6 for noise, far lower for tones (Johnston 1988, MPEG-7 AudioSpectrumFlatness).</summary>
    public float[] Flatness { get; } = new float[count];

    /// <summary>Correlation of the spectrum's fine structure with that of 80 ms ago, −1 to 1: held tones have it high, noise near 0.</summary>
    public float[] Steadiness { get; } = new float[count];

    /// <summary>Harmonicity 0–1: the highest peak of the normalised autocorrelation at a pitch of 80–400 Hz (Boersma 1993).</summary>
    public float[] Voicing { get; } = new float[count];

    /// <summary>log2 of that peak's pitch in Hz.</summary>
    public float[] Pitch { get; } = new float[count];

    /// <summary>Centre of the power spectrum on a logarithmic axis, log2 of Hz.</summary>
    public float[] Centroid { get; } = new float[count];

    /// <summary>Half-wave rectified rise of the log power of 20 bands over 20 ms, mean in nats (Böck and Widmer 2013).</summary>
    public float[] Flux { get; } = new float[count];

    public int Count => Level.Length;
}
