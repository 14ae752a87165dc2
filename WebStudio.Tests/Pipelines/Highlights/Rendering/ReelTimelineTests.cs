using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Rendering;
using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Rendering;

public sealed class ReelTimelineTests
{
    [Fact]
    public void The_whole_is_within_a_frame_of_the_plan_whatever_the_ends()
    {
        // Each 0.48 frames longer than a whole number: rounded alone they would be 9.6 frames short.
        var segments = Enumerable.Range(0, 20).Select(i => Segment(i * 3, (i * 3) + ((60 + 0.48) / 30))).ToList();
        var timeline = Lay(segments, crossfade: 0);
        Assert.InRange(timeline.Frames - (20 * 60.48), -1, 1);
        Assert.All(timeline.Segments, one => Assert.InRange(one.Frames, 60, 61));
    }

    [Fact]
    public void Pieces_cover_the_reel_once_whether_it_has_crossfades_or_not()
    {
        var segments = (Segment[])[Segment(1, 3), Segment(5, 7.5), Segment(7.5, 9), Segment(20, 22)];
        var (plain, mixed) = (Lay(segments, crossfade: 0), Lay(segments, crossfade: 0.5));
        Assert.Equal(plain.Frames, plain.Pieces().Sum(each => each.Piece.Frames));
        Assert.Equal(plain.Frames, mixed.Pieces().Sum(each => each.Piece.Frames));
        Assert.Equal([new Piece(30, 60), new Piece(150, 75), new Piece(225, 45), new Piece(600, 60)], plain.Pieces().Select(each => each.Piece));
        Assert.Equal(
            [new Piece(30, 52), new Piece(82, 15, 142), new Piece(157, 68), new Piece(225, 37), new Piece(262, 15, 592), new Piece(607, 53)],
            mixed.Pieces().Select(each => each.Piece));
    }

    [Fact]
    public void A_crossfade_never_shows_another_shot()
    {
        var shots = (Shot[])[new(0, 3, Transition.Cut), new(3, 5, Transition.Cut), new(5, 7, Transition.Cut), new(7, 30, Transition.Cut)];
        // Nothing to lend on either side; then only before; then only after.
        Assert.Equal(0, Lay([Segment(1, 3), Segment(5, 7)], 0.5, shots).Segments[1].Fade);
        var before = Lay([Segment(1, 3), Segment(8, 10)], 0.5, shots).Segments[1];
        Assert.Equal((15, 15), (before.Fade, before.Before));
        var after = Lay([Segment(0.5, 2), Segment(5, 7)], 0.5, shots).Segments[1];
        Assert.Equal((15, 0), (after.Fade, after.Before));
    }

    [Theory]
    [InlineData(25, false, 25, 1)]
    [InlineData(29.97, false, 30000, 1001)]
    [InlineData(23.976, false, 24000, 1001)]
    [InlineData(59.94, false, 60000, 1001)]
    [InlineData(120, false, 60, 1)]
    [InlineData(239.76, false, 60000, 1001)]
    [InlineData(12.5, false, 12500, 1000)]
    [InlineData(1, false, 10, 1)]
    [InlineData(27.3, true, 30, 1)]
    [InlineData(29.6, true, 30, 1)]
    [InlineData(144, true, 60, 1)]
    [InlineData(3, true, 10, 1)]
    public void The_rate_is_the_sources_own_or_the_nearest_that_plays(double mean, bool variable, int frames, int seconds) =>
        Assert.Equal(new ReelRate(frames, seconds), ReelRate.Of(mean, variable));

    [Theory]
    [InlineData(1920, 1080, ReelQuality.High, AspectRatio.Original, 1920, 1080)]
    [InlineData(3840, 2160, ReelQuality.High, AspectRatio.Original, 1920, 1080)]
    [InlineData(1920, 1080, ReelQuality.Low, AspectRatio.Original, 854, 480)]
    [InlineData(1920, 1080, ReelQuality.Medium, AspectRatio.Square, 720, 720)]
    [InlineData(1920, 1080, ReelQuality.High, AspectRatio.Tall, 608, 1080)]
    [InlineData(1080, 1920, ReelQuality.Low, AspectRatio.Wide, 854, 480)]
    [InlineData(641, 361, ReelQuality.High, AspectRatio.Original, 640, 360)]
    [InlineData(320, 180, ReelQuality.Medium, AspectRatio.Wide, 320, 180)]
    [InlineData(9000, 500, ReelQuality.High, AspectRatio.Original, 3840, 214)]
    public void Sizes_are_even_and_never_larger_than_the_source(int width, int height, ReelQuality quality, AspectRatio aspect, int reelWidth, int reelHeight)
    {
        var facts = new MediaFacts { Duration = 1, StoredWidth = width, StoredHeight = height, Width = width, Height = height, FrameRate = 30, VideoCodec = "h264" };
        var format = ReelFormat.For(facts, new RenderOptions(quality, aspect));
        Assert.Equal((reelWidth, reelHeight), (format.Width, format.Height));
        Assert.True(format.FullWidth >= format.Width && format.FullHeight >= format.Height && format.FullWidth <= width && format.FullHeight <= height);
        Assert.Equal(0, (format.FullWidth | format.FullHeight | format.Width | format.Height) & 1);
    }

    private static Segment Segment(double start, double end) => new(start, end, 1, [], Locked: false);

    private static ReelTimeline Lay(IReadOnlyList<Segment> segments, double crossfade, IReadOnlyList<Shot>? shots = null) => ReelTimeline.Lay(
        segments, new HashSet<int>(), new FrameGrid(0, new ReelRate(30, 1)), new VideoTrack { Duration = 100, Shots = shots ?? [new Shot(0, 100, Transition.Cut)] }, crossfade);
}
