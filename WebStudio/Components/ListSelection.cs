namespace WebStudio.Components;

/// <summary>Which jobs of a long list are chosen, and which one the keys are at. The list may change under it.</summary>
public sealed class ListSelection
{
    private readonly HashSet<Guid> _chosen = [];

    // What was chosen when the range began: the range may grow and shrink, these stay.
    private HashSet<Guid> _beside = [];
    private IReadOnlyList<Guid> _order = [];
    private Guid? _anchor;

    /// <summary>The place in the list that the keys are at.</summary>
    public int At { get; private set; }

    public int Count => _chosen.Count;

    /// <summary>The chosen ones in the order of the list.</summary>
    public IReadOnlyList<Guid> Chosen => [.. _order.Where(_chosen.Contains)];

    public bool Contains(Guid id) => _chosen.Contains(id);

    /// <summary>Takes a new list: what is in it no longer is not chosen any more, and the keys stay at their job.</summary>
    public void Follow(IReadOnlyList<Guid> order)
    {
        var current = At < _order.Count ? _order[At] : (Guid?)null;
        _order = order;
        if (_chosen.Count > 0)
        {
            var known = order.ToHashSet();
            _chosen.IntersectWith(known);
            _beside.IntersectWith(known);
        }
        var found = current is { } id ? Place(id) : -1;
        At = found >= 0 ? found : Math.Clamp(At, 0, Math.Max(0, order.Count - 1));
    }

    /// <summary>The keys go somewhere else; ranges begin there.</summary>
    public void Move(int at)
    {
        Roam(at);
        Anchor(at);
    }

    /// <summary>The keys go somewhere else since their place is out of sight; ranges still begin where they did.</summary>
    public void Roam(int at)
    {
        if (IsPlace(at))
            At = at;
    }

    public void Toggle(int at)
    {
        if (!IsPlace(at))
            return;
        if (!_chosen.Remove(_order[at]))
            _chosen.Add(_order[at]);
        Move(at);
    }

    /// <summary>Chooses from where the range began to a place, instead of what the range held before.</summary>
    public void Extend(int at)
    {
        if (!IsPlace(at))
            return;
        var begin = _anchor is { } anchor ? Place(anchor) : -1;
        if (begin < 0)
            Anchor(begin = At);
        _chosen.Clear();
        _chosen.UnionWith(_beside);
        for (var i = Math.Min(begin, at); i <= Math.Max(begin, at); i++)
            _chosen.Add(_order[i]);
        At = at;
    }

    public void All() => _chosen.UnionWith(_order);

    public void Clear()
    {
        _chosen.Clear();
        _beside.Clear();
    }

    private bool IsPlace(int at) => at >= 0 && at < _order.Count;

    private void Anchor(int at)
    {
        _anchor = IsPlace(at) ? _order[at] : null;
        _beside = [.. _chosen];
    }

    private int Place(Guid id)
    {
        for (var i = 0; i < _order.Count; i++)
        {
            if (_order[i] == id)
                return i;
        }
        return -1;
    }
}
