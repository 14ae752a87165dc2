using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>A file below the roots and how it is to be shown, as query parameters; all but the path are options of <c>kind=echo</c>.</summary>
public sealed record EchoQuery
{
    /// <summary>Full path of an .npz file below one of the configured roots.</summary>
    [FromQuery(Name = "path")]
    public string? Path { get; init; }

    /// <summary>Frames a second.</summary>
    [FromQuery(Name = "fps")]
    public string? Fps { get; init; }

    /// <summary>Which array of the file.</summary>
    [FromQuery(Name = "key")]
    public string? Key { get; init; }

    /// <summary>The value shown black.</summary>
    [FromQuery(Name = "window_min")]
    public string? WindowMin { get; init; }

    /// <summary>The value shown white.</summary>
    [FromQuery(Name = "window_max")]
    public string? WindowMax { get; init; }

    /// <summary>One letter an axis, for instance THWC.</summary>
    [FromQuery(Name = "axes")]
    public string? Axes { get; init; }

    /// <summary>What is written onto each frame: none, frame, time or both.</summary>
    [FromQuery(Name = "label")]
    public string? Label { get; init; }

    /// <summary>none or boomerang; for a stream 1 to begin again at the end.</summary>
    [FromQuery(Name = "loop")]
    public string? Loop { get; init; }

    /// <summary>What is blackened: rect:x,y,w,h or sector:cx,cy,r0,r1,a0,a1, joined by semicolons.</summary>
    [FromQuery(Name = "mask")]
    public string? Mask { get; init; }

    /// <summary>standard, high or small; for a stream 1 to 100.</summary>
    [FromQuery(Name = "quality")]
    public string? Quality { get; init; }

    /// <summary>As the options of a job have them, without the path.</summary>
    public JsonElement ToOptions() => JsonSerializer.SerializeToElement(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["fps"] = Fps,
        ["key"] = Key,
        ["window_min"] = WindowMin,
        ["window_max"] = WindowMax,
        ["axes"] = Axes,
        ["label"] = Label,
        ["loop"] = Loop,
        ["mask"] = Mask,
        ["quality"] = Quality,
    });
}
