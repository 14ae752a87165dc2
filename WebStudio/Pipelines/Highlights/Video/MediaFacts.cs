namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>What is known of a video before it is decoded. Times are seconds from the container's start, as ffmpeg's -ss counts them.</summary>
public sealed record MediaFacts
{
    /// <summary>Seconds of the longest stream, above 0.</summary>
    public required double Duration { get; init; }

    /// <summary>Pixels of a row as stored.</summary>
    public required int StoredWidth { get; init; }

    /// <summary>Rows as stored.</summary>
    public required int StoredHeight { get; init; }

    /// <summary>Square pixels of a row as shown: pixel shape and rotation applied. May be odd.</summary>
    public required int Width { get; init; }

    /// <summary>Rows as shown. May be odd.</summary>
    public required int Height { get; init; }

    /// <summary>Degrees clockwise by which the stored picture is turned to be shown: 0, 90, 180 or 270.</summary>
    public int Rotation { get; init; }

    /// <summary>Mean frames a second, above 0.</summary>
    public required double FrameRate { get; init; }

    /// <summary>Whether the frames are not evenly spaced.</summary>
    public bool Variable { get; init; }

    /// <summary>Seconds from the container's start to the first frame; above 0 where the sound begins first.</summary>
    public double VideoStart { get; init; }

    /// <summary>Whether the frames are woven of two fields (ffprobe's field_order is tt, bb, tb or bt).</summary>
    public bool Interlaced { get; init; }

    /// <summary>What the container's clock shows at its start; ffmpeg takes it away from all times.</summary>
    public double ClockStart { get; init; }

    /// <summary>Index of the video stream in the file, for -map 0:index.</summary>
    public int VideoStream { get; init; }

    /// <summary>For instance h264.</summary>
    public required string VideoCodec { get; init; }

    /// <summary>For instance yuv420p; null when unknown.</summary>
    public string? PixelFormat { get; init; }

    /// <summary>For instance bt709, smpte2084 (HDR); null when unknown.</summary>
    public string? Transfer { get; init; }

    /// <summary>Matrix of the colours, for instance bt709, smpte170m, bt2020nc; null when unknown.</summary>
    public string? ColorMatrix { get; init; }

    /// <summary>In the file's order; empty when there is no sound.</summary>
    public IReadOnlyList<AudioStreamFacts> Audio { get; init; } = [];

    /// <summary>The track that is heard: the one marked as default, else the first; null when there is no sound.</summary>
    public AudioStreamFacts? Sound => Audio.FirstOrDefault(track => track.Default) ?? Audio.FirstOrDefault();
}

/// <param name="Stream">Index in the file, for -map 0:index.</param>
/// <param name="Codec">For instance aac.</param>
/// <param name="Channels">1 or more.</param>
/// <param name="SampleRate">Samples a second.</param>
/// <param name="Language">For instance eng; null when unknown.</param>
/// <param name="Default">Whether the file says that it is the one to play.</param>
public sealed record AudioStreamFacts(int Stream, string Codec, int Channels, int SampleRate, string? Language, bool Default);
