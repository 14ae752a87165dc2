using System.Globalization;
using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>One line of a definition list.</summary>
public sealed record Fact(string Name, string Value);

/// <param name="Name">As shown.</param>
/// <param name="Start">Seconds.</param>
public sealed record Chapter(string Name, double Start);

/// <summary>Reads a job's JSON for people: options and results, whatever the kind.</summary>
public static class JobFacts
{
    // What only machines compare, and what the tools' own pages show better.
    private static readonly HashSet<string> Unsaid = new(StringComparer.Ordinal)
    {
        "file_ticks", "curve", "cuts", "segments_selected", "reading", "readings", "mood", "mode", "lyrics", "lyrics_text", "sections", "genre_was_chosen", "hold",
        "recut_of", "redo_of", "board", "fit", "template",
    };

    // What a video says of itself.
    private static readonly HashSet<string> OfVideo = new(StringComparer.Ordinal) { "width", "height", "fps", "duration", "output_duration", "title", "frames", "video_frames" };

    // What an array says of itself.
    private static readonly HashSet<string> OfArray = new(StringComparer.Ordinal) { "source", "key", "shape", "dtype", "axes", "layout", "value_min", "value_max", "nan_count", "infinite_count", "fps_source" };

    /// <summary>Everything that is to be said.</summary>
    /// <param name="json">An object; anything else says nothing.</param>
    /// <param name="minutes">Whether its lengths are minutes.</param>
    public static IReadOnlyList<Fact> Read(string? json, bool minutes = false) => Read(json, minutes, _ => true);

    /// <summary>The options that make the same again.</summary>
    public static IReadOnlyList<Fact> Settings(JobSnapshot job)
    {
        var set = Parse(job.Options) is { ValueKind: JsonValueKind.Object } root ? root : default;
        // A file that came in says its own name and length.
        return Read(job.Options, job.Kind is "story", name => name is not ("path" or "file_size" or "input_duration" or "notes") && !IsOff(set, name));
    }

    /// <summary>What was found out about the input, as far as it is neither picture nor file.</summary>
    public static IReadOnlyList<Fact> OfInput(JobSnapshot job) => Read(job.Result, false, name => IsOfInput(job.Kind, name));

    /// <summary>What else was found out on the way.</summary>
    public static IReadOnlyList<Fact> Found(JobSnapshot job)
    {
        // What was asked for and came out so is said among the settings.
        var asked = Read(job.Options, job.Kind is "story").ToHashSet();
        return [.. Read(job.Result, false, name => !OfVideo.Contains(name) && !IsOfInput(job.Kind, name) && name is not "topic").Where(fact => !asked.Contains(fact))];
    }

    private static bool IsOfInput(string kind, string name) => name is "input_duration" || (kind is "echo" && OfArray.Contains(name));

    // Choices that were not made say nothing.
    private static bool IsOff(JsonElement options, string name) =>
        options.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is "none";

    private static IReadOnlyList<Fact> Read(string? json, bool minutes, Func<string, bool> wanted)
    {
        if (Parse(json) is not { ValueKind: JsonValueKind.Object } root)
            return [];
        var facts = new List<Fact>();
        // Width and height are one thing to people.
        var size = Size(root);
        if (size is var (width, height) && wanted("width"))
            facts.Add(new Fact("Frame", $"{width} × {height}"));
        foreach (var property in root.EnumerateObject())
        {
            if ((size is not null && property.Name is "width" or "height") || Unsaid.Contains(property.Name) || !wanted(property.Name))
                continue;
            if (Range(root, property) is { } range)
                facts.Add(range);
            else if (!IsEndOfRange(root, property.Name))
                Add(facts, FactWords.Label(property.Name), property.Name, property.Value, minutes);
        }
        return facts;
    }

    /// <summary>When things happened, and to which files.</summary>
    /// <param name="job">The job.</param>
    /// <param name="zone">The reader's.</param>
    public static IReadOnlyList<Fact> Times(JobSnapshot job, TimeZoneInfo zone)
    {
        var facts = new List<Fact> { new("Submitted", JobWords.Moment(job.CreatedAt, zone)) };
        if (job.StartedAt is { } started)
            facts.Add(new Fact("Started", JobWords.Moment(started, zone)));
        if (job.CompletedAt is { } completed)
            facts.Add(new Fact("Finished", JobWords.Moment(completed, zone)));
        if (job.ProcessingSeconds is { } seconds)
            facts.Add(new Fact("Work", JobWords.Span(seconds)));
        if (job.Attempts > 1)
            facts.Add(new Fact("Attempts", job.Attempts.ToString(CultureInfo.InvariantCulture)));
        if (job.ExpiredAt is { } expired)
            facts.Add(new Fact("Files deleted", JobWords.Moment(expired, zone)));
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

    /// <summary>Where the parts of a video begin, with their names; empty when it has none.</summary>
    public static IReadOnlyList<Chapter> Chapters(string? json)
    {
        if (Parse(json) is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("scenes", out var scenes) || scenes.ValueKind != JsonValueKind.Array)
            return [];
        return [.. scenes.EnumerateArray()
            .Where(scene => scene.ValueKind == JsonValueKind.Object && scene.TryGetProperty("heading", out var heading) && heading.ValueKind == JsonValueKind.String
                && scene.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number)
            .Select(scene => new Chapter(scene.GetProperty("heading").GetString()!, scene.GetProperty("start").GetDouble()))];
    }

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

    private static void Add(List<Fact> facts, string label, string name, JsonElement value, bool minutes)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            case JsonValueKind.Object:
                foreach (var inner in value.EnumerateObject())
                    Add(facts, $"{label}: {FactWords.Label(inner.Name).ToLowerInvariant()}", inner.Name, inner.Value, minutes);
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
                facts.Add(new Fact(label, FactWords.Value(name, value, minutes)));
                break;
        }
    }

    // Two ends are one thing to people, too: window_min and window_max.
    private static Fact? Range(JsonElement root, JsonProperty property) =>
        property.Name.EndsWith("_min", StringComparison.Ordinal) && property.Value.ValueKind == JsonValueKind.Number
        && root.TryGetProperty(property.Name[..^4] + "_max", out var max) && max.ValueKind == JsonValueKind.Number
            ? new Fact(FactWords.Label(property.Name[..^4]), $"{FactWords.Value("", property.Value)} to {FactWords.Value("", max)}")
            : null;

    private static bool IsEndOfRange(JsonElement root, string name) =>
        name.EndsWith("_max", StringComparison.Ordinal) && root.TryGetProperty(name[..^4] + "_min", out var min) && min.ValueKind == JsonValueKind.Number;
}
