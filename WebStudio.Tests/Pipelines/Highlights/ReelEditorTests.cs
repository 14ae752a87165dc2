using WebStudio.Pipelines.Highlights;

namespace WebStudio.Tests.Pipelines.Highlights;

/// <summary>What a person does on the cutting table.</summary>
public sealed class ReelEditorTests
{
    [Fact]
    public void A_dragged_end_stops_at_the_neighbour_and_at_the_videos_ends()
    {
        var editor = Editor();
        editor.Move(0, -5, 25);
        Assert.Equal((0.0, 20.0), (editor.Segments[0].Start, editor.Segments[0].End));
        editor.Move(1, 24.9, 24.95);
        Assert.Equal((24.9, 25.4), (editor.Segments[1].Start, editor.Segments[1].End));
        editor.Move(2, 90, 500);
        Assert.Equal((90.0, 100.0), (editor.Segments[2].Start, editor.Segments[2].End));
        Assert.All(editor.Segments, segment => Assert.Equal(EditState.Edited, segment.State));
    }

    [Fact]
    public void Held_segments_are_kept_thrown_out_ones_are_dropped_and_the_rest_is_left_to_the_studio()
    {
        var editor = Editor();
        editor.ToggleLock(0);
        editor.Drop(1);
        var filled = editor.ToOptions(30, fill: true);
        Assert.Equal("""[{"start":10,"end":14}]""", filled["kept"]!.ToJsonString());
        Assert.Equal("""[{"start":20,"end":25}]""", filled["dropped"]!.ToJsonString());
        var exact = editor.ToOptions(30, fill: false);
        Assert.Equal("""[{"start":10,"end":14},{"start":60,"end":66}]""", exact["kept"]!.ToJsonString());
        Assert.Equal(10, editor.Length);
    }

    [Fact]
    public void What_is_added_takes_the_room_there_is()
    {
        var editor = Editor();
        Assert.True(editor.Add(40));
        Assert.True(editor.Add(19.9));
        Assert.False(editor.Add(12));
        Assert.False(editor.Add(101));
        Assert.Equal([(10.0, 14.0), (16.0, 20.0), (20.0, 25.0), (38.0, 42.0), (60.0, 66.0)], editor.Segments.Select(segment => (segment.Start, segment.End)));
        Assert.True(editor.Add(15));
        Assert.Equal((14.0, 16.0), (editor.Segments[1].Start, editor.Segments[1].End));
    }

    [Fact]
    public void What_was_saved_is_laid_again_with_the_studios_own_scores_as_one_step()
    {
        var editor = Editor();
        Assert.Null(editor.Save());
        editor.Move(0, 9, 15);
        editor.Drop(1);
        editor.Add(50);
        var again = Editor();
        Assert.True(again.TryLoad(editor.Save()!));
        Assert.Equal(editor.Segments.Select(segment => (segment.Id, segment.Start, segment.End, segment.Score, segment.State)), again.Segments.Select(segment => (segment.Id, segment.Start, segment.End, segment.Score, segment.State)));
        // What is added next is nobody else.
        Assert.True(again.Add(80));
        Assert.Equal(again.Segments.Count, again.Segments.DistinctBy(segment => segment.Id).Count());
        again.Undo();
        again.Undo();
        Assert.False(again.HasChanges);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""[{"id":0,"start":-1,"end":4,"state":"edited"}]""")]
    [InlineData("""[{"id":0,"start":1,"end":400,"state":"edited"}]""")]
    [InlineData("""[{"id":0,"start":5,"end":4,"state":"edited"}]""")]
    [InlineData("""[{"id":0,"start":1,"end":4,"state":"loved"}]""")]
    [InlineData("""[{"id":0,"start":1,"end":4,"state":"edited"},{"id":0,"start":6,"end":8,"state":"edited"}]""")]
    [InlineData("""[{"id":0,"start":1,"end":4,"state":"edited"},{"id":1,"start":3,"end":8,"state":"edited"}]""")]
    public void What_does_not_fit_the_reel_changes_nothing(string saved)
    {
        var editor = Editor();
        Assert.False(editor.TryLoad(saved));
        Assert.False(editor.HasChanges);
    }

    [Fact]
    public void Every_step_can_be_taken_back()
    {
        var editor = Editor();
        editor.Move(0, 9, 15);
        editor.Drop(1);
        editor.Add(50);
        editor.ToggleLock(2);
        Assert.True(editor.HasChanges);
        while (editor.CanUndo)
            editor.Undo();
        Assert.False(editor.HasChanges);
    }

    [Fact]
    public void A_segment_that_was_added_goes_without_a_trace_and_a_chosen_one_can_be_taken_back()
    {
        var editor = Editor();
        editor.Add(40);
        editor.Drop(3);
        Assert.Equal(3, editor.Segments.Count);
        editor.Drop(1);
        editor.Restore(1);
        Assert.Equal(EditState.Locked, editor.Segments[1].State);
        editor.Drop(1);
        editor.Add(22);
        Assert.DoesNotContain(editor.Segments, segment => segment.State == EditState.Dropped);
    }

    private static ReelEditor Editor() => new(new HighlightsResult
    {
        InputDuration = 100,
        OutputDuration = 15,
        SegmentsSelected = 3,
        Segments = [new(10, 14, 0.9, ["loud"], false), new(20, 25, 0.8, ["fast"], false), new(60, 66, 0.7, ["sharp"], false)],
        Width = 1280,
        Height = 720,
        Fps = 25,
        Curve = [],
        Cuts = [],
    }, []);
}
