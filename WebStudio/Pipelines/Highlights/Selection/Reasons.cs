using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>Says in sentences with numbers what lifted a segment above the rest: only what its own measures bear out.</summary>
internal sealed class Reasons(VideoTrack video, AudioTrack audio, MomentScores scores)
{
    private const int Most = 3;

    // A share of the video that is worth naming.
    private const double Remarkable = 0.65;

    /// <param name="start">Seconds.</param>
    /// <param name="end">Seconds.</param>
    /// <returns>One to three, the strongest first.</returns>
    public IReadOnlyList<string> For(double start, double end)
    {
        var (from, to) = Tenths(start, end);
        var reasons = scores.Features
            .Select(feature => (Feature: feature, Lift: Lift(feature, from, to)))
            .Where(item => item.Lift > 0)
            .OrderByDescending(item => item.Lift)
            .Select(item => Sentence(item.Feature, from, to))
            .OfType<string>()
            .Take(Most)
            .ToList();
        if (reasons.Count == 0)
            reasons.Add($"{(scores.Flat ? "one of an even sample" : "the best left to fill the reel")}: scores {Score(start, end):0.00}, the median is {scores.Median:0.00}");
        return reasons;
    }

    /// <summary>Mean of the score curve, 0–1.</summary>
    public double Score(double start, double end)
    {
        var (from, to) = Tenths(start, end);
        return Mean(scores.Curve, from, to);
    }

    private (int From, int To) Tenths(double start, double end)
    {
        var from = Math.Clamp((int)Math.Round(start * VideoTrack.Rate), 0, Math.Max(0, video.Count - 1));
        return (from, Math.Clamp((int)Math.Round(end * VideoTrack.Rate), Math.Min(video.Count, from + 1), video.Count));
    }

    // How far a feature raises the segment above what is usual for it.
    private static double Lift(Feature feature, int from, int to) =>
        feature.Contrast < 0.1 ? 0 : feature.Weight * (Mean(feature.Values, from, to) + feature.Values[Peak(feature.Raw, from, to)] - (2 * Feature.Usual));

    private string? Sentence(Feature feature, int from, int to)
    {
        var peak = Peak(feature.Raw, from, to);
        return feature.Kind switch
        {
            FeatureKind.Motion => Fastest(feature, peak) ?? Share(feature, from, to, "more motion"),
            FeatureKind.Surge => Surge(feature, peak),
            FeatureKind.SoundRise => Rise(peak),
            FeatureKind.Loudness => Loudest(feature, from, to, peak),
            FeatureKind.Crowd => Crowd(from, to),
            FeatureKind.Speech => Speech(from, to),
            FeatureKind.Onsets => Onsets(feature, from, to),
            FeatureKind.Sharpness => Sharpest(feature, from, to, peak) ?? Share(feature, from, to, "a sharper picture"),
            FeatureKind.Exposure => Share(feature, from, to, "a better exposed picture"),
            FeatureKind.Colour => Share(feature, from, to, "more colour"),
            _ => Share(feature, from, to, "a steadier camera"),
        };
    }

    private static string? Share(Feature feature, int from, int to, string what)
    {
        var share = Mean(feature.Ranks, from, to);
        return share < Remarkable ? null : $"{what} than in {Percent(share)} % of the video";
    }

    private string? Fastest(Feature motion, int peak)
    {
        if (motion.Raw[peak] < motion.Best)
            return null;
        var times = motion.Raw[peak] / Math.Max(motion.Median, 1e-6);
        return times is >= 1.3 and < 100 ? $"fastest motion of the video, {times:0.0} times the usual" : "fastest motion of the video";
    }

    private string? Surge(Feature surge, int peak)
    {
        var motion = scores.Features.First(feature => feature.Kind == FeatureKind.Motion).Raw[peak];
        var before = motion - surge.Raw[peak];
        var times = motion / Math.Max(before, 1e-6);
        return times < 1.5 ? null : times < 100 ? $"motion rises to {times:0.0} times that of the seconds before" : "motion sets in after stillness";
    }

