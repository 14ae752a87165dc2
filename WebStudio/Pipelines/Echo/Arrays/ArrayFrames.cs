namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>The frames of an array one after the other, each as native-endian elements, contiguous in the order row, column, channel.</summary>
public sealed class ArrayFrames : IAsyncDisposable
{
    private readonly NpzFile _file;
    private readonly ArrayInfo _array;
    private Stream? _data;
    private int _next;

    private ArrayFrames(NpzFile file, ArrayInfo array, FrameAxes axes) => (_file, _array, Axes) = (file, array, axes);

    public FrameAxes Axes { get; }

    /// <summary>Bytes of one frame.</summary>
    public int FrameBytes => Axes.FrameElements * _array.Type!.Value.SizeOf();

    public bool CanSeek => _data?.CanSeek ?? false;

    public static Task<ArrayFrames> OpenAsync(NpzFile file, ArrayInfo array, FrameAxes axes, string spillPath, CancellationToken cancel)
    {
        if (array.BigEndian || array.FortranOrder || axes.Order.Replace("N", "", StringComparison.Ordinal) is not ("THW" or "THWC" or "HW" or "HWC"))
            throw new NotSupportedException();
        var frames = new ArrayFrames(file, array, axes);
        frames.Rewind();
        return Task.FromResult(frames);
    }

    public async ValueTask<bool> ReadAsync(Memory<byte> frame, CancellationToken cancel)
    {
        if (_next == Axes.Frames)
            return false;
        await _data!.ReadExactlyAsync(frame[..FrameBytes], cancel);
        _next++;
        return true;
    }

    public void Rewind()
    {
        _data?.Dispose();
        _data = _file.OpenData(_array);
        _next = 0;
    }

    public void Seek(int frame)
    {
        _data!.Position = (long)frame * FrameBytes;
        _next = frame;
    }

    public async ValueTask DisposeAsync()
    {
        if (_data is not null)
            await _data.DisposeAsync();
    }
}
