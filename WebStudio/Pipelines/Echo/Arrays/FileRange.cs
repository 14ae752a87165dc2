using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>Some bytes of an open file, through one pooled buffer; reads larger than the buffer go past it. The handle stays open.</summary>
internal sealed class FileRange(SafeFileHandle file, long start, long length, int bufferBytes) : ReadOnlyStream
{
    private byte[]? _buffer = ArrayPool<byte>.Shared.Rent(bufferBytes);
    private int _from;
    private int _to;
    private long _fetched;

    public override bool CanSeek => true;

    public override long Length => length;

    public override long Position
    {
        get => _fetched - (_to - _from);
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, length);
            _from = _to = 0;
            _fetched = value;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var whole = Buffer;
        if (_from == _to)
        {
            if (buffer.Length >= whole.Length)
                return Fetched(RandomAccess.Read(file, buffer[..Wanted(buffer.Length)], start + _fetched));
            (_from, _to) = (0, Fetched(RandomAccess.Read(file, whole.AsSpan(0, Wanted(whole.Length)), start + _fetched)));
        }
        return Taken(buffer);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _from < _to ? new ValueTask<int>(Taken(buffer.Span)) : FetchAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (_buffer is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        _buffer = null;
        base.Dispose(disposing);
    }

    private byte[] Buffer => _buffer ?? throw new ObjectDisposedException(nameof(FileRange));

    private async ValueTask<int> FetchAsync(Memory<byte> buffer, CancellationToken cancel)
    {
        var whole = Buffer;
        if (buffer.Length >= whole.Length)
            return Fetched(await RandomAccess.ReadAsync(file, buffer[..Wanted(buffer.Length)], start + _fetched, cancel));
        (_from, _to) = (0, Fetched(await RandomAccess.ReadAsync(file, whole.AsMemory(0, Wanted(whole.Length)), start + _fetched, cancel)));
        return Taken(buffer.Span);
    }

    private int Wanted(int room) => (int)Math.Min(room, length - _fetched);

    private int Fetched(int read)
    {
        _fetched += read;
        return read;
    }

    private int Taken(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _to - _from);
        Buffer.AsSpan(_from, count).CopyTo(buffer);
        _from += count;
        return count;
    }
}
