using System.Text.Json.Serialization;

namespace WebStudio.Pipelines.Story;

public enum StoryType
{
    ScaryHorror,
    EmotionalHeartwarming,
    TrueCrime,
    AnimeStyle,
    HistoricalDocumentary,
    SurprisingTwist,
    MotivationalInspiring,
    MysteryThriller,
    WarMilitary,
    NatureWildlife,
    ComedyFunny,
    RomanticLove,

    [JsonStringEnumMemberName("scifi_future")]
    SciFiFuture,

    FantasyEpic,
    Biographical,
    Conspiracy,
    Psychological,
    AdventureSurvival,
    Paranormal,
    DocumentaryReal,
}

public enum HookIntensity
{
    Mild,
    Medium,
    Extreme,
}

public enum StoryPacing
{
    Slow,
    Medium,
    Dynamic,
    Fast,
}

/// <summary>Where the pictures come from.</summary>
public enum ImageMode
{
    AiOnly,
    ManualOnly,
    StockOnly,
    AiManual,
    AiStock,
    ManualStock,
    AllMix,
}

public enum ColorFilter
{
    None,
    Cinematic,
    Warm,
    Cool,
    Vibrant,
    Vintage,
    Noir,
    Dramatic,
    Horror,
    Anime,
}

public enum CaptionMode
{
    None,
    Burned,
    Srt,
}

/// <summary>How a title or a heading over the picture looks.</summary>
public enum CaptionStyle
{
    Simple,
    Bold,
    Minimal,
    Cinematic,
    Horror,
    Elegant,
}

public enum CaptionPosition
{
    Bottom,
    Top,
    Center,
}

public enum CaptionAnimation
{
    None,
    FadeIn,
    FadeOut,
    SlideUp,
}
