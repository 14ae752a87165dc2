using System.Globalization;

namespace WebStudio.Media;

/// <summary>
/// Raw frames through one ffmpeg process: they go in as fast as what comes out is taken, so no more than a few are ever on their way.
/// Disposing before the end kills the process.
/// </summary>
public sealed class FramePipe : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly Task _feed;

    private FramePipe(ChildProcess process, IAsyncEnumerable<ReadOnlyMemory<byte>> frames, CancellationToken cancel)
    {
        _process = process;
        _feed = Task.Run(() => FeedAsync(frames, cancel), CancellationToken.None);
    }

    /// <summary>What the process writes to its standard output.</summary>
    public Stream Output => _process.Output;

    /// <summary>Starts the process and begins to take frames.</summary>
    /// <param name="format">What the frames are.</param>
    /// <param name="output">Arguments after the input: filters, encoder and output.</param>
    /// <param name="frames">Each may be the same memory anew; enumerated once.</param>
    /// <param name="cancel">Kills the process.</param>
    public static async Task<FramePipe> StartAsync(PictureFormat format, IEnumerable<string> output, IAsyncEnumerable<ReadOnlyMemory<byte>> frames, CancellationToken cancel)
    {
        string[] arguments =
        [
            .. Ffmpeg.Common, "-f", "rawvideo", "-pix_fmt", format.IsGray ? "gray" : "rgb24", "-color_range", "pc", "-s", $"{format.Width}x{format.Height}",
            "-framerate", format.Fps.ToString("0.######", CultureInfo.InvariantCulture), "-i", "pipe:0", .. output,
        ];
        return new FramePipe(await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Input | ProcessPipes.Output, cancel), frames, cancel);
    }

    /// <summary>Whether the process ended before it had taken every frame, for instance at a limit of its output.</summary>
    public bool EndedEarly { get; private set; }

    /// <summary>Waits for the end; all output must have been read. What fails the source of the frames is thrown here.</summary>
    /// <exception cref="ProcessFailedException">The process failed.</exception>
    public async Task CompleteAsync()
    {
        await _feed;
        await _process.WaitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _feed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task FeedAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> frames, CancellationToken cancel)
    {
        try
        {
            await foreach (var frame in frames.WithCancellation(cancel))
            {
                if (!await TryWriteAsync(frame, cancel))
                    break;
            }
        }
        finally
        {
            // Also when the source has failed: whoever reads the output must come to its end.
            await CloseAsync();
        }
    }

    private async Task<bool> TryWriteAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel)
    {
        try
        {
            await _process.Input.WriteAsync(frame, cancel);
        }
        catch (IOException)
        {
            // The process closed its end: its exit says why.
            EndedEarly = true;
        }
        return !EndedEarly;
    }

    private async Task CloseAsync()
    {
        try
        {
            await _process.Input.DisposeAsync();
        }
        catch (IOException)
        {
            // The process has gone; what was buffered goes with it.
        }
    }
}

/// <summary>Raw pictures, full range: one byte a pixel of gray, or three of RGB.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Rows.</param>
/// <param name="IsGray">One byte a pixel.</param>
/// <param name="Fps">Frames a second.</param>
public sealed record PictureFormat(int Width, int Height, bool IsGray, double Fps)
{
    public int FrameBytes => Width * Height * (IsGray ? 1 : 3);
}
