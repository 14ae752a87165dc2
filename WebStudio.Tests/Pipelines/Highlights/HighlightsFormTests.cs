using WebStudio.Media;
using WebStudio.Pipelines.Highlights;
using WebStudio.Pipelines.Highlights.Rendering;

namespace WebStudio.Tests.Pipelines.Highlights;

/// <summary>What the highlights page says and draws.</summary>
public sealed class HighlightsFormTests
{
    [Fact]
    public void Choices_survive_the_way_through_a_jobs_options()
    {
        var form = new HighlightsForm { TargetDuration = 45, Quality = ReelQuality.Medium, Aspect = AspectRatio.Tall, Crossfade = 0.3 };
        var read = HighlightsForm.From(HighlightsOptions.Read(System.Text.Json.JsonSerializer.SerializeToElement(form.ToOptions()), 30));
        Assert.Equal((45, ReelQuality.Medium, AspectRatio.Tall, 0.3), (read.TargetDuration, read.Quality, read.Aspect, read.Crossfade));
        form.SetDuration("1e9");
        Assert.Equal(HighlightsOptions.MaxTarget, form.TargetDuration);
        form.SetDuration("many");
        Assert.Equal(HighlightsOptions.MaxTarget, form.TargetDuration);
    }

    [Fact]
    public void The_next_cut_is_told_before_it_is_made()
    {
        var editor = Editor();
        var form = new HighlightsForm { TargetDuration = 30 };
        Assert.Equal("The studio chooses 30 s, without what you dropped.", form.Outcome(editor));
        editor.ToggleLock(0);
        Assert.Equal("You hold 4.0 s; the studio chooses the other 26.0 s.", form.Outcome(editor));
        form.Fill = false;
        Assert.Equal("The next cut is what is on the table: 9.0 s.", form.Outcome(editor));
        form = new HighlightsForm { TargetDuration = 10 };
        editor.Move(0, 0, 15);
        Assert.Equal("You hold 15.0 s, all that fits into 10 s.", form.Outcome(editor));
        Assert.Equal("The best 10 s of 1:40", form.Outcome(100));
        Assert.Equal("The video has 0:08: the reel shows all of it.", form.Outcome(8));
    }

    [Fact]
    public void What_was_dropped_before_lies_on_the_next_table_and_can_be_taken_back()
    {
        var editor = Editor(new TimeRange(16, 18), new TimeRange(21, 22));
        Assert.Equal([(10.0, false), (16.0, true), (20.0, false), (21.0, true)], editor.Segments.Select(segment => (segment.Start, segment.State == EditState.Dropped)));
        Assert.Equal("""[{"start":16,"end":18},{"start":21,"end":22}]""", editor.ToOptions(30, true)["dropped"]!.ToJsonString());
        var (free, covered) = (editor.Segments[1].Id, editor.Segments[3].Id);
        Assert.True(editor.CanRestore(free));
        Assert.False(editor.CanRestore(covered));
        editor.Restore(free);
        Assert.Equal(EditState.Locked, editor.Segments[1].State);
    }

    [Fact]
    public void The_best_that_is_added_is_neither_there_already_nor_thrown_out()
    {
        var editor = Editor();
        // Ten points of ten seconds: the best lie on the table and in what is thrown out, the third best in free land.
        double[] curve = [0, 0.8, 0.9, 0.1, 0.5, 0, 0, 0, 0, 0.7];
        editor.Move(0, 10, 17);
        editor.Move(1, 20, 28);
        editor.Drop(1);
        Assert.Equal((93.0, 97.0), Added(editor.AddBest(curve)));
        Assert.Equal((43.0, 47.0), Added(editor.AddBest(curve)));
        // Beside what was thrown out it takes the room that is left and no more.
        Assert.Equal((33.0, 37.0), Added(editor.AddBest([0, 0, 0, 1, 0, 0, 0, 0, 0, 0])));
        Assert.Equal((28.0, 32.0), Added(editor.AddBest([.. Enumerable.Range(0, 40).Select(i => i == 11 ? 1.0 : 0)])));
        Assert.Null(new ReelEditor(Result(), [new TimeRange(0, 100)]).AddBest(curve));

        (double, double) Added(int? id)
        {
            var added = editor.Segments.Single(segment => segment.Id == id);
            Assert.Equal(EditState.Edited, added.State);
            return (added.Start, added.End);
        }
    }

    [Theory]
    [InlineData(0, "0:00", "0:00.0")]
    [InlineData(7.26, "0:07", "0:07.3")]
    [InlineData(59.96, "1:00", "1:00.0")]
    [InlineData(725, "12:05", "12:05.0")]
    [InlineData(3725.5, "1:02:06", "1:02:05.5")]
    public void Moments_are_told_as_on_a_clock(double seconds, string words, string exact) => Assert.Equal((words, exact), (Clock.Words(seconds), Clock.Exact(seconds)));

    [Fact]
    public void An_axis_has_round_marks_that_are_not_too_many()
    {
        Assert.Equal([0, 10, 20, 30, 40, 50, 60, 70], Clock.Marks(75, 8));
        Assert.Equal([0, 5, 10], Clock.Marks(14, 4));
        Assert.All((double[])[1, 10, 100, 1000, 1800, 10_000], duration => Assert.InRange(Clock.Marks(duration, 8).Count, 1, 8));
    }

    [Fact]
    public void A_curve_is_drawn_from_edge_to_edge()
    {
        Assert.Equal("M0 100L500 0L1000 50", CurveArt.Line([0, 1, 0.5]));
        Assert.Equal("M0 100L500 0L1000 50V100H0Z", CurveArt.Area([0, 1.5, 0.5]));
        Assert.Equal("", CurveArt.Area([]));
        Assert.Equal("M250 100v-9", CurveArt.Ticks([0, 25, 100], 100));
    }

    private static ReelEditor Editor(params TimeRange[] dropped) => new(Result(), dropped);

    private static HighlightsResult Result() => new()
    {
        InputDuration = 100,
        OutputDuration = 9,
        SegmentsSelected = 2,
        Segments = [new(10, 14, 0.9, ["loud"], false), new(20, 25, 0.8, ["fast"], false)],
        Width = 1280,
        Height = 720,
        Fps = 25,
        Curve = [],
        Cuts = [],
    };
}
