using System.Buffers;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>
/// The frames of an array one after the other, each as native-endian elements, contiguous in the order row, column, channel. One frame and one
/// buffer are in memory, whatever the array's size; an array whose frames lie scattered is rearranged once in a temporary file.
/// </summary>
public sealed class ArrayFrames : IAsyncDisposable
{
    private readonly NpzFile _file;
    private readonly ArrayInfo _array;
    private readonly FrameLayout _layout;
    private readonly int _elementBytes;
    private readonly bool _foreignBytes;
    private FrameSpill? _spill;
    private Stream? _data;
    private byte[]? _scattered;
    private int _next;

    private ArrayFrames(NpzFile file, ArrayInfo array, FrameAxes axes)
    {
        (_file, _array, Axes) = (file, array, axes);
        _layout = FrameLayout.Of(array, axes);
        _elementBytes = array.Type is { } type ? type.SizeOf() : throw new InvalidArrayException($"{NpzFile.Label(array.Key)} cannot be read. {array.Problem}");
        _foreignBytes = _elementBytes > 1 && array.BigEndian == BitConverter.IsLittleEndian;
        FrameBytes = axes.FrameElements * _elementBytes;
        _scattered = _layout.HasRows(axes) ? null : ArrayPool<byte>.Shared.Rent(FrameBytes);
    }

    public FrameAxes Axes { get; }

    /// <summary>Bytes of one frame.</summary>
    public int FrameBytes { get; }

    /// <summary>Whether any frame is at hand: the array is stored uncompressed, or was rearranged.</summary>
    public bool CanSeek => _spill is not null || _data is { CanSeek: true };

    /// <summary>Whether opening these frames first copies the whole array into a temporary file, because its frames lie scattered.</summary>
    public static bool NeedsSpill(ArrayInfo array, FrameAxes axes) => !FrameLayout.Of(array, axes).IsContiguous;

    /// <summary>Opens the frames before the first.</summary>
    /// <param name="file">Stays open until the frames are disposed.</param>
    /// <param name="array">One of its arrays.</param>
    /// <param name="axes">Found or parsed for this array.</param>
    /// <param name="spillPath">A file that does not exist; made when <see cref="NeedsSpill"/>, as large as the array, and deleted on dispose.</param>
    /// <param name="cancel">Stops rearranging.</param>
    /// <exception cref="InvalidArrayException">Here and while reading: the array is cut short or damaged.</exception>
    /// <exception cref="IOException">There is no room for the temporary file.</exception>
    public static Task<ArrayFrames> OpenAsync(NpzFile file, ArrayInfo array, FrameAxes axes, string spillPath, CancellationToken cancel) =>
        OpenAsync(file, array, axes, spillPath, _ => { }, cancel);

    /// <summary>The same, telling how much is rearranged, 0–1.</summary>
    public static async Task<ArrayFrames> OpenAsync(NpzFile file, ArrayInfo array, FrameAxes axes, string spillPath, Action<double> spilled, CancellationToken cancel)
    {
        var frames = new ArrayFrames(file, array, axes);
        try
        {
            if (NeedsSpill(array, axes))
            {
                await using var data = file.OpenData(array);
                frames._spill = await FrameSpill.WriteAsync(data, frames._layout, frames._elementBytes, spillPath, spilled, cancel);
            }
            frames.Rewind();
            return frames;
        }
        catch
        {
            await frames.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads the next frame; false after the last.</summary>
    /// <param name="frame">At least <see cref="FrameBytes"/>.</param>
    /// <param name="cancel">Stops reading; then the frames can only be rewound or disposed.</param>
    public async ValueTask<bool> ReadAsync(Memory<byte> frame, CancellationToken cancel)
    {
        if (_next == Axes.Frames)
            return false;
        frame = frame[..FrameBytes];
        var raw = _scattered is null ? frame : _scattered.AsMemory(0, FrameBytes);
        if (_spill is not null)
            await _spill.ReadAsync(_next, raw, cancel);
        else
            await _data!.ReadExactlyAsync(raw, cancel);
        if (_scattered is not null)
            _layout.ToRows(raw.Span, frame.Span, Axes, _elementBytes);
        if (_foreignBytes)
            StridedCopy.ReverseBytes(frame.Span, _elementBytes);
        _next++;
        return true;
    }

    /// <summary>Back before the first frame.</summary>
    public void Rewind()
    {
        _next = 0;
        if (_spill is not null)
            return;
        _data?.Dispose();
        _data = _file.OpenData(_array);
    }

    /// <summary>Makes a frame the next one.</summary>
    /// <param name="frame">From 0; the number of frames is the end.</param>
    /// <exception cref="InvalidOperationException">Without <see cref="CanSeek"/>.</exception>
    public void Seek(int frame)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frame);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frame, Axes.Frames);
        if (!CanSeek)
            throw new InvalidOperationException("The frames of a compressed array come in order only.");
        if (_data is not null)
            _data.Position = (long)frame * FrameBytes;
        _next = frame;
    }

    public async ValueTask DisposeAsync()
    {
        if (_data is not null)
            await _data.DisposeAsync();
        _spill?.Dispose();
        if (_scattered is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        _scattered = null;
    }
}
