using WebStudio.Pipelines.Story.Script;

namespace WebStudio.Pipelines.Story;

/// <summary>A story before it is spoken and filmed: what is told and what is seen.</summary>
/// <param name="Script">Scenes in their order.</param>
/// <param name="Pictures">By the scenes' ids; one for each scene.</param>
public sealed record Storyboard(StoryScript Script, IReadOnlyDictionary<string, ScenePicture> Pictures)
{
    public ScenePicture PictureOf(StoryScene scene) => Pictures[scene.Id];

    /// <summary>The same with another picture of one scene.</summary>
    public Storyboard With(string scene, ScenePicture picture) => this with { Pictures = new Dictionary<string, ScenePicture>(Pictures, StringComparer.Ordinal) { [scene] = picture } };
}

/// <summary>Where one picture comes from.</summary>
public enum PictureSource
{
    /// <summary>A person's own.</summary>
    Manual,

    /// <summary>Painted or drawn for the scene.</summary>
    Ai,

    /// <summary>Found in a stock library.</summary>
    Stock,
}

/// <summary>The picture of a scene, planned or made.</summary>
public sealed record ScenePicture
{
    public required PictureSource Source { get; init; }

    /// <summary>The name of a person's own picture, as POST /api/v1/assets gave it.</summary>
    public string? Asset { get; init; }

    /// <summary>0, and one more each time that it is made anew.</summary>
    public int Take { get; init; }

    /// <summary>Its name among the story's pictures; null while it is not made.</summary>
    public string? File { get; init; }

    /// <summary>Who made it, as shown to people: “built-in”, a service's name or “you”; null while it is not made.</summary>
    public string? Maker { get; init; }

    /// <summary>What is to be said of it, for instance a photographer's name.</summary>
    public string? Credit { get; init; }
}
