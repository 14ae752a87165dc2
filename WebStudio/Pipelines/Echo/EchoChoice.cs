using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Pipelines.Echo;

/// <summary>Which array of a file is shown, and how fast.</summary>
/// <param name="Array">One that can be read.</param>
/// <param name="Axes">Detected, or as asked for.</param>
/// <param name="Fps">Frames a second.</param>
/// <param name="FpsSource">Where that comes from: request, file or default.</param>
public sealed record EchoChoice(ArrayInfo Array, FrameAxes Axes, double Fps, string FpsSource)
{
    /// <summary>Frames of the video: the array's, and for a loop those between the last and the first once more.</summary>
    public long VideoFrames(EchoLoop loop) => Axes.Frames + (loop == EchoLoop.Boomerang ? Math.Max(0, Axes.Frames - 2) : 0);

    /// <exception cref="InvalidArrayException">Nothing in the file fits the options; says why.</exception>
    public static async Task<EchoChoice> MakeAsync(NpzFile file, EchoOptions options, TimeSpan maxDuration, CancellationToken cancel)
    {
        var array = file.Choose(options.Key);
        var axes = options.Axes is { } named ? FrameAxes.Parse(named, array, file.Limits) : FrameAxes.Detect(array, file.Limits);
        var (fps, source) = options.Fps is { } asked ? (asked, "request")
            : await file.FrameRateAsync(cancel) is >= EchoOptions.MinFps and <= EchoOptions.MaxFps and var found ? (found, "file")
            : (EchoOptions.DefaultFps, "default");
        // What can be known of the window without reading is said now.
        if (ValueWindow.IsFixed(array.Type!.Value))
            ValueWindow.For(array.Type.Value, null, options.WindowMin, options.WindowMax);
        var choice = new EchoChoice(array, axes, fps, source);
        var seconds = choice.VideoFrames(options.Loop) / fps;
        return seconds <= maxDuration.TotalSeconds
            ? choice
            : throw new InvalidArrayException($"At {fps:0.###} frames a second the video would last {seconds / 3600:0.#} hours; at most {maxDuration.TotalHours:0.#} are made.");
    }
}
