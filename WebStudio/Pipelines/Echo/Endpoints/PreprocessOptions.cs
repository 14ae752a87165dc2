using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>What <c>POST /api/preprocess</c> is to do to the frames, every value within the ranges stated.</summary>
public sealed record PreprocessOptions
{
    public const int MaxFramesAllowed = 300;

    public PreprocessFormat Format { get; init; }

    /// <summary>Array, axes, window, rate and mask.</summary>
    public EchoOptions Frames { get; init; } = new();

    /// <summary>At most so many frames are given: 1–300.</summary>
    public int MaxFrames { get; init; }

    /// <summary>Width and height wanted, each 1–4096; null leaves them.</summary>
    public (int Width, int Height)? Resize { get; init; }

    /// <summary>Of JPEGs: 1–100.</summary>
    public int Quality { get; init; }

    public Denoise Denoise { get; init; }

    /// <summary>0–10; differences from middle gray are multiplied by it.</summary>
    public double Contrast { get; init; }

    /// <summary>Added to every value: −1 to 1 is a share of the whole scale, more is levels of 255.</summary>
    public double Brightness { get; init; }

    /// <summary>The first frame and the one behind the last; null for all.</summary>
    public (int From, int To)? Range { get; init; }

    /// <summary>Every n-th frame is taken: 1–1000.</summary>
    public int Downsample { get; init; }

    /// <summary>Reads the body's <c>options</c>.</summary>
    /// <exception cref="RequestRejectedException">A value is of the wrong type or out of range.</exception>
    public static PreprocessOptions Read(JsonElement json)
    {
        var options = new OptionReader(json);
        return new PreprocessOptions
        {
            Format = options.Choice("format", PreprocessFormat.VideoFrames),
            Frames = EchoOptions.Read(Only(json, "fps", "key", "axes", "window_min", "window_max", "mask")),
            MaxFrames = options.Integer("max_frames", 30, 1, MaxFramesAllowed),
            Resize = PictureSize.Read(Property(json, "resize")),
            Quality = options.Integer("quality", 85, 1, 100),
            Denoise = options.Choice("denoise", Denoise.None),
            Contrast = options.Number("contrast", 1, 0, 10),
            Brightness = options.Number("brightness", 0, -255, 255),
            Range = RangeOf(Property(json, "frame_range")),
            Downsample = options.Integer("downsample", 1, 1, 1000),
        };
    }

    private static (int From, int To)? RangeOf(JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return null;
        if (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 2 && json[0].ValueKind == JsonValueKind.Number && json[1].ValueKind == JsonValueKind.Number
            && json[0].TryGetInt32(out var from) && json[1].TryGetInt32(out var to) && from >= 0 && to > from)
            return (from, to);
        throw RequestRejectedException.Invalid("INVALID_OPTION", "The option “frame_range” must be two whole numbers: the first frame, counted from 0, and the one behind the last.");
    }

    private static JsonElement Property(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    private static JsonElement Only(JsonElement json, params string[] names) =>
        JsonSerializer.SerializeToElement(names.Where(name => Property(json, name).ValueKind != JsonValueKind.Undefined).ToDictionary(name => name, name => Property(json, name), StringComparer.Ordinal));
}

/// <summary>What the frames are given as.</summary>
public enum PreprocessFormat
{
    VideoFrames,
    Mp4Blob,
}

/// <summary>How noise is smoothed.</summary>
public enum Denoise
{
    None,
    Gaussian,
    Median,
}
