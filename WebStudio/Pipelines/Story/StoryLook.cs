using WebStudio.Components;
using WebStudio.Media;
using WebStudio.Providers.Images;

namespace WebStudio.Pipelines.Story;

/// <param name="Value">What is chosen.</param>
/// <param name="Name">As shown.</param>
/// <param name="Icon">Path data, drawn with a line on a field of 24 by 24.</param>
public sealed record TypeLook(StoryType Value, string Name, string Icon);

/// <param name="Value">What is chosen.</param>
/// <param name="Name">As shown.</param>
/// <param name="Colours">Four colours that stand for it, as CSS has them.</param>
public sealed record StyleLook(ImageStyle Value, string Name, string Colours);

/// <summary>How a story's choices are shown to people.</summary>
public static class StoryLook
{
    public static IReadOnlyList<TypeLook> Types { get; } =
    [
        new(StoryType.ScaryHorror, "Horror", "M12 3a7 7 0 0 0-7 7v10l2.5-2 2.2 2 2.3-2 2.3 2 2.2-2 2.5 2V10a7 7 0 0 0-7-7Zm-2.5 7h.01M14.5 10h.01"),
        new(StoryType.EmotionalHeartwarming, "Heart-warming", "M12 20S4 15 4 9.2A4.2 4.2 0 0 1 12 7a4.2 4.2 0 0 1 8 2.2C20 15 12 20 12 20Z"),
        new(StoryType.TrueCrime, "True crime", "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 21 21"),
        new(StoryType.AnimeStyle, "Anime", "m12 3 2.5 6H21l-5 4 2 7-6-4-6 4 2-7-5-4h6.5Z"),
        new(StoryType.HistoricalDocumentary, "History", "M4 9h16L12 4 4 9Zm2 0v9m4-9v9m4-9v9m4-9v9M4 20h16"),
        new(StoryType.SurprisingTwist, "Twist", "M4 7h5c5 0 3 10 8 10h3m-3-3 3 3-3 3M4 17h5c1.5 0 2.4-1 3-2.3M14 8.5C14.7 7.6 15.6 7 17 7h3m-3-3 3 3-3 3"),
        new(StoryType.MotivationalInspiring, "Motivation", "m3 19 6-11 4 6 3-4 5 9H3Zm9-13 0-3 4 1.5L12 6"),
        new(StoryType.MysteryThriller, "Mystery", "M12 14v-1c0-2 3-2.4 3-5a3 3 0 0 0-6-.5M12 17.5h.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z"),
        new(StoryType.WarMilitary, "War", "M12 3 5 6v6c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6l-7-3Z"),
        new(StoryType.NatureWildlife, "Nature", "M5 19C5 10 10 5 20 4c0 10-5 15-13 14m-2 2c1-4 4-8 8-10"),
        new(StoryType.ComedyFunny, "Comedy", "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 14c1 2 2.4 3 4 3s3-1 4-3M9 9.5h.01M15 9.5h.01"),
        new(StoryType.RomanticLove, "Romance", "M9 17S3 13 3 8.7A3.2 3.2 0 0 1 9 7a3.2 3.2 0 0 1 6 1.7C15 13 9 17 9 17Zm8 3s4-2.5 4-5.5a2.2 2.2 0 0 0-3.5-1.7"),
        new(StoryType.SciFiFuture, "Science fiction", "M12 3c3 2 4.5 5 4.5 9L14 16h-4l-2.5-4C7.5 8 9 5 12 3Zm-2 13-2 4m6-4 2 4m-4-9.5h.01"),
        new(StoryType.FantasyEpic, "Fantasy", "M5 20V9l3 2 4-6 4 6 3-2v11H5Zm4 0v-5h6v5"),
        new(StoryType.Biographical, "Biography", "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 8c.5-4 3-6 7-6s6.5 2 7 6"),
        new(StoryType.Conspiracy, "Conspiracy", "M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6Zm9 2.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z"),
        new(StoryType.Psychological, "Psychological", "M9 20v-3H7a2 2 0 0 1-2-2v-2l-1.5-1L5 9a7 7 0 1 1 11 6v5m-6-11a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.8"),
        new(StoryType.AdventureSurvival, "Survival", "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm3.5-12.5-2 5-5 2 2-5 5-2Z"),
        new(StoryType.Paranormal, "Paranormal", "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5ZM16 5v4m-2-2h4"),
        new(StoryType.DocumentaryReal, "Documentary", "M4 8h11v9H4zM15 11l5-3v9l-5-3M7 5h.01M11 5h.01"),
    ];

