using System.Text.Json.Serialization;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>What an NPZ file holds, by its headers alone.</summary>
public sealed record Inspection
{
    public string Status { get; } = "ok";

    /// <summary>As the client gave it; the name of an upload.</summary>
    public required string Path { get; init; }

    public required long SizeBytes { get; init; }

    /// <summary>In order of the file.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>By key.</summary>
    public required IReadOnlyDictionary<string, InspectedArray> Meta { get; init; }

    /// <summary>The array that is shown when none is named; null when none can be.</summary>
    public string? Chosen { get; init; }

    /// <summary>Why none can be shown.</summary>
    public string? Problem { get; init; }

    /// <summary>Frames a second as the file has it.</summary>
    public double? Fps { get; init; }

    /// <exception cref="InvalidArrayException">The file as a whole cannot be read.</exception>
    public static async Task<Inspection> OfAsync(string readPath, string shownPath, long size, NpzLimits limits, CancellationToken cancel)
    {
        using var npz = await NpzFile.OpenAsync(readPath, limits, cancel);
        string? chosen = null, problem = null;
        double? fps = null;
        try
        {
            chosen = npz.Choose(null).Key;
            fps = await npz.FrameRateAsync(cancel);
        }
        catch (InvalidArrayException error)
        {
            problem = error.Message;
        }
        return new Inspection
        {
            Path = shownPath,
            SizeBytes = size,
            Keys = [.. npz.Arrays.Select(array => array.Key)],
            Meta = npz.Arrays.ToDictionary(array => array.Key, array => InspectedArray.Of(array, limits), StringComparer.Ordinal),
            Chosen = chosen,
            Problem = problem,
            Fps = fps,
        };
    }
}

/// <summary>One array of a file.</summary>
public sealed record InspectedArray
{
    public required IReadOnlyList<long> Shape { get; init; }

    /// <summary>NumPy's name of the type.</summary>
    public required string Dtype { get; init; }

    public required int Ndim { get; init; }

    /// <summary>The axes as they would be taken, for instance THWC; null when it is not frames.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Axes { get; init; }

    /// <summary>The same in words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Layout { get; init; }

    /// <summary>Why it cannot be read, as a sentence.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Problem { get; init; }

    internal static InspectedArray Of(ArrayInfo array, NpzLimits limits)
    {
        var axes = array.Problem is null && FrameAxes.CanDetect(array, limits) ? FrameAxes.Detect(array, limits) : null;
        return new InspectedArray { Shape = array.Shape, Dtype = array.TypeName, Ndim = array.Rank, Axes = axes?.Order, Layout = axes?.Describe(), Problem = array.Problem };
    }
}
