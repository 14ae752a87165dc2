using System.Globalization;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Rendering;
using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Rendering;

/// <summary>Sources as they are found in the wild.</summary>
public sealed class ReelSourceTests : IDisposable
{
    private const string H264 = "-c:v libx264 -preset superfast -bf 2 -g 50 -pix_fmt yuv420p";

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    private string Source => _scratch.PathFor("source.mp4");

    private string Reel => _scratch.PathFor("reel.mp4");

    [Fact]
    public async Task A_recording_that_is_to_be_turned_is_upright_and_says_nothing_of_turning()
    {
        var raw = _scratch.PathFor("raw.mp4");
        await NumberedClip.MakeAsync(raw, 50, "25", $"-vf crop=180:180,transpose=cclock,pad=320:180:0:0 {H264} -an");
        await Ffmpeg.RunAsync([.. Ffmpeg.Input(raw), "-c", "copy", "-metadata:s:v:0", "rotate=270", Ffmpeg.Output(Source)], TimeSpan.FromMinutes(1), CancellationToken.None);
        var facts = await NumberedClip.FactsAsync(Source) with { Rotation = 90, Width = 180, Height = 320 };
        await RenderAsync(facts, [(0.4, 1), (1.2, 1.6)]);
        var info = await Ffprobe.InspectAsync(Reel, CancellationToken.None);
        Assert.Equal((180, 320, null), (info.Width, info.Height, info.AudioCodec));
        var side = await ProcessRunner.RunAsync("ffprobe", ["-v", "error", "-show_entries", "stream_side_data=rotation:stream_tags=rotate", "-of", "csv=p=0", .. Ffmpeg.Input(Reel)], TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal("", side.Trim());
        Assert.Equal([.. Enumerable.Range(10, 15), .. Enumerable.Range(30, 10)], await NumberedClip.NumbersAsync(Reel, middle: 66));
    }

    [Theory]
    [InlineData("scale=321:181", "yuv444p", null, 321, 181, 320, 180)]
    [InlineData("scale=640:180,setsar=1/2", "yuv420p", null, 320, 180, 320, 180)]
    [InlineData("scale=320:180:out_range=full,format=yuvj420p", "yuvj420p", null, 320, 180, 320, 180)]
    public async Task Odd_sides_other_pixels_and_other_ranges_come_out_as_everything_plays_them(string filter, string pixels, string? matrix, int width, int height, int reelWidth, int reelHeight)
    {
        await NumberedClip.MakeAsync(Source, 40, "20", $"-vf {filter} -c:v libx264 -preset superfast -pix_fmt {pixels} -c:a aac");
        var facts = await NumberedClip.FactsAsync(Source) with { Width = width, Height = height, ColorMatrix = matrix };
        var reel = await RenderAsync(facts, [(0.5, 1.5)]);
        var info = await Ffprobe.InspectAsync(Reel, CancellationToken.None);
        Assert.Equal((reelWidth, reelHeight, "yuv420p", "bt709"), (info.Width, info.Height, info.PixelFormat, info.ColorSpace));
        Assert.Equal((20, 20), (reel.Frames, reel.Rate.Value));
        Assert.Equal(Enumerable.Range(10, 20), await NumberedClip.NumbersAsync(Reel));
        // Black and white of the blocks survive the way.
        var (black, white) = await ExtremesAsync(Source, reelWidth, reelHeight);
        Assert.InRange((await ExtremesAsync(Reel, reelWidth, reelHeight)).Black, black - 6, black + 6);
        Assert.InRange((await ExtremesAsync(Reel, reelWidth, reelHeight)).White, white - 6, white + 6);
        Assert.InRange(white - black, 200, 255);
    }

    [Fact]
    public async Task Of_several_sounds_the_default_one_is_taken_whatever_its_channels_and_rate()
    {
        await NumberedClip.MakeAsync(
            Source, 75, "25", $"-map 0 -map 1 -map 2 {H264} -c:a aac -disposition:a:0 0 -disposition:a:1 default",
            ["sine=f=3000:r=48000", "aevalsrc='0.3*sin(2*PI*700*t)|0.3*sin(2*PI*700*t)|0.1*sin(2*PI*700*t)|0|0|0':s=32000:c=5.1"]);
        var facts = await NumberedClip.FactsAsync(Source) with { Audio = [new(1, "aac", 1, 48000, null, Default: false), new(2, "aac", 6, 32000, null, Default: true)] };
        var reel = await RenderAsync(facts, [(0.2, 1.2), (1.6, 2.6)]);
        var sound = await NumberedClip.SoundAsync(Reel);
        var crossings = Enumerable.Range(24000, 12000).Count(i => (sound[i] > 0) != (sound[i - 1] > 0));
        Assert.InRange(crossings / 2.0 / 0.25, 690, 710);
        Assert.Equal(reel.Duration, sound.Length / 48000.0, 0.03);
        var audio = await ProcessRunner.RunAsync("ffprobe", ["-v", "error", "-select_streams", "a", "-show_entries", "stream=sample_rate,channels", "-of", "csv=p=0", .. Ffmpeg.Input(Reel)], TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal("48000,2", audio.Trim());
    }

    [Theory]
    // Faint hum; loud and full of peaks; quiet with single loud strokes that must not clip.
    [InlineData("0.01*sin(2*PI*300*t)")]
    [InlineData("0.9*sin(2*PI*200*t)*sin(2*PI*1.5*t)")]
    [InlineData("0.05*sin(2*PI*400*t)+if(lt(mod(t,1),0.01),0.8*sin(2*PI*900*t),0)")]
    public async Task The_reel_is_as_loud_as_streaming_services_expect(string sound)
    {
        await NumberedClip.MakeAsync(Source, 100, "25", $"{H264} -c:a aac -b:a 192k", [$"aevalsrc='{sound}':s=48000"]);
        var reel = await RenderAsync(await NumberedClip.FactsAsync(Source), [(0, 2), (2.4, 4)]);
        var lines = new List<string>();
        await Ffmpeg.FeedAsync(["-v", "info", .. Ffmpeg.Input(Reel), "-vn", "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"], _ => Task.CompletedTask, lines.Add, CancellationToken.None);
        double Value(string name) => double.Parse(lines.Last(line => line.Trim().StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        Assert.InRange(Value("I:"), -17, -15);
        Assert.InRange(Value("Peak:"), -30, -0.5);
        Assert.Equal(Value("I:"), reel.Loudness!.Value, 0.7);
    }

    [Fact]
    public async Task Standard_definition_colours_stay_what_they_were()
    {
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", "color=0xC02040:s=320x180:r=25:d=1", "-vf", "scale=out_color_matrix=bt601,format=yuv420p", "-c:v", "libx264", "-crf", "5", Ffmpeg.Output(Source)], TimeSpan.FromMinutes(1), CancellationToken.None);
        await RenderAsync(await NumberedClip.FactsAsync(Source), [(0, 0.4)]);
        await foreach (var frame in FrameReader.ReadAsync(Reel, 320, 180, CancellationToken.None))
        {
            var pixel = frame.Row(90)[160];
            Assert.InRange(pixel & 255, 0xC0u - 4, 0xC0u + 4);
            Assert.InRange((pixel >> 8) & 255, 0x20u - 4, 0x20u + 4);
            Assert.InRange((pixel >> 16) & 255, 0x40u - 4, 0x40u + 4);
        }
    }

    [Theory]
    // A gray of 203 cd/m² (ITU-R BT.2408's white of graphics) and one of 20, as PQ codes them: 0.58 and 0.34 of the range.
    [InlineData(0.58, 150, 235)]
    [InlineData(0.34, 50, 130)]
    public async Task High_dynamic_range_becomes_a_picture_of_sane_brightness(double code, int darkest, int brightest)
    {
        var luma = ((int)(64 + (876 * code))).ToString(CultureInfo.InvariantCulture);
        await Ffmpeg.RunAsync(
            ["-f", "lavfi", "-i", $"color=black:s=320x180:r=25:d=0.6,format=yuv420p10le,geq=lum={luma}:cb=512:cr=512", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p10le",
                "-color_primaries", "bt2020", "-color_trc", "smpte2084", "-colorspace", "bt2020nc", Ffmpeg.Output(Source)],
            TimeSpan.FromMinutes(1), CancellationToken.None);
        await RenderAsync(await NumberedClip.FactsAsync(Source) with { Transfer = "smpte2084", ColorMatrix = "bt2020nc" }, [(0, 0.4)]);
        var info = await Ffprobe.InspectAsync(Reel, CancellationToken.None);
        Assert.Equal(("yuv420p", "High", "bt709"), (info.PixelFormat, info.Profile, info.ColorSpace));
        var (black, white) = await ExtremesAsync(Reel, 320, 180);
        Assert.InRange(black, darkest, brightest);
        Assert.InRange(white, darkest, brightest);
    }

    // Darkest and brightest pixel of the row of blocks, over all frames.
    private static async Task<(int Black, int White)> ExtremesAsync(string path, int width, int height)
    {
        int black = 255, white = 0;
        await foreach (var frame in FrameReader.ReadAsync(path, width, height, CancellationToken.None))
        {
            foreach (var pixel in frame.Row(66))
                (black, white) = (Math.Min(black, (int)(pixel & 255)), Math.Max(white, (int)(pixel & 255)));
        }
        return (black, white);
    }

    private Task<RenderedReel> RenderAsync(MediaFacts facts, IEnumerable<(double Start, double End)> cuts) => ReelRenderer.RenderAsync(
        Source, facts, new VideoTrack { Duration = facts.Duration, Shots = [new Shot(0, facts.Duration, Transition.Cut)] },
        [.. cuts.Select(cut => new Segment(cut.Start, cut.End, 1, [], Locked: false))], new RenderOptions(), _scratch.PathFor("pieces"), Reel, _ => { }, CancellationToken.None);
}
