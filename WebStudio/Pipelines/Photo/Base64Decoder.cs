using System.Buffers;
using System.Buffers.Text;
using WebStudio.Files;

namespace WebStudio.Pipelines.Photo;

/// <summary>
/// Decodes base64 that arrives in pieces (RFC 4648; also with a <c>data:</c> prefix, line breaks, the URL-safe alphabet, or without padding) into a growing amount of bytes.
/// </summary>
/// <param name="output">Takes what was decoded.</param>
internal sealed class Base64Decoder(IBufferWriter<byte> output)
{
    private const int MaxPrefix = 256;

    private readonly List<byte> _prefix = [];
    private byte[] _pending = new byte[4096];
    private int _count;
    private bool _begun, _padded;

    /// <summary>Takes the next characters.</summary>
    /// <exception cref="RequestRejectedException">They are not base64.</exception>
    public void Append(ReadOnlySpan<byte> text)
    {
        foreach (var letter in text)
        {
            if (_begun)
                Take(letter);
            else
                TakeFirst(letter);
        }
        Decode(last: false);
    }

    /// <summary>Nothing follows.</summary>
    /// <exception cref="RequestRejectedException">What came is not whole.</exception>
    public void Complete()
    {
        if (!_begun)
            Begin();
        while (!_padded && _count % 4 is 2 or 3)
            Store((byte)'=');
        Decode(last: true);
    }

    // Until it is clear whether a data: address begins.
    private void TakeFirst(byte letter)
    {
        _prefix.Add(letter);
        var isAddress = _prefix.Count <= 5 ? "data:"u8[.._prefix.Count].SequenceEqual(_prefix.ToArray()) : true;
        if (!isAddress)
            Begin();
        else if (letter == ',')
            EndAddress();
        else if (_prefix.Count > MaxPrefix)
            throw Invalid();
    }

    private void Begin()
    {
        _begun = true;
        _prefix.ForEach(Take);
    }

    // RFC 2397: data:[<media type>][;base64],<data>
    private void EndAddress()
    {
        var header = System.Text.Encoding.ASCII.GetString([.. _prefix])[5..^1];
        var type = header.Split(';')[0].Trim();
        if (!header.EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            throw Invalid();
        if (type.Length > 0 && !type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && type is not "application/octet-stream")
            throw new RequestRejectedException(StatusCodes.Status400BadRequest, "INVALID_FORMAT", "Invalid file format", PhotoUpload.InvalidFormat);
        _begun = true;
    }

    private void Take(byte letter)
    {
        switch (letter)
        {
            case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                return;
            case (byte)'-':
                letter = (byte)'+';
                break;
            case (byte)'_':
                letter = (byte)'/';
                break;
            case (byte)'=':
                _padded = true;
                break;
            default:
                if (_padded)
                    throw Invalid();
                break;
        }
        Store(letter);
    }

    private void Store(byte letter)
    {
        if (_count == _pending.Length)
            Array.Resize(ref _pending, _count * 2);
        _pending[_count++] = letter;
    }

    private void Decode(bool last)
    {
        // The last group, which may be padded, waits for the end.
        var usable = last ? _count : Math.Max(0, (_count - 1) / 4 * 4);
        if (usable == 0)
            return;
        var text = _pending.AsSpan(0, usable);
        if (Base64.DecodeFromUtf8(text, output.GetSpan(Base64.GetMaxDecodedFromUtf8Length(usable)), out var consumed, out var written) != OperationStatus.Done || consumed != usable)
            throw Invalid();
        output.Advance(written);
        _pending.AsSpan(usable, _count - usable).CopyTo(_pending);
        _count -= usable;
    }

    private static RequestRejectedException Invalid() => RequestRejectedException.Invalid("INVALID_BASE64", "The photo is not valid base64.");
}
