using System.Collections.Concurrent;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Rendering;
using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Rendering;

public sealed class ReelFailureTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    private string Source => _scratch.PathFor("source.mp4");

    private string Reel => _scratch.PathFor("reel.mp4");

    private string Pieces => _scratch.PathFor("pieces");

    [Fact]
    public async Task A_segment_that_cannot_be_decoded_is_named_and_the_others_are_shown()
    {
        await MakeAsync(200);
        await DestroyAsync(0.3, 0.7);
        var shown = new ConcurrentQueue<double>();
        var reel = await RenderAsync([(0.4, 1.4), (3.2, 4.8), (7, 8)], 0.2, shown.Enqueue, CancellationToken.None);
        Assert.Equal([1], reel.Damaged);
        Assert.Equal([0, 2], reel.Segments.Select(segment => segment.Index));
        Assert.Equal(50, reel.Frames);
        var numbers = await NumberedClip.NumbersAsync(Reel);
        Assert.Equal(50, numbers.Count);
        Assert.Equal(Enumerable.Range(10, 20), numbers.Take(20));
        Assert.Equal(Enumerable.Range(180, 20), numbers.Skip(30));
        Assert.All(shown, done => Assert.InRange(done, 0, 1));
        Assert.Equal(1, shown.Last());
    }

    [Fact]
    public async Task Nothing_that_can_be_decoded_is_said_and_leaves_no_picture()
    {
        await MakeAsync(100);
        await DestroyAsync(0, 1);
        await Assert.ThrowsAsync<NothingToShowException>(() => RenderAsync([(0.4, 1.4), (2, 3)], 0, _ => { }, CancellationToken.None));
        Assert.False(File.Exists(Reel));
        // But for the sound, which may be good.
        Assert.DoesNotContain(Directory.GetFiles(Pieces), file => !file.EndsWith(".pcm", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AspectRatio.Original)]
    [InlineData(AspectRatio.Tall)]
    public async Task A_cancel_in_the_middle_leaves_no_process_and_no_partial_file(AspectRatio aspect)
    {
        // Long enough that an encoder is seen at work: a short one has ended when it first says how far it is.
        await MakeAsync(1000);
        using var cancel = new CancellationTokenSource();
        var rendering = RenderAsync([(0, 19), (20, 39)], 0, _ => { }, cancel.Token, aspect);
        await Eventually.TrueAsync(() => Processes.Running("ffmpeg", _scratch.Folder).Count > 0, "an encoder works");
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eventually.ResultAsync(rendering, "end of the rendering"));
        Assert.Empty(Processes.Running("ffmpeg", _scratch.Folder));
        Assert.False(File.Exists(Reel));
        Assert.DoesNotContain(Directory.GetFiles(_scratch.Folder, "*", SearchOption.AllDirectories), file => file.Contains("partial", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_moving_square_stays_in_the_tall_window_and_glides()
    {
        await MakeAsync(150, DrawSquare);
        var reel = await RenderAsync([(0, 6)], 0, _ => { }, CancellationToken.None, AspectRatio.Tall);
        Assert.Equal((102, 180, 150L), (reel.Width, reel.Height, reel.Frames));
        var centres = new List<double>();
        await foreach (var frame in FrameReader.ReadAsync(Reel, 102, 180, CancellationToken.None))
        {
            var bright = Enumerable.Range(0, 102).Where(x => (frame.Row(150)[x] & 255) > 200).ToList();
            Assert.InRange(bright.Count, 18, 26);
            centres.Add(bright.Average());
        }
        // Square and window together: where the window moves evenly, the square's distance to it changes evenly.
        var steps = centres.Zip(centres.Skip(1), (a, b) => b - a).ToList();
        Assert.All(steps, step => Assert.InRange(step, -3, 3));
        Assert.All(centres, centre => Assert.InRange(centre, 20, 82));
    }

    // 20 pixels, from left to right in six seconds.
    private static void DrawSquare(int frame, byte[] luma)
    {
        var left = (int)Math.Round(SquareAt(frame / 25.0) * NumberedClip.Width) - 10;
        for (var y = 140; y < 160; y++)
            luma.AsSpan((y * NumberedClip.Width) + left, 20).Fill(235);
    }

    private static double SquareAt(double time) => 0.2 + (0.1 * time);

    private Task MakeAsync(int frames, Action<int, byte[]>? draw = null) =>
        NumberedClip.MakeAsync(Source, frames, "25", "-c:v libx264 -preset superfast -bf 2 -g 25 -pix_fmt yuv420p -c:a aac", draw: draw);

    // Zeros over a share of the file's pictures; the index stays.
    private async Task DestroyAsync(double from, double to)
    {
        var packets = await ProcessRunner.RunAsync("ffprobe", ["-v", "error", "-select_streams", "v", "-show_entries", "packet=pos,size", "-of", "csv=p=0", .. Ffmpeg.Input(Source)], TimeSpan.FromMinutes(1), CancellationToken.None);
        var bytes = await File.ReadAllBytesAsync(Source);
        var all = packets.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        foreach (var packet in all.Take((int)(all.Count * to)).Skip((int)(all.Count * from)))
            Array.Clear(bytes, int.Parse(packet[1]), int.Parse(packet[0]));
        await File.WriteAllBytesAsync(Source, bytes);
    }

    private async Task<RenderedReel> RenderAsync(
        IEnumerable<(double Start, double End)> cuts, double crossfade, Action<double> progress, CancellationToken cancel, AspectRatio aspect = AspectRatio.Original)
    {
        var facts = await NumberedClip.FactsAsync(Source);
        var count = (int)(facts.Duration * VideoTrack.Rate);
        var track = new VideoTrack
        {
            Duration = facts.Duration,
            Shots = [new Shot(0, facts.Duration, Transition.Cut)],
            Motion = [.. Enumerable.Repeat(0.05f, count)],
            MotionX = [.. Enumerable.Range(0, count).Select(i => (float)SquareAt((i + 0.5) / VideoTrack.Rate))],
            MotionY = [.. Enumerable.Repeat(0.5f, count)],
        };
        return await ReelRenderer.RenderAsync(Source, facts, track, [.. cuts.Select(cut => new Segment(cut.Start, cut.End, 1, [], Locked: false))], new RenderOptions(Aspect: aspect, Crossfade: crossfade), Pieces, Reel, progress, cancel);
    }
}