    private string? Rise(int peak)
    {
        var at = Peak(audio.LoudnessRise, Math.Max(0, peak - 5), Math.Min(audio.Count, peak + 6));
        var decibels = at < audio.Count ? audio.LoudnessRise[at] : 0;
        return decibels < 3 ? null : $"{Source(at)} rises {decibels:0} dB";
    }

    private string Source(int at)
    {
        var to = Math.Min(audio.Count, at + VideoTrack.Rate);
        var (crowd, music, speech) = (Mean(audio.Crowd, at, to), Mean(audio.Music, at, to), Mean(audio.Speech, at, to));
        return Math.Max(crowd, Math.Max(music, speech)) < 0.5 ? "the sound"
            : crowd >= music && crowd >= speech ? "crowd noise" : music >= speech ? "the music" : "the voice";
    }

    private string? Loudest(Feature loudness, int from, int to, int peak)
    {
        if (peak >= audio.Count)
            return null;
        var at = Peak(audio.Loudness, from, Math.Min(to, audio.Count));
        var value = $"{Math.Abs(audio.Loudness[at]):0} LUFS";
        var signed = audio.Loudness[at] < 0 ? "−" + value : value;
        if (loudness.Raw[peak] >= loudness.Best)
            return $"loudest moment, {signed}";
        var share = Mean(loudness.Ranks, from, to);
        return share < Remarkable ? null : $"louder than {Percent(share)} % of the video, up to {signed}";
    }

    private string? Crowd(int from, int to)
    {
        var tenths = Enumerable.Range(from, Math.Max(0, Math.Min(to, audio.Count) - from)).Count(i => audio.Crowd[i] > 0.5f);
        return tenths < VideoTrack.Rate ? null : $"crowd noise or applause for {tenths / 10.0:0.0} s";
    }

    private string? Speech(int from, int to)
    {
        var whole = audio.Sentences.Where(sentence => sentence.Start * VideoTrack.Rate >= from && sentence.End * VideoTrack.Rate <= to).ToList();
        return whole.Count switch
        {
            0 => null,
            1 => $"a sentence spoken clearly, {whole[0].Length:0.0} s",
            _ => $"{whole.Count} sentences spoken to their end",
        };
    }

    private string? Onsets(Feature onsets, int from, int to)
    {
        var count = 0;
        for (var i = Math.Max(1, from); i < Math.Min(to, audio.Count - 1); i++)
            count += audio.Onset[i] >= 1 && audio.Onset[i] >= audio.Onset[i - 1] && audio.Onset[i] > audio.Onset[i + 1] ? 1 : 0;
        var share = Mean(onsets.Ranks, from, to);
        return count < 3 || share < Remarkable ? null
            : $"{count} sharp sounds in {(to - from) / 10.0:0.0} s, a denser run than in {Percent(share)} % of the video";
    }

    private string? Sharpest(Feature sharpness, int from, int to, int peak)
    {
        var moment = (double)peak / VideoTrack.Rate;
        var shot = video.Shots.FirstOrDefault(shot => shot.Start <= moment && moment < shot.End);
        if (shot is null || video.Shots.Count < 2 || shot.Length * VideoTrack.Rate < 1.5 * (to - from))
            return null;
        var (first, last) = Tenths(shot.Start, shot.End);
        return peak == Peak(sharpness.Raw, first, last) ? "sharpest picture of this scene" : null;
    }

    private static int Peak(float[] values, int from, int to)
    {
        var best = from;
        for (var i = from + 1; i < to; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }

    private static double Mean(float[] values, int from, int to)
    {
        var sum = 0.0;
        for (var i = from; i < to; i++)
            sum += values[i];
        return to > from ? sum / (to - from) : 0;
    }

    private static int Percent(double share) => (int)Math.Min(99, Math.Floor(share * 100));
}
