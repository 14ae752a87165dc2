using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Story.Film;
using WebStudio.Pipelines.Story.Sound;
using WebStudio.Providers.Images;

namespace WebStudio.Pipelines.Story;

/// <summary>Reads what is asked of a story from the JSON of the REST contract.</summary>
public sealed class StoryRequest(Assets assets)
{
    private const int MaxName = 60, MaxDescription = 300, MaxKeyword = 60;

    // Other shapes than these are no films.
    private static readonly AspectRatio[] Aspects = [AspectRatio.Wide, AspectRatio.Tall, AspectRatio.Square];

    /// <param name="json">A JSON object.</param>
    /// <param name="settings">The operator's.</param>
    /// <param name="owns">Whether the story has a picture of that asset's name already, so that the asset itself need not be there any more.</param>
    /// <exception cref="RequestRejectedException">A value is out of its range or not among the allowed ones.</exception>
    public StoryOptions Read(JsonElement json, StorySettings settings, Func<string, bool>? owns = null)
    {
        var reader = new OptionReader(json);
        var voice = VoiceChoice.Read(reader);
        var options = new StoryOptions
        {
            Topic = Line(reader.Text("topic", StoryOptions.MaxTopic)) ?? throw RequestRejectedException.Invalid("NO_TOPIC", "Topic is required"),
            StoryType = reader.Choice("story_type", StoryType.ScaryHorror),
            ImageStyle = reader.Choice("image_style", ImageStyle.Cinematic),
            ImageMode = reader.Choice("image_mode", ImageMode.AiOnly),
            VoiceId = voice.Voice.Id,
            VoiceSpeed = reader.Number("voice_speed", 1, 0.5, 2),
            Duration = reader.Number("duration", settings.DefaultDuration, StoryOptions.MinDuration, StoryOptions.MaxDuration),
            HookIntensity = reader.Choice("hook_intensity", HookIntensity.Medium),
            Pacing = reader.Choice("pacing", StoryPacing.Medium),
            NumScenes = reader.Integer("num_scenes", 10, 1, StoryOptions.MaxScenes),
            Characters = CharactersOf(reader),
            ManualImagePaths = PicturesOf(reader, owns ?? (_ => false)),
            StockKeywords = [.. reader.Texts("stock_keywords", StoryOptions.MaxKeywords, MaxKeyword).Select(Line).OfType<string>()],
            ZoomEffect = reader.Flag("zoom_effect", true),
            ZoomIntensity = reader.Number("zoom_intensity", 5, 1, 10),
            ColorFilter = reader.Choice("color_filter", ColorFilter.None),
            Caption = CaptionOf(reader, json),
            Template = TemplateReader.Read(reader),
            ResearchData = TemplateReader.Research(reader, json),
            Effects = EffectsOf(reader),
            AspectRatio = reader.Choice("aspect_ratio", AspectRatio.Wide, Aspects),
            Height = reader.Integer("height", StoryOptions.MaxHeight, StoryOptions.MinHeight, StoryOptions.MaxHeight),
            // The client's switch, unless the newer option says more.
            Captions = reader.Choice("captions", reader.Flag("auto_captions", true) ? CaptionMode.Burned : CaptionMode.None),
            Music = reader.Flag("music", true),
            Seed = reader.Integer("seed", Random.Shared.Next(1, 1_000_000), 0, int.MaxValue),
            Title = Line(reader.Text("title", StoryOptions.MaxTitle)),
            Script = reader.Text("script", StoryOptions.MaxScript),
            Hold = reader.Choice("hold", StoryHold.None),
            Fit = reader.Object("fit") is { } fit ? new NarrationFit(fit.Number("pauses", 1, 0.2, 5), fit.Number("tempo", 1, 0.9, 1.1)) : null,
            Notes = voice.Notes,
        };
        if (options.ImageMode == ImageMode.ManualOnly && options.ManualImagePaths.Count == 0)
            throw reader.Invalid("manual_image_paths", "must name at least one picture where “image_mode” is manual_only");
        return options;
    }

    /// <summary>A text on one line, without control characters; null when nothing is left.</summary>
    public static string? Line(string? text) =>
        text is not null && string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;

    /// <summary>Checks the name of a person's own picture.</summary>
    /// <exception cref="RequestRejectedException">There is none of that name.</exception>
    public string Picture(OptionReader reader, string option, string name, Func<string, bool> owns) =>
        name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.') && (owns(name) || assets.Find(name) is not null) ? name
            : throw reader.Invalid(option, $"names “{FileNames.Display(name)}”, which is not there (any more); it must be a name that POST /api/v1/assets has given");

    private List<string> PicturesOf(OptionReader reader, Func<string, bool> owns) =>
        [.. reader.Texts("manual_image_paths", StoryOptions.MaxPictures, 300).Select(name => Picture(reader, "manual_image_paths", name, owns))];

    private static List<CastMember> CharactersOf(OptionReader reader) =>
        [.. reader.Items("characters", StoryOptions.MaxCharacters).Select(member => (Name: Line(member.Text("name", MaxName)), Description: Line(member.Text("description", MaxDescription))))
            .Where(member => member.Name is not null).Select(member => new CastMember(member.Name!, member.Description ?? ""))];

    // A text alone is a caption in the usual manner.
    private static FilmCaption? CaptionOf(OptionReader reader, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("caption", out var value) && value.ValueKind == JsonValueKind.String)
            return Line(reader.Text("caption", StoryOptions.MaxCaption)) is { } line ? new FilmCaption(line, CaptionStyle.Simple, CaptionPosition.Bottom, CaptionAnimation.None) : null;
        if (reader.Object("caption") is not { } caption)
            return null;
        var style = caption.Choice("style", CaptionStyle.Simple);
        var position = caption.Choice("position", CaptionPosition.Bottom);
        var animation = caption.Choice("animation", CaptionAnimation.None);
        return Line(caption.Text("text", StoryOptions.MaxCaption)) is { } text ? new FilmCaption(text, style, position, animation) : null;
    }

    private static List<string> EffectsOf(OptionReader reader)
    {
        var names = reader.Texts("effects", FilmEffects.All.Count, MaxKeyword).Select(name => name.ToLowerInvariant()).Where(name => name is not "none").Distinct(StringComparer.Ordinal).ToList();
        return names.TrueForAll(name => FilmEffects.All.Any(effect => string.Equals(effect.Name, name, StringComparison.Ordinal))) ? names
            : throw reader.Invalid("effects", $"must be a name or a list of names among: {string.Join(", ", FilmEffects.All.Select(effect => effect.Name))}");
    }
}
