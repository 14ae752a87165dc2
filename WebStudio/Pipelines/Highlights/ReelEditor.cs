using System.Text.Json;
using System.Text.Json.Nodes;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Highlights;

/// <summary>How a segment came into the reel that is being edited.</summary>
public enum EditState
{
    /// <summary>By the studio's choice; planned anew at the next cut.</summary>
    Chosen,

    /// <summary>By the studio's choice, and held by the person.</summary>
    Locked,

    /// <summary>Moved or added by the person; held.</summary>
    Edited,

    /// <summary>Thrown out; no moment of it is offered again.</summary>
    Dropped,
}

/// <summary>A segment while a person works on it.</summary>
/// <param name="Id">Stays the same through all changes.</param>
/// <param name="Start">Seconds of the source.</param>
/// <param name="End">Seconds of the source.</param>
/// <param name="Score">0–1; of the stretch as the studio chose it.</param>
/// <param name="Reasons">Why the studio chose it; empty when a person did.</param>
/// <param name="State">Whose decision it is.</param>
public sealed record EditSegment(int Id, double Start, double End, double Score, IReadOnlyList<string> Reasons, EditState State)
{
    public double Length => End - Start;

    public bool IsHeld => State is EditState.Locked or EditState.Edited;
}

/// <summary>A finished reel on the cutting table: segments are dragged, dropped, locked and added; every step can be taken back.</summary>
public sealed class ReelEditor
{
    /// <summary>Seconds; nobody sees less.</summary>
    public const double Shortest = 0.5;

    private const double AddedLength = 4;
    private const int MaxSteps = 100;
    private const int MostSegments = 1000;

    private readonly IReadOnlyList<EditSegment> _original;
    private readonly Stack<IReadOnlyList<EditSegment>> _past = new();
    private int _nextId;

    /// <param name="result">Of a finished job.</param>
    /// <param name="dropped">What was thrown out before that job was cut, and stays out.</param>
    public ReelEditor(HighlightsResult result, IReadOnlyList<TimeRange> dropped)
    {
        Duration = result.InputDuration;
        foreach (var segment in result.Segments)
            Segments = [.. Segments, new EditSegment(_nextId++, segment.Start, segment.End, segment.Score, segment.Reasons, segment.Locked ? EditState.Locked : EditState.Chosen)];
        Segments = [.. Segments.Concat(dropped.Select(range => new EditSegment(_nextId++, range.Start, range.End, 0, [], EditState.Dropped))).OrderBy(segment => segment.Start)];
        _original = Segments;
    }

    /// <summary>Seconds of the source.</summary>
    public double Duration { get; }

    /// <summary>In the order of the source, those thrown out among them.</summary>
    public IReadOnlyList<EditSegment> Segments { get; private set; } = [];

    public bool HasChanges => !Segments.SequenceEqual(_original);

    public bool CanUndo => _past.Count > 0;

    /// <summary>Seconds of what is in the reel now.</summary>
    public double Length => Segments.Where(segment => segment.State != EditState.Dropped).Sum(segment => segment.Length);

    /// <summary>Moves the ends of a segment, as far as its neighbours and the video let it.</summary>
    public void Move(int id, double start, double end)
    {
        var (low, high) = Room(id);
        start = Math.Clamp(start, low, Math.Max(low, high - Shortest));
        end = Math.Clamp(end, Math.Min(high, start + Shortest), high);
        Change(id, segment => segment with { Start = Round(start), End = Round(end), State = EditState.Edited });
    }

    public void ToggleLock(int id) => Change(id, segment => segment with
    {
        State = segment.State switch
        {
            EditState.Chosen => EditState.Locked,
            EditState.Locked => EditState.Chosen,
            _ => segment.State,
        },
    });

    /// <summary>Throws a segment out. One that the person added just goes.</summary>
    public void Drop(int id)
    {
        if (Find(id) is { State: EditState.Edited, Reasons.Count: 0 })
            Set([.. Segments.Where(segment => segment.Id != id)]);
        else
            Change(id, segment => segment with { State = EditState.Dropped });
    }

    /// <summary>Whether a segment was thrown out and its place is still free.</summary>
    public bool CanRestore(int id) =>
        Find(id) is { State: EditState.Dropped } segment && !Segments.Any(other => other.State != EditState.Dropped && other.Start < segment.End && other.End > segment.Start);

    /// <summary>Takes a segment back that was thrown out, and holds it.</summary>
    public void Restore(int id)
    {
        if (CanRestore(id))
            Change(id, dropped => dropped with { State = EditState.Locked });
    }

    /// <summary>Adds some seconds around a moment, as many as there is room for; false when there is none.</summary>
    public bool Add(double moment) => Add(moment, [.. Segments.Where(segment => segment.State != EditState.Dropped)]);

    /// <summary>Adds some seconds around the best moment that is neither on the table nor thrown out.</summary>
    /// <param name="curve">How much each moment is worth, evenly over the video.</param>
    /// <returns>The number of what was added; null when there is no room anywhere.</returns>
    public int? AddBest(IReadOnlyList<double> curve)
    {
        foreach (var point in Enumerable.Range(0, curve.Count).OrderByDescending(i => curve[i]))
        {
            if (Add((point + 0.5) * Duration / curve.Count, Segments))
                return _nextId - 1;
        }
        return null;
    }

