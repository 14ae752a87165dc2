using System.Numerics;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>
/// How alike the pictures of a video are, at up to 480 of its moments: what a reel covers is, for each of them, its likeness to the
/// most alike moment shown (facility location; Lin and Bilmes, "A Class of Submodular Functions for Document Summarization", ACL 2011).
/// </summary>
internal sealed class Scenery
{
    private const int Most = 480;

    private readonly float[] _likeness;
    private readonly double _spacing;

    private Scenery(int count, double spacing, float[] likeness)
    {
        Count = count;
        _spacing = spacing;
        _likeness = likeness;
    }

    /// <summary>Moments compared.</summary>
    public int Count { get; }

    public static Scenery Of(VideoTrack video)
    {
        var count = Math.Min(video.Count, Most);
        var spacing = video.Count / (double)Math.Max(1, count);
        var likeness = new float[count * count];
        for (var i = 0; i < count; i++)
        {
            for (var k = i; k < count; k++)
            {
                var alike = video.Likeness((int)(i * spacing), (int)(k * spacing));
                likeness[(i * count) + k] = likeness[(k * count) + i] = alike * alike;
            }
        }

        return new Scenery(count, spacing / VideoTrack.Rate, likeness);
    }

    /// <summary>Likeness of one moment to all of them.</summary>
    public ReadOnlySpan<float> Row(int moment) => _likeness.AsSpan(moment * Count, Count);

    /// <summary>The moments within a time; at least one.</summary>
    public (int From, int To) Within(double start, double end)
    {
        var from = Math.Clamp((int)Math.Ceiling(start / _spacing), 0, Count);
        var to = Math.Clamp((int)Math.Ceiling(end / _spacing), 0, Count);
        return to > from ? (from, to) : (Math.Max(0, to - 1), Math.Max(1, to));
    }
}

/// <summary>How much of a video's scenery a growing reel shows.</summary>
internal sealed class Coverage(Scenery scenery, CutGrid grid)
{
    private readonly float[] _covered = new float[scenery.Count];
    private readonly float[] _row = new float[scenery.Count];

    /// <summary>Share of the scenery, 0–1, that a stretch would add.</summary>
    public float Gain(Stretch stretch)
    {
        if (scenery.Count == 0)
            return 0;
        Best(stretch);
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i <= _row.Length - Vector<float>.Count; i += Vector<float>.Count)
            sum += Vector.Max(new Vector<float>(_row, i) - new Vector<float>(_covered, i), Vector<float>.Zero);
        var gain = Vector.Sum(sum);
        for (; i < _row.Length; i++)
            gain += Math.Max(0, _row[i] - _covered[i]);
        return gain / scenery.Count;
    }

    /// <summary>Takes a stretch as shown.</summary>
    public void Show(Stretch stretch)
    {
        if (scenery.Count == 0)
            return;
        Best(stretch);
        for (var i = 0; i < _covered.Length; i++)
            _covered[i] = Math.Max(_covered[i], _row[i]);
    }

    // Of each moment of the video the likeness to the most alike moment of the stretch.
    private void Best(Stretch stretch)
    {
        var (from, to) = scenery.Within(grid.Seconds(stretch.Start), grid.Seconds(stretch.End));
        scenery.Row(from).CopyTo(_row);
        for (var moment = from + 1; moment < to; moment++)
        {
            var row = scenery.Row(moment);
            var i = 0;
            for (; i <= row.Length - Vector<float>.Count; i += Vector<float>.Count)
                Vector.Max(new Vector<float>(_row, i), new Vector<float>(row[i..])).CopyTo(_row, i);
            for (; i < row.Length; i++)
                _row[i] = Math.Max(_row[i], row[i]);
        }
    }
}
