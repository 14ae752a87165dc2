using System.Text.Json;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Story.Film;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Pipelines.Story.Sound;
using WebStudio.Providers.Images;

namespace WebStudio.Pipelines.Story;

/// <summary>Where a story waits for a person.</summary>
public enum StoryHold
{
    None,

    /// <summary>After its script was written and its pictures were made.</summary>
    Storyboard,
}

/// <summary>What is asked of a story; every value within its range. In JSON the names are those of the REST contract.</summary>
public sealed record StoryOptions
{
    /// <summary>Minutes.</summary>
    public const double MinDuration = 0.25, MaxDuration = 60;

    /// <summary>Pixels of the frame's short side.</summary>
    public const int MinHeight = 144, MaxHeight = 1080;

    public const int MaxTopic = 300, MaxTitle = 100, MaxScenes = 60, MaxCharacters = 5, MaxPictures = 60, MaxKeywords = 30;

    /// <summary>Characters of an own script: about an hour's.</summary>
    public const int MaxScript = ScriptText.MostCharacters;

    /// <summary>Characters.</summary>
    public const int MaxResearch = 8000, MaxCaption = 200;

    public required string Topic { get; init; }

    public StoryType StoryType { get; init; } = StoryType.ScaryHorror;

    public ImageStyle ImageStyle { get; init; } = ImageStyle.Cinematic;

    public ImageMode ImageMode { get; init; } = ImageMode.AiOnly;

    /// <summary>A voice of ours.</summary>
    public required string VoiceId { get; init; }

    /// <summary>0.5–2.</summary>
    public double VoiceSpeed { get; init; } = 1;

    /// <summary>Minutes of the finished video.</summary>
    public double Duration { get; init; } = 5;

    public HookIntensity HookIntensity { get; init; } = HookIntensity.Medium;

    public StoryPacing Pacing { get; init; } = StoryPacing.Medium;

    public int NumScenes { get; init; } = 10;

    public IReadOnlyList<CastMember> Characters { get; init; } = [];

    /// <summary>Names that POST /api/v1/assets gave.</summary>
    public IReadOnlyList<string> ManualImagePaths { get; init; } = [];

    public IReadOnlyList<string> StockKeywords { get; init; } = [];

    public bool ZoomEffect { get; init; } = true;

    /// <summary>1–10 percent.</summary>
    public double ZoomIntensity { get; init; } = 5;

    public ColorFilter ColorFilter { get; init; }

    public FilmCaption? Caption { get; init; }

    public StoryTemplate? Template { get; init; }

    public string? ResearchData { get; init; }

    /// <summary>Of those that <see cref="FilmEffects"/> lists.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];

    public AspectRatio AspectRatio { get; init; } = AspectRatio.Wide;

    /// <summary>Pixels of the frame's short side.</summary>
    public int Height { get; init; } = MaxHeight;

    public CaptionMode Captions { get; init; } = CaptionMode.Burned;

    public bool Music { get; init; } = true;

    public int Seed { get; init; }

    /// <summary>The person's own; null lets the writer decide.</summary>
    public string? Title { get; init; }

    /// <summary>The person's own words; null lets the studio write.</summary>
    public string? Script { get; init; }

    public StoryHold Hold { get; init; }

    /// <summary>The scenes as a person left them; null before anybody has seen them.</summary>
    public Storyboard? Board { get; init; }

    /// <summary>The job whose parts on the shelf are used again.</summary>
    public Guid? RedoOf { get; init; }

    /// <summary>How that job's narration was fitted to its length, so that scenes keep their times; null where it is told otherwise.</summary>
    public NarrationFit? Fit { get; init; }

    /// <summary>What there is to say about the request itself.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Those of a job of this kind.</summary>
    public static StoryOptions Of(JobSnapshot job) => JsonSerializer.Deserialize<StoryOptions>(job.Options, StudioJson.Options)!;

    public string ToJson() => JsonSerializer.Serialize(this, StudioJson.Options);
}
