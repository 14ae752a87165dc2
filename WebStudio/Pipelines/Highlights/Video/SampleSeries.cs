namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>One tenth of a second as measured.</summary>
/// <param name="Frame">Number of the frame that stands for it.</param>
internal readonly record struct Sample(
    int Frame, float Residual, (float X, float Y) Centre, (float X, float Y) Shift, float Travel, float Still,
    float Brightness, float Contrast, float Clipped, float Saturation, float Blackness, float Detail, float Sharpness, ulong Hash);

/// <summary>Gathers the samples and makes the finished track of them: steadiness, flaws, and no motion across a cut.</summary>
internal sealed class SampleSeries(double rate)
{
    private readonly List<Sample> _samples = [];
    private readonly List<byte> _layouts = [];

    public int Count => _samples.Count;

    public void Add(Sample sample, ReadOnlySpan<byte> layout)
    {
        _samples.Add(sample);
        _layouts.AddRange(layout);
    }

    public VideoTrack Finish(int frames, IReadOnlyList<Shot> shots, IReadOnlyList<TimeRange> damaged)
    {
        var source = Sources(shots);
        float[] Each(Func<int, float> value) => [.. Enumerable.Range(0, Count).Select(value)];
        return new VideoTrack
        {
            Duration = frames / rate,
            Motion = Each(i => source[i] < 0 ? 0 : Math.Min(1, _samples[source[i]].Residual / Tenths(source[i]))),
            MotionX = Each(i => source[i] < 0 ? 0.5f : _samples[source[i]].Centre.X),
            MotionY = Each(i => source[i] < 0 ? 0.5f : _samples[source[i]].Centre.Y),
            CameraMotion = Each(i => source[i] < 0 ? 0 : _samples[source[i]].Travel * VideoTrack.Rate / Tenths(source[i])),
            Shake = Shake(source),
            Sharpness = Each(i => _samples[i].Sharpness),
            Brightness = Each(i => _samples[i].Brightness),
            Contrast = Each(i => _samples[i].Contrast),
            Clipped = Each(i => _samples[i].Clipped),
            Saturation = Each(i => _samples[i].Saturation),
            Flaws = FlawFinder.Find(_samples),
            Hash = [.. _samples.Select(sample => sample.Hash)],
            Layout = [.. _layouts],
            Shots = shots,
            Damaged = damaged,
        };
    }

    // Whose motion each sample takes: its own, or the next one's where its own was measured across a cut; nobody's (−1) within a transition.
    private int[] Sources(IReadOnlyList<Shot> shots)
    {
        var source = new int[Count];
        var shot = 0;
        for (var i = 0; i < Count; i++)
        {
            double from = i == 0 ? -1 : Time(i - 1), at = Time(i), next = i + 1 < Count ? Time(i + 1) : double.MaxValue;
            while (shot < shots.Count - 1 && shots[shot].End <= at + 1e-9)
                shot++;
            source[i] = -1;
            if (at < shots[shot].Start - 1e-9)
                continue;
            if (from >= shots[shot].Start - 1e-9)
                source[i] = i;
            else if (next < shots[shot].End)
                source[i] = i + 1;
        }
        return source;
    }

    private double Time(int i) => _samples[i].Frame / rate;

    // Tenths of a second between a sample and the one before.
    private float Tenths(int i) => i == 0 ? 1 : (float)((_samples[i].Frame - _samples[i - 1].Frame) / rate * VideoTrack.Rate);

    private float[] Shake(int[] source)
    {
        var change = new float[Count];
        for (var i = 1; i < Count; i++)
        {
            // Only velocities measured by themselves and next to each other tell of unsteadiness.
            if (source[i] != i || source[i - 1] != i - 1)
                continue;
            var (x, y) = (Velocity(i).X - Velocity(i - 1).X, Velocity(i).Y - Velocity(i - 1).Y);
            change[i] = (x * x) + (y * y);
        }
        var shake = new float[Count];
        const int half = VideoTrack.Rate / 2;
        for (var i = 0; i < Count; i++)
        {
            int from = Math.Max(0, i - half), to = Math.Min(Count, i + half + 1);
            shake[i] = (float)Math.Sqrt(change.AsSpan(from, to - from).ToArray().Average());
        }
        return shake;
    }

    private (float X, float Y) Velocity(int i)
    {
        var scale = VideoTrack.Rate / Tenths(i);
        return (_samples[i].Shift.X * scale, _samples[i].Shift.Y * scale);
    }
}