    public static IReadOnlyList<StyleLook> Styles { get; } =
    [
        new(ImageStyle.Cinematic, "Cinematic", "#12303a,#2f6f77,#d98a4b,#f4d2a0"),
        new(ImageStyle.Documentary, "Documentary", "#4b4a42,#7d8069,#b3ad95,#dcd6c6"),
        new(ImageStyle.Anime, "Anime", "#3b6fe0,#7ec8f2,#f7a8c4,#fff1d6"),
        new(ImageStyle.Horror, "Horror", "#0c0d0f,#23282b,#4a5050,#a3181b"),
        new(ImageStyle.Comic, "Comic", "#111111,#e5322d,#f6c500,#2a7de1"),
        new(ImageStyle.Historical, "Historical", "#3b2a1a,#7a5a38,#b8935f,#ead9b5"),
        new(ImageStyle.SciFi, "Science fiction", "#0b0f2b,#3a2bd6,#12d6df,#ff3fb4"),
        new(ImageStyle.Noir, "Noir", "#000000,#2b2b2b,#8b8b8b,#f2f2f2"),
        new(ImageStyle.Fantasy, "Fantasy", "#2c1a5e,#7a3fc2,#3fb28f,#ffd76a"),
        new(ImageStyle.Render3D, "3D", "#5a7bd8,#86b7f0,#f2b48c,#f7e6dc"),
        new(ImageStyle.Sketch, "Sketch", "#f3efe6,#cfcac0,#8a8680,#3a3836"),
        new(ImageStyle.Watercolor, "Watercolour", "#f7f2e8,#a9cfd4,#e4a99b,#7f9f76"),
        new(ImageStyle.OilPainting, "Oil", "#3a2415,#8a5a24,#c98e3c,#456b6a"),
        new(ImageStyle.Retro, "Retro", "#3b2a3a,#d5572f,#e9a13b,#f3e3c0"),
    ];

    public static IReadOnlyList<Choice<HookIntensity>> Hooks { get; } = [new(HookIntensity.Mild, "Mild", "Begins quietly"), new(HookIntensity.Medium, "Medium", ""), new(HookIntensity.Extreme, "Extreme", "Grips at once")];

    public static IReadOnlyList<Choice<StoryPacing>> Pacings { get; } =
        [new(StoryPacing.Slow, "Slow", "Long sentences, long pauses"), new(StoryPacing.Medium, "Medium", ""), new(StoryPacing.Dynamic, "Dynamic", "Short and long by turns"), new(StoryPacing.Fast, "Fast", "Short sentences, quick cuts")];

    public static IReadOnlyList<Choice<AspectRatio>> Shapes { get; } = [new(AspectRatio.Wide, "16:9", "Wide"), new(AspectRatio.Tall, "9:16", "Tall, for phones"), new(AspectRatio.Square, "1:1", "Square")];

    public static IReadOnlyList<Choice<CaptionMode>> Captions { get; } =
        [new(CaptionMode.Burned, "On the picture", "Each word lit as it is spoken"), new(CaptionMode.Srt, "As a file", "SRT beside the video"), new(CaptionMode.None, "None", "")];

    public static IReadOnlyList<Choice<ImageMode>> Modes { get; } =
    [
        new(ImageMode.AiOnly, "Painted for the story", ""), new(ImageMode.ManualOnly, "My pictures", ""), new(ImageMode.StockOnly, "Stock photos", ""), new(ImageMode.AiManual, "Painted and mine", ""),
        new(ImageMode.AiStock, "Painted and stock", ""), new(ImageMode.ManualStock, "Mine and stock", ""), new(ImageMode.AllMix, "All three", ""),
    ];

    public static IReadOnlyList<Choice<ColorFilter>> Filters { get; } = [.. Enum.GetValues<ColorFilter>().Select(filter => new Choice<ColorFilter>(filter, filter.ToString(), ""))];
}
