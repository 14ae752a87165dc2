using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Selection;

public sealed class ReelPlannerTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_planted_exciting_stretch_is_found(bool picture, bool sound)
    {
        foreach (var seed in Enumerable.Range(1, 10))
        {
            var at = 20 + (seed * 13);
            var plan = new Footage(200, seed).Cut(3, 9).Excite(at, at + 12, picture, sound).Plan(30);
            PlanChecks.IsOrderly(plan);
            PlanChecks.LastsAsAsked(plan);
            Assert.True(plan.Shown(at, at + 12) >= 0.8 * 12, $"seed {seed}: {plan.Shown(at, at + 12):0.0} s of 12 s");
            Assert.Null(plan.Note);
        }
    }

    [Fact]
    public void Several_exciting_moments_are_found_before_a_long_plain_stretch_is_shown()
    {
        var footage = new Footage(1200, 3).Cut(2, 12).Speak(0, 1200);
        double[] moments = [55, 310, 555, 702, 990, 1130];
        foreach (var at in moments)
            footage.Excite(at, at + 5);
        var plan = footage.Plan(36);
        PlanChecks.CutsNoSentence(plan, footage.Sentences);
        Assert.True(moments.Sum(at => plan.Shown(at, at + 5)) >= 0.8 * 30);
    }

    [Fact]
    public void A_repeated_stretch_is_used_once()
    {
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var plan = new Footage(180, seed).Cut(3, 8).Excite(30, 38).Repeat(30, 38, at: 110).Plan(30);
            var (first, second) = (plan.Shown(30, 38), plan.Shown(110, 118));
            Assert.True(Math.Min(first, second) <= 1 && Math.Max(first, second) >= 6.4, $"seed {seed}: {first:0.0} s and {second:0.0} s");
            PlanChecks.LastsAsAsked(plan);
        }
    }

    [Fact]
    public void A_repeated_stretch_with_other_sound_is_used_once_too()
    {
        var footage = new Footage(180, 5).Cut(3, 8).Excite(30, 38).Repeat(30, 38, at: 110).Speak(0, 180);
        var plan = footage.Plan(30);
        Assert.True(Math.Min(plan.Shown(30, 38), plan.Shown(110, 118)) <= 1);
    }

    [Theory]
    [InlineData(PictureFlaws.Black)]
    [InlineData(PictureFlaws.Frozen)]
    [InlineData(PictureFlaws.Blurred)]
    [InlineData(PictureFlaws.Covered)]
    public void Bad_pictures_are_never_shown_however_loud(PictureFlaws flaw)
    {
        foreach (var seed in Enumerable.Range(1, 5))
        {
            var plan = new Footage(120, seed).Cut(3, 8).Excite(40, 60).Flaw(45, 52.3, flaw).Flaw(80, 81, flaw).Damage(10, 14).Plan(60);
            Assert.Equal(0, plan.Shown(45, 52.3) + plan.Shown(80, 81) + plan.Shown(10, 14));
            Assert.All(plan.ScoreCurve.Skip(451).Take(71), score => Assert.Equal(0, score));
            PlanChecks.LastsAsAsked(plan);
        }
    }

    [Fact]
    public void A_fast_game_without_speech_gives_its_fastest_moments()
    {
        var footage = new Footage(300, 8).Cut(280, 290).Excite(77, 83, sound: false).Excite(200, 206, sound: false);
        var plan = new ReelPlanner(footage.Video, AudioTrack.Empty).Plan(new ReelRequest { Target = 15 });
        Assert.True(plan.Shown(77, 83) + plan.Shown(200, 206) >= 0.8 * 12);
        Assert.Contains(plan.Segments, segment => segment.Reasons.Any(reason => reason.StartsWith("fastest motion of the video", StringComparison.Ordinal)));
        PlanChecks.LastsAsAsked(plan);
    }

    [Fact]
    public void A_lecture_without_motion_gives_whole_sentences_and_its_applause()
    {
        var footage = new Footage(600, 9).Still().Speak(0, 400).Excite(402, 408, picture: false).Speak(409, 600);
        var plan = footage.Plan(40);
        PlanChecks.CutsNoSentence(plan, footage.Sentences);
        PlanChecks.LastsAsAsked(plan);
        Assert.True(plan.Shown(402, 408) >= 0.8 * 6);
        Assert.Contains(plan.Segments, segment => segment.Reasons.Any(reason => reason.StartsWith("crowd noise rises 12 dB", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_lecture_whose_slides_stand_still_is_shown_all_the_same()
    {
        var footage = new Footage(300, 4).Still().Speak(0, 300).Flaw(0, 300, PictureFlaws.Frozen);
        var plan = footage.Plan(30);
        PlanChecks.LastsAsAsked(plan);
        PlanChecks.CutsNoSentence(plan, footage.Sentences);
        Assert.Contains("still", plan.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flat_video_gives_an_even_sample_and_says_by_how_little_its_best_is_better()
    {
        var plan = new Footage(400, 2).Cut(4, 9).Plan(40);
        PlanChecks.LastsAsAsked(plan);
        Assert.Matches(@"scores only \d+ % above the median", plan.Note);
        foreach (var quarter in Enumerable.Range(0, 4))
            Assert.InRange(plan.Shown(quarter * 100, (quarter + 1) * 100), 5, 16);
    }

    [Fact]
    public void A_video_shorter_than_the_reel_is_shown_whole()
    {
        foreach (var duration in (double[])[0.5, 3.37, 12, 29.98])
        {
            var plan = new Footage(duration, 2).Cut(2, 4).Plan(30);
            PlanChecks.IsOrderly(plan);
            Assert.Equal(duration, plan.Length, 1e-9);
            Assert.Contains("all of it is shown", plan.Note, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_video_of_nothing_but_bad_pictures_still_gives_its_length_and_says_so()
    {
        var plan = new Footage(100, 2).Cut(3, 8).Flaw(0, 100, PictureFlaws.Black).Plan(20);
        PlanChecks.LastsAsAsked(plan);
        Assert.Contains("black", plan.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_good_material_is_short_the_least_bad_makes_up_the_length()
    {
        var footage = new Footage(60, 6).Cut(3, 8).Flaw(0, 20, PictureFlaws.Black).Flaw(30, 45, PictureFlaws.Blurred).Damage(45, 50);
        var plan = footage.Plan(30);
        PlanChecks.LastsAsAsked(plan);
        Assert.Equal(0, plan.Shown(0, 19.8) + plan.Shown(45, 50));
        Assert.Contains("blurred or frozen", plan.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_requests_give_equal_plans()
    {
        var footage = new Footage(300, 11).Cut(2, 9).Speak(0, 200).Excite(90, 97);
        var planner = new ReelPlanner(footage.Video, footage.Audio);
        var request = new ReelRequest { Target = 45 };
        Assert.Equivalent(planner.Plan(request), planner.Plan(request), strict: true);
        Assert.Equivalent(planner.Plan(request), footage.Plan(45), strict: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_length_that_is_none_is_refused(double target) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Footage(20).Cut(3, 8).Plan(target));
}
