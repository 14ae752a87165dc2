using WebStudio.Media;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Frames;

/// <summary>
/// Frames of an array to pixels: windowed, reduced where too large, masked, labelled. For the encoder gray becomes limited-range luma straight from the
/// original precision and colour becomes yuv420p; for pictures gray stays gray and colour RGB, full range. Not for two threads at once.
/// </summary>
public sealed class FrameMapper
{
    private readonly FrameAxes _axes;
    private readonly ElementType _type;
    private readonly bool _encoder;
    private readonly LevelMapper _levels;
    private readonly IReadOnlyList<(int X, int Y, int Length)> _mask;
    private readonly FrameLabel? _label;
    private readonly int _channels;
    private readonly byte _black;
    private readonly byte _white;
    private readonly byte[] _opaque;
    private readonly byte[] _row;
    private readonly uint[] _sums;
    private readonly byte[] _rgb;
    private readonly Yuv420? _planes;

    private FrameMapper(ElementType type, FrameAxes axes, ValueWindow window, FrameMask? mask, FrameLabel? label, bool encoder)
    {
        (_type, _axes, _encoder, _label) = (type, axes, encoder, label);
        Geometry = FrameGeometry.Fit(axes);
        var luma = encoder && axes.IsGray;
        (_black, _white) = luma ? ((byte)16, (byte)235) : ((byte)0, (byte)255);
        _channels = axes.IsGray ? 1 : 3;
        _levels = new LevelMapper(type, window, luma);
        _mask = mask?.Runs(Geometry.ShownWidth, Geometry.ShownHeight) ?? [];
        _opaque = axes.Channels == 4 ? new byte[axes.Width * 3 * type.SizeOf()] : [];
        _row = Geometry.Factor > 1 ? new byte[axes.Width * _channels] : [];
        _sums = Geometry.Factor > 1 ? new uint[Geometry.ShownWidth * _channels] : [];
        _planes = encoder && !axes.IsGray ? new Yuv420(Geometry.Width, Geometry.Height) : null;
        _rgb = _planes is null ? [] : new byte[Geometry.ShownWidth * Geometry.ShownHeight * 3];
    }

    /// <summary>For <see cref="VideoWriter"/>: luma (gray) or yuv420p, padded to even sides.</summary>
    public static FrameMapper ForEncoder(ElementType type, FrameAxes axes, ValueWindow window, FrameMask? mask, FrameLabel? label) => new(type, axes, window, mask, label, encoder: true);

    /// <summary>For pictures: one byte a pixel of gray or three of RGB, full range, not padded.</summary>
    public static FrameMapper ForPicture(ElementType type, FrameAxes axes, ValueWindow window, FrameMask? mask) => new(type, axes, window, mask, label: null, encoder: false);

    public FrameGeometry Geometry { get; }

    public bool IsGray => _axes.IsGray;

    /// <summary>Bytes of a frame of the array.</summary>
    public int RawBytes => _axes.FrameElements * _type.SizeOf();

    /// <summary>Bytes of a frame given.</summary>
    public int FrameBytes => !_encoder ? Geometry.ShownWidth * Geometry.ShownHeight * _channels
        : IsGray ? Geometry.Width * Geometry.Height : Yuv420.SizeOf(Geometry.Width, Geometry.Height);

    /// <summary>Values outside the window so far, among all channels but alpha.</summary>
    public long Clipped => _levels.Clipped;

    /// <summary>Values that were not a number so far.</summary>
    public long NaNs => _levels.NaNs;

