using System.Globalization;
using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>One line of a definition list.</summary>
public sealed record Fact(string Name, string Value);

/// <summary>Reads a job's JSON for people: options and results, whatever the kind.</summary>
public static class JobFacts
{
    // What only machines compare, and what the tools' own pages show better.
    private static readonly HashSet<string> Unsaid = new(StringComparer.Ordinal)
    {
        "file_ticks", "curve", "cuts", "segments_selected", "reading", "readings", "mood", "mode", "lyrics", "lyrics_text", "sections", "genre_was_chosen", "hold",
    };

    // Names that somebody gave to something: shown letter by letter.
    private static readonly HashSet<string> Verbatim = new(StringComparer.Ordinal) { "key", "dtype", "axes", "mask", "path", "source" };

    public static IReadOnlyList<Fact> Read(string? json)
    {
        if (Parse(json) is not { ValueKind: JsonValueKind.Object } root)
            return [];
        var facts = new List<Fact>();
        // Width and height are one thing to people.
        var size = Size(root);
        if (size is var (width, height))
            facts.Add(new Fact("Frame", $"{width} × {height}"));
        foreach (var property in root.EnumerateObject())
        {
            if ((size is not null && property.Name is "width" or "height") || Unsaid.Contains(property.Name))
                continue;
            if (Range(root, property) is { } range)
                facts.Add(range);
            else if (!IsEndOfRange(root, property.Name))
                Add(facts, Label(property.Name), property.Name, property.Value);
        }
        return facts;
    }

    /// <summary>When things happened, and to which files.</summary>
    public static IReadOnlyList<Fact> Times(JobSnapshot job)
    {
        var facts = new List<Fact> { new("Submitted", JobWords.Moment(job.CreatedAt)) };
        if (job.StartedAt is { } started)
            facts.Add(new Fact("Started", JobWords.Moment(started)));
        if (job.CompletedAt is { } completed)
            facts.Add(new Fact("Finished", JobWords.Moment(completed)));
        if (job.ProcessingSeconds is { } seconds)
            facts.Add(new Fact("Work", JobWords.Span(seconds)));
        if (job.Attempts > 1)
            facts.Add(new Fact("Attempts", job.Attempts.ToString(CultureInfo.InvariantCulture)));
        if (job.ExpiredAt is { } expired)
            facts.Add(new Fact("Files deleted", JobWords.Moment(expired)));
        facts.AddRange(job.Files.Where(file => file.Role is FileRole.Input or FileRole.Output)
            .Select(file => new Fact(file.Role == FileRole.Input ? "Input" : "Output", $"{file.DisplayName}, {JobWords.Bytes(file.Length)}")));
        facts.Add(new Fact("Number", job.Id.ToString("D")));
        return facts;
    }

    /// <summary>Pixels, when the JSON has them.</summary>
    public static (int Width, int Height)? Size(string? json) => Parse(json) is { ValueKind: JsonValueKind.Object } root ? Size(root) : null;

    public static double? Duration(string? json) => Number(json, "duration");

    /// <summary>Frames a second.</summary>
    public static double? Fps(string? json) => Number(json, "fps") is > 0 and var fps ? fps : null;

    /// <summary>What a finished or drafted thing calls itself.</summary>
    public static string? Title(string? json) => Parse(json) is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("title", out var value)
        && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } title ? title : null;

    public static string? Topic(string? json) => Parse(json) is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("topic", out var value)
        && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The name of the server's file that a job was made from, where it was none that was sent.</summary>
    public static string? FileName(string? json) => Parse(json) is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("path", out var value)
        && value.ValueKind == JsonValueKind.String && FileNames.Display(value.GetString()!) is { Length: > 0 } name ? name : null;

    private static double? Number(string? json, string name) => Parse(json) is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : null;

    private static (int Width, int Height)? Size(JsonElement root) =>
        root.TryGetProperty("width", out var width) && root.TryGetProperty("height", out var height)
        && width.TryGetInt32(out var w) && height.TryGetInt32(out var h) && w > 0 && h > 0 ? (w, h) : null;

    private static JsonElement? Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return null;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static void Add(List<Fact> facts, string label, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            case JsonValueKind.Object:
                foreach (var inner in value.EnumerateObject())
                    Add(facts, $"{label}: {Label(inner.Name).ToLowerInvariant()}", inner.Name, inner.Value);
                break;
            case JsonValueKind.Array:
                var items = value.EnumerateArray().ToList();
                if (items.Count == 0)
                    break;
                if (items.Count <= 8 && items.TrueForAll(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out _)))
                {
                    facts.Add(new Fact(label, string.Join(", ", items.Select(item => item.GetProperty("name").ToString()))));
                    break;
                }
                if (name is "photos")
                {
                    facts.Add(new Fact("Further photos", items.Count.ToString(CultureInfo.InvariantCulture)));
                    break;
                }
                var plain = items.TrueForAll(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number) && items.Count <= 8;
                facts.Add(new Fact(label, plain ? string.Join(name is "shape" ? " × " : ", ", items) : items.Count.ToString(CultureInfo.InvariantCulture)));
                break;
            default:
                facts.Add(new Fact(label, Say(name, value)));
                break;
        }
    }

    // Two ends are one thing to people, too: window_min and window_max.
    private static Fact? Range(JsonElement root, JsonProperty property) =>
        property.Name.EndsWith("_min", StringComparison.Ordinal) && property.Value.ValueKind == JsonValueKind.Number
        && root.TryGetProperty(property.Name[..^4] + "_max", out var max) && max.ValueKind == JsonValueKind.Number
            ? new Fact(Label(property.Name[..^4]), $"{Say("", property.Value)} to {Say("", max)}")
            : null;

    private static bool IsEndOfRange(JsonElement root, string name) =>
        name.EndsWith("_max", StringComparison.Ordinal) && root.TryGetProperty(name[..^4] + "_min", out var min) && min.ValueKind == JsonValueKind.Number;

    private static string Say(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.String => Verbatim.Contains(name) ? value.GetString()! : Capital(value.GetString()!),
        _ when name.EndsWith("_percent", StringComparison.Ordinal) => $"{value.GetDouble():0.##} %",
        _ when name is "file_size" => JobWords.Bytes(value.GetInt64()),
        _ when name.EndsWith("duration", StringComparison.Ordinal) => $"{value.GetDouble():0.##} s",
        _ when name is "fps" => $"{value.GetDouble():0.##} frames a second",
        _ when name is "crossfade" => $"{value.GetDouble():0.##} s",
        _ when name is "loudness" => $"{value.GetDouble():0.#} LUFS",
        _ when name is "tempo" => $"{value.GetDouble():0} bpm",
        _ when name is "seed" => value.GetRawText(),
        _ => value.GetDouble().ToString("#,0.###", CultureInfo.InvariantCulture),
    };

    private static string Label(string name) => name switch
    {
        "fps" => "Speed",
        "fps_source" => "Speed from",
        "dtype" => "Type",
        "mood_name" => "Mood",
        "makers" => "By",
        "nan_count" => "Not a number",
        "infinite_count" => "Infinite",
        _ when name.EndsWith("_percent", StringComparison.Ordinal) => Label(name[..^"_percent".Length]),
        _ => Capital(name.Replace('_', ' ')),
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
