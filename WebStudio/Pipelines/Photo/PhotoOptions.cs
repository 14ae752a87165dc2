using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo;

/// <summary>Where a music video waits for a person.</summary>
public enum PhotoHold
{
    None,

    /// <summary>After its lyrics were written.</summary>
    Lyrics,
}

/// <summary>What is asked of a music video; every value within its range.</summary>
public sealed record PhotoOptions
{
    public const double MinDuration = 10, MaxDuration = 120;

    /// <summary>Pixels of the frame's short side.</summary>
    public const int MinHeight = 144, MaxHeight = 1080;

    /// <summary>Photos after the first.</summary>
    public const int MaxFurther = 11;

    public const int MaxTitle = 60, MaxLyrics = 6000;

    private const int MaxName = 60;

    /// <summary>Null lets the photo decide.</summary>
    public Genre? Genre { get; init; }

    /// <summary>Null lets the photo decide.</summary>
    public Mood? Mood { get; init; }

    /// <summary>Seconds.</summary>
    public double Duration { get; init; }

    public AspectRatio Aspect { get; init; } = AspectRatio.Original;

    /// <summary>Pixels of the frame's short side; null lets the photo decide.</summary>
    public int? Height { get; init; }

    /// <summary>Without words.</summary>
    public bool Instrumental { get; init; }

    /// <summary>Whether lines of the lyrics are written into the picture.</summary>
    public bool Captions { get; init; } = true;

    /// <summary>Null lets the writer of the words decide.</summary>
    public string? Title { get; init; }

    /// <summary>As a person edited them; null lets the studio write them.</summary>
    public string? Lyrics { get; init; }

    public PhotoHold Hold { get; init; }

    /// <summary>Equal seeds give equal songs and pictures; that of the photo's content unless somebody chose one.</summary>
    public int? Seed { get; init; }

    /// <summary>Names of further photos that were sent before, in their order.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>Those of a job of this kind.</summary>
    public static PhotoOptions Of(JobSnapshot job) => JsonSerializer.Deserialize<PhotoOptions>(job.Options, StudioJson.Options)!;

    /// <exception cref="RequestRejectedException">A value is out of its range or not among the allowed ones.</exception>
    public static PhotoOptions Read(JsonElement json, double defaultDuration)
    {
        var reader = new OptionReader(json);
        return new PhotoOptions
        {
            Genre = reader.ChoiceOr<Genre>("genre", "auto"),
            Mood = MoodOf(json),
            Duration = reader.Number("duration", defaultDuration, MinDuration, MaxDuration),
            Aspect = reader.Choice("aspect", AspectRatio.Original),
            Height = reader.Has("height") ? reader.Integer("height", MaxHeight, MinHeight, MaxHeight) : null,
            Instrumental = reader.Flag("instrumental", false),
            Captions = reader.Flag("captions", true),
            Title = Line(reader.Text("title", MaxTitle)),
            Lyrics = reader.Text("lyrics", MaxLyrics),
            Hold = reader.Choice("hold", PhotoHold.None),
            Seed = reader.Has("seed") ? reader.Integer("seed", 0, 0, int.MaxValue) : null,
            Photos = Names(json),
        };
    }

    /// <summary>Edited lyrics as a song's.</summary>
    /// <exception cref="RequestRejectedException">They cannot be sung.</exception>
    public static Lyrics Parse(string text, string title) =>
        LyricText.TryParse(text, title, out var lyrics, out var problem) ? lyrics : throw RequestRejectedException.Invalid("INVALID_OPTION", $"The option “lyrics” cannot be used: {problem}");

    public string ToJson() => JsonSerializer.Serialize(this, StudioJson.Options);

    private static string? Line(string? text) =>
        text is not null && string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim() is { Length: > 0 } line ? line : null;

    // “auto”, “valence,energy”, or an object of the two.
    private static Mood? MoodOf(JsonElement json)
    {
        if (Value(json, "mood") is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return MoodFrom(Number(value, "valence"), Number(value, "energy"));
        var text = value.ValueKind == JsonValueKind.String ? value.ToString().Trim() : "?";
        if (text.Length == 0 || string.Equals(text, "auto", StringComparison.OrdinalIgnoreCase))
            return null;
        return text.Split(',') is [var valence, var energy] ? MoodFrom(Number(valence), Number(energy)) : throw InvalidMood();
    }

    private static Mood MoodFrom(double? valence, double? energy) =>
        valence is >= -1 and <= 1 && energy is >= 0 and <= 1 ? new Mood(valence.Value, energy.Value) : throw InvalidMood();

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? Number(value.ToString()) : null;

    private static double? Number(string text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

    private static IReadOnlyList<string> Names(JsonElement json)
    {
        if (Value(json, "photos") is not { } value)
            return [];
        var names = value.ValueKind switch
        {
            JsonValueKind.String => value.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            JsonValueKind.Array when value.GetArrayLength() <= MaxFurther => [.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.ToString() : "")],
            _ => throw Invalid("photos", $"must be a list of at most {MaxFurther} names"),
        };
        return names.Length <= MaxFurther && Array.TrueForAll(names, name => name.Length is > 0 and <= MaxName && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.'))
            ? names
            : throw Invalid("photos", $"must be a list of at most {MaxFurther} names that POST /api/v1/assets has given");
    }

    private static JsonElement? Value(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static RequestRejectedException InvalidMood() => Invalid("mood", "must be auto, or valence from -1 to 1 and energy from 0 to 1 as “valence,energy”");

    private static RequestRejectedException Invalid(string name, string rule) => RequestRejectedException.Invalid("INVALID_OPTION", $"The option “{name}” {rule}.");
}
