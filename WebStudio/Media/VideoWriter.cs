using System.Buffers;
using System.Globalization;
using System.Threading.Channels;

namespace WebStudio.Media;

/// <summary>
/// Raw frames into one encoder process. Frames are copied into pooled buffers; when the encoder is behind,
/// <see cref="WriteAsync"/> waits. The file is complete only after <see cref="CompleteAsync"/>; disposing before kills the encoder and deletes it.
/// </summary>
public sealed class VideoWriter : IAsyncDisposable
{
    private const int Ahead = 4;

    private readonly ChildProcess _encoder;
    private readonly string _path;
    private readonly int _frameBytes;
    private readonly Channel<byte[]> _frames = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
    private readonly CancellationToken _cancel;
    private readonly Task _feed;
    private bool _complete;

    private VideoWriter(ChildProcess encoder, string path, int frameBytes, CancellationToken cancel)
    {
        _encoder = encoder;
        _path = path;
        _frameBytes = frameBytes;
        _cancel = cancel;
        _feed = Task.Run(FeedAsync, CancellationToken.None);
    }

    /// <summary>Frames written so far.</summary>
    public int Written { get; private set; }

    /// <summary>Starts an encoder for frames of the format's pixels.</summary>
    public static async Task<VideoWriter> StartAsync(string path, VideoFormat format, CancellationToken cancel)
    {
        string[] arguments =
        [
            .. Ffmpeg.Common, "-f", "rawvideo", "-pix_fmt", format.Pixels == FramePixels.Gray ? "gray" : "yuv420p", "-color_range", "tv",
            "-s", $"{format.Width}x{format.Height}", "-framerate", format.Fps.ToString("0.######", CultureInfo.InvariantCulture), "-i", "pipe:0",
            // Without a word about ranges the scaler takes gray for full range and squeezes it a second time.
            "-vf", (format.Pixels == FramePixels.Gray ? "scale=in_range=tv:out_range=tv,format=yuv420p," : "") + "setsar=1",
            .. format.Quantizer is { } quantizer ? Ffmpeg.H264Quantized(quantizer, format.Preset) : Ffmpeg.H264(format.Crf, format.Preset),
            .. format.KeyInterval is { } interval ? ["-g", $"{interval}"] : Array.Empty<string>(), .. format.Threads is { } threads ? ["-threads", $"{threads}"] : Array.Empty<string>(),
            .. format.Tuning is { } tuning ? ["-x264-params", tuning] : Array.Empty<string>(),
            .. format.Tags.SelectMany(tag => (string[])["-metadata", $"{tag.Key}={tag.Value}"]), "-f", "mp4", Ffmpeg.Output(path),
        ];
        var encoder = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Input, cancel);
        PipeSize.Widen(encoder.Input);
        return new VideoWriter(encoder, path, format.FrameBytes, cancel);
    }

    /// <summary>Rents a buffer of one frame; give it back by <see cref="WriteAsync"/>.</summary>
    public byte[] Rent() => ArrayPool<byte>.Shared.Rent(_frameBytes);

    /// <summary>Hands a rented buffer to the encoder; it belongs to the writer from then on.</summary>
    /// <exception cref="ProcessFailedException">The encoder has failed.</exception>
    public async ValueTask WriteAsync(byte[] frame)
    {
        try
        {
            await _frames.Writer.WriteAsync(frame, _cancel);
            Written++;
        }
        catch (ChannelClosedException)
        {
            await _feed;
            throw;
        }
    }

    /// <summary>Ends the stream and waits for the finished file.</summary>
    public async Task CompleteAsync()
    {
        _frames.Writer.TryComplete();
        await _feed;
        await _encoder.WaitAsync();
        _complete = true;
    }

    public async ValueTask DisposeAsync()
    {
        _frames.Writer.TryComplete();
        await _encoder.DisposeAsync();
        await _feed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_complete && File.Exists(_path))
            File.Delete(_path);
    }

    private async Task FeedAsync()
    {
        try
        {
            await foreach (var frame in _frames.Reader.ReadAllAsync(_cancel))
            {
                await _encoder.Input.WriteAsync(frame.AsMemory(0, _frameBytes), _cancel);
                ArrayPool<byte>.Shared.Return(frame);
            }
            await _encoder.Input.DisposeAsync();
        }
        catch (IOException)
        {
            // The encoder closed its end: its exit says why.
            _frames.Writer.TryComplete();
            await _encoder.WaitAsync();
            throw;
        }
        catch (Exception error)
        {
            _frames.Writer.TryComplete(error);
            throw;
        }
    }
}

/// <param name="Width">Pixels, even.</param>
/// <param name="Height">Pixels, even.</param>
/// <param name="Fps">Frames a second, fractions included.</param>
/// <param name="Crf">Constant rate factor, lower is better.</param>
/// <param name="Preset">x264 preset.</param>
/// <param name="Pixels">What the frames given are.</param>
public sealed record VideoFormat(int Width, int Height, double Fps, int Crf = 18, string Preset = "veryfast", FramePixels Pixels = FramePixels.Yuv420)
{
    /// <summary>Bytes of one frame as given to the writer.</summary>
    public int FrameBytes => Pixels == FramePixels.Gray ? Width * Height : Yuv420.SizeOf(Width, Height);

    /// <summary>The same quantiser, 0 (lossless) to 51, for every picture in place of <see cref="Crf"/>: bounds the error whatever is shown.</summary>
    public int? Quantizer { get; init; }

    /// <summary>Most frames from one that can be decoded alone to the next; null leaves it to the encoder (250).</summary>
    public int? KeyInterval { get; init; }

    /// <summary>Parameters of x264 that differ from the preset's, key=value and colons between them; not with ultrafast, which has its own here.</summary>
    public string? Tuning { get; init; }

    /// <summary>Threads of the encoder; null leaves it to the encoder. One is best where several encoders work side by side.</summary>
    public int? Threads { get; init; }

    /// <summary>Metadata written into the file, for instance title.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>What raw frames are. The video is yuv420p in either case.</summary>
public enum FramePixels
{
    /// <summary>As <see cref="Media.Yuv420"/>: planes Y, U, V, BT.709, limited range.</summary>
    Yuv420,

    /// <summary>Luma alone, one byte a pixel, limited range (black 16, white 235).</summary>
    Gray,
}
