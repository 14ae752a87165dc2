using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>Frames of the source that are shown as they are, or, where <see cref="Other"/> is set, mixed into as many others.</summary>
/// <param name="From">First frame, counted from the source's first at the reel's rate.</param>
/// <param name="Frames">How many, at least 1.</param>
/// <param name="Other">First frame of what a crossfade leads to; null for a plain piece.</param>
internal readonly record struct Piece(long From, int Frames, long? Other = null);

/// <summary>A segment on the reel's grid of frames.</summary>
/// <param name="Index">Which of the segments given it is.</param>
/// <param name="From">First frame in the source.</param>
/// <param name="Frames">How many.</param>
/// <param name="At">Its first frame in the reel.</param>
internal sealed record Shown(int Index, long From, int Frames, long At)
{
    public long End => From + Frames;

    /// <summary>Frames of the crossfade into this segment, 0 for none, of which <see cref="Before"/> lie before it in the reel.</summary>
    public int Fade { get; set; }

    /// <summary>Frames of the crossfade before this segment's own first one.</summary>
    public int Before { get; set; }

    /// <summary>Whether the source simply runs on from the segment before.</summary>
    public bool RunsOn { get; set; }
}

/// <summary>
/// Segments on the frame grid of the reel. A crossfade takes the frames it needs beside its segments from what the same shots show there,
/// so that the reel stays as long as its segments together.
/// </summary>
internal sealed class ReelTimeline
{
    // A mixture of fewer frames is a flicker.
    private const int ShortestFade = 3;

    private readonly FrameGrid _grid;
    private readonly double _duration;

    private ReelTimeline(FrameGrid grid, double duration, IReadOnlyList<Shown> segments)
    {
        _grid = grid;
        _duration = duration;
        Segments = segments;
    }

    /// <summary>In the order of the reel.</summary>
    public IReadOnlyList<Shown> Segments { get; }

    /// <summary>Frames of the whole reel.</summary>
    public long Frames => Segments.Count == 0 ? 0 : Segments[^1].At + Segments[^1].Frames;

    /// <param name="segments">In the order of the reel; those of <paramref name="left"/> are left out.</param>
    /// <param name="left">Indices of segments that cannot be shown.</param>
    /// <param name="grid">Of the source's frames at the reel's rate.</param>
    /// <param name="track">Of the source: a crossfade borrows no frames across the limits of shots.</param>
    /// <param name="crossfade">Seconds, 0 for straight cuts.</param>
    public static ReelTimeline Lay(IReadOnlyList<Segment> segments, IReadOnlySet<int> left, FrameGrid grid, VideoTrack track, double crossfade)
    {
        var kept = Enumerable.Range(0, segments.Count).Where(index => !left.Contains(index)).ToList();
        var counts = Counts([.. kept.Select(index => segments[index].Length * grid.Rate.Value)]);
        var shown = new List<Shown>();
        long at = 0;
        for (var i = 0; i < kept.Count; i++)
        {
            var from = grid.FrameAt(segments[kept[i]].Start);
            shown.Add(new Shown(kept[i], from, counts[i], at));
            at += counts[i];
        }
        var timeline = new ReelTimeline(grid, track.Duration, shown);
        for (var i = 1; i < shown.Count; i++)
        {
            shown[i].RunsOn = shown[i].From == shown[i - 1].End;
            timeline.Fade(shown[i - 1], shown[i], track.Shots, (int)Math.Round(Math.Min(crossfade, RenderOptions.LongestCrossfade) * grid.Rate.Value));
        }
        return timeline;
    }

    /// <summary>The pieces that, one after the other, are the reel's picture, and the segment each belongs to.</summary>
    public IEnumerable<(Piece Piece, int Segment)> Pieces()
    {
        for (var i = 0; i < Segments.Count; i++)
        {
            var (one, before, fade) = (Segments[i], Segments[i].Before, Segments[i].Fade);
            if (fade > 0)
                yield return (new Piece(Segments[i - 1].End - before, fade, one.From + (fade - before) - fade), one.Index);
            int head = fade - before, tail = i + 1 < Segments.Count ? Segments[i + 1].Before : 0;
            yield return (new Piece(one.From + head, one.Frames - head - tail), one.Index);
        }
    }

    // Whole frames for each; where their sum would be a frame or more off the plan, those that lose least by it give or take one.
    private static int[] Counts(double[] lengths)
    {
        var counts = lengths.Select(length => Math.Max(1, (int)Math.Round(length))).ToArray();
        for (var error = counts.Sum() - lengths.Sum(); Math.Abs(error) >= 1; error -= Math.Sign(error))
        {
            var step = -Math.Sign(error);
            var least = Enumerable.Range(0, counts.Length).MinBy(i => counts[i] + step < 1 ? double.MaxValue : Math.Abs(counts[i] + step - lengths[i]));
            counts[least] = Math.Max(1, counts[least] + step);
        }
        return counts;
    }

    private void Fade(Shown before, Shown after, IReadOnlyList<Shot> shots, int wanted)
    {
        if (after.RunsOn)
            return;
        var (roomBefore, roomAfter) = (Room(after.From, shots).Before, Room(before.End - 1, shots).After);
        var frames = Math.Min(wanted, (int)Math.Min(roomBefore + roomAfter, Math.Min(before.Frames, after.Frames) / 3));
        if (frames < ShortestFade)
            return;
        after.Fade = frames;
        var late = Math.Clamp(frames / 2, frames - roomBefore, Math.Min(frames, roomAfter));
        after.Before = (int)(frames - late);
    }

    // Frames of the same shot before and after one of its frames.
    private (long Before, long After) Room(long frame, IReadOnlyList<Shot> shots)
    {
        var time = _grid.TimeOf(frame) + (0.5 / _grid.Rate.Value);
        var shot = shots.FirstOrDefault(candidate => candidate.Start <= time && time < candidate.End);
        var (start, end) = shot is null ? (time, time) : (shot.Start, Math.Min(shot.End, _duration));
        return (Math.Max(0, (long)((time - start) * _grid.Rate.Value)), Math.Max(0, (long)((end - time) * _grid.Rate.Value)));
    }
}
