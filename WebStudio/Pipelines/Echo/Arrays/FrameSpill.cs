using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>
/// The elements of an array whose frames lie scattered, in a temporary file ordered so that a frame is found in few pieces. The file has chunks of some rows
/// (a row: all of one place outside of time); within a chunk a frame's part is contiguous, and the next frame's follows. So writing is sequential, and
/// some frames at once are read in large pieces.
/// </summary>
internal sealed class FrameSpill : IDisposable
{
    private const int BufferBytes = 16 << 20;

    // Parts of at least this many bytes need no rearranging: rows are copied as they are.
    private const int LargePart = 32 * 1024;

    private readonly SafeFileHandle _file;
    private readonly FrameLayout _layout;
    private readonly int _partBytes;
    private readonly int _rowsOfChunk;
    private byte[]? _group;
    private int _groupStart;
    private int _groupLength;

    private FrameSpill(SafeFileHandle file, FrameLayout layout, int elementBytes)
    {
        (_file, _layout) = (file, layout);
        _partBytes = (int)layout.After * elementBytes;
        _rowsOfChunk = _partBytes >= LargePart ? 1 : (int)Math.Clamp(BufferBytes / ((long)_partBytes * layout.Frames), 1, layout.Before);
    }

    private long FrameBytes => _layout.Before * _partBytes;

    /// <summary>Copies all elements into a new file, which is deleted with this object. Uses two buffers of 16 MiB.</summary>
    /// <param name="data">The elements as they are in the array's file.</param>
    /// <param name="layout">How they lie there.</param>
    /// <param name="elementBytes">Bytes of one.</param>
    /// <param name="path">Of the new file.</param>
    /// <param name="spilled">Told how much is done, 0–1.</param>
    /// <param name="cancel">Stops; the file is gone then.</param>
    public static async Task<FrameSpill> WriteAsync(Stream data, FrameLayout layout, int elementBytes, string path, Action<double> spilled, CancellationToken cancel)
    {
        var spill = new FrameSpill(Create(path, data.Length), layout, elementBytes);
        try
        {
            if (spill._rowsOfChunk == 1)
                await spill.CopyAsync(data, spilled, cancel);
            else
                await spill.RearrangeAsync(data, elementBytes, spilled, cancel);
            return spill;
        }
        catch
        {
            spill.Dispose();
            throw;
        }
    }

    /// <summary>One frame as it lies in the array's file, other frames taken out. Frames in order are read some at once.</summary>
    public async ValueTask ReadAsync(int frame, Memory<byte> target, CancellationToken cancel)
    {
        var most = (int)Math.Clamp(BufferBytes / FrameBytes, 1, _layout.Frames);
        _group ??= ArrayPool<byte>.Shared.Rent((int)(most * FrameBytes));
        if (frame < _groupStart || frame >= _groupStart + _groupLength)
        {
            // Whoever goes backwards gets those before, too.
            var start = frame == _groupStart - 1 ? Math.Max(0, frame - most + 1) : frame;
            _groupLength = 0;
            await FillAsync(start, Math.Min(most, _layout.Frames - start), cancel);
            (_groupStart, _groupLength) = (start, Math.Min(most, _layout.Frames - start));
        }
        for (long row = 0; row < _layout.Before; row += _rowsOfChunk)
        {
            var part = (int)(RowsAt(row) * _partBytes);
            var from = (row * _partBytes * _groupLength) + ((long)(frame - _groupStart) * part);
            _group.AsSpan((int)from, part).CopyTo(target.Span[(int)(row * _partBytes)..]);
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        if (_group is { } group)
            ArrayPool<byte>.Shared.Return(group);
        _group = null;
    }

    private static SafeFileHandle Create(string path, long bytes)
    {
        try
        {
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose, bytes);
        }
        catch (IOException error)
        {
            throw new IOException($"There is no room for the temporary file of {bytes} bytes in which the array is rearranged.", error);
        }
    }

    // Rows of the chunk that starts here; the last may have fewer.
    private long RowsAt(long row) => Math.Min(_rowsOfChunk, _layout.Before - row);

    private async ValueTask FillAsync(int frame, int count, CancellationToken cancel)
    {
        for (long row = 0; row < _layout.Before; row += _rowsOfChunk)
        {
            var part = RowsAt(row) * _partBytes;
            var piece = _group.AsMemory((int)(row * _partBytes * count), (int)(part * count));
            for (var at = (row * _partBytes * _layout.Frames) + (frame * part); !piece.IsEmpty;)
            {
                var read = await RandomAccess.ReadAsync(_file, piece, at, cancel);
                if (read == 0)
                    throw new EndOfStreamException("The temporary file of the rearranged array was cut short.");
                piece = piece[read..];
                at += read;
            }
        }
    }

    private async Task CopyAsync(Stream data, Action<double> spilled, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 20);
        try
        {
            int read;
            for (long at = 0; (read = await data.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel)) > 0; at += read)
            {
                await RandomAccess.WriteAsync(_file, buffer.AsMemory(0, read), at, cancel);
                spilled((double)(at + read) / data.Length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task RearrangeAsync(Stream data, int elementBytes, Action<double> spilled, CancellationToken cancel)
    {
        var rowBytes = _partBytes * _layout.Frames;
        byte[] rows = ArrayPool<byte>.Shared.Rent(rowBytes * _rowsOfChunk), parts = ArrayPool<byte>.Shared.Rent(rowBytes * _rowsOfChunk);
        try
        {
            for (long row = 0; row < _layout.Before; row += _rowsOfChunk)
            {
                var count = (int)RowsAt(row);
                await data.ReadExactlyAsync(rows.AsMemory(0, count * rowBytes), cancel);
                ToParts(rows, parts, count, elementBytes);
                await RandomAccess.WriteAsync(_file, parts.AsMemory(0, count * rowBytes), row * rowBytes, cancel);
                spilled((double)(row + count) / _layout.Before);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rows);
            ArrayPool<byte>.Shared.Return(parts);
        }
    }

    // rows × frames × part becomes frames × rows × part.
    private void ToParts(byte[] rows, byte[] parts, int count, int elementBytes)
    {
        int frames = _layout.Frames, elements = _partBytes / elementBytes;
        // Single elements and pixels go one by one, longer runs by the run.
        for (var run = elements > 4 ? 0 : count * frames; run < count * frames; run++)
            rows.AsSpan(run * _partBytes, _partBytes).CopyTo(parts.AsSpan(((run % frames * count) + (run / frames)) * _partBytes));
        if (elements > 4)
            return;
        StridedCopy.Run(rows, parts, elementBytes, new StridedPlanes(count, frames, elements, (frames * elements, elements, 1), (elements, count * elements, 1)));
    }
}
