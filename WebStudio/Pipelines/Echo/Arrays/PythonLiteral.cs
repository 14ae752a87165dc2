using System.Globalization;
using System.Text;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>
/// The few Python literals that an array header is made of: text, whole numbers, True, False, None, tuples, lists and dictionaries (The Python Language
/// Reference, 2.4 and 6.2). Nothing is evaluated.
/// </summary>
internal ref struct PythonLiteral
{
    private const int MaxDepth = 12;

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private PythonLiteral(ReadOnlySpan<char> text) => _text = text;

    /// <summary>A string, long, bool, null, <see cref="PythonTuple"/>, list or dictionary.</summary>
    /// <exception cref="InvalidArrayException">Not such a literal.</exception>
    public static object? Parse(ReadOnlySpan<char> text)
    {
        var reader = new PythonLiteral(text);
        var value = reader.Value(0);
        return reader.Next() == '\0' ? value : throw Bad();
    }

    private object? Value(int depth)
    {
        if (depth > MaxDepth)
            throw Bad();
        switch (Next())
        {
            case '{':
                return Dictionary(depth);
            case '[':
                return Items(']', depth, out _);
            case '(':
                var items = Items(')', depth, out var tuple);
                return tuple || items.Count == 0 ? new PythonTuple(items) : items[0];
            case '\'' or '"':
                return Text();
            case '+' or '-' or (>= '0' and <= '9'):
                return Number();
            default:
                return Word();
        }
    }

    private Dictionary<string, object?> Dictionary(int depth)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        _at++;
        while (Next() != '}')
        {
            var key = Value(depth + 1) as string ?? throw Bad();
            Expect(':');
            entries[key] = Value(depth + 1);
            if (Next() != '}')
                Expect(',');
        }
        _at++;
        return entries;
    }

    private List<object?> Items(char end, int depth, out bool comma)
    {
        var items = new List<object?>();
        comma = false;
        _at++;
        while (Next() != end)
        {
            items.Add(Value(depth + 1));
            if (Next() == end)
                break;
            Expect(',');
            comma = true;
        }
        _at++;
        return items;
    }

    private string Text()
    {
        var quote = _text[_at++];
        var text = new StringBuilder();
        while (true)
        {
            var letter = _at < _text.Length ? _text[_at++] : throw Bad();
            if (letter == quote)
                return text.ToString();
            if (letter == '\\')
                letter = Escaped();
            text.Append(letter);
        }
    }

    private char Escaped() => (_at < _text.Length ? _text[_at++] : '\0') switch
    {
        '\\' => '\\',
        '\'' => '\'',
        '"' => '"',
        'n' => '\n',
        't' => '\t',
        'x' => Code(2),
        'u' => Code(4),
        _ => throw Bad(),
    };

    private char Code(int digits)
    {
        if (_at + digits > _text.Length || !ushort.TryParse(_text.Slice(_at, digits), NumberStyles.AllowHexSpecifier, null, out var code))
            throw Bad();
        _at += digits;
        return (char)code;
    }

    private long Number()
    {
        var start = _at++;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        var digits = _text[start.._at];
        // Python 2 wrote its long integers with an L.
        if (_at < _text.Length && _text[_at] == 'L')
            _at++;
        if (!char.IsAsciiDigit(digits[^1]))
            throw Bad();
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, null, out var number) ? number : throw new InvalidArrayException("Its header has a number that is too large.");
    }

    private object? Word()
    {
        var rest = _text[_at..];
        // Python 2 wrote text with a u, bytes have a b.
        if (rest is ['u' or 'b', '\'' or '"', ..])
        {
            _at++;
            return Text();
        }
        foreach (var (word, value) in (ReadOnlySpan<(string, object?)>)[("True", true), ("False", false), ("None", null)])
        {
            if (!rest.StartsWith(word, StringComparison.Ordinal))
                continue;
            _at += word.Length;
            return value;
        }
        throw Bad();
    }

    // The next letter that is no blank; a zero at the end.
    private char Next()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\n' or '\r' or '\t')
            _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private void Expect(char letter)
    {
        if (Next() != letter)
            throw Bad();
        _at++;
    }

    private static InvalidArrayException Bad() => new("Its header is damaged.");
}

/// <summary>A tuple, which a header tells from a list.</summary>
internal sealed record PythonTuple(IReadOnlyList<object?> Items);