    /// <summary>Maps one frame.</summary>
    /// <param name="raw">Elements in the machine's byte order, row by row, channels innermost.</param>
    /// <param name="index">Of the frame, for its label.</param>
    /// <param name="frame">At least <see cref="FrameBytes"/>.</param>
    public void Map(ReadOnlySpan<byte> raw, int index, Span<byte> frame)
    {
        raw = raw[..RawBytes];
        if (_planes is null)
        {
            Draw(raw, index, frame, _encoder ? Geometry.Width : Geometry.ShownWidth * _channels);
            if (_encoder)
                Pad(frame);
            return;
        }
        Draw(raw, index, _rgb, Geometry.ShownWidth * 3);
        _planes.Draw(_rgb, Geometry.ShownWidth, Geometry.ShownHeight);
        _planes.Bytes.CopyTo(frame);
    }

    /// <summary>A picture of this mapper as a raster.</summary>
    public Raster ToRaster(ReadOnlySpan<byte> picture)
    {
        var raster = new Raster(Geometry.ShownWidth, Geometry.ShownHeight);
        for (var i = 0; i < raster.Pixels.Length; i++)
            raster.Pixels[i] = IsGray ? Raster.Rgb(picture[i], picture[i], picture[i]) : Raster.Rgb(picture[3 * i], picture[(3 * i) + 1], picture[(3 * i) + 2]);
        return raster;
    }

    private void Draw(ReadOnlySpan<byte> raw, int index, Span<byte> pixels, int stride)
    {
        var width = Geometry.ShownWidth * _channels;
        if (Geometry.Factor > 1)
        {
            Reduce(raw, pixels, stride);
        }
        else if (_axes.Channels != 4 && stride == width)
        {
            _levels.Map(raw, pixels[..(width * Geometry.ShownHeight)]);
        }
        else
        {
            for (var y = 0; y < Geometry.ShownHeight; y++)
                MapRow(raw, y, pixels.Slice(y * stride, width));
        }
        foreach (var (x, y, length) in _mask)
            pixels.Slice((y * stride) + (x * _channels), length * _channels).Fill(_black);
        _label?.Draw(index, pixels, stride, _channels, _black, _white);
    }

    private void MapRow(ReadOnlySpan<byte> raw, int y, Span<byte> levels)
    {
        var bytes = _axes.Width * _axes.Channels * _type.SizeOf();
        var row = raw.Slice(y * bytes, bytes);
        if (_axes.Channels == 4)
        {
            WithoutAlpha.Copy(row, _opaque, _type.SizeOf());
            row = _opaque;
        }
        _levels.Map(row, levels);
    }

    // Box filter: the mean of as many pixels as there are in a square, fewer at the right and lower edge.
    private void Reduce(ReadOnlySpan<byte> raw, Span<byte> pixels, int stride)
    {
        var factor = Geometry.Factor;
        for (var y = 0; y < Geometry.ShownHeight; y++)
        {
            var rows = Math.Min(factor, _axes.Height - (y * factor));
            Array.Clear(_sums);
            for (var row = 0; row < rows; row++)
            {
                MapRow(raw, (y * factor) + row, _row);
                for (var x = 0; x < _axes.Width; x++)
                {
                    for (var channel = 0; channel < _channels; channel++)
                        _sums[(x / factor * _channels) + channel] += _row[(x * _channels) + channel];
                }
            }
            var line = pixels.Slice(y * stride, _sums.Length);
            for (var i = 0; i < line.Length; i++)
            {
                var count = (uint)(rows * Math.Min(factor, _axes.Width - (i / _channels * factor)));
                line[i] = (byte)((_sums[i] + (count / 2)) / count);
            }
        }
    }

    private void Pad(Span<byte> frame)
    {
        if (Geometry.Width != Geometry.ShownWidth)
        {
            for (var y = 0; y < Geometry.ShownHeight; y++)
                frame[(y * Geometry.Width) + Geometry.ShownWidth] = frame[(y * Geometry.Width) + Geometry.ShownWidth - 1];
        }
        if (Geometry.Height != Geometry.ShownHeight)
            frame.Slice((Geometry.ShownHeight - 1) * Geometry.Width, Geometry.Width).CopyTo(frame[(Geometry.ShownHeight * Geometry.Width)..]);
    }
}
