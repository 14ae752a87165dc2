using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using WebStudio.Media;

namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>
/// The same frames and sound as <see cref="FrameStream"/> gives, by several decoders side by side: each takes the next stretch and is alone with one core, for
/// threads that share a picture wait for each other more than they work. What is ahead of its turn waits in memory, at most 45 MB a stretch.
/// </summary>
internal sealed class FrameRelay(string path, MediaFacts facts, SamplingGrid grid, string soundPath, IReadOnlyList<Stretch> stretches)
{
    private const int MostAhead = 45_000_000;

    // Seconds before the first frame that rounding may put it; leading frames of an open group lie before that.
    private const string Begins = "select=gte(t\\,-0.01)";

    /// <summary>Decoders at a time.</summary>
    public static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);

    private readonly ConcurrentBag<byte[]> _free = [];
    private readonly SemaphoreSlim _decoders = new(AtOnce);

    /// <summary>What is called for each frame in turn; the buffer is only lent.</summary>
    /// <returns>Frames read.</returns>
    /// <exception cref="RelayBrokenException">Some decoder complained, or gave another number of frames than foreseen.</exception>
    public async Task<int> ReadAsync(Action<ReadOnlyMemory<byte>> take, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var sound = Task.Run(() => SoundAsync(stop.Token), CancellationToken.None);
        var running = new Queue<(ChannelReader<byte[]> Frames, Task Decoding)>(stretches.Take(AtOnce + 1).Select(stretch => Start(stretch, stop.Token)));
        var (started, count) = (running.Count, 0);
        try
        {
            while (running.TryPeek(out var one))
            {
                await foreach (var frame in one.Frames.ReadAllAsync(cancel))
                {
                    take(frame);
                    count++;
                    _free.Add(frame);
                }
                running.Dequeue();
                if (started < stretches.Count)
                    running.Enqueue(Start(stretches[started++], stop.Token));
            }
            await sound;
            return count;
        }
        finally
        {
            await stop.CancelAsync();
            foreach (var (_, decoding) in running)
                await decoding;
            await sound.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private (ChannelReader<byte[]> Frames, Task Decoding) Start(Stretch stretch, CancellationToken cancel)
    {
        var frames = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(Math.Max(8, MostAhead / grid.FrameBytes)) { SingleReader = true, SingleWriter = true });
        // Queued here, in the order of the stretches: one that is not yet wanted must never keep the wanted one from its decoder.
        var turn = _decoders.WaitAsync(cancel);
        return (frames.Reader, Task.Run(() => DecodeAsync(stretch, frames.Writer, turn, cancel), CancellationToken.None));
    }

    // Never throws: the reader of the frames is told.
    private async Task DecodeAsync(Stretch stretch, ChannelWriter<byte[]> frames, Task turn, CancellationToken cancel)
    {
        try
        {
            await turn;
        }
        catch (OperationCanceledException)
        {
            frames.TryComplete();
            return;
        }
        try
        {
            string[] arguments =
            [
                .. Ffmpeg.Common, "-noautorotate", .. FrameStream.Shortcut(facts), "-threads", "1", "-noaccurate_seek", "-ss", stretch.Start.ToString("0.######", CultureInfo.InvariantCulture),
                .. Ffmpeg.VideoInput(path), "-map", $"0:{facts.VideoStream}", "-vf", $"{Begins},{grid.StepFilters}", "-fps_mode", "passthrough", "-frames:v", $"{stretch.Frames}", "-f", "rawvideo", "pipe:1",
            ];
            await using var decoder = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Output, cancel);
            var count = 0;
            for (; ; count++)
            {
                var frame = _free.TryTake(out var used) ? used : new byte[grid.FrameBytes];
                if (await decoder.Output.ReadAtLeastAsync(frame, frame.Length, throwOnEndOfStream: false, cancel) < frame.Length)
                    break;
                await frames.WriteAsync(frame, cancel);
            }
            await decoder.WaitAsync();
            frames.TryComplete(count != stretch.Frames || decoder.LastLines.Length > 0 ? new RelayBrokenException(decoder.LastLines) : null);
        }
        catch (ProcessFailedException error)
        {
            frames.TryComplete(new RelayBrokenException(error.Message));
        }
        catch (Exception error)
        {
            frames.TryComplete(error);
        }
        finally
        {
            _decoders.Release();
        }
    }

    private async Task SoundAsync(CancellationToken cancel)
    {
        if (FrameStream.Sound(facts, soundPath) is not { Count: > 0 } sound)
            return;
        try
        {
            await Ffmpeg.RunAsync([.. Ffmpeg.VideoInput(path), .. sound], TimeSpan.FromHours(2), cancel);
        }
        catch (ProcessFailedException error)
        {
            throw new RelayBrokenException(error.Message);
        }
    }
}

/// <summary>A video is not as whole as it seemed: it has to be decoded in one go, which tells where it is broken.</summary>
internal sealed class RelayBrokenException(string message) : Exception(message);