    public void Undo()
    {
        if (_past.TryPop(out var before))
            Segments = before;
    }

    /// <summary>What is on the table, in words for <see cref="TryLoad"/>; null when nothing was changed.</summary>
    public string? Save() => HasChanges ? JsonSerializer.Serialize(Segments.Select(segment => new SavedSegment(segment.Id, segment.Start, segment.End, segment.State)), StudioJson.Options) : null;

    /// <summary>Lays what was saved from a table of the same reel, as one step; false, and nothing is changed, when it does not fit.</summary>
    /// <param name="saved">From <see cref="Save"/>, by way of the person's browser.</param>
    public bool TryLoad(string saved)
    {
        try
        {
            var segments = JsonSerializer.Deserialize<List<SavedSegment>>(saved, StudioJson.Options)?.ConvertAll(Laid);
            if (segments is null || segments.Count > MostSegments || !Fits(segments))
                return false;
            _nextId = Math.Max(_nextId, segments.Select(segment => segment.Id).DefaultIfEmpty(-1).Max() + 1);
            Set(segments);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The options of the next cut.</summary>
    /// <param name="target">Seconds of the reel.</param>
    /// <param name="fill">Whether the studio fills up with other moments; else the reel is what is on the table.</param>
    public JsonObject ToOptions(double target, bool fill) => new()
    {
        ["target_duration"] = target,
        ["fill"] = fill,
        ["kept"] = Ranges(segment => segment.IsHeld || (!fill && segment.State == EditState.Chosen)),
        ["dropped"] = Ranges(segment => segment.State == EditState.Dropped),
    };

    private JsonArray Ranges(Func<EditSegment, bool> which) =>
        [.. Segments.Where(which).Select(segment => new JsonObject { ["start"] = segment.Start, ["end"] = segment.End })];

    private bool Add(double moment, IReadOnlyList<EditSegment> inTheWay)
    {
        if (inTheWay.Any(segment => segment.Start <= moment && moment < segment.End) || moment < 0 || moment > Duration)
            return false;
        var low = inTheWay.Where(segment => segment.End <= moment).Select(segment => segment.End).DefaultIfEmpty(0).Max();
        var high = inTheWay.Where(segment => segment.Start > moment).Select(segment => segment.Start).DefaultIfEmpty(Duration).Min();
        var start = Math.Clamp(moment - (AddedLength / 2), low, Math.Max(low, high - AddedLength));
        var end = Math.Min(high, start + AddedLength);
        if (end - start < Shortest)
            return false;
        var added = new EditSegment(_nextId++, Round(start), Round(end), 0, [], EditState.Edited);
        // What is added where something was thrown out is wanted after all.
        Set([.. Segments.Where(segment => segment.State != EditState.Dropped || segment.End <= added.Start || segment.Start >= added.End).Append(added).OrderBy(segment => segment.Start)]);
        return true;
    }

    private EditSegment? Find(int id) => Segments.FirstOrDefault(segment => segment.Id == id);

    private (double Low, double High) Room(int id)
    {
        var own = Find(id) ?? throw new ArgumentOutOfRangeException(nameof(id));
        var others = Segments.Where(segment => segment.Id != id && segment.State != EditState.Dropped).ToList();
        return (others.Where(segment => segment.End <= own.Start + 1e-6).Select(segment => segment.End).DefaultIfEmpty(0).Max(),
            others.Where(segment => segment.Start >= own.End - 1e-6).Select(segment => segment.Start).DefaultIfEmpty(Duration).Min());
    }

    private void Change(int id, Func<EditSegment, EditSegment> change) => Set([.. Segments.Select(segment => segment.Id == id ? change(segment) : segment)]);

    private void Set(IReadOnlyList<EditSegment> segments)
    {
        if (segments.SequenceEqual(Segments))
            return;
        if (_past.Count < MaxSteps)
            _past.Push(Segments);
        Segments = segments;
    }

    // Scores and reasons are the studio's own.
    private EditSegment Laid(SavedSegment saved) => _original.FirstOrDefault(segment => segment.Id == saved.Id) is { } known
        ? known with { Start = Round(saved.Start), End = Round(saved.End), State = saved.State }
        : new EditSegment(saved.Id, Round(saved.Start), Round(saved.End), 0, [], saved.State);

    private bool Fits(IReadOnlyList<EditSegment> segments)
    {
        var shown = segments.Where(segment => segment.State != EditState.Dropped).ToList();
        return segments.All(segment => segment.Id is >= 0 and < 1_000_000 && segment.Start >= 0 && segment.Length > 0 && segment.End <= Duration + 0.001 && Enum.IsDefined(segment.State))
            && segments.DistinctBy(segment => segment.Id).Count() == segments.Count
            && shown.Zip(shown.Skip(1)).All(pair => pair.First.End <= pair.Second.Start + 1e-6);
    }

    private static double Round(double seconds) => Math.Round(seconds, 3);

    private sealed record SavedSegment(int Id, double Start, double End, EditState State);
}
