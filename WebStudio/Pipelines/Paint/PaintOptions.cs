using System.Text.Json;
using WebStudio.Jobs;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>How a picture is to be painted; every value within the ranges stated.</summary>
public sealed record PaintOptions
{
    public const double MinDuration = 5, MaxDuration = 120, DefaultDuration = 20;
    public const int MinFps = 10, MaxFps = 60, DefaultFps = 30;
    public const int MinSize = 64, MaxSize = 2160, DefaultSize = 1080;

    public PaintStyle Style { get; init; } = PaintStyle.Sketch;

    /// <summary>Seconds of the whole video, hold included: 5–120.</summary>
    public double Duration { get; init; } = DefaultDuration;

    /// <summary>Frames a second: 10–60.</summary>
    public int Fps { get; init; } = DefaultFps;

    /// <summary>Longest side of the video in pixels, 64–2160; null means at most 1080 without enlarging a smaller picture.</summary>
    public int? Size { get; init; }

    public AspectRatio Aspect { get; init; } = AspectRatio.Original;

    /// <summary>Whether pen and brush are seen.</summary>
    public bool Hand { get; init; } = true;

    /// <summary>Equal seeds give equal videos.</summary>
    public int Seed { get; init; } = 1;

    public PaintOrder Order { get; init; } = PaintOrder.BackgroundFirst;

    /// <summary>Reads what a client sent, with defaults for what it left out.</summary>
    /// <exception cref="Files.RequestRejectedException">A value is out of range or not among the allowed ones.</exception>
    public static PaintOptions Read(JsonElement json)
    {
        var options = new OptionReader(json);
        return new PaintOptions
        {
            Style = options.Choice("style", PaintStyle.Sketch),
            Duration = options.Number("duration", DefaultDuration, MinDuration, MaxDuration),
            Fps = options.Integer("fps", DefaultFps, MinFps, MaxFps),
            Size = options.Has("size") ? options.Integer("size", DefaultSize, MinSize, MaxSize) : null,
            Aspect = options.Choice("aspect", AspectRatio.Original),
            Hand = options.Flag("hand", true),
            Seed = options.Integer("seed", 1, 0, int.MaxValue),
            Order = options.Choice("order", PaintOrder.BackgroundFirst),
        };
    }
}
