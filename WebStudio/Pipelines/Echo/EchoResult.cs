namespace WebStudio.Pipelines.Echo;

/// <summary>What was found in the file and how it was shown: the job's result metadata and the file that lies beside the video.</summary>
public sealed record EchoResult
{
    /// <summary>The file's name.</summary>
    public required string Source { get; init; }

    public required string Key { get; init; }

    public required IReadOnlyList<long> Shape { get; init; }

    /// <summary>NumPy's name of the type.</summary>
    public required string Dtype { get; init; }

    /// <summary>One letter an axis, outermost first.</summary>
    public required string Axes { get; init; }

    /// <summary>The axes as a sentence part for the person.</summary>
    public required string Layout { get; init; }

    /// <summary>Frames of the array.</summary>
    public required int Frames { get; init; }

    /// <summary>Frames of the video, which a loop has more of.</summary>
    public required int VideoFrames { get; init; }

    /// <summary>Pixels of the video, even.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>What became of the size, as a sentence; null when each element is a pixel and no pixel was added.</summary>
    public string? Resized { get; init; }

    public required double Fps { get; init; }

    /// <summary>request, file or default.</summary>
    public required string FpsSource { get; init; }

    /// <summary>Seconds.</summary>
    public required double Duration { get; init; }

    public required double ValueMin { get; init; }

    public required double ValueMax { get; init; }

    public required double WindowMin { get; init; }

    public required double WindowMax { get; init; }

    /// <summary>How values became brightness, as a sentence.</summary>
    public required string Mapping { get; init; }

    /// <summary>Values outside the window, of all.</summary>
    public required double ClippedPercent { get; init; }

    public required long NanCount { get; init; }

    public required long InfiniteCount { get; init; }

    public required EchoLabel Label { get; init; }

    public required EchoLoop Loop { get; init; }

    public string? Mask { get; init; }

    public required EchoQuality Quality { get; init; }
}
