using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>Draws frames: samples the shots, mixes a dissolve, lays light and grain over them. Reuses its buffers.</summary>
internal sealed class FramePainter
{
    // The same for all: felt on the beat, not seen.
    private const double Push = 0.012;
    private const float Swell = 0.30f;

    // Grain that moves with every frame costs the encoder most.
    private const int GrainFrames = 3;

    private readonly PictureRequest _request;
    private readonly Light _light;
    private readonly PulseTrack _pulses;
    private readonly Grain _grain;
    private readonly short[] _row, _other, _grains;
    private readonly int[] _gain, _add;

    public FramePainter(PictureRequest request)
    {
        _request = request;
        _light = new Light(request);
        _pulses = new PulseTrack(request.Times);
        _grain = new Grain(request.Seed, 0.9);
        var width = (request.Width + 15) / 16 * 16;
        (_row, _other, _grains) = (new short[width], new short[width], new short[width]);
        (_gain, _add) = (new int[_light.Grid.Columns], new int[_light.Grid.Columns]);
    }

    /// <summary>Draws a frame.</summary>
    /// <param name="picture">Gets it.</param>
    /// <param name="frame">Of the video.</param>
    /// <param name="view">The shot seen.</param>
    /// <param name="before">The shot it dissolves from, while it does.</param>
    /// <param name="share">How much of the shot is seen, 0–1.</param>
    /// <param name="energy">Of the shot, 0–1.</param>
    public void Paint(Yuv420 picture, int frame, ShotView view, ShotView? before, double share, double energy)
    {
        var seconds = frame / (double)_request.Fps;
        var pulse = _pulses.At(seconds);
        var zoom = Push * pulse * energy;
        view.Aim(frame, zoom);
        before?.Aim(frame, zoom);
        _light.Set(seconds, pulse);
        if (pulse > 0.02)
            _light.Swell(view.Camera, view.Lights, frame, (float)(Swell * pulse * energy * share));
        _grain.Move(frame / GrainFrames);
        var grid = _light.Grid;
        var luma = picture.Bytes.AsSpan(0, picture.UOffset);
        for (var y = 0; y < picture.Height; y++)
        {
            view.SampleY(y, _row);
            if (before is not null)
            {
                before.SampleY(y, _other);
                RowFinish.Mix(_row, _other, 1 - share);
            }
            grid.Across(grid.Gain, y, RowFinish.GainOne, _gain);
            grid.Across(grid.Y, y, RowFinish.One, _add);
            _grain.Fill(y, _grains);
            RowFinish.Luma(_row, _gain, _add, _grains, luma.Slice(y * picture.Width, picture.Width));
        }
        var width = picture.ChromaWidth;
        for (var y = 0; y < picture.Height / 2; y++)
        {
            grid.Across(grid.Gain, 2 * y, RowFinish.GainOne, _gain);
            var at = y * width;
            view.SampleU(y, _row);
            before?.SampleU(y, _other);
            Chroma(grid.U, y, before is null ? 1 : share, picture.Bytes.AsSpan(picture.UOffset + at, width));
            view.SampleV(y, _row);
            before?.SampleV(y, _other);
            Chroma(grid.V, y, before is null ? 1 : share, picture.Bytes.AsSpan(picture.VOffset + at, width));
        }
    }

    private void Chroma(float[] add, int row, double share, Span<byte> target)
    {
        var used = (target.Length + 15) / 16 * 16;
        if (share < 1)
            RowFinish.Mix(_row.AsSpan(0, used), _other.AsSpan(0, used), 1 - share);
        _light.Grid.Across(add, 2 * row, RowFinish.One, _add);
        RowFinish.Chroma(_row.AsSpan(0, used), _gain, _add, target);
    }
}
