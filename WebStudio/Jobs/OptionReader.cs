using System.Globalization;
using System.Text.Json;
using WebStudio.Files;

namespace WebStudio.Jobs;

/// <summary>
/// Reads a job's options from JSON or from form fields turned into JSON strings, each within its range. Absent, null and empty mean the default.
/// </summary>
public sealed class OptionReader
{
    private readonly JsonElement _json;
    private readonly string _prefix;

    /// <exception cref="RequestRejectedException">The options are not a JSON object.</exception>
    public OptionReader(JsonElement json)
        : this(json, "")
    {
    }

    private OptionReader(JsonElement json, string prefix)
    {
        _prefix = prefix;
        if (json.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null))
            throw RequestRejectedException.Invalid("INVALID_OPTIONS", "The options must be a JSON object.");
        _json = json;
    }

    public bool Has(string name) => Text(name) is not null;

    /// <summary>Whether there is anything of that name, of whatever form.</summary>
    public bool Contains(string name) => Value(name) is not null;

    public double Number(string name, double missing, double min, double max)
    {
        if (Text(name) is not { } text)
            return missing;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? value
            : throw Invalid(name, $"must be a number from {min} to {max}");
    }

    public int Integer(string name, int missing, int min, int max)
    {
        if (Text(name) is not { } text)
            return missing;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? value
            : throw Invalid(name, $"must be a whole number from {min} to {max}");
    }

    public bool Flag(string name, bool missing) => Text(name)?.ToLowerInvariant() switch
    {
        null => missing,
        "true" or "1" or "on" or "yes" => true,
        "false" or "0" or "off" or "no" => false,
        _ => throw Invalid(name, "must be true or false"),
    };

    /// <summary>A text, or null when it is left out.</summary>
    public string? Text(string name, int atMost) => Text(name) is not { } text ? null
        : text.Length <= atMost ? text : throw Invalid(name, $"must have at most {atMost} characters");

    /// <summary>A list of texts, none of them empty; a single text is a list of one.</summary>
    /// <param name="name">Of the option.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="atMost">Characters of each.</param>
    public IReadOnlyList<string> Texts(string name, int most, int atMost)
    {
        if (Value(name) is { ValueKind: not JsonValueKind.Array })
            return Text(name, atMost) is { } single ? [single] : [];
        var texts = Elements(name, most).Select(item => item.ValueKind == JsonValueKind.String ? Unescaped(name, item) ?? "" : throw Invalid(name, "must be a list of texts")).Where(text => text.Length > 0).ToList();
        return texts.TrueForAll(text => text.Length <= atMost) ? texts : throw Invalid(name, $"must be a list of texts of at most {atMost} characters each");
    }

    /// <summary>A list of objects, each to be read like these options.</summary>
    /// <param name="name">Of the option.</param>
    /// <param name="most">How many there may be.</param>
    public IReadOnlyList<OptionReader> Items(string name, int most) =>
        [.. Elements(name, most).Select((item, i) => item.ValueKind == JsonValueKind.Object ? new OptionReader(item, $"{_prefix}{name}[{i}].") : throw Invalid(name, "must be a list of objects"))];

    /// <summary>An object to be read like these options, or null when it is left out.</summary>
    public OptionReader? Object(string name) => Value(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? new OptionReader(value, $"{_prefix}{name}.") : throw Invalid(name, "must be an object");

    /// <summary>Says in a sentence that the value of an option does not fit.</summary>
    /// <param name="name">Of the option.</param>
    /// <param name="rule">Goes on with “must be …”.</param>
    public RequestRejectedException Invalid(string name, string rule) => RequestRejectedException.Invalid("INVALID_OPTION", $"The option “{_prefix}{name}” {rule}.");

    /// <summary>One of an enum's values by its JSON name.</summary>
    public T Choice<T>(string name, T missing)
        where T : struct, Enum => Choice(name, missing, Enum.GetValues<T>());

    /// <summary>One of some of an enum's values by its JSON name.</summary>
    public T Choice<T>(string name, T missing, IReadOnlyList<T> allowed)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return missing;
        return Parse<T>(text) is { } value && allowed.Contains(value) ? value : throw Invalid(name, $"must be one of: {string.Join(", ", allowed.Select(NameOf))}");
    }

    /// <summary>One of an enum's values by its JSON name; null when it is left out or is the word for no choice.</summary>
    public T? ChoiceOr<T>(string name, string none)
        where T : struct, Enum
    {
        if (Text(name) is not { } text || string.Equals(text, none, StringComparison.OrdinalIgnoreCase))
            return null;
        return Parse<T>(text) ?? throw Invalid(name, $"must be one of: {string.Join(", ", Enum.GetValues<T>().Select(NameOf).Prepend(none))}");
    }

    /// <summary>An enum value's name in JSON.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value, StudioJson.Options).Trim('"');

    private static T? Parse<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(NameOf(value), text, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }

    private string? Text(string name)
    {
        if (Value(name) is not { } value)
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => Unescaped(name, value) is { Length: > 0 } text ? text : null,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => throw Invalid(name, "must be a single value"),
        };
    }

    private JsonElement? Value(string name) =>
        _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private List<JsonElement> Elements(string name, int most)
    {
        if (Value(name) is not { } value)
            return [];
        return value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= most ? [.. value.EnumerateArray()] : throw Invalid(name, $"must be a list of at most {most}");
    }

    private string? Unescaped(string name, JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            throw Invalid(name, "is not valid text");
        }
    }
}
