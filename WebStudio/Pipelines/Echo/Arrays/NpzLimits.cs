namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>What an NPZ file may cost; checked on what headers say, before anything is allocated or inflated.</summary>
public sealed record NpzLimits
{
    /// <summary>Members of the archive.</summary>
    public int MaxMembers { get; init; } = 4096;

    /// <summary>Bytes of the header before an array.</summary>
    public int MaxHeaderBytes { get; init; } = 64 * 1024;

    /// <summary>Bytes of one array.</summary>
    public long MaxArrayBytes { get; init; } = 64L << 30;

    /// <summary>Bytes of an array for one byte in the file, above which only <see cref="MaxRepetitiveBytes"/> are accepted. Deflate reaches about 1030.</summary>
    public double MaxRatio { get; init; } = 100;

    /// <summary>Bytes of an array that was compressed by more than <see cref="MaxRatio"/>.</summary>
    public long MaxRepetitiveBytes { get; init; } = 8L << 30;

    /// <summary>Frames of one array.</summary>
    public int MaxFrames { get; init; } = 100_000;

    /// <summary>Rows or columns of one frame.</summary>
    public int MaxSide { get; init; } = 8192;

    /// <summary>Bytes of one frame, which is held in memory.</summary>
    public int MaxFrameBytes { get; init; } = 256 << 20;
}
