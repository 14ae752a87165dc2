using WebStudio.Media;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>The shown window of consecutive frames, one at a time, from one decoder.</summary>
internal sealed class SourceFrames : IAsyncDisposable
{
    private readonly ChildProcess _decoder;
    private readonly ReelFormat _format;
    private readonly WindowTrack _track;
    private readonly byte[] _picture;
    private int _next;

    private SourceFrames(ChildProcess decoder, ReelFormat format, WindowTrack track)
    {
        _decoder = decoder;
        _format = format;
        _track = track;
        _picture = new byte[Yuv420.SizeOf(track.Region.Width, track.Region.Height)];
    }

    /// <param name="source">What is decoded.</param>
    /// <param name="format">Of the reel.</param>
    /// <param name="from">First frame.</param>
    /// <param name="track">Where the window lies in each frame wanted.</param>
    /// <param name="cancel">Kills the decoder.</param>
    public static async Task<SourceFrames> StartAsync(SourceCut source, ReelFormat format, long from, WindowTrack track, CancellationToken cancel)
    {
        string[] arguments = [.. Ffmpeg.Common, .. source.Arguments(from, track.Offsets.Length, track.Region), "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1"];
        return new SourceFrames(await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Output, cancel), format, track);
    }

    /// <summary>Fills a picture of the reel's size with the next frame's window.</summary>
    /// <exception cref="DamagedPieceException">There are no more.</exception>
    public async ValueTask ReadAsync(byte[] target, CancellationToken cancel)
    {
        if (await _decoder.Output.ReadAtLeastAsync(_picture, _picture.Length, throwOnEndOfStream: false, cancel) < _picture.Length)
            throw new DamagedPieceException(_next, _track.Offsets.Length, _decoder.LastLines);
        var region = _track.Region;
        WindowSampler.Cut(_picture, region.Width, region.Height, _track.Horizontal, _track.Offsets[_next++], target, _format.Width, _format.Height);
    }

    public ValueTask DisposeAsync() => _decoder.DisposeAsync();
}

/// <summary>A piece of which too little can be decoded.</summary>
internal sealed class DamagedPieceException(long frames, long wanted, string lastLines) : Exception($"Only {frames} of {wanted} frames could be decoded. {lastLines}");
