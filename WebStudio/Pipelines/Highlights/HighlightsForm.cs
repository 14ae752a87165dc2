using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WebStudio.Components;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Rendering;

namespace WebStudio.Pipelines.Highlights;

/// <summary>What a person has chosen on the highlights page.</summary>
public sealed class HighlightsForm
{
    public static IReadOnlyList<int> Durations { get; } = [15, 30, 60, 90];

    public static IReadOnlyList<Choice<ReelQuality>> Qualities { get; } =
    [
        new(ReelQuality.Low, "480p", "Small, quick to send"),
        new(ReelQuality.Medium, "720p", "Good on phones"),
        new(ReelQuality.High, "Source", "As it is, 1080p at most"),
    ];

    public static IReadOnlyList<Choice<AspectRatio>> Aspects { get; } =
    [
        new(AspectRatio.Original, "As is", "The video's own shape"),
        new(AspectRatio.Wide, "16:9", "Wide, follows what moves"),
        new(AspectRatio.Tall, "9:16", "Tall, follows what moves"),
        new(AspectRatio.Square, "1:1", "Square, follows what moves"),
    ];

    public static IReadOnlyList<Choice<double>> Transitions { get; } =
    [
        new(0, "Cut", "Straight from one to the next"),
        new(0.3, "Soft", "A third of a second"),
        new(0.8, "Long", "Nearly a second"),
    ];

    public double TargetDuration { get; set; }

    public ReelQuality Quality { get; set; } = ReelQuality.High;

    public AspectRatio Aspect { get; set; } = AspectRatio.Original;

    public double Crossfade { get; set; }

    /// <summary>Whether the next cut is filled up with other moments.</summary>
    public bool Fill { get; set; } = true;

    /// <summary>The choices of an earlier job. Whether it was filled up was asked for that cut alone.</summary>
    public static HighlightsForm From(HighlightsOptions options) => new()
    {
        TargetDuration = options.TargetDuration,
        Quality = options.Quality,
        Aspect = options.Aspect,
        Crossfade = options.Crossfade,
    };

    /// <summary>As the REST contract takes it.</summary>
    public JsonObject ToOptions() => new()
    {
        ["target_duration"] = TargetDuration,
        ["quality"] = JobWords.Lower(Quality),
        ["aspect"] = JobWords.Lower(Aspect),
        ["crossfade"] = Crossfade,
    };

    /// <summary>For another cut: what is on the table, rendered as chosen here.</summary>
    public JsonElement ToRecut(ReelEditor editor)
    {
        var options = editor.ToOptions(TargetDuration, Fill);
        foreach (var (name, value) in ToOptions())
            options[name] = value?.DeepClone();
        return JsonSerializer.SerializeToElement(options);
    }

    /// <summary>Takes what was typed or slid; what is no number changes nothing.</summary>
    public void SetDuration(object? typed)
    {
        if (double.TryParse(typed as string, CultureInfo.InvariantCulture, out var seconds) && !double.IsNaN(seconds))
            TargetDuration = Math.Clamp(Math.Round(seconds, 1), HighlightsOptions.MinTarget, HighlightsOptions.MaxTarget);
    }

    /// <summary>What comes of it, in a sentence.</summary>
    /// <param name="video">Seconds of the chosen video; 0 while that is not known.</param>
    public string Outcome(double video) =>
        video <= 0 ? $"A reel of {TargetDuration:0.#} s"
        : video <= TargetDuration ? $"The video has {Clock.Words(video)}: the reel shows all of it."
        : $"The best {TargetDuration:0.#} s of {Clock.Words(video)}";

    /// <summary>What the next cut will be, in a sentence.</summary>
    public string Outcome(ReelEditor editor)
    {
        double held = editor.Segments.Where(segment => segment.IsHeld).Sum(segment => segment.Length), all = editor.Length, target = Math.Min(TargetDuration, editor.Duration);
        if (!Fill)
            return all > 0 ? $"The next cut is what is on the table: {all:0.0} s." : "There is nothing on the table.";
        if (held >= target)
            return $"You hold {held:0.0} s, all that fits into {target:0.#} s.";
        return held > 0 ? $"You hold {held:0.0} s; the studio chooses the other {target - held:0.0} s." : $"The studio chooses {target:0.#} s, without what you dropped.";
    }
}
