using System.Buffers;
using System.Globalization;
using System.Threading.Channels;
using WebStudio.Jobs;
using WebStudio.Media;

namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>
/// One pass through a video: small frames on a pipe, and beside it the sound, 16 kHz mono, into a file. Frames are read ahead into a few pooled buffers,
/// so the decoder never waits for the analysis of one frame.
/// </summary>
internal sealed class FrameStream(string path, MediaFacts facts, SamplingGrid grid, string soundPath, DamageLog damage)
{
    private const int Ahead = 8;

    // Rows or columns from which three or more become one.
    private const int LargePicture = 540;

    // A file may say less than it holds.
    private const double Slack = 5;

    /// <summary>What is called for each frame in turn; the buffer is only lent.</summary>
    /// <returns>Frames read.</returns>
    public async Task<int> ReadAsync(Action<ReadOnlyMemory<byte>> take, CancellationToken cancel)
    {
        var frames = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(() => DecodeAsync(frames.Writer, stop.Token), CancellationToken.None);
        var count = 0;
        try
        {
            await foreach (var frame in frames.Reader.ReadAllAsync(cancel))
            {
                take(frame.AsMemory(0, grid.FrameBytes));
                count++;
                ArrayPool<byte>.Shared.Return(frame);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await reading;
        return count;
    }

    private async Task DecodeAsync(ChannelWriter<byte[]> frames, CancellationToken cancel)
    {
        Exception? failure = null;
        try
        {
            await using var decoder = await ProcessRunner.StartAsync("ffmpeg", Arguments(), ProcessPipes.Output, damage.Line, cancel);
            while (true)
            {
                var frame = ArrayPool<byte>.Shared.Rent(grid.FrameBytes);
                if (await decoder.Output.ReadAtLeastAsync(frame.AsMemory(0, grid.FrameBytes), grid.FrameBytes, throwOnEndOfStream: false, cancel) < grid.FrameBytes)
                {
                    ArrayPool<byte>.Shared.Return(frame);
                    break;
                }
                await frames.WriteAsync(frame, cancel);
            }
            await decoder.WaitAsync();
        }
        catch (ProcessFailedException)
        {
            // What came before the failure is used: the end is missing, and is said to be.
            damage.GaveUp = true;
        }
        catch (Exception error)
        {
            failure = error;
        }
        // The program's last lines are reports by now; these words are what a full disk is known by.
        if (damage.DiskFull)
            failure ??= new IOException("No space left on device: the sound could not be written.");
        frames.TryComplete(failure);
    }

    /// <summary>Input options that spare the decoder what nobody will see.</summary>
    public static IReadOnlyList<string> Shortcut(MediaFacts facts) =>
        // Of the smoothing between blocks nothing is left once many pixels become one; it is a seventh of the decoder's work.
        Math.Min(facts.StoredWidth, facts.StoredHeight) >= LargePicture ? ["-skip_loop_filter", "all"] : [];

    /// <summary>The output that takes the sound; empty when there is none.</summary>
    public static IReadOnlyList<string> Sound(MediaFacts facts, string soundPath) => facts.Sound is not { } track
        ? []
        // Gaps and drift in the sound's clock are filled, so that its samples tell the time as the frames do.
        : ["-map", $"0:{track.Stream}", "-af", "aresample=16000:async=1:first_pts=0", "-ac", "1", "-c:a", "pcm_s16le", "-t", Limit(facts), "-f", "s16le", Ffmpeg.Output(soundPath)];

    private static string Limit(MediaFacts facts) => (facts.Duration + Slack).ToString("0.###", CultureInfo.InvariantCulture);

    private string[] Arguments() =>
    [
        .. Ffmpeg.Common, "-v", "level+error", "-progress", "pipe:2", "-stats_period", "0.0005", "-noautorotate", .. Shortcut(facts), .. Ffmpeg.VideoInput(path),
        "-map", $"0:{facts.VideoStream}", "-vf", grid.Filters, "-r", grid.RateText, "-fps_mode", "cfr", "-t", Limit(facts), "-f", "rawvideo", "pipe:1",
        .. Sound(facts, soundPath),
    ];
}
