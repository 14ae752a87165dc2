using System.IO.Compression;
using Microsoft.Win32.SafeHandles;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>
/// The content of one member, inflated and checked as it is read: exactly the promised bytes, with the promised checksum. What fails is told before the last
/// byte is given. Stored members can seek; then the checksum is no longer looked at, until reading starts over.
/// </summary>
internal sealed class MemberStream : ReadOnlyStream
{
    private readonly ZipMember _member;
    private readonly string _label;
    private readonly FileRange _packed;
    private readonly Stream _content;
    private long _start;
    private uint _startCrc;
    private long _at;
    private uint? _crc = 0;

    /// <summary>From the first byte.</summary>
    /// <param name="file">The archive; stays open.</param>
    /// <param name="member">One without a problem.</param>
    /// <param name="label">What sentences call it.</param>
    /// <param name="bufferBytes">Of the buffer of packed bytes.</param>
    public MemberStream(SafeFileHandle file, ZipMember member, string label, int bufferBytes)
    {
        (_member, _label) = (member, label);
        _packed = new FileRange(file, member.DataOffset, member.PackedSize, bufferBytes);
        _content = member.Method == ZipMember.Deflated ? new DeflateStream(_packed, CompressionMode.Decompress) : _packed;
    }

    public override bool CanSeek => _content == _packed;

    public override long Length => _member.Size - _start;

    public override long Position
    {
        get => _at - _start;
        set
        {
            if (value == Position)
                return;
            if (!CanSeek)
                throw new NotSupportedException();
            _packed.Position = _start + value;
            _at = _start + value;
            _crc = value == 0 ? _startCrc : null;
        }
    }

    /// <summary>What was read so far is not part of the stream: here it begins.</summary>
    public void StartHere() => (_start, _startCrc) = (_at, _crc ?? 0);

    public override int Read(Span<byte> buffer)
    {
        buffer = buffer[..Wanted(buffer.Length)];
        if (buffer.IsEmpty)
            return 0;
        try
        {
            return Checked(buffer[.._content.Read(buffer)]);
        }
        catch (InvalidDataException error)
        {
            throw Damaged(error);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        buffer = buffer[..Wanted(buffer.Length)];
        if (buffer.IsEmpty)
            return 0;
        try
        {
            var read = await _content.ReadAsync(buffer, cancellationToken);
            return Checked(buffer.Span[..read]);
        }
        catch (InvalidDataException error)
        {
            throw Damaged(error);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            _packed.Dispose();
        }
        base.Dispose(disposing);
    }

    private int Wanted(int room) => (int)Math.Min(room, _member.Size - _at);

    private int Checked(ReadOnlySpan<byte> read)
    {
        if (read.IsEmpty)
            throw new InvalidArrayException($"{_label} is cut short: {_at} of its {_member.Size} bytes are there.");
        _at += read.Length;
        if (_crc is { } crc)
            _crc = Crc32.Append(crc, read);
        if (_at == _member.Size)
            CheckEnd();
        return read.Length;
    }

    // At most one short read: the inflater has the end in its buffer, or wants a few bytes more.
    private void CheckEnd()
    {
        if (!CanSeek && _content.ReadByte() >= 0)
            throw new InvalidArrayException($"{_label} holds more than the {_member.Size} bytes that the file's index promises.");
        if (_crc is { } crc && crc != _member.Crc)
            throw new InvalidArrayException($"{_label} is damaged: its checksum is wrong.");
    }

    private InvalidArrayException Damaged(InvalidDataException error) => new($"{_label} is damaged: it cannot be decompressed.", error);
}
