using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>How much each tenth of a second of a video is worth, and by which features.</summary>
internal sealed class MomentScores
{
    // Judges of TVSum agree with "the middle matters more" at τ 0.10 (Otani et al., CVPR 2019): worth a nudge, no more.
    private const float CentrePrior = 0.03f;

    // Below this share above the median nobody would call a moment a highlight.
    private const double Outstanding = 0.15;

    private const int ClipRadius = 15;

    private MomentScores(IReadOnlyList<Feature> features, bool[] good)
    {
        Features = features;
        Curve = Scored(features, good);
        var clips = Series.Smooth(Curve, ClipRadius);
        Series.Ranks(clips, good, out var sorted);
        Median = Series.Quantile(sorted, 0.5);
        Best = Series.Quantile(sorted, 1);
        Importance = Important(Curve, good);
    }

    public IReadOnlyList<Feature> Features { get; }

    /// <summary>0–1, ten values a second; 0 where the picture is bad.</summary>
    public float[] Curve { get; }

    /// <summary>The curve stretched from the usual (0) to the video's best (1), for choosing.</summary>
    public float[] Importance { get; }

    /// <summary>Score of the best three seconds.</summary>
    public float Best { get; }

    /// <summary>Score of the middle three seconds in order of score.</summary>
    public float Median { get; }

    /// <summary>Whether no moment rises noticeably above the others.</summary>
    public bool Flat => Best < Median * (1 + Outstanding);

    public static MomentScores Of(VideoTrack video, AudioTrack audio)
    {
        var good = new bool[video.Count];
        for (var i = 0; i < good.Length; i++)
            good[i] = video.Flaws[i] == PictureFlaws.None;
        // Where hardly anything is good, stillness or blur is how this video looks, and its moments are compared all the same.
        if (good.Count(value => value) < Math.Min(20, good.Length / 4.0))
            Array.Fill(good, value: true);
        foreach (var range in video.Damaged)
        {
            for (var i = (int)(range.Start * VideoTrack.Rate); i < Math.Min(good.Length, range.End * VideoTrack.Rate); i++)
                good[i] = false;
        }

        return new MomentScores(FeatureSet.Of(video, audio, good), good);
    }

    // Quadratic mean: leans to the strongest feature, so that one that shines is not averaged away by ten that do not.
    private static float[] Scored(IReadOnlyList<Feature> features, bool[] good)
    {
        var curve = new float[good.Length];
        var weights = features.Sum(feature => feature.Weight);
        for (var i = 0; i < curve.Length; i++)
        {
            if (!good[i])
                continue;
            var sum = 0f;
            foreach (var feature in features)
                sum += feature.Weight * feature.Values[i] * feature.Values[i];
            var aside = ((2 * (i + 0.5f)) / curve.Length) - 1;
            curve[i] = Math.Clamp(MathF.Sqrt(sum / weights) + (CentrePrior * (1 - (aside * aside))), 0, 1);
        }

        return curve;
    }

    private static float[] Important(float[] curve, bool[] good)
    {
        Series.Ranks(Series.Smooth(curve, 5), good, out var sorted);
        var usual = Series.Quantile(sorted, 0.25);
        var reach = Math.Max(Series.Quantile(sorted, 1) - usual, 0.02f);
        return Array.ConvertAll(curve, value => Math.Clamp((value - usual) / reach, 0, 1));
    }
}
