using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>How names and values of options and results are said to people.</summary>
public static partial class FactWords
{
    // Names that somebody gave to something: shown letter by letter.
    private static readonly HashSet<string> Verbatim = new(StringComparer.Ordinal)
    {
        "key", "dtype", "axes", "mask", "path", "source", "topic", "title", "layout", "mapping", "text", "description", "note", "lyrics", "script", "research_data",
    };

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["fps"] = "Speed",
        ["fps_source"] = "Speed from",
        ["dtype"] = "Type",
        ["mood_name"] = "Mood",
        ["makers"] = "By",
        ["nan_count"] = "Not a number",
        ["infinite_count"] = "Infinite",
        ["value"] = "Values",
        ["window"] = "Black to white",
        ["video_frames"] = "Frames in the video",
        ["target_duration"] = "Length asked for",
        ["input_duration"] = "Length of the original",
        ["output_duration"] = "Length",
        ["duration"] = "Length",
        ["size"] = "Longest side",
        ["height"] = "Height",
        ["aspect"] = "Shape",
        ["aspect_ratio"] = "Shape",
        ["hand"] = "Hand and tool",
        ["order"] = "First comes the",
        ["num_scenes"] = "Scenes",
        ["voice_id"] = "Voice",
        ["voice_speed"] = "Pace of the voice",
        ["hook_intensity"] = "Hook",
        ["story_type"] = "Kind of story",
        ["image_style"] = "Pictures",
        ["image_mode"] = "Pictures from",
        ["zoom_effect"] = "Moving pictures",
        ["zoom_intensity"] = "How far they move",
        ["color_filter"] = "Colours",
        ["manual_image_paths"] = "Own pictures",
        ["stock_keywords"] = "Stock pictures of",
        ["words_per_minute"] = "Pace",
        ["dropped"] = "Left out by hand",
        ["kept"] = "Kept by hand",
        ["fill"] = "Filled up",
        ["label"] = "Burned in",
        ["nan"] = "Not a number",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["ai_only"] = "AI",
        ["manual_only"] = "You",
        ["stock_only"] = "Stock",
        ["ai_manual"] = "AI and you",
        ["ai_stock"] = "AI and stock",
        ["manual_stock"] = "You and stock",
        ["all_mix"] = "AI, you and stock",
        ["original"] = "As the original",
        ["burned"] = "In the picture",
        ["srt"] = "A track of their own",
        ["hip_hop"] = "Hip-hop",
        ["lo_fi"] = "Lo-fi",
        ["3d_render"] = "3D render",
    };

    public static string Label(string name) =>
        Labels.TryGetValue(name, out var label) ? label
        : name.EndsWith("_percent", StringComparison.Ordinal) ? Label(name[..^"_percent".Length])
        : Capital(name.Replace('_', ' '));

    /// <param name="name">Of the member.</param>
    /// <param name="value">A text, a number or a truth.</param>
    /// <param name="minutes">Whether lengths are minutes.</param>
    public static string Value(string name, JsonElement value, bool minutes = false) => value.ValueKind switch
    {
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.String => Text(name, value.GetString()!),
        _ when name.EndsWith("_percent", StringComparison.Ordinal) || name is "zoom_intensity" => $"{value.GetDouble():0.##} %",
        _ when name is "file_size" => JobWords.Bytes(value.GetInt64()),
        _ when name is "duration" && minutes => $"{value.GetDouble():0.##} min",
        _ when name.EndsWith("duration", StringComparison.Ordinal) || name is "crossfade" => $"{value.GetDouble():0.##} s",
        _ when name is "fps" => $"{value.GetDouble():0.##} frames a second",
        _ when name is "loudness" => $"{value.GetDouble():0.#} LUFS",
        _ when name is "tempo" => $"{value.GetDouble():0} bpm",
        _ when name is "words_per_minute" => $"{value.GetDouble():0} words a minute",
        _ when name is "voice_speed" => $"{value.GetDouble():0.##}×",
        _ when name is "size" or "height" => $"{value.GetDouble():0} pixels",
        _ when name is "seed" => value.GetRawText(),
        _ => value.GetDouble().ToString("#,0.###", CultureInfo.InvariantCulture),
    };

    private static string Text(string name, string text) =>
        Verbatim.Contains(name) ? text
        : Values.TryGetValue(text, out var words) ? words
        // Names of choices; what people wrote stays as it is.
        : Choice().IsMatch(text) ? Capital(text.Replace('_', ' '))
        : Capital(text);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex("^[a-z0-9]+(_[a-z0-9]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choice();
}
