using System.Globalization;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Rendering;
using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Rendering;

public sealed class ReelRendererTests : IDisposable
{
    private const string H264 = "-c:v libx264 -preset superfast -bf 3 -g 60 -pix_fmt yuv420p -c:a aac";

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("clip.mp4", "25", H264)]
    [InlineData("clip.mov", "30000/1001", H264 + " -x264-params open-gop=1:b-adapt=0")]
    [InlineData("clip.mkv", "30", H264)]
    [InlineData("clip.avi", "24", "-c:v mpeg4 -g 48 -q:v 3 -c:a pcm_s16le -ar 22050")]
    public async Task Every_frame_and_every_beep_of_the_segments_is_at_its_place(string name, string rate, string encoding)
    {
        var source = _scratch.PathFor(name);
        await NumberedClip.MakeAsync(source, 200, rate, encoding);
        var facts = await NumberedClip.FactsAsync(source);
        var fps = ReelRate.Of(facts.FrameRate, variable: false);
        var cuts = ((int From, int Frames)[])[(1, 31), (59, 40), (101, 1), (117, 44)];
        var reel = await RenderAsync(source, facts, cuts.Select(cut => (facts.VideoStart + fps.TimeOf(cut.From), facts.VideoStart + fps.TimeOf(cut.From + cut.Frames))));

        var expected = cuts.SelectMany(cut => Enumerable.Range(cut.From, cut.Frames)).ToList();
        Assert.Equal(expected, await NumberedClip.NumbersAsync(Reel));
        Assert.Equal((116, 4, 0), (reel.Frames, reel.PiecesRendered, reel.PiecesReused));
        var beeps = NumberedClip.BeepsIn(await NumberedClip.SoundAsync(Reel)).ToList();
        Assert.InRange(beeps.Count, 5, 12);
        Assert.All(beeps, beep =>
        {
            var frame = beep.Time * fps.Value;
            var inSource = ((expected[(int)frame] + frame - (int)frame) / fps.Value) + (name.EndsWith("mkv", StringComparison.Ordinal) ? 0 : facts.VideoStart);
            Assert.InRange(inSource - (beep.Index / 2.0), -0.002, 0.002);
        });
        await AssertPlaysEverywhereAsync(reel);
    }

    [Fact]
    public async Task Frames_that_begin_after_the_sound_keep_their_distance_to_it()
    {
        var source = _scratch.PathFor("late.mp4");
        await NumberedClip.MakeAsync(source, 100, "25", "-filter_complex [0]setpts=PTS+0.33/TB[v] -map [v] -map 1 -fps_mode passthrough " + H264);
        var facts = await NumberedClip.FactsAsync(source);
        await RenderAsync(source, facts, [(0.33, 1.33), (2.33, 3.53)]);
        var numbers = await NumberedClip.NumbersAsync(Reel);
        Assert.Equal([.. Enumerable.Range(0, 25), .. Enumerable.Range(50, 30)], numbers);
        Assert.All(NumberedClip.BeepsIn(await NumberedClip.SoundAsync(Reel)), beep =>
        {
            var frame = beep.Time * 25;
            Assert.InRange(((numbers[(int)frame] + frame - (int)frame) / 25) + facts.VideoStart - (beep.Index / 2.0), -0.002, 0.002);
        });
    }

    [Fact]
    public async Task Frames_of_a_varying_rate_are_shown_when_and_as_long_as_in_the_source()
    {
        var source = _scratch.PathFor("varying.mp4");
        // Of 30 frames a second, one second is whole, then only every third, then one stands for 1.5 s.
        await NumberedClip.MakeAsync(source, 150, "30", "-vf select='lt(n,30)+lt(n,75)*not(mod(n,3))+gte(n,120)' -fps_mode vfr " + H264);
        var facts = await NumberedClip.FactsAsync(source) with { Variable = true };
        var reel = await RenderAsync(source, facts, [(0.5, 1.5), (3, 4.5)]);
        var numbers = await NumberedClip.NumbersAsync(Reel);
        Assert.Equal(reel.Frames, numbers.Count);
        Assert.Equal(2.5, reel.Duration, 1 / reel.Rate.Value);
        for (var frame = 0; frame < numbers.Count; frame++)
        {
            var segment = reel.Segments.Last(segment => segment.ReelStart <= (frame + 0.5) / reel.Rate.Value);
            var shown = ((frame / reel.Rate.Value) - segment.ReelStart + segment.SourceStart) * 30;
            double oldest = shown >= 120 ? shown - 1.5 : shown >= 72 ? 72 : shown < 30 ? shown - 1.5 : shown - 4;
            Assert.InRange(numbers[frame], Math.Min(oldest, 120), shown + 1.5);
        }
    }

    [Fact]
    public async Task Crossfades_mix_both_shots_and_keep_the_length()
    {
        var source = _scratch.PathFor("clip.mp4");
        await NumberedClip.MakeAsync(source, 200, "25", H264);
        var facts = await NumberedClip.FactsAsync(source);
        // The second segment ends with its shot: it has nothing to lend to the fade into the third, which lends it all.
        var track = Track(8, [new Shot(0, 4, Transition.Cut), new Shot(4, 8, Transition.Cut)]);
        var reel = await RenderAsync(source, facts, [(0.4, 1.4), (2.8, 4), (5, 6), (6, 6.8), (7.2, 8)], new RenderOptions(Crossfade: 0.24), track);
        var numbers = await NumberedClip.NumbersAsync(Reel);
        Assert.Equal((120, 120L), (numbers.Count, reel.Frames));
        Assert.Equal([0, 0.24, 0.24, 0, 0.24], reel.Segments.Select(segment => segment.Crossfade));
        Assert.Equal(Enumerable.Range(10, 22), numbers.Take(22));
        Assert.Equal(Enumerable.Range(73, 21), numbers.Skip(28).Take(21));
        Assert.Equal(Enumerable.Range(128, 39), numbers.Skip(58).Take(39));
        Assert.Equal(8, reel.PiecesRendered);
        var beeps = NumberedClip.BeepsIn(await NumberedClip.SoundAsync(Reel)).Select(beep => beep.Time).ToList();
        Assert.Contains(beeps, time => Math.Abs(time - 0.1) < 0.008);
        Assert.Contains(beeps, time => Math.Abs(time - 1.2) < 0.008);
    }

    [Fact]
    public async Task Cutting_anew_renders_only_what_changed()
    {
        var source = _scratch.PathFor("clip.mp4");
        await NumberedClip.MakeAsync(source, 150, "25", H264);
        var facts = await NumberedClip.FactsAsync(source);
        await RenderAsync(source, facts, [(0, 1), (2, 3), (4, 5)]);
        var again = await RenderAsync(source, facts, [(2, 3), (4, 5.2), (5.4, 6), (0, 1)]);
        Assert.Equal((2, 2), (again.PiecesRendered, again.PiecesReused));
        Assert.Equal([true, false, false, true], again.Segments.Select(segment => segment.Reused));
        Assert.Equal([.. Enumerable.Range(50, 25), .. Enumerable.Range(100, 30), .. Enumerable.Range(135, 15), .. Enumerable.Range(0, 25)], await NumberedClip.NumbersAsync(Reel));
        var small = await RenderAsync(source, facts, [(2, 3)], new RenderOptions(Aspect: AspectRatio.Square));
        Assert.Equal((1, 0, 180), (small.PiecesRendered, small.PiecesReused, small.Width));
    }

    private string Reel => _scratch.PathFor("reel.mp4");

    private Task<RenderedReel> RenderAsync(string source, MediaFacts facts, IEnumerable<(double Start, double End)> cuts, RenderOptions? options = null, VideoTrack? track = null) =>
        ReelRenderer.RenderAsync(
            source, facts, track ?? Track(facts.Duration, [new Shot(0, facts.Duration, Transition.Cut)]), [.. cuts.Select(cut => new Segment(cut.Start, cut.End, 1, [], Locked: false))],
            options ?? new RenderOptions(), _scratch.PathFor("pieces"), Reel, _ => { }, CancellationToken.None);

    private static VideoTrack Track(double duration, IReadOnlyList<Shot> shots) => new() { Duration = duration, Shots = shots };

    private async Task AssertPlaysEverywhereAsync(RenderedReel reel)
    {
        var info = await Ffprobe.InspectAsync(Reel, CancellationToken.None);
        Assert.Equal((reel.Width, reel.Height, "h264", "aac", "High", "yuv420p", "bt709"), (info.Width, info.Height, info.VideoCodec, info.AudioCodec, info.Profile, info.PixelFormat, info.ColorSpace));
        Assert.Equal(reel.Duration, info.Duration, 0.001);
        var text = await ProcessRunner.RunAsync(
            "ffprobe", ["-v", "error", "-show_entries", "packet=pts_time:stream=codec_type,duration,sample_aspect_ratio,start_time", "-of", "compact=p=0", "-select_streams", "v", .. Ffmpeg.Input(Reel)],
            TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Contains("sample_aspect_ratio=1:1|start_time=0.000000|", text, StringComparison.Ordinal);
        var times = text.Split('\n').Where(line => line.StartsWith("pts_time=", StringComparison.Ordinal)).Select(line => double.Parse(line.Split('=', '|')[1], CultureInfo.InvariantCulture)).Order().ToList();
        for (var frame = 0; frame < times.Count; frame++)
            Assert.Equal(reel.Rate.TimeOf(frame), times[frame], 0.0001);
    }
}
