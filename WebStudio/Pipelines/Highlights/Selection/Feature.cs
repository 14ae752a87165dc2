namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>What can lift a moment above others.</summary>
internal enum FeatureKind
{
    Motion,
    Surge,
    SoundRise,
    Loudness,
    Crowd,
    Speech,
    Onsets,
    Sharpness,
    Exposure,
    Colour,
    Steadiness,
}

/// <summary>
/// One measure of a video over time, made comparable with the others by rank within the video. Ten values a second.
/// </summary>
internal sealed class Feature
{
    /// <summary>Value at the median: half of the rank, nothing for the distance.</summary>
    public const float Usual = 0.25f;

    private Feature(FeatureKind kind, float[] raw, float[] ranks, float[] sorted, float weight, float noticeable)
    {
        Kind = kind;
        Raw = raw;
        Ranks = ranks;
        Median = Series.Quantile(sorted, 0.5);
        // What is exceeded for two seconds altogether: a single sample is no moment.
        Top = Series.Quantile(sorted, 1 - (20.0 / Math.Max(40, sorted.Length)));
        Best = Series.Quantile(sorted, 1);
        Contrast = Math.Clamp((Top - Median) / noticeable, 0, 1);
        Weight = weight * (0.1f + (0.9f * Contrast));
        Values = Valued(Math.Max(Top - Median, noticeable));
    }

    public FeatureKind Kind { get; }

    /// <summary>In the feature's own unit, smoothed.</summary>
    public float[] Raw { get; }

    /// <summary>Share of the video's good moments below this one, 0–1.</summary>
    public float[] Ranks { get; }

    public float Median { get; }

    /// <summary>What the video exceeds for two seconds altogether.</summary>
    public float Top { get; }

    /// <summary>The highest of the good moments.</summary>
    public float Best { get; }

    /// <summary>0 when the feature never differs noticeably, 1 when it does fully.</summary>
    public float Contrast { get; }

    /// <summary>How much the feature has to say in this video: what hardly changes has hardly a say.</summary>
    public float Weight { get; }

    /// <summary>0–1: half by rank, half by the distance above the median, so that noise in a flat measure stays near the usual value and a rare peak stands clear of it.</summary>
    public float[] Values { get; }

    /// <param name="kind">Which one.</param>
    /// <param name="raw">Values, ten a second; kept.</param>
    /// <param name="good">Which moments are compared.</param>
    /// <param name="weight">Say at full contrast.</param>
    /// <param name="noticeable">Given the median, the difference in the feature's unit that a person surely notices; above 0.</param>
    public static Feature Of(FeatureKind kind, float[] raw, bool[] good, float weight, Func<float, float> noticeable)
    {
        var ranks = Series.Ranks(raw, good, out var sorted);
        return new Feature(kind, raw, ranks, sorted, weight, noticeable(Series.Quantile(sorted, 0.5)));
    }

    private float[] Valued(float reach)
    {
        var values = new float[Raw.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var distance = Math.Clamp((Raw[i] - Median) / reach, 0, 1);
            values[i] = Usual + (Contrast * (((Ranks[i] + distance) / 2) - Usual));
        }

        return values;
    }
}
