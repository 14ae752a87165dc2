using WebStudio.Pipelines.Highlights.Selection;

namespace WebStudio.Tests.Pipelines.Highlights.Selection;

/// <summary>Where segments begin and end.</summary>
public sealed class CutPlaceTests
{
    [Fact]
    public void Most_ends_lie_at_a_change_of_shot_when_shots_are_short()
    {
        var (near, all) = (0, 0);
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var footage = new Footage(240, seed).Cut(1.5, 3.5);
            var ends = footage.Plan(40).Segments.SelectMany(segment => new[] { segment.Start, segment.End }).ToList();
            near += ends.Count(end => footage.Shots.Any(shot => Math.Abs(shot.Start - end) < 0.05 || Math.Abs(shot.End - end) < 0.05));
            all += ends.Count;
        }

        Assert.True(near >= 0.6 * all, $"{near} of {all}");
    }

    [Fact]
    public void Most_ends_lie_on_the_beat_when_there_is_music_and_one_long_shot()
    {
        var (near, all) = (0, 0);
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var footage = new Footage(240, seed).Cut(300, 400).Beat(0.75).Excite(50, 60).Excite(120, 125);
            var ends = footage.Plan(30).Segments.SelectMany(segment => new[] { segment.Start, segment.End }).ToList();
            near += ends.Count(end => Math.Abs((end / 0.75) - Math.Round(end / 0.75)) * 0.75 < 0.04);
            all += ends.Count;
        }

        Assert.True(near >= 0.6 * all, $"{near} of {all}");
    }

    [Fact]
    public void Cuts_beside_speech_keep_a_tenth_of_a_second_from_it_where_the_pause_is_long_enough()
    {
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var footage = new Footage(240, seed).Cut(3, 9).Speak(0, 240);
            foreach (var cut in footage.Plan(40).Segments.SelectMany(segment => new[] { segment.Start, segment.End }).Where(cut => cut is > 0.5 and < 239))
            {
                Assert.DoesNotContain(footage.Sentences, sentence =>
                    (cut > sentence.End && cut < sentence.End + 0.095) || (cut < sentence.Start && cut > sentence.Start - 0.095));
            }
        }
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(25, 25)]
    [InlineData(24000 / 1001.0, 24000 / 1001.0)]
    [InlineData(60, 30)]
    [InlineData(120, 30)]
    [InlineData(50, 25)]
    public void Segments_begin_and_end_on_frames(double frameRate, double grid)
    {
        var plan = new Footage(100, 6).Cut(3, 9).Excite(50, 56).Plan(20, frameRate);
        Assert.All(plan.Segments, segment =>
        {
            Assert.Equal(Math.Round(segment.Start * grid), segment.Start * grid, 1e-6);
            Assert.Equal(Math.Round(segment.End * grid), segment.End * grid, 1e-6);
        });
        Assert.Equal(20, plan.Length, 0.5 / grid);
    }

    [Fact]
    public void No_segment_is_a_mere_glimpse()
    {
        foreach (var seed in Enumerable.Range(1, 20))
            Assert.All(new Footage(240, seed).Cut(0.8, 5).Excite(60, 64).Plan(30).Segments, segment => Assert.True(segment.Length >= 1.49, $"{segment.Length}"));
    }
}
