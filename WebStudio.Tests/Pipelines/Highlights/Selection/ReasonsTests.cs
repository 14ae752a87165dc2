using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Selection;

/// <summary>What is said of a segment is true of it.</summary>
public sealed class ReasonsTests
{
    [Fact]
    public void Only_one_segment_has_the_fastest_motion_and_only_one_the_loudest_moment()
    {
        foreach (var seed in Enumerable.Range(1, 10))
        {
            var plan = new Footage(300, seed).Cut(3, 9).Speak(0, 100).Excite(120, 126).Excite(200, 206).Plan(40);
            Assert.InRange(Said(plan, "fastest motion of the video").Count, 0, 1);
            Assert.InRange(Said(plan, "loudest moment").Count, 0, 1);
        }
    }

    [Fact]
    public void The_fastest_motion_is_told_with_its_ratio_to_the_usual()
    {
        var footage = new Footage(120, 3).Cut(3, 8).Excite(60, 66, sound: false);
        var reason = Assert.Single(Said(new ReelPlanner(footage.Video, AudioTrack.Empty).Plan(new ReelRequest { Target = 15 }), "fastest motion of the video"));
        // Planted 0.06–0.08 over a usual 0.01.
        Assert.Matches("^fastest motion of the video, [6-8]\\.[0-9] times the usual$", reason);
    }

    [Fact]
    public void Crowd_noise_is_told_with_its_rise_and_its_length()
    {
        var plan = new Footage(120, 3).Cut(3, 8).Excite(60, 64, picture: false).Plan(15);
        Assert.Equal(["crowd noise rises 12 dB"], Said(plan, "crowd noise rises"));
        var length = Assert.Single(Said(plan, "crowd noise or applause"));
        Assert.Matches(@"^crowd noise or applause for (4\.0|3\.9) s$", length);
    }

    [Fact]
    public void Sentences_are_counted_only_when_they_are_whole()
    {
        var footage = new Footage(200, 4).Cut(4, 9).Speak(80, 120);
        var plan = footage.Plan(20);
        var spoken = plan.Segments.Where(segment => segment.Reasons.Any(reason => reason.Contains("sentence", StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(spoken);
        Assert.All(spoken, segment =>
        {
            var whole = footage.Sentences.Count(sentence => sentence.Start >= segment.Start - 0.06 && sentence.End <= segment.End + 0.06);
            var said = segment.Reasons.First(reason => reason.Contains("sentence", StringComparison.Ordinal));
            Assert.StartsWith(whole == 1 ? "a sentence spoken clearly" : $"{whole} sentences", said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Nothing_is_said_of_sound_where_there_is_none()
    {
        var footage = new Footage(120, 3).Cut(3, 8).Excite(60, 66);
        var plan = new ReelPlanner(footage.Video, AudioTrack.Empty).Plan(new ReelRequest { Target = 20 });
        Assert.DoesNotContain(plan.Segments.SelectMany(segment => segment.Reasons), reason =>
            reason.Contains("dB", StringComparison.Ordinal) || reason.Contains("LUFS", StringComparison.Ordinal) || reason.Contains("sound", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(59.9)]
    [InlineData(90)]
    public void Sound_shorter_or_longer_than_the_picture_is_no_obstacle(double seconds)
    {
        var picture = new Footage(60, 3).Cut(3, 8).Excite(20, 26);
        var sound = new Footage(seconds, 3).Speak(0, seconds);
        var plan = new ReelPlanner(picture.Video, sound.Audio).Plan(new ReelRequest { Target = 20 });
        PlanChecks.IsOrderly(plan);
        PlanChecks.LastsAsAsked(plan);
    }

    [Fact]
    public void A_video_of_which_nothing_was_decoded_gives_an_empty_plan()
    {
        var plan = new ReelPlanner(new VideoTrack { Duration = 0 }, AudioTrack.Empty).Plan(new ReelRequest { Target = 20 });
        Assert.Empty(plan.Segments);
        Assert.Empty(plan.ScoreCurve);
    }

    private static List<string> Said(ReelPlan plan, string what) =>
        [.. plan.Segments.SelectMany(segment => segment.Reasons).Where(reason => reason.StartsWith(what, StringComparison.Ordinal))];
}
