using WebStudio.Media;
using WebStudio.Pipelines.Photo.Picture;

namespace WebStudio.Tests.Pipelines.Photo.Picture;

public sealed class PictureRendererTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(1.0, 160, 90, 30)]
    [InlineData(1.516, 90, 160, 24)]
    [InlineData(0.4, 66, 66, 25)]
    public async Task The_video_has_the_size_the_rate_and_every_frame_of_the_song(double seconds, int width, int height, int fps)
    {
        var request = PictureSteps.Request(seconds, width, height, PictureSteps.Photo(_scratch, "scene.png", 200, 150)) with { Fps = fps };
        var shares = new List<double>();
        var path = _scratch.PathFor("picture.mp4");
        await PictureRenderer.RenderAsync(request, path, shares.Add, CancellationToken.None);
        var info = await Ffprobe.InspectAsync(path, CancellationToken.None);
        Assert.Equal((width, height, "h264", "High", "yuv420p", "bt709"), (info.Width, info.Height, info.VideoCodec, info.Profile, info.PixelFormat, info.ColorSpace));
        Assert.Null(info.AudioCodec);
        var frames = (int)Math.Round(seconds * fps);
        Assert.Equal(frames, (await FramesAsync(path)).Count);
        Assert.Equal(frames / (double)fps, info.Duration, 0.002);
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, shares[^1]);
    }

    [Fact]
    public async Task No_two_seconds_look_alike()
    {
        var request = PictureSteps.Request(6, 160, 90, PictureSteps.Photo(_scratch, "a.png", 480, 270), PictureSteps.Photo(_scratch, "b.png", 300, 400));
        var path = _scratch.PathFor("picture.mp4");
        await PictureRenderer.RenderAsync(request, path, _ => { }, CancellationToken.None);
        var frames = await FramesAsync(path);
        for (var frame = 15; frame + 30 < frames.Count; frame += 15)
        {
            var difference = frames[frame].Zip(frames[frame + 30], (a, b) => Math.Abs(a - b)).Average();
            Assert.True(difference > 1.5, $"Between frames {frame} and {frame + 30} there is only {difference:0.00}.");
        }
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(1, 7)]
    [InlineData(1200, 60)]
    [InlineData(60, 1200)]
    public async Task Photos_of_any_shape_fill_the_picture(int width, int height)
    {
        var request = PictureSteps.Request(2, 128, 72, PictureSteps.Photo(_scratch, "photo.png", width, height, (_, _) => Raster.Rgb(150, 140, 130)));
        var path = _scratch.PathFor("picture.mp4");
        await PictureRenderer.RenderAsync(request, path, _ => { }, CancellationToken.None);
        var frame = (await FramesAsync(path))[20];
        Assert.InRange(frame.Max() - frame.Min(), 0, 60);
        Assert.InRange(frame.Min(), 25, 220);
    }

    [Fact]
    public async Task Many_photos_come_in_their_order_and_are_let_go()
    {
        var photos = Enumerable.Range(0, 12).Select(i => PictureSteps.Photo(_scratch, $"{i}.png", 96, 54, (_, _) => Raster.Rgb(40 + (12 * i), 40 + (12 * i), 40 + (12 * i)))).ToList();
        var request = PictureSteps.Request(4, 64, 36, photos);
        var shots = photos.Select((_, i) => PictureSteps.Shot(i * 10, (i * 10) + 10, new View(0.5, 0.5, 1), new View(0.5, 0.5, 0.9)) with { Photo = i }).ToList();
        var views = new ShotViews(request, [.. shots, shots[0] with { Start = 120, End = 130 }], CancellationToken.None);
        var row = new short[64];
        var levels = new List<int>();
        for (var shot = 0; shot <= 12; shot++)
        {
            var view = await views.NextAsync();
            view.Aim(shot * 10, 0);
            view.SampleY(18, row);
            levels.Add(row[32]);
            await views.StopAsync();
            Assert.InRange(views.Held, 0, 4);
        }
        Assert.Equal(levels[..12].Order(), levels[..12]);
        Assert.Equal(levels[0], levels[12]);
        Assert.Equal(0, views.Held);
    }

    [Fact]
    public async Task A_cancel_in_the_middle_leaves_no_process_and_no_file()
    {
        var request = PictureSteps.Request(60, 320, 180, PictureSteps.Photo(_scratch, "scene.png", 320, 180));
        var path = _scratch.PathFor("picture.mp4");
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PictureRenderer.RenderAsync(request, path, share =>
        {
            if (share > 0.05)
                cancel.Cancel();
        }, cancel.Token));
        Assert.False(File.Exists(path));
        Assert.Empty(Processes.Running("ffmpeg", _scratch.Folder));
    }

    [Fact]
    public async Task A_photo_that_cannot_be_decoded_is_told_and_leaves_no_file()
    {
        var photo = PictureSteps.Photo(_scratch, "scene.png", 200, 150);
        await File.WriteAllBytesAsync(photo.Path, (await File.ReadAllBytesAsync(photo.Path))[..300]);
        var path = _scratch.PathFor("picture.mp4");
        await Assert.ThrowsAsync<InvalidImageException>(() => PictureRenderer.RenderAsync(PictureSteps.Request(1, 64, 36, photo), path, _ => { }, CancellationToken.None));
        Assert.False(File.Exists(path));
    }

    // Luma of every frame, small.
    private static async Task<List<int[]>> FramesAsync(string path)
    {
        var frames = new List<int[]>();
        await foreach (var frame in FrameReader.ReadAsync(path, 64, 36, CancellationToken.None))
            frames.Add([.. frame.Pixels.Select(pixel => (int)((pixel >> 8) & 255))]);
        return frames;
    }
}
