namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>How long the reel is to be, and what its user has already decided.</summary>
public sealed record ReelRequest
{
    /// <summary>Seconds of the reel: above 0; the whole source is given where it is shorter.</summary>
    public required double Target { get; init; }

    /// <summary>Frames a second of the reel; segments begin and end on its frames. Above 0.</summary>
    public double FrameRate { get; init; } = 30;

    /// <summary>Segments that the user locked, edited or added: kept exactly as they are, whatever they show. Overlapping ones are joined.</summary>
    public IReadOnlyList<Segment> Kept { get; init; } = [];

    /// <summary>Stretches that the user threw out: no moment of them is offered again, unless it lies in a kept segment.</summary>
    public IReadOnlyList<TimeRange> Dropped { get; init; } = [];
}
