using System.Globalization;
using System.Security.Cryptography;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Video;

public sealed class FrameRelayTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("mp4", 30, "-bf 3")]
    [InlineData("mp4", 60, "-bf 2")]
    [InlineData("mkv", 29.97, "-bf 3 -an")]
    public async Task Decoders_side_by_side_give_what_one_gives(string container, double rate, string more)
    {
        var path = await MakeAsync(container, rate, more);
        var facts = await MediaProbe.InspectAsync(path, CancellationToken.None);
        var grid = new SamplingGrid(facts);
        string one = _scratch.PathFor("one.pcm"), several = _scratch.PathFor("several.pcm");
        var expected = await FramesAsync(new FrameStream(path, facts, grid, one, new DamageLog(facts)).ReadAsync);
        var stretches = await Stretch.PlanAsync(path, facts, grid, 20, CancellationToken.None);
        Assert.InRange(stretches.Count, 3, 8);
        Assert.Equal(expected.Count, stretches.Sum(stretch => stretch.Frames));
        var actual = await FramesAsync(new FrameRelay(path, facts, grid, several, stretches).ReadAsync);
        Assert.Equal(expected, actual);
        Assert.Equal(facts.Sound is not null, File.Exists(several));
        if (facts.Sound is not null)
            Assert.Equal(await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(several));
    }

    [Fact]
    public async Task Uneven_frames_are_not_parted()
    {
        var path = await MakeAsync("mp4", 30, "-bf 0", "select='not(eq(n,40))',");
        var facts = (await MediaProbe.InspectAsync(path, CancellationToken.None)) with { Variable = false, FrameRate = 30 };
        Assert.Empty(await Stretch.PlanAsync(path, facts, new SamplingGrid(facts), 20, CancellationToken.None));
    }

    [Fact]
    public async Task A_broken_stretch_is_said_rather_than_left_out()
    {
        var path = await MakeAsync("mp4", 30, "-bf 3");
        var facts = await MediaProbe.InspectAsync(path, CancellationToken.None);
        var grid = new SamplingGrid(facts);
        var stretches = await Stretch.PlanAsync(path, facts, grid, 20, CancellationToken.None);
        var bytes = await File.ReadAllBytesAsync(path);
        Random.Shared.NextBytes(bytes.AsSpan(bytes.Length / 3, bytes.Length / 4));
        await File.WriteAllBytesAsync(path, bytes);
        await Assert.ThrowsAsync<RelayBrokenException>(() => FramesAsync(new FrameRelay(path, facts, grid, _scratch.PathFor("x.pcm"), stretches).ReadAsync));
    }

    [Fact]
    public async Task Groups_that_need_the_one_before_are_analysed_in_one_go()
    {
        var path = await MakeAsync("mp4", 25, "-bf 3 -x264-params open-gop=1");
        var facts = await MediaProbe.InspectAsync(path, CancellationToken.None);
        var grid = new SamplingGrid(facts);
        var stretches = await Stretch.PlanAsync(path, facts, grid, 20, CancellationToken.None);
        await Assert.ThrowsAsync<RelayBrokenException>(() => FramesAsync(new FrameRelay(path, facts, grid, _scratch.PathFor("x.pcm"), stretches).ReadAsync));
    }

    private async Task<string> MakeAsync(string container, double rate, string more, string filter = "")
    {
        var path = _scratch.PathFor($"clip.{container}");
        var fps = rate == 29.97 ? "30000/1001" : rate.ToString(CultureInfo.InvariantCulture);
        await Ffmpeg.RunAsync(
            [
                "-i", Splicer.Source("vtest.avi"), "-f", "lavfi", "-i", "sine=f=440:d=5",
                "-vf", $"scale=320:240,fps={fps},{filter}trim=duration=4.2,format=yuv420p", "-fps_mode", "passthrough", "-t", "4.2", "-c:v", "libx264", "-preset", "veryfast", "-g", "30", .. more.Split(' '),
                "-c:a", "aac", "-f", container is "mkv" ? "matroska" : container, Ffmpeg.Output(path),
            ],
            TimeSpan.FromMinutes(2), CancellationToken.None);
        return path;
    }

    private static async Task<List<string>> FramesAsync(Func<Action<ReadOnlyMemory<byte>>, CancellationToken, Task<int>> read)
    {
        var frames = new List<string>();
        var count = await read(frame => frames.Add(Convert.ToHexString(SHA256.HashData(frame.Span))), CancellationToken.None);
        Assert.Equal(frames.Count, count);
        return frames;
    }
}
