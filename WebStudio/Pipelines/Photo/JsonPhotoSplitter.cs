using System.Text;
using WebStudio.Files;

namespace WebStudio.Pipelines.Photo;

/// <summary>
/// Takes a JSON object apart while it arrives: the text of the member that holds the photo goes to a decoder, all else is kept, small, for a real parser.
/// It knows no more of JSON (RFC 8259) than where strings begin and end; whether the whole is valid, the parser says.
/// </summary>
/// <param name="decoder">Takes the photo's text.</param>
internal sealed class JsonPhotoSplitter(Base64Decoder decoder)
{
    private const int MaxRest = 256 * 1024;

    private static readonly string[] Names = ["photo", "image", "data"];

    private readonly MemoryStream _rest = new();
    private readonly StringBuilder _key = new();
    private readonly StringBuilder _escape = new();
    private int _depth;
    private bool _isObject, _awaitsKey, _readsKey, _inText, _escaped, _inPhoto;

    /// <summary>Whether a photo has come.</summary>
    public bool Found { get; private set; }

    /// <summary>The object without the photo's text.</summary>
    public ReadOnlyMemory<byte> Rest => _rest.GetBuffer().AsMemory(0, (int)_rest.Length);

    /// <exception cref="RequestRejectedException">There is more than one photo, it is not base64, or there is too much beside it.</exception>
    public void Append(ReadOnlySpan<byte> json)
    {
        while (!json.IsEmpty)
        {
            if (!_inPhoto)
            {
                Keep(json[0]);
                json = json[1..];
                continue;
            }
            if (_escape.Length > 0)
            {
                Unescape(json[0]);
                json = json[1..];
                continue;
            }
            var end = json.IndexOfAny((byte)'"', (byte)'\\');
            decoder.Append(end < 0 ? json : json[..end]);
            if (end < 0)
                return;
            if (json[end] == '\\')
                _escape.Append('\\');
            else
                EndPhoto();
            json = json[(end + 1)..];
        }
    }

    // Encoders escape / and +, and break lines.
    private void Unescape(byte letter)
    {
        _escape.Append((char)letter);
        var text = _escape.ToString();
        if (text[1] == 'u' && text.Length < 6)
            return;
        _escape.Clear();
        var value = text[1] switch
        {
            'n' or 'r' or 't' => ' ',
            '/' => '/',
            'u' when int.TryParse(text.AsSpan(2), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code) && code < 128 => (char)code,
            // Nothing that base64 has.
            _ => '?',
        };
        decoder.Append([(byte)value]);
    }

    private void EndPhoto()
    {
        decoder.Complete();
        _inPhoto = false;
        _key.Clear();
        Write((byte)'"');
    }

    private void Keep(byte letter)
    {
        Write(letter);
        if (_inText)
            KeepText(letter);
        else
            KeepStructure(letter);
    }

    private void KeepText(byte letter)
    {
        if (!_escaped && letter == '"')
        {
            _inText = _readsKey = false;
            return;
        }
        if (_readsKey)
            _key.Append((char)letter);
        _escaped = !_escaped && letter == '\\';
    }

    private void KeepStructure(byte letter)
    {
        switch (letter)
        {
            case (byte)'{' or (byte)'[':
                _isObject |= _depth == 0 && letter == '{';
                _awaitsKey = ++_depth == 1 && _isObject;
                break;
            case (byte)'}' or (byte)']':
                _depth--;
                break;
            case (byte)',':
                _awaitsKey = _depth == 1 && _isObject;
                break;
            case (byte)':':
                _awaitsKey = false;
                break;
            case (byte)'"':
                BeginText();
                break;
        }
    }

    private void BeginText()
    {
        if (_depth == 1 && _isObject && !_awaitsKey && Names.Contains(_key.ToString(), StringComparer.Ordinal))
        {
            if (Found)
                throw RequestRejectedException.Invalid("TOO_MANY_FILES", "Please send one photo at a time.");
            (Found, _inPhoto) = (true, true);
            return;
        }
        (_inText, _escaped, _readsKey) = (true, false, _awaitsKey);
        if (_readsKey)
            _key.Clear();
    }

    private void Write(byte letter)
    {
        if (_rest.Length >= MaxRest)
            throw RequestRejectedException.Invalid("FIELD_TOO_LARGE", "There is too much beside the photo.");
        _rest.WriteByte(letter);
    }
}
