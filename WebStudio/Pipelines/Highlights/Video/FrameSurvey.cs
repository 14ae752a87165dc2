namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>Measures frame after frame: every one for shots, one each tenth of a second for all else.</summary>
internal sealed class FrameSurvey
{
    private readonly double _rate;
    private readonly PictureMeter _meter;
    private readonly BlockMotion _blocks;
    private readonly BlockMotion _match;
    private readonly CameraMotion _camera;
    private readonly ShotFinder _shots;
    private readonly SampleSeries _samples;
    private readonly Planes[] _planes;
    private readonly byte[] _layout = new byte[VideoTrack.LayoutSize];
    private Planes _now, _before, _sampled;

    public FrameSurvey(SamplingGrid grid)
    {
        _rate = grid.Rate;
        _planes = [new Planes(grid.Width, grid.Height), new Planes(grid.Width, grid.Height), new Planes(grid.Width, grid.Height)];
        _now = _before = _sampled = _planes[0];
        _meter = new PictureMeter(_now);
        _blocks = new BlockMotion(_now);
        _match = new BlockMotion(_now);
        _camera = new CameraMotion(_blocks, _now);
        _shots = new ShotFinder(grid.Rate);
        _samples = new SampleSeries(grid.Rate);
    }

    /// <summary>Frames taken.</summary>
    public int Count { get; private set; }

    /// <summary>Takes the next frame: planes Y, U, V.</summary>
    public void Add(ReadOnlySpan<byte> frame)
    {
        _before = _now;
        // The last frame and the last sample are still needed; the third is free.
        _now = Array.Find(_planes, planes => planes != _before && planes != _sampled)!;
        _now.Fill(frame);
        // The grid repeats frames where the video has none: a repeated one is no step of its own.
        if (Count == 0 || !_now.Fine.AsSpan().SequenceEqual(_before.Fine))
            _shots.Add(Count, _now.Thumb, () => _match.Match(_now, _before));
        // Of the frames of a tenth of a second, the first.
        if (Count >= Math.Ceiling((_samples.Count / (double)VideoTrack.Rate * _rate) - 1e-6))
            Measure();
        Count++;
    }

    /// <param name="damaged">Stretches that came out broken.</param>
    public VideoTrack Finish(IReadOnlyList<TimeRange> damaged) => _samples.Finish(Count, _shots.Finish(Count), damaged);

    private void Measure()
    {
        var still = float.MaxValue;
        if (Count > 0)
        {
            _blocks.Estimate(_now, _sampled);
            _camera.Estimate(_now, _sampled);
            still = PlaneKernels.LargestTileDifference(_now.Luma, _sampled.Luma, _now.Width, _now.Height);
        }
        _meter.Measure(_now);
        PictureMeter.Layout(_now, _layout);
        _samples.Add(
            new Sample(
                Count, _camera.Residual, _camera.Centre, _camera.Shift, _camera.Travel, still,
                _meter.Brightness, _meter.Contrast, _meter.Clipped, _meter.Saturation, _meter.Blackness, _meter.Detail, _meter.Sharpness, _meter.Hash(_now)),
            _layout);
        _sampled = _now;
    }
}
