using WebStudio.Pipelines.Story.Script;

namespace WebStudio.Pipelines.Story;

/// <summary>
/// Decides where the picture of each scene comes from. A person's own come in their order: alone they are repeated in turn where there are fewer than scenes;
/// in mixes they are spread evenly, the first scene with the first of them, and the others fill what is between. Painted and stock pictures alternate.
/// </summary>
public static class PicturePlan
{
    public static IReadOnlyDictionary<string, ScenePicture> Of(StoryOptions options, StoryScript script)
    {
        var scenes = script.Scenes;
        var own = options.ImageMode is ImageMode.ManualOnly or ImageMode.AiManual or ImageMode.ManualStock or ImageMode.AllMix ? options.ManualImagePaths : [];
        var assets = new string?[scenes.Count];
        for (var i = 0; options.ImageMode == ImageMode.ManualOnly && i < scenes.Count; i++)
            assets[i] = own[i % own.Count];
        for (var i = 0; options.ImageMode != ImageMode.ManualOnly && i < own.Count && i < scenes.Count; i++)
            assets[i * scenes.Count / Math.Min(own.Count, scenes.Count)] = own[i];
        var others = 0;
        return scenes.Zip(assets).ToDictionary(
            pair => pair.First.Id,
            pair => pair.Second is { } asset ? new ScenePicture { Source = PictureSource.Manual, Asset = asset } : new ScenePicture { Source = OtherOf(options.ImageMode, others++) },
            StringComparer.Ordinal);
    }

    /// <summary>What is to be said of a person's own pictures; null when there is one for each scene, or none.</summary>
    /// <param name="options">Of the story.</param>
    /// <param name="scenes">How many.</param>
    public static string? NoteOf(StoryOptions options, int scenes)
    {
        var own = options.ManualImagePaths.Count;
        if (options.ImageMode is ImageMode.AiOnly or ImageMode.StockOnly or ImageMode.AiStock)
            return own > 0 ? "The pictures that were sent are not used, because the image mode is without them." : null;
        if (own > scenes)
            return $"Only {scenes} of the {own} pictures that were sent are used, one for each scene.";
        return own == scenes || own == 0 ? null
            : options.ImageMode == ImageMode.ManualOnly ? $"There are {own} pictures for {scenes} scenes; they are shown in turn."
            : $"The {own} pictures that were sent are spread over {scenes} scenes; the others are made.";
    }

    private static PictureSource OtherOf(ImageMode mode, int number) => mode switch
    {
        ImageMode.StockOnly or ImageMode.ManualStock => PictureSource.Stock,
        ImageMode.AiStock or ImageMode.AllMix => number % 2 == 0 ? PictureSource.Ai : PictureSource.Stock,
        _ => PictureSource.Ai,
    };
}
