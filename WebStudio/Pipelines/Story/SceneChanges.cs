using System.Text.Json;
using System.Text.Json.Nodes;

namespace WebStudio.Pipelines.Story;

/// <summary>What is to be different in one scene; what is null stays.</summary>
/// <param name="Heading">Its chapter's name.</param>
/// <param name="Narration">What is told.</param>
/// <param name="ImagePrompt">What is seen.</param>
/// <param name="Image">Name of a person's own picture.</param>
/// <param name="Redo">Whether another picture is made.</param>
public sealed record SceneChanges(string? Heading = null, string? Narration = null, string? ImagePrompt = null, string? Image = null, bool Redo = false)
{
    /// <summary>As <see cref="StoryDesk"/> takes it for one scene.</summary>
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(ToJson());

    /// <summary>The whole storyboard in its order with this change in one scene, as <see cref="StoryDesk.EditAsync"/> takes it.</summary>
    public JsonElement Within(Storyboard board, string scene) => List(board.Script.Scenes.Select(one => (one.Id, string.Equals(one.Id, scene, StringComparison.Ordinal) ? this : null)));

    /// <summary>The storyboard with a scene as many places later, or earlier.</summary>
    public static JsonElement Moved(Storyboard board, string scene, int by)
    {
        var ids = board.Script.Scenes.Select(one => one.Id).ToList();
        var at = ids.IndexOf(scene);
        var to = Math.Clamp(at + by, 0, ids.Count - 1);
        ids.RemoveAt(at);
        ids.Insert(to, scene);
        return List(ids.Select(id => (id, (SceneChanges?)null)));
    }

    /// <summary>The storyboard without a scene.</summary>
    public static JsonElement Without(Storyboard board, string scene) =>
        List(board.Script.Scenes.Where(one => !string.Equals(one.Id, scene, StringComparison.Ordinal)).Select(one => (one.Id, (SceneChanges?)null)));

    private static JsonElement List(IEnumerable<(string Id, SceneChanges? Changes)> scenes) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["scenes"] = new JsonArray([.. scenes.Select(scene =>
        {
            var json = scene.Changes?.ToJson() ?? [];
            json["id"] = scene.Id;
            return json;
        })]),
    });

    private JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (name, value) in new[] { ("heading", Heading), ("narration", Narration), ("image_prompt", ImagePrompt), ("image", Image) })
        {
            if (value is not null)
                json[name] = value;
        }
        if (Redo)
            json["redo"] = true;
        return json;
    }
}
