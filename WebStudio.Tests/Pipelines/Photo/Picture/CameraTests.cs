using WebStudio.Media;
using WebStudio.Pipelines.Photo.Picture;

namespace WebStudio.Tests.Pipelines.Photo.Picture;

public sealed class CameraTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(EdgePath.Pan)]
    [InlineData(EdgePath.SlowPan)]
    [InlineData(EdgePath.Push)]
    [InlineData(EdgePath.RollingPull)]
    public async Task An_edge_goes_the_planned_way_to_a_tenth_of_a_pixel(string name)
    {
        var (off, jitter) = await EdgePath.All.Single(path => string.Equals(path.Name, name, StringComparison.Ordinal)).MeasureAsync(_scratch, 320, 180);
        Assert.True(off < 0.1, $"The edge of the {name} is {off:0.000} pixels off.");
        Assert.True(jitter < 0.03, $"The edge of the {name} jumps by {jitter:0.000} pixels.");
    }

    [Fact]
    public async Task Near_things_move_against_far_ones_and_the_subject_keeps_its_place()
    {
        // The lower half, with the subject, is taken for near, the bright upper one for far; a line stands in each.
        var photo = PictureSteps.Photo(_scratch, "depth.png", 640, 360, (x, y) => Gray(Math.Abs(x - 320) < 6 ? 20 : y < 180 ? 220 : 110 + ((x * 37) ^ (y * 23)) % 24));
        photo = photo with { Reading = photo.Reading with { Subject = new(0.5, 0.8, 0.4, 0.3, 0.9) } };
        var request = PictureSteps.Request(2, 320, 180, photo);
        var shot = PictureSteps.Shot(0, 60, new View(0.48, 0.5, 0.8), new View(0.52, 0.5, 0.8), 0.02);
        var moved = await LineMovesAsync(request, shot);
        var flat = await LineMovesAsync(request, shot with { Parallax = 0 });
        Assert.InRange(moved.Near - flat.Near, -0.9, 0.9);
        // Two per cent of the width at most, and clearly seen.
        Assert.InRange(moved.Far - flat.Far, 1.5, 6.4);
    }

    [Fact]
    public async Task A_view_beyond_the_border_shows_the_photo_still()
    {
        var photo = PictureSteps.Photo(_scratch, "plain.png", 64, 36, (_, _) => Gray(140));
        var request = PictureSteps.Request(1, 64, 36, photo);
        var view = await new ShotViews(request, [PictureSteps.Shot(0, 30, new View(0.1, 0.9, 1), new View(0.95, 0.1, 0.9, 3), 0.02)], CancellationToken.None).NextAsync();
        var row = new short[64];
        view.Aim(0, 0);
        view.SampleY(0, row);
        var level = row[0];
        for (var frame = 0; frame < 35; frame += 5)
        {
            view.Aim(frame, 0.01);
            for (var y = 0; y < 36; y++)
            {
                view.SampleY(y, row);
                Assert.All(row, sample => Assert.InRange(sample, level - 64, level + 64));
            }
        }
    }

    // How far a dark line goes from the first frame to the last, in pixels, low and high in the picture.
    private static async Task<(double Near, double Far)> LineMovesAsync(PictureRequest request, Shot shot)
    {
        var view = await new ShotViews(request, [shot], CancellationToken.None).NextAsync();
        var moves = new double[2];
        var row = new short[320];
        foreach (var (frame, sign) in ((int, int)[])[(0, -1), (60, 1)])
        {
            view.Aim(frame, 0);
            for (var part = 0; part < 2; part++)
            {
                view.SampleY(part == 0 ? 150 : 20, row);
                double sum = 0, weights = 0;
                for (var x = 0; x < 320; x++)
                {
                    var dark = Math.Max(0, -4000 - row[x]);
                    (sum, weights) = (sum + (x * (double)dark), weights + dark);
                }
                moves[part] += sign * sum / weights;
            }
        }
        return (moves[0], moves[1]);
    }

    private static uint Gray(double value) => Raster.Rgb((int)Math.Round(value), (int)Math.Round(value), (int)Math.Round(value));
}
