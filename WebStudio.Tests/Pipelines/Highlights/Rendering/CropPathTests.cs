using WebStudio.Pipelines.Highlights.Rendering;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Rendering;

public sealed class CropPathTests
{
    // 9:16 out of 1280 × 720 at 30 frames a second.
    private static readonly ReelFormat Format = new(1280, 720, 404, 720, new ReelRate(30, 1), 20, "superfast");

    [Fact]
    public void The_window_glides_after_what_moves_and_keeps_it_in_sight()
    {
        // Still for two seconds, then over to the right in four, then still; the measured centre trembles.
        static double Truth(double time) => 0.2 + (0.6 * Math.Clamp((time - 2) / 4, 0, 1));
        var random = new Random(5);
        var path = CropPath.For(Track(100, i => (float)(Truth(i / 10.0) + ((random.NextDouble() - 0.5) * 0.1)), _ => 0.05f), Format);
        var positions = Enumerable.Range(0, 300).Select(frame => path.At(frame / 30.0)).ToList();
        for (var frame = 0; frame < positions.Count; frame++)
            Assert.InRange((Truth(frame / 30.0) * 1280) - positions[frame], 404 * 0.2, 404 * 0.8);
        var speeds = positions.Zip(positions.Skip(1), (a, b) => b - a).ToList();
        Assert.All(speeds, speed => Assert.InRange(speed, -1, 12));
        Assert.All(speeds.Zip(speeds.Skip(1), (a, b) => Math.Abs(b - a)), change => Assert.InRange(change, 0, 0.6));
        Assert.True(path.Horizontal);
    }

    [Fact]
    public void The_window_stands_still_while_what_moves_stays_near_its_middle()
    {
        var path = CropPath.For(Track(80, i => 0.4f + (0.02f * MathF.Sin(i)), _ => 0.05f), Format);
        var positions = Enumerable.Range(0, 240).Select(frame => path.At(frame / 30.0)).ToList();
        Assert.InRange(positions.Max() - positions.Min(), 0, 0.01);
        Assert.InRange(positions[0], 310 - 40, 310 + 40);
    }

    [Fact]
    public void Nothing_moving_shows_the_middle() =>
        Assert.InRange(CropPath.For(Track(50, _ => 0.5f, _ => 0), Format).At(2), 436, 440);

    [Fact]
    public void The_window_jumps_at_a_cut_alone()
    {
        var shots = (Shot[])[new(0, 3, Transition.Cut), new(3, 6, Transition.Cut), new(6.4, 10, Transition.Dissolve)];
        var path = CropPath.For(Track(100, i => i < 30 ? 0.2f : i < 62 ? 0.8f : 0.3f, _ => 0.05f) with { Shots = shots }, Format);
        Assert.Equal(path.At(0), path.At(2.99), 0.5);
        Assert.InRange(path.At(3.0) - path.At(2.99), 500, 900);
        for (var time = 3.0; time < 9.9; time += 1 / 30.0)
            Assert.InRange(Math.Abs(path.At(time + (1 / 30.0)) - path.At(time)), 0, 404 * 0.6 / 30 * 1.3);
        Assert.InRange(path.At(9.9), 100, 320);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1f)]
    public void The_window_and_what_is_read_beside_it_stay_within_the_picture(float centre)
    {
        var path = CropPath.For(Track(60, i => i < 20 ? 1 - centre : centre, _ => 0.05f), Format);
        for (var frame = 0; frame < 170; frame += 10)
        {
            var track = WindowTrack.For(path, Format, new FrameGrid(0, Format.Rate), frame, 10);
            Assert.InRange(track.Region.X, 0, 1280 - track.Region.Width);
            Assert.Equal(720, track.Region.Height);
            Assert.All(track.Offsets, offset => Assert.True(track.Still ? offset == 0 : offset >= 2 && offset <= track.Region.Width - 404 - 4));
        }
    }

    [Fact]
    public void A_tall_picture_is_followed_up_and_down()
    {
        var format = new ReelFormat(720, 1280, 720, 406, new ReelRate(30, 1), 20, "superfast");
        var path = CropPath.For(Track(50, _ => 0.8f, _ => 0.05f), format);
        Assert.False(path.Horizontal);
        Assert.InRange(path.At(1), (0.8 * 1280) - 203 - 40, (0.8 * 1280) - 203 + 40);
    }

    private static VideoTrack Track(int count, Func<int, float> centre, Func<int, float> motion)
    {
        var centres = Enumerable.Range(0, count).Select(centre).ToArray();
        return new VideoTrack
        {
            Duration = count / 10.0, Shots = [new Shot(0, count / 10.0, Transition.Cut)],
            Motion = [.. Enumerable.Range(0, count).Select(motion)], MotionX = centres, MotionY = centres,
        };
    }
}
