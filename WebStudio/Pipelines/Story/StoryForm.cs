using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Story.Film;
using WebStudio.Providers.Images;
using WebStudio.Providers.Speech;

namespace WebStudio.Pipelines.Story;

/// <summary>What a person has chosen about a story.</summary>
public sealed class StoryForm
{
    private const int TypicalSceneSeconds = 15;

    public static IReadOnlyList<double> Durations { get; } = [0.5, 1, 3, 5, 10];

    public static IReadOnlyList<string> Examples { get; } =
    [
        "The lighthouse keeper who heard a voice in the fog", "How a lost dog crossed a continent to come home", "The night the lights went out in a small town", "Two inventors race to build a flying machine",
    ];

    public string Topic { get; set; } = "";

    public StoryType Type { get; set; } = StoryType.MysteryThriller;

    public ImageStyle Style { get; set; } = ImageStyle.Cinematic;

    public ImageMode Mode { get; set; } = ImageMode.AiOnly;

    public string VoiceId { get; set; } = Voices.Default.Id;

    public double VoiceSpeed { get; private set; } = 1;

    /// <summary>Minutes.</summary>
    public double Duration { get; private set; } = 1;

    /// <summary>Null lets the length decide.</summary>
    public int? Scenes { get; private set; }

    public HookIntensity Hook { get; set; } = HookIntensity.Medium;

    public StoryPacing Pacing { get; set; } = StoryPacing.Medium;

    public AspectRatio Shape { get; set; } = AspectRatio.Wide;

    public CaptionMode Captions { get; set; } = CaptionMode.Burned;

    public ColorFilter Filter { get; set; }

    public bool Music { get; set; } = true;

    public bool Zoom { get; set; } = true;

    /// <summary>Percent.</summary>
    public double ZoomIntensity { get; private set; } = 5;

    public IReadOnlyList<string> Effects { get; private set; } = [];

    /// <summary>A line over the whole film.</summary>
    public string CaptionText { get; set; } = "";

    public CaptionStyle CaptionStyle { get; set; }

    public CaptionPosition CaptionPosition { get; set; } = CaptionPosition.Top;

    public CaptionAnimation CaptionAnimation { get; set; }

    public IReadOnlyList<CastMember> Cast { get; private set; } = [];

    /// <summary>Words for stock photos, with commas.</summary>
    public string Keywords { get; set; } = "";

    /// <summary>Names of the person's own pictures.</summary>
    public IReadOnlyList<string> Pictures { get; set; } = [];

    /// <summary>The person's own words; empty lets the studio write.</summary>
    public string Script { get; set; } = "";

    /// <summary>Pictures that somebody adds are meant to be seen: the studio no longer paints alone.</summary>
    public void SetPictures(IReadOnlyList<string> names)
    {
        if (names.Count > Pictures.Count && Mode == ImageMode.AiOnly)
            Mode = ImageMode.AiManual;
        Pictures = names;
    }

    /// <summary>How many scenes are asked for.</summary>
    public int SceneCount => Scenes ?? Math.Clamp((int)Math.Round(Duration * 60 / TypicalSceneSeconds), 3, 24);

    /// <summary>Why it cannot begin, in a sentence; null when it can.</summary>
    public string? Problem => string.IsNullOrWhiteSpace(Topic) ? "Say what the story is about."
        : Mode == ImageMode.ManualOnly && Pictures.Count == 0 ? "Add at least one picture of yours, or let the studio paint."
        : null;

    /// <summary>The choices of an earlier story.</summary>
    public static StoryForm From(StoryOptions options) => new()
    {
        Topic = options.Topic, Type = options.StoryType, Style = options.ImageStyle, Mode = options.ImageMode, VoiceId = options.VoiceId, VoiceSpeed = options.VoiceSpeed, Duration = options.Duration,
        Scenes = options.NumScenes, Hook = options.HookIntensity, Pacing = options.Pacing, Shape = options.AspectRatio, Captions = options.Captions, Filter = options.ColorFilter, Music = options.Music,
        Zoom = options.ZoomEffect, ZoomIntensity = options.ZoomIntensity, Effects = options.Effects, CaptionText = options.Caption?.Text ?? "", CaptionStyle = options.Caption?.Style ?? default,
        CaptionPosition = options.Caption?.Position ?? CaptionPosition.Top, CaptionAnimation = options.Caption?.Animation ?? default, Cast = options.Characters, Keywords = string.Join(", ", options.StockKeywords),
        Pictures = options.ManualImagePaths, Script = options.Script ?? "",
    };

