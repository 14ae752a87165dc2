using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>Why a frame is not to be shown.</summary>
[Flags]
internal enum Obstacle : byte
{
    None = 0,
    Dropped = 1,
    Kept = 2,
    Damaged = 4,

    /// <summary>Blurred or frozen.</summary>
    Weak = 8,

    /// <summary>Black or covered.</summary>
    Dark = 16,

    /// <summary>Shown already, elsewhere in the reel.</summary>
    Repeated = 32,
    All = 63,
}

/// <summary>Which frames of the source may be used.</summary>
internal sealed class Material
{
    // Seconds around a flawed stretch that are left out with it: flaws are known to a tenth of a second.
    private const double Margin = 0.1;

    private readonly CutGrid _grid;
    private readonly Obstacle[] _obstacles;
    private readonly int[] _blocked;
    private Obstacle _avoided = Obstacle.All;

    private Material(CutGrid grid)
    {
        _grid = grid;
        _obstacles = new Obstacle[grid.Count];
        _blocked = new int[grid.Count + 1];
    }

    /// <summary>What is avoided now.</summary>
    public Obstacle Avoided
    {
        get => _avoided;
        set
        {
            _avoided = value;
            Count();
        }
    }

    public static Material Of(VideoTrack video, ReelRequest request, IReadOnlyList<Segment> kept, CutGrid grid)
    {
        var material = new Material(grid);
        for (var i = 0; i < video.Count; i++)
        {
            var flaws = video.Flaws[i];
            var obstacle = (flaws & (PictureFlaws.Black | PictureFlaws.Covered)) != PictureFlaws.None ? Obstacle.Dark
                : flaws != PictureFlaws.None ? Obstacle.Weak : Obstacle.None;
            if (obstacle != Obstacle.None)
                material.Put(obstacle, ((double)i / VideoTrack.Rate) - Margin, ((i + 1.0) / VideoTrack.Rate) + Margin);
        }

        foreach (var range in video.Damaged)
            material.Put(Obstacle.Damaged, range.Start - Margin, range.End + Margin);
        foreach (var range in request.Dropped)
            material.Put(Obstacle.Dropped, range.Start, range.End);
        foreach (var segment in kept)
            material.Put(Obstacle.Kept, segment.Start, segment.End);
        material.Count();
        return material;
    }

    /// <summary>Marks the tenths of a second that the reel shows elsewhere already.</summary>
    public void Repeat(bool[] tenths)
    {
        for (var i = 0; i < tenths.Length;)
        {
            var from = i;
            while (i < tenths.Length && tenths[i] == tenths[from])
                i++;
            if (tenths[from])
                Put(Obstacle.Repeated, (double)from / VideoTrack.Rate, (double)i / VideoTrack.Rate);
        }

        Count();
    }

    /// <summary>Whether all frames may be used.</summary>
    public bool Allows(int start, int end) => start >= 0 && end <= _grid.Count && _blocked[end] == _blocked[start];

    public bool Allows(int frame) => Allows(frame, frame + 1);

    /// <summary>Frames of the source.</summary>
    public int Frames => _grid.Count;

    /// <summary>Frames that may be used.</summary>
    public int Usable => _grid.Count - _blocked[^1];

    /// <summary>Usable frames before a frame.</summary>
    public int UsableBefore(int frame) => frame - _blocked[frame];

    /// <summary>Frames with one of the obstacles.</summary>
    public int CountOf(Obstacle any) => _obstacles.Count(obstacle => (obstacle & any) != Obstacle.None);

    /// <summary>The uninterrupted runs of usable frames.</summary>
    public IEnumerable<Stretch> Runs()
    {
        for (var i = 0; i < _grid.Count;)
        {
            var start = i;
            var usable = (_obstacles[i] & _avoided) == Obstacle.None;
            while (i < _grid.Count && (_obstacles[i] & _avoided) == Obstacle.None == usable)
                i++;
            if (usable)
                yield return new Stretch(start, i);
        }
    }

    // Every frame that the range touches.
    private void Put(Obstacle obstacle, double start, double end)
    {
        var from = Math.Max(0, (int)Math.Floor((start * _grid.Rate) + 0.01));
        var to = Math.Min(_grid.Count, (int)Math.Ceiling((end * _grid.Rate) - 0.01));
        for (var i = from; i < to; i++)
            _obstacles[i] |= obstacle;
    }

    private void Count()
    {
        for (var i = 0; i < _obstacles.Length; i++)
            _blocked[i + 1] = _blocked[i] + ((_obstacles[i] & _avoided) != Obstacle.None ? 1 : 0);
    }
}
