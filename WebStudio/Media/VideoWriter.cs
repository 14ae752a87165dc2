using System.Buffers;
using System.Threading.Channels;

namespace WebStudio.Media;

/// <summary>
/// Raw yuv420p frames into one encoder process. Frames are copied into pooled buffers; when the encoder is behind,
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

    /// <summary>Starts an encoder for frames of <see cref="Yuv420"/>'s layout.</summary>
    public static async Task<VideoWriter> StartAsync(string path, VideoFormat format, CancellationToken cancel)
    {
        string[] arguments =
        [
            .. Ffmpeg.Common, "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", $"{format.Width}x{format.Height}", "-framerate", $"{format.Fps}", "-i", "pipe:0",
            .. Ffmpeg.H264(format.Crf, format.Preset), .. format.Tags.SelectMany(tag => (string[])["-metadata", $"{tag.Key}={tag.Value}"]), "-f", "mp4", Ffmpeg.Output(path),
        ];
        var encoder = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Input, cancel);
        return new VideoWriter(encoder, path, Yuv420.SizeOf(format.Width, format.Height), cancel);
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
/// <param name="Fps">Frames a second.</param>
/// <param name="Crf">Constant rate factor, lower is better.</param>
/// <param name="Preset">x264 preset.</param>
public sealed record VideoFormat(int Width, int Height, int Fps, int Crf = 18, string Preset = "veryfast")
{
    /// <summary>Metadata written into the file, for instance title.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