    /// <summary>As the REST contract takes it.</summary>
    /// <param name="storyboard">Whether it stops where the storyboard can be changed.</param>
    public JsonElement ToElement(bool storyboard)
    {
        var json = ToFilm();
        json["topic"] = Topic.Trim();
        json["story_type"] = OptionReader.NameOf(Type);
        json["image_mode"] = OptionReader.NameOf(Mode);
        json["duration"] = Duration;
        json["num_scenes"] = SceneCount;
        json["hook_intensity"] = OptionReader.NameOf(Hook);
        json["characters"] = new JsonArray([.. Cast.Where(member => !string.IsNullOrWhiteSpace(member.Name)).Select(member => new JsonObject { ["name"] = member.Name.Trim(), ["description"] = member.Description.Trim() })]);
        json["stock_keywords"] = new JsonArray([.. Keywords.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(StoryOptions.MaxKeywords).Select(word => JsonValue.Create(word))]);
        json["manual_image_paths"] = new JsonArray([.. Pictures.Select(name => JsonValue.Create(name))]);
        if (!string.IsNullOrWhiteSpace(Script))
            json["script"] = Script;
        if (storyboard)
            json["hold"] = OptionReader.NameOf(StoryHold.Storyboard);
        return JsonSerializer.SerializeToElement(json);
    }

    /// <summary>What can still be changed once the storyboard is there.</summary>
    public JsonElement ToChanges() => JsonSerializer.SerializeToElement(ToFilm());

    /// <summary>Takes a length within what is allowed; from five minutes on by halves.</summary>
    public void SetDuration(double minutes) => Duration = Math.Clamp(Math.Round(minutes * 4) / 4, StoryOptions.MinDuration, StoryOptions.MaxDuration);

    /// <summary>Takes the slider's place, of which each step is worth a tenth more than the one before.</summary>
    public void SetDurationStep(object? typed)
    {
        if (Parse(typed) is { } step)
            SetDuration(StoryOptions.MinDuration * Math.Pow(StoryOptions.MaxDuration / StoryOptions.MinDuration, Math.Clamp(step, 0, 100) / 100));
    }

    /// <summary>The slider's place for the length, 0–100.</summary>
    public int DurationStep => (int)Math.Round(100 * Math.Log(Duration / StoryOptions.MinDuration) / Math.Log(StoryOptions.MaxDuration / StoryOptions.MinDuration));

    /// <summary>Takes what was typed; an empty field leaves it to the length again.</summary>
    public void SetScenes(object? typed) => Scenes = Parse(typed) is { } scenes ? (int)Math.Clamp(Math.Round(scenes), 1, StoryOptions.MaxScenes) : typed is null or "" ? null : Scenes;

    public void SetVoiceSpeed(object? typed) => VoiceSpeed = Parse(typed) is { } speed ? Math.Round(Math.Clamp(speed, 0.5, 2), 2) : VoiceSpeed;

    public void SetZoom(object? typed) => ZoomIntensity = Parse(typed) is { } percent ? Math.Round(Math.Clamp(percent, 1, 10), 1) : ZoomIntensity;

    public void Toggle(string effect) => Effects = Effects.Contains(effect, StringComparer.Ordinal) ? [.. Effects.Where(one => !string.Equals(one, effect, StringComparison.Ordinal))] : [.. Effects, effect];

    public void AddCast()
    {
        if (Cast.Count < StoryOptions.MaxCharacters)
            Cast = [.. Cast, new CastMember("", "")];
    }

    public void SetCast(int index, CastMember member) => Cast = [.. Cast.Select((one, i) => i == index ? member : one)];

    public void RemoveCast(int index) => Cast = [.. Cast.Where((_, i) => i != index)];

    /// <summary>Half a minute, 1 minute, 2½ minutes.</summary>
    public static string Minutes(double minutes) => minutes < 1 ? $"{minutes * 60:0} s" : string.Create(CultureInfo.InvariantCulture, $"{minutes:0.##} min");

    private JsonObject ToFilm() => new()
    {
        ["voice_id"] = VoiceId,
        ["voice_speed"] = VoiceSpeed,
        ["image_style"] = OptionReader.NameOf(Style),
        ["pacing"] = OptionReader.NameOf(Pacing),
        ["aspect_ratio"] = OptionReader.NameOf(Shape),
        ["captions"] = OptionReader.NameOf(Captions),
        ["color_filter"] = OptionReader.NameOf(Filter),
        ["music"] = Music,
        ["zoom_effect"] = Zoom,
        ["zoom_intensity"] = ZoomIntensity,
        ["effects"] = new JsonArray([.. Effects.Select(effect => JsonValue.Create(effect))]),
        ["caption"] = string.IsNullOrWhiteSpace(CaptionText) ? null : new JsonObject
        {
            ["text"] = CaptionText.Trim(), ["style"] = OptionReader.NameOf(CaptionStyle), ["position"] = OptionReader.NameOf(CaptionPosition), ["animation"] = OptionReader.NameOf(CaptionAnimation),
        },
    };

    private static double? Parse(object? typed) => double.TryParse(typed as string, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
