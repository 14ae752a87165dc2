using WebStudio.Media;
using WebStudio.Pipelines.Photo.Picture;

namespace WebStudio.Tests.Pipelines.Photo.Picture;

public sealed class FramePainterTests : IDisposable
{
    private static readonly View Whole = new(0.5, 0.5, 1);

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_downbeat_brightens_the_picture_and_fades_until_the_next()
    {
        var photo = PictureSteps.Photo(_scratch, "scene.png", 320, 180);
        var request = PictureSteps.Request(8, 160, 90, photo) with { Seed = 11 };
        var view = await new ShotViews(request, [PictureSteps.Shot(0, 240, Whole, Whole)], CancellationToken.None).NextAsync();
        var painter = new FramePainter(request);
        double Luma(int frame)
        {
            var picture = new Yuv420(160, 90);
            painter.Paint(picture, frame, view, null, 1, 1);
            return PictureSteps.Luma(picture);
        }
        foreach (var downbeat in (int[])[60, 120])
        {
            double before = Luma(downbeat - 1), on = Luma(downbeat + 1), after = Luma(downbeat + 10);
            Assert.True(on > before + 2 && on > after + 2, $"Luma is {before:0.0} before, {on:0.0} on and {after:0.0} after the downbeat.");
        }
    }

    [Fact]
    public async Task A_dissolve_goes_from_one_photo_to_the_other_by_its_share()
    {
        var dark = PictureSteps.Photo(_scratch, "dark.png", 64, 36, (_, _) => Raster.Rgb(70, 60, 60));
        var light = PictureSteps.Photo(_scratch, "light.png", 64, 36, (_, _) => Raster.Rgb(120, 130, 140));
        var request = PictureSteps.Request(4, 64, 36, dark, light) with { Times = PictureSteps.Times(4) with { Beats = [], Downbeats = [] } };
        var views = new ShotViews(request, [PictureSteps.Shot(0, 60, Whole, Whole), PictureSteps.Shot(60, 120, Whole, Whole) with { Photo = 1, Dissolve = 10 }], CancellationToken.None);
        ShotView first = await views.NextAsync(), second = await views.NextAsync();
        var painter = new FramePainter(request);
        double Luma(ShotView view, ShotView? before, double share)
        {
            var picture = new Yuv420(64, 36);
            painter.Paint(picture, 62, view, before, share, 0.5);
            return PictureSteps.Luma(picture);
        }
        double from = Luma(first, null, 1), to = Luma(second, null, 1);
        Assert.True(to > from + 20);
        foreach (var share in (double[])[0.1, 0.5, 0.9])
            Assert.Equal(from + (share * (to - from)), Luma(second, first, share), 0.6);
    }

    [Fact]
    public async Task The_corners_are_darker_than_the_middle_and_only_the_end_is_black()
    {
        var gray = PictureSteps.Photo(_scratch, "gray.png", 320, 180, (_, _) => Raster.Rgb(128, 128, 128));
        var request = PictureSteps.Request(6, 320, 180, gray);
        var view = await new ShotViews(request, [PictureSteps.Shot(0, 180, Whole, Whole)], CancellationToken.None).NextAsync();
        var painter = new FramePainter(request);
        Yuv420 Paint(int frame)
        {
            var picture = new Yuv420(320, 180);
            painter.Paint(picture, frame, view, null, 1, 0);
            return picture;
        }
        var middle = Paint(45);
        double Corner(Yuv420 picture, int x, int y) => picture.Bytes.AsSpan((y * 320) + x, 16).ToArray().Average(value => (double)value);
        var centre = Corner(middle, 152, 90);
        Assert.InRange((Corner(middle, 0, 0) - 16) / (centre - 16), 0.6, 0.93);
        Assert.InRange(PictureSteps.Luma(Paint(9)), 0.7 * PictureSteps.Luma(middle), 300);
        Assert.InRange(PictureSteps.Luma(Paint(0)), 25, 300);
        Assert.InRange(PictureSteps.Luma(Paint(179)), 16, 17.5);
    }

    [Fact]
    public async Task The_same_seed_paints_the_same_frame_and_grain_is_weak()
    {
        var photo = PictureSteps.Photo(_scratch, "scene.png", 160, 90);
        var request = PictureSteps.Request(4, 160, 90, photo);
        var view = await new ShotViews(request, [PictureSteps.Shot(0, 120, Whole, Whole)], CancellationToken.None).NextAsync();
        byte[] Paint(long seed, int frame)
        {
            var picture = new Yuv420(160, 90);
            new FramePainter(request with { Seed = seed }).Paint(picture, frame, view, null, 1, 0);
            return picture.Bytes;
        }
        Assert.Equal(Paint(1, 40), Paint(1, 40));
        byte[] first = Paint(1, 40), other = Paint(1, 43);
        var difference = Enumerable.Range(0, 160 * 90).Average(i => Math.Abs(first[i] - other[i]));
        Assert.InRange(difference, 0.2, 3);
    }
}
