using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Pipelines.Echo;

/// <summary>How an array of frames is to become a video; every value within the ranges stated.</summary>
public sealed record EchoOptions
{
    public const double MinFps = 0.1, MaxFps = 240, DefaultFps = 20;

    // Beyond any value of an instrument, within that of a double.
    private const double LargestValue = 1e300;
    private const int MaxNameLength = 500, MaxAxesLength = 32, MaxPathLength = 4096;

    /// <summary>Which array; null means the one that is most likely meant.</summary>
    public string? Key { get; init; }

    /// <summary>One letter an axis, for instance THW; null means detected.</summary>
    public string? Axes { get; init; }

    /// <summary>The value shown black; null means the array's own.</summary>
    public double? WindowMin { get; init; }

    /// <summary>The value shown white; null means the array's own.</summary>
    public double? WindowMax { get; init; }

    /// <summary>Frames a second, 0.1–240; null means what the file says, else 20.</summary>
    public double? Fps { get; init; }

    public EchoLabel Label { get; init; }

    public EchoLoop Loop { get; init; }

    /// <summary>What is blackened, as <see cref="FrameMask"/> has it.</summary>
    public string? Mask { get; init; }

    public EchoQuality Quality { get; init; }

    /// <summary>A file of the server in place of an upload, as the client gave it; allowed below the configured roots alone.</summary>
    public string? Path { get; init; }

    /// <summary>Bytes of the file at <see cref="Path"/> when the job was submitted.</summary>
    public long? FileSize { get; init; }

    /// <summary>When that file had been changed, in ticks of UTC.</summary>
    public long? FileTicks { get; init; }

    /// <summary>Reads what a client sent, with defaults for what it left out.</summary>
    /// <exception cref="RequestRejectedException">A value is out of range or not among the allowed ones.</exception>
    public static EchoOptions Read(JsonElement json)
    {
        var options = new OptionReader(json);
        var mask = options.Text("mask", FrameMask.MaxLength);
        if (mask is not null)
            FrameMask.Parse(mask);
        double? low = Value("window_min"), high = Value("window_max");
        if (low >= high)
            throw RequestRejectedException.Invalid("INVALID_OPTION", "The option “window_min” must be below “window_max”.");
        return new EchoOptions
        {
            Key = options.Text("key", MaxNameLength),
            Axes = options.Text("axes", MaxAxesLength),
            WindowMin = low,
            WindowMax = high,
            Fps = options.Has("fps") ? options.Number("fps", DefaultFps, MinFps, MaxFps) : null,
            Label = options.Choice("label", EchoLabel.None),
            Loop = options.Choice("loop", EchoLoop.None),
            Mask = mask,
            Quality = options.Choice("quality", EchoQuality.Standard),
            Path = options.Text("path", MaxPathLength),
        };

        double? Value(string name) => options.Has(name) ? options.Number(name, 0, -LargestValue, LargestValue) : null;
    }
}

/// <summary>What is written onto each frame.</summary>
public enum EchoLabel
{
    None,
    Frame,
    Time,
    Both,
}

/// <summary>Whether the frames are shown once, or forward and back so that the end meets the beginning.</summary>
public enum EchoLoop
{
    None,
    Boomerang,
}

/// <summary>How near the video comes to the array.</summary>
public enum EchoQuality
{
    Standard,
    High,
    Small,
}
