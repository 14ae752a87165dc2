using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Video;

public sealed class UnusualVideoTests : IDisposable
{
    private readonly Scratch _scratch = new();

    private string Sound => _scratch.PathFor("sound.pcm");

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Cuts_of_a_variable_frame_rate_are_found_at_their_own_time()
    {
        string even = _scratch.PathFor("even.mp4"), path = _scratch.PathFor("variable.mp4");
        await Splicer.SpliceAsync(even, [new Part("vtest.avi", 3, 50), new Part("Megamind.avi", 1, 50), new Part("vtest.avi", 52, 50)], [Joint.Cut, Joint.Cut]);
        await Splicer.EncodeAsync(path, [.. Ffmpeg.Input(even), "-vf", "select='if(between(t,0.5,3),not(mod(n,4))+eq(n,50),1)'", "-fps_mode", "vfr"]);
        var facts = await MediaProbe.InspectAsync(path, CancellationToken.None);
        var track = await AnalyzeAsync(path);
        Assert.True(facts.Variable);
        Assert.Equal(3, track.Shots.Count);
        Assert.Equal(2, track.Shots[1].Start, 2 / 25.0);
        Assert.Equal(4, track.Shots[2].Start, 2 / 25.0);
        Assert.Equal(6, track.Duration, 0.1);
        Assert.DoesNotContain(PictureFlaws.Frozen, track.Flaws);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task Rotated_pictures_are_seen_upright(int degrees)
    {
        string stored = _scratch.PathFor("stored.mp4"), path = _scratch.PathFor("turned.mp4");
        await Splicer.EncodeAsync(stored, ["-f", "lavfi", "-i", "color=black:size=320x180:rate=10:duration=0.5,drawbox=w=150:h=80:t=fill:c=white"]);
        await Ffmpeg.RunAsync([.. Ffmpeg.Input(stored), "-c", "copy", "-metadata:s:v", $"rotate={degrees}", Ffmpeg.Output(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
        var track = await AnalyzeAsync(path);
        // What a player shows: ffmpeg turns by itself.
        await foreach (var frame in FrameReader.ReadAsync(path, 30, 30, CancellationToken.None))
        {
            for (var field = 0; field < 9; field += 2)
            {
                var shown = (frame.Pixels[((5 + (field / 3 * 10)) * 30) + 5 + (field % 3 * 10)] & 255) > 128;
                if (field != 4)
                    Assert.Equal(shown, track.Layout[field * 3] > 128);
            }
        }
    }

    [Theory]
    [InlineData("321x179", "ffv1", "yuv444p", "odd.mkv")]
    [InlineData("48x270", "mpeg4", "yuv420p", "narrow.avi")]
    [InlineData("16x16", "ffv1", "rgb24", "tiny.mkv")]
    [InlineData("1000x90", "mjpeg", "yuvj420p", "wide.mov")]
    public async Task Odd_sizes_and_formats_are_analysed(string size, string codec, string pixels, string name)
    {
        var path = _scratch.PathFor(name);
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", $"testsrc2=size={size}:rate=25:duration=1", "-c:v", codec, "-pix_fmt", pixels, "-strict", "-1", Ffmpeg.Output(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
        var track = await AnalyzeAsync(path);
        Assert.Equal(10, track.Count);
        Assert.Equal(1, track.Duration, 0.01);
        Assert.All(new[] { track.MotionX, track.MotionY, track.Shake, track.CameraMotion, track.Clipped, track.Saturation, track.Sharpness }, values => Assert.Equal(10, values.Length));
        Assert.Equal((10, 10, 270), (track.Flaws.Length, track.Hash.Length, track.Layout.Length));
        Assert.Single(track.Shots);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(50)]
    [InlineData(2)]
    public async Task Rates_are_brought_to_10_to_30_frames_a_second_and_times_stay(int rate)
    {
        var path = _scratch.PathFor("rate.mp4");
        await Splicer.EncodeAsync(path, ["-loop", "1", "-t", "2", "-i", Splicer.Source("home.jpg"), "-loop", "1", "-t", "2", "-i", Splicer.Source("graf1.png"), "-filter_complex", $"[0]scale=320:180,setsar=1,fps={rate}[a];[1]scale=320:180,setsar=1,fps={rate}[b];[a][b]concat"]);
        var track = await AnalyzeAsync(path);
        Assert.InRange(track.Count, 39, 40);
        Assert.Equal(2, Assert.Single(track.Shots.Skip(1)).Start, 2.0 / Math.Min(rate, 30));
    }

    [Fact]
    public async Task Sound_comes_along_in_time_with_the_picture()
    {
        var path = _scratch.PathFor("sound.mp4");
        await Splicer.EncodeAsync(path, ["-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25:duration=2", "-itsoffset", "0.5", "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=44100:duration=1", "-map", "0", "-map", "1", "-ac", "2", "-c:a", "aac"]);
        await AnalyzeAsync(path);
        var bytes = await File.ReadAllBytesAsync(Sound);
        var first = Enumerable.Range(0, bytes.Length / 2).First(i => Math.Abs((int)BitConverter.ToInt16(bytes, i * 2)) > 300);
        Assert.Equal(0.5, first / 16000.0, 0.04);
        Assert.Equal(1.5, bytes.Length / 32000.0, 0.1);
    }

    [Fact]
    public async Task Without_sound_no_file_is_written()
    {
        var path = _scratch.PathFor("silent.mp4");
        await Splicer.EncodeAsync(path, ["-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25:duration=0.4"]);
        await AnalyzeAsync(path);
        Assert.False(File.Exists(Sound));
    }

    [Fact]
    public async Task A_corrupt_middle_is_told_and_the_rest_used()
    {
        var path = _scratch.PathFor("corrupt.mp4");
        await Splicer.EncodeAsync(path, [.. Ffmpeg.Input(Splicer.Source("vtest.avi")), "-t", "8", "-s", "320x180", "-r", "25", "-g", "25", "-movflags", "+faststart"]);
        await using (var file = new FileStream(path, FileMode.Open))
        {
            file.Seek((long)(file.Length * 0.48), SeekOrigin.Begin);
            var noise = new byte[file.Length / 20];
            new Random(1).NextBytes(noise);
            file.Write(noise);
        }
        var track = await AnalyzeAsync(path);
        Assert.Equal(8, track.Duration, 0.1);
        Assert.NotEmpty(track.Damaged);
        Assert.All(track.Damaged, range => Assert.True(range.Start > 2 && range.End <= 6.5 && range.Length > 0, range.ToString()));
    }

    [Fact]
    public async Task A_video_cut_off_is_used_up_to_there_and_the_rest_is_damaged()
    {
        var path = _scratch.PathFor("cut.mkv");
        await Splicer.EncodeAsync(path, [.. Ffmpeg.Input(Splicer.Source("vtest.avi")), "-t", "6", "-s", "320x180"]);
        await using (var file = new FileStream(path, FileMode.Open))
            file.SetLength(file.Length / 2);
        var track = await AnalyzeAsync(path);
        Assert.InRange(track.Duration, 1.5, 5);
        Assert.Equal(6, track.Damaged[^1].End, 0.15);
        Assert.InRange(track.Damaged[^1].Start, track.Duration - 1.8, track.Duration);
    }

    [Fact]
    public async Task A_cancel_kills_the_decoder_and_leaves_no_sound()
    {
        var path = _scratch.PathFor("long.mp4");
        await Splicer.EncodeAsync(path, ["-f", "lavfi", "-i", "testsrc2=size=640x360:rate=30:duration=15", "-f", "lavfi", "-i", "sine=duration=15", "-c:a", "aac"]);
        var facts = await MediaProbe.InspectAsync(path, CancellationToken.None);
        using var cancel = new CancellationTokenSource();
        var told = new List<double>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => VideoAnalyzer.AnalyzeAsync(
            path, facts, Sound,
            done =>
            {
                told.Add(done);
                cancel.Cancel();
            },
            cancel.Token));
        Assert.InRange(told[0], 0.01, 0.5);
        Assert.False(File.Exists(Sound));
        Assert.Empty(Processes.Running("ffmpeg", path));
    }

    private async Task<VideoTrack> AnalyzeAsync(string path) =>
        await VideoAnalyzer.AnalyzeAsync(path, await MediaProbe.InspectAsync(path, CancellationToken.None), Sound, _ => { }, CancellationToken.None);
}
