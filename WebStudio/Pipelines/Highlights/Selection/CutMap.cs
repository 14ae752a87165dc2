using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>
/// What it costs to begin or to end a segment at each frame: nothing at a change of shot, little in a pause or on a beat,
/// more anywhere else, much deep in a sentence; inside a sentence within 0.7 s of its pause it is forbidden.
/// </summary>
internal sealed class CutMap
{
    public const float Forbidden = float.PositiveInfinity;

    /// <summary>The highest cost of a place where cutting is allowed.</summary>
    public const float Worst = 1.2f;

    private const float Shot = 0, Continued = 0.05f, Pause = 0.06f, Beat = 0.12f, Anywhere = 0.25f, Flash = 0.9f, Speech = Worst;

    // A sentence is never cut where a pause is so near, and a cut keeps so far from speech. Seconds.
    private const double NearPause = 0.7, FromSpeech = 0.1;

    // A remnant of the neighbouring shot shorter than this is a flash. Seconds.
    private const double Remnant = 0.4;

    // Breath left before and after speech, seconds.
    private const double Breath = 0.25;

    private readonly CutGrid _grid;

    private CutMap(CutGrid grid)
    {
        _grid = grid;
        Start = new float[grid.Count + 1];
        End = new float[grid.Count + 1];
        Array.Fill(Start, Anywhere);
        Array.Fill(End, Anywhere);
    }

    /// <summary>Cost of beginning at a frame.</summary>
    public float[] Start { get; }

    /// <summary>Cost of ending before a frame.</summary>
    public float[] End { get; }

    public static CutMap Of(VideoTrack video, AudioTrack audio, IReadOnlyList<Stretch> kept, CutGrid grid)
    {
        var map = new CutMap(grid);
        foreach (var beat in audio.Beats)
            map.Lower(beat, Beat);
        map.MarkShots(video.Shots);
        map.MarkSpeech(audio.Sentences);
        // Beside what the user keeps nothing is cut: the picture simply goes on.
        foreach (var stretch in kept)
        {
            map.Start[stretch.End] = Continued;
            map.End[stretch.Start] = Continued;
        }

        map.Start[0] = Math.Min(map.Start[0], Continued);
        map.End[grid.Count] = Math.Min(map.End[grid.Count], Continued);
        if (!float.IsFinite(map.Start[0]))
            map.Start[0] = Continued;
        return map;
    }

    private void Lower(double seconds, float cost)
    {
        var frame = _grid.At(seconds);
        Start[frame] = Math.Min(Start[frame], cost);
        End[frame] = Math.Min(End[frame], cost);
    }

    private void MarkShots(IReadOnlyList<Shot> shots)
    {
        for (var i = 1; i < shots.Count; i++)
        {
            // One frame inside: a boundary may lie a frame beside the truth, and one wrong frame is seen.
            var before = _grid.At(shots[i - 1].End) - 1;
            var after = _grid.At(shots[i].Start) + 1;
            if (before <= 0 || after >= _grid.Count)
                continue;
            var remnant = _grid.Frames(Remnant);
            Raise(Start, before - remnant, after);
            Raise(End, before + 1, after + remnant + 1);
            Start[after] = Shot;
            End[before] = Shot;
        }
    }

    private void Raise(float[] costs, int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, costs.Length); i++)
            costs[i] = Math.Max(costs[i], Flash);
    }

    private void MarkSpeech(IReadOnlyList<TimeRange> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var before = i > 0 ? sentence.Start - sentences[i - 1].End : double.MaxValue;
            var after = i + 1 < sentences.Count ? sentences[i + 1].Start - sentence.End : double.MaxValue;
            var from = First(sentence.Start - Margin(before));
            var to = Last(sentence.End + Margin(after));
            for (var frame = from; frame <= to; frame++)
            {
                var depth = Math.Min(_grid.Seconds(frame) - sentence.Start, sentence.End - _grid.Seconds(frame));
                var cost = depth <= NearPause ? Forbidden : Speech;
                Start[frame] = Math.Max(Start[frame], cost);
                End[frame] = Math.Max(End[frame], cost);
            }

            MarkPause(Start, from - 1, -1);
            MarkPause(End, to + 1, 1);
        }
    }

    // Just before someone speaks is the place to begin, just after the place to end.
    private void MarkPause(float[] costs, int first, int step)
    {
        for (var i = 0; i < _grid.Frames(Breath); i++)
        {
            var frame = first + (i * step);
            if (frame < 0 || frame >= costs.Length || costs[frame] > Anywhere)
                return;
            costs[frame] = Math.Min(costs[frame], Pause);
        }
    }

    // The middle of a short pause stays free for the cut: a frame at least.
    private double Margin(double pause) => Math.Min(FromSpeech, Math.Max(0, (pause - (1.5 / _grid.Rate)) / 2));

    // Frames strictly inside a stretch.
    private int First(double seconds) => Math.Clamp((int)Math.Floor((seconds * _grid.Rate) + 1.001), 0, _grid.Count);

    private int Last(double seconds) => Math.Clamp((int)Math.Ceiling((seconds * _grid.Rate) - 1.001), 0, _grid.Count);
}
