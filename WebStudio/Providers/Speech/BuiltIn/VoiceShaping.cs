namespace WebStudio.Providers.Speech.BuiltIn;

/// <summary>Makes what a program spoke a narrator's recording: its size, an equaliser, a little brilliance above the program's band, softer sibilants, gentle compression, an even level.</summary>
internal static class VoiceShaping
{
    /// <summary>Samples a second of all that is spoken.</summary>
    public const int Rate = 48_000;

    // Level of speech while it sounds, dBFS rms.
    private const double Level = -20;

    // Decibels below the loudest that still count as speech; threshold against the mean level, ratio, times in seconds.
    private const double Gate = 30, Threshold = -2, Ratio = 2.2, Attack = 0.006, Release = 0.09;

    private const int Frame = Rate / 100;

    /// <param name="raw">As spoken.</param>
    /// <param name="size">Formants, pitch and pace are divided by it.</param>
    /// <param name="tone">The equaliser.</param>
    public static float[] Shape(RawSpeech raw, double size, VoiceTone tone)
    {
        var sound = Resampler.Resample(raw.Samples, Math.Max(1, Rate * size / raw.Rate));
        foreach (var filter in (Biquad[])
            [
                Biquad.HighPass(Rate, 65), Biquad.LowShelf(Rate, 180, tone.Warmth), Biquad.Peak(Rate, 350, 0.9, tone.Mud),
                Biquad.Peak(Rate, 3000, 0.8, tone.Presence), Biquad.HighShelf(Rate, 6000, tone.Air),
            ])
            filter.Run(sound);
        Brighten(sound, raw.Rate / 2.0 / size);
        Soften(sound);
        Compress(sound);
        Even(sound);
        return sound;
    }

    /// <summary>Brings speech to the level that all sentences have.</summary>
    public static void Even(Span<float> sound)
    {
        var gain = (float)Math.Pow(10, (Level - Loudness(sound)) / 20);
        for (var i = 0; i < sound.Length; i++)
        {
            // Above 0.7 bent towards 1, so that no peak is clipped.
            var value = sound[i] * gain;
            var size = Math.Abs(value);
            sound[i] = size <= 0.7f ? value : MathF.CopySign(0.7f + (0.28f * MathF.Tanh((size - 0.7f) / 0.28f)), value);
        }
    }

    /// <summary>The span that sounds, with a breath before and after, faded at its ends.</summary>
    /// <param name="sound">Its ends are faded.</param>
    /// <param name="from">Seconds before which there is only noise.</param>
    /// <param name="to">Seconds after which there is only noise.</param>
    /// <returns>First sample and count.</returns>
    public static (int Start, int Length) Trim(Span<float> sound, double from = 0, double to = double.MaxValue)
    {
        const double quiet = 42;
        var frames = sound.Length / Frame;
        double loudest = double.MinValue;
        for (var i = 0; i < frames; i++)
            loudest = Math.Max(loudest, Decibels(sound.Slice(i * Frame, Frame)));
        int first = 0, last = frames - 1;
        while (first < frames && Decibels(sound.Slice(first * Frame, Frame)) < loudest - quiet)
            first++;
        while (last > first && Decibels(sound.Slice(last * Frame, Frame)) < loudest - quiet)
            last--;
        int start = Math.Max((int)(Math.Max(0, from) * Rate), (first - 1) * Frame), end = Math.Min((int)Math.Min(sound.Length, to * Rate), (last + 3) * Frame);
        start = Math.Max(0, start);
        if (end <= start)
            return (0, sound.Length);
        var kept = sound[start..end];
        for (var i = 0; i < Math.Min(Frame / 2, kept.Length / 2); i++)
        {
            kept[i] *= i / (Frame / 2f);
            kept[^(i + 1)] *= i / (Frame / 2f);
        }
        return (start, end - start);
    }

    // The program's band ends at 8 kHz or so: harmonics of its upper part stand for what is missing, some 20 dB below.
    private static void Brighten(Span<float> sound, double top)
    {
        if (top > 10_000)
            return;
        Biquad source = Biquad.HighPass(Rate, top * 0.5), above = Biquad.HighPass(Rate, top * 0.95, 0.9), again = Biquad.HighPass(Rate, top * 0.95, 0.6);
        for (var i = 0; i < sound.Length; i++)
            sound[i] += 0.55f * again.Next(above.Next(Math.Abs(source.Next(sound[i]))));
    }

    // Sibilants above their usual share of the whole are turned down.
    private static void Soften(Span<float> sound)
    {
        var band = Biquad.HighPass(Rate, 5200);
        float hiss = 0, all = 1e-6f;
        for (var i = 0; i < sound.Length; i++)
        {
            var high = band.Next(sound[i]);
            hiss += (Math.Abs(high) - hiss) * 0.004f;
            all += (Math.Abs(sound[i]) - all) * 0.00008f;
            var over = hiss / (0.6f * all);
            if (over > 1)
                sound[i] -= high * Math.Min(0.75f, 1 - (1 / over));
        }
    }

    private static void Compress(Span<float> sound)
    {
        var threshold = Math.Pow(10, (Loudness(sound) + Threshold) / 10);
        double attack = 1 - Math.Exp(-1 / (Attack * Rate)), release = 1 - Math.Exp(-1 / (Release * Rate)), power = 0;
        var gain = 1f;
        for (var i = 0; i < sound.Length; i++)
        {
            double now = sound[i] * sound[i];
            power += (now - power) * (now > power ? attack : release);
            // Every 16 samples is often enough for a gain that moves in milliseconds.
            if ((i & 15) == 0)
                gain = power > threshold ? (float)Math.Pow(power / threshold, ((1 / Ratio) - 1) / 2) : 1f;
            sound[i] *= gain;
        }
    }

    // Mean power of the frames that hold speech, dBFS.
    private static double Loudness(ReadOnlySpan<float> sound)
    {
        var powers = new List<double>(sound.Length / Frame);
        for (var i = 0; i + Frame <= sound.Length; i += Frame)
            powers.Add(Decibels(sound.Slice(i, Frame)));
        if (powers.Count == 0)
            return Level;
        var floor = powers.Max() - Gate;
        var spoken = powers.Where(power => power > floor).Select(power => Math.Pow(10, power / 10)).DefaultIfEmpty(1e-9).Average();
        return spoken < 1e-8 ? Level : 10 * Math.Log10(spoken);
    }

    private static double Decibels(ReadOnlySpan<float> frame)
    {
        var sum = 1e-12f;
        foreach (var sample in frame)
            sum += sample * sample;
        return 10 * Math.Log10(sum / frame.Length);
    }
}
