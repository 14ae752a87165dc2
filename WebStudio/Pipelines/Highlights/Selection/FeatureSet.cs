using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>
/// The features of a video. Sound that changes weighs more than sound that is loud; the quality of the picture decides among equals.
/// A video without sound is judged by its picture alone.
/// </summary>
internal static class FeatureSet
{
    private const float Quiet = -50;

    /// <param name="video">The picture's track.</param>
    /// <param name="audio">The sound's; may be empty.</param>
    /// <param name="good">Moments worth comparing, one for each value of the picture.</param>
    public static IReadOnlyList<Feature> Of(VideoTrack video, AudioTrack audio, bool[] good)
    {
        var features = new List<Feature>();
        AddPicture(features, video, good);
        if (audio.Count > 0)
            AddSound(features, audio, good);
        return features;
    }

    private static void AddPicture(List<Feature> features, VideoTrack video, bool[] good)
    {
        var motion = Series.Smooth(WithoutCuts(video), 5);
        features.Add(Feature.Of(FeatureKind.Motion, motion, good, 1, median => Math.Max(median, 0.006f)));
        features.Add(Feature.Of(FeatureKind.Surge, Above(motion, 5 * VideoTrack.Rate), good, 0.4f, _ => Math.Max(Mean(motion), 0.006f)));
        features.Add(Feature.Of(FeatureKind.Sharpness, Series.Smooth(video.Sharpness, 5), good, 0.25f, median => Math.Max(0.5f * median, 0.02f)));
        features.Add(Feature.Of(FeatureKind.Exposure, Exposure(video), good, 0.12f, _ => 0.15f));
        features.Add(Feature.Of(FeatureKind.Colour, Series.Smooth(video.Saturation, 5), good, 0.12f, _ => 0.15f));
        features.Add(Feature.Of(FeatureKind.Steadiness, Array.ConvertAll(video.Shake, shake => -shake), good, 0.2f, _ => 0.2f));
    }

    private static void AddSound(List<Feature> features, AudioTrack audio, bool[] good)
    {
        var count = good.Length;
        var speech = Fitted(audio.Speech, count, 0);
        var rise = Fitted(audio.LoudnessRise, count, 0);
        var loudness = Array.ConvertAll(Fitted(audio.Loudness, count, AudioTrack.Floor), value => Math.Max(value, Quiet));
        var lasting = Above(loudness, 20 * AudioTrack.Rate);
        // Every sentence rises from the pause before it; that is no event.
        for (var i = 0; i < count; i++)
            rise[i] = Math.Max(Math.Max(0, rise[i]), lasting[i]) * (1 - (0.6f * speech[i]));
        features.Add(Feature.Of(FeatureKind.SoundRise, Series.Smooth(rise, 5), good, 1, _ => 6));
        features.Add(Feature.Of(FeatureKind.Loudness, Series.Smooth(loudness, 5), good, 0.5f, _ => 6));
        features.Add(Feature.Of(FeatureKind.Crowd, Series.Smooth(Fitted(audio.Crowd, count, 0), 10), good, 0.5f, _ => 0.5f));
        features.Add(Feature.Of(FeatureKind.Speech, Series.Smooth(speech, 10), good, 0.35f, _ => 0.5f));
        features.Add(Feature.Of(FeatureKind.Onsets, Series.Smooth(Fitted(audio.Onset, count, 0), 10), good, 0.35f, _ => 0.3f));
    }

    // Where one shot gives way to the next the picture differs, yet nothing moves.
    private static float[] WithoutCuts(VideoTrack video)
    {
        var motion = (float[])video.Motion.Clone();
        foreach (var shot in video.Shots.Skip(1))
        {
            var at = (int)(shot.Start * VideoTrack.Rate);
            if (at > 0 && at + 1 < motion.Length)
                motion[at] = Math.Min(motion[at], Math.Min(motion[at - 1], motion[at + 1]));
        }

        return motion;
    }

    // How far each value rises above the mean of those before it; 0 in the first second.
    private static float[] Above(float[] values, int past)
    {
        var sums = Series.Sums(values);
        var above = new float[values.Length];
        for (var i = VideoTrack.Rate; i < above.Length; i++)
        {
            var from = Math.Max(0, i - past);
            above[i] = (float)Math.Max(0, values[i] - ((sums[i] - sums[from]) / (i - from)));
        }

        return above;
    }

    private static float[] Exposure(VideoTrack video)
    {
        var exposure = new float[video.Count];
        for (var i = 0; i < exposure.Length; i++)
            exposure[i] = video.Contrast[i] - video.Clipped[i] - Math.Max(0, Math.Abs(video.Brightness[i] - 0.5f) - 0.25f);
        return Series.Smooth(exposure, 5);
    }

    private static float[] Fitted(float[] values, int count, float beyond)
    {
        var fitted = new float[count];
        values.AsSpan(0, Math.Min(count, values.Length)).CopyTo(fitted);
        if (values.Length < count)
            fitted.AsSpan(values.Length).Fill(beyond);
        return fitted;
    }

    private static float Mean(float[] values) => values.Length == 0 ? 0 : values.Average();
}
