using WebStudio.Components;

namespace WebStudio.Tests.Components;

/// <summary>Choosing many of a long list with keys and mouse.</summary>
public sealed class ListSelectionTests
{
    private readonly Guid[] _ids = [.. Enumerable.Range(0, 10).Select(_ => Guid.NewGuid())];
    private readonly ListSelection _selection = new();

    public ListSelectionTests() => _selection.Follow(_ids);

    [Fact]
    public void Space_chooses_and_lets_go_and_arrows_leave_what_is_chosen()
    {
        _selection.Move(2);
        _selection.Toggle(2);
        _selection.Move(5);
        _selection.Toggle(5);
        AssertChosen(2, 5);
        _selection.Toggle(2);
        AssertChosen(5);
        Assert.Equal(2, _selection.At);
    }

    [Fact]
    public void A_range_grows_shrinks_and_turns_round_where_it_began_and_leaves_the_rest()
    {
        _selection.Toggle(9);
        _selection.Move(3);
        _selection.Extend(5);
        AssertChosen(3, 4, 5, 9);
        _selection.Extend(4);
        AssertChosen(3, 4, 9);
        _selection.Extend(1);
        AssertChosen(1, 2, 3, 9);
        Assert.Equal(1, _selection.At);
        _selection.Move(7);
        _selection.Extend(8);
        AssertChosen(1, 2, 3, 7, 8, 9);
    }

    [Fact]
    public void A_range_begins_at_the_keys_when_nothing_was_pressed_before_and_survives_scrolling()
    {
        _selection.Extend(1);
        AssertChosen(0, 1);
        _selection.Roam(8);
        Assert.Equal(8, _selection.At);
        _selection.Extend(3);
        AssertChosen(0, 1, 2, 3);
    }

    [Fact]
    public void All_are_all_that_match_and_escape_lets_go_of_them()
    {
        _selection.Move(4);
        _selection.All();
        Assert.Equal((10, 4), (_selection.Count, _selection.At));
        _selection.Clear();
        AssertChosen();
        _selection.Extend(5);
        AssertChosen(4, 5);
    }

    [Fact]
    public void A_list_that_changes_keeps_what_is_chosen_and_where_the_keys_are()
    {
        _selection.Toggle(2);
        _selection.Toggle(6);
        var added = Guid.NewGuid();
        _selection.Follow([added, .. _ids.Where((_, i) => i != 2)]);
        Assert.Equal([_ids[6]], _selection.Chosen);
        Assert.Equal(6, _selection.At);
        // What the keys were at has gone: they stay at its place, and within the list.
        _selection.Follow([added]);
        Assert.Equal((0, 0), (_selection.Count, _selection.At));
        _selection.Follow([]);
        _selection.Toggle(0);
        _selection.Extend(0);
        Assert.Equal((0, 0), (_selection.Count, _selection.At));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    [InlineData(int.MaxValue)]
    public void Places_that_do_not_exist_do_nothing(int at)
    {
        _selection.Toggle(at);
        _selection.Extend(at);
        _selection.Roam(at);
        Assert.Equal((0, 0), (_selection.Count, _selection.At));
    }

    private void AssertChosen(params int[] places) => Assert.Equal(places.Select(at => _ids[at]), _selection.Chosen);
}
