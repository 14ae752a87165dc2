using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Story.Script;

namespace WebStudio.Pipelines.Story;

/// <summary>Takes what a person changed into a storyboard.</summary>
/// <param name="picture">Checks the name of a person's own picture: the reader, the option, the name.</param>
public sealed class StoryboardEdit(Func<OptionReader, string, string, string> picture)
{
    private const int MaxId = 12, MaxNarration = 4000, MaxHeading = 80, MaxPrompt = 1000, MaxFile = 60;

    private const string You = "you";

    /// <summary>The board with its title or scenes changed.</summary>
    /// <param name="board">As it is.</param>
    /// <param name="changes">
    /// With <c>title</c> and <c>scenes</c>, both optional. <c>scenes</c> is the whole of them in their order, each with its <c>id</c> (another is a new scene)
    /// and what is to be different: <c>heading</c>, <c>narration</c>, <c>image_prompt</c>, <c>image</c> (the name of a person's own picture), <c>redo</c> (another picture is made).
    /// </param>
    /// <exception cref="RequestRejectedException">A change does not fit.</exception>
    public Storyboard Apply(Storyboard board, OptionReader changes)
    {
        var title = StoryRequest.Line(changes.Text("title", StoryOptions.MaxTitle)) ?? board.Script.Title;
        if (!changes.Contains("scenes"))
            return board with { Script = board.Script with { Title = title } };
        var scenes = new List<StoryScene>();
        var pictures = new Dictionary<string, ScenePicture>(StringComparer.Ordinal);
        foreach (var item in changes.Items("scenes", StoryOptions.MaxScenes))
        {
            var id = item.Text("id", MaxId) ?? NewId(board, pictures);
            var former = board.Script.Scenes.FirstOrDefault(scene => string.Equals(scene.Id, id, StringComparison.Ordinal));
            if (!id.All(char.IsAsciiLetterOrDigit) || pictures.ContainsKey(id))
                throw item.Invalid("id", "must be letters and digits, another for each scene");
            var scene = SceneOf(item, id, former);
            scenes.Add(scene);
            pictures[id] = PictureOf(item, former is null ? new ScenePicture { Source = PictureSource.Ai } : board.PictureOf(former));
        }
        if (scenes.Count == 0)
            throw changes.Invalid("scenes", "must have at least one scene");
        return new Storyboard(Told(board.Script with { Title = title, Scenes = scenes }, board.Script), pictures);
    }

    /// <summary>The board with other words or another picture in one scene.</summary>
    /// <param name="board">As it is.</param>
    /// <param name="scene">Its id.</param>
    /// <param name="changes">As one of the scenes for <see cref="Apply"/>; another picture is made where nothing is said.</param>
    /// <exception cref="RequestRejectedException">There is no such scene, or a change does not fit.</exception>
    public Storyboard ApplyTo(Storyboard board, string scene, OptionReader changes)
    {
        var former = board.Script.Scenes.FirstOrDefault(candidate => string.Equals(candidate.Id, scene, StringComparison.Ordinal)) ?? throw RequestRejectedException.NotFound("The scene");
        var changed = SceneOf(changes, scene, former);
        var next = PictureOf(changes, board.PictureOf(former));
        if (!changes.Contains("redo") && !changes.Contains("image") && string.Equals(changed.Narration, former.Narration, StringComparison.Ordinal) && string.Equals(changed.Heading, former.Heading, StringComparison.Ordinal))
            next = Again(next);
        var script = board.Script with { Scenes = [.. board.Script.Scenes.Select(candidate => candidate == former ? changed : candidate)] };
        return (board with { Script = Told(script, board.Script) }).With(scene, next);
    }

    /// <summary>A storyboard as options keep it.</summary>
    /// <exception cref="RequestRejectedException">It is none.</exception>
    public Storyboard? Read(JsonElement json, OptionReader reader)
    {
        if (!reader.Contains("board"))
            return null;
        try
        {
            var board = json.GetProperty("board").Deserialize<Storyboard>(StudioJson.Options)!;
            return IsSound(board) ? board : throw reader.Invalid("board", "must be a storyboard");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw reader.Invalid("board", "must be a storyboard");
        }
    }

    // Deserialized from outside: required members may be null all the same.
    private static bool IsSound(Storyboard board) =>
        board is { Script: { Title.Length: <= StoryOptions.MaxTitle, Hook: not null, Scenes.Count: > 0 and <= StoryOptions.MaxScenes, Setting: not null, Writer: not null, Cast.Count: <= 50 }, Pictures: not null }
        && board.Script.Scenes.Select(scene => scene?.Id).Distinct(StringComparer.Ordinal).Count() == board.Script.Scenes.Count
        && board.Script.Cast.All(member => member is { Name: not null, Description: not null })
        && board.Script.Scenes.All(scene => scene is { Id.Length: > 0 and <= MaxId, Narration.Length: > 0 and <= MaxNarration, Heading.Length: <= MaxHeading, ImagePrompt.Length: <= MaxPrompt, Keywords: not null, Characters: not null }
            && scene.Id.All(char.IsAsciiLetterOrDigit) && board.Pictures.TryGetValue(scene.Id, out var its) && IsSound(its));

    private static bool IsSound(ScenePicture? its) =>
        its is { Take: >= 0 } && IsName(its.File) && IsName(its.Asset) && (its.Source != PictureSource.Manual || its.Asset is not null) && Enum.IsDefined(its.Source);

    private static bool IsName(string? name) => name is null || (name.Length is > 0 and <= MaxFile && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-'));

    private static StoryScene SceneOf(OptionReader item, string id, StoryScene? former)
    {
        var narration = StoryRequest.Line(item.Text("narration", MaxNarration)) ?? former?.Narration ?? throw item.Invalid("narration", "must say something");
        var heading = StoryRequest.Line(item.Text("heading", MaxHeading)) ?? former?.Heading ?? string.Join(' ', narration.Split(' ').Take(4)).TrimEnd('.', ',', ';', ':', '!', '?');
        var prompt = StoryRequest.Line(item.Text("image_prompt", MaxPrompt)) ?? former?.ImagePrompt ?? narration[..Math.Min(narration.Length, MaxPrompt)];
        return (former ?? new StoryScene { Id = id, Heading = heading, Narration = narration, ImagePrompt = prompt }) with { Heading = heading, Narration = narration, ImagePrompt = prompt };
    }

    private ScenePicture PictureOf(OptionReader item, ScenePicture former)
    {
        if (item.Text("image", MaxFile) is { } name && !string.Equals(name, former.Asset, StringComparison.Ordinal))
            return new ScenePicture { Source = PictureSource.Manual, Asset = picture(item, "image", name), Take = former.Take };
        return item.Flag("redo", false) ? Again(former) : former;
    }

    // In place of a person's own picture one is painted.
    private static ScenePicture Again(ScenePicture former) =>
        new() { Source = former.Source == PictureSource.Manual ? PictureSource.Ai : former.Source, Take = former.Take + 1 };

    private static StoryScript Told(StoryScript script, StoryScript former)
    {
        var known = former.Scenes.Select(scene => scene.Narration).ToHashSet(StringComparer.Ordinal);
        var hook = script.Scenes[0].Narration.Contains(former.Hook, StringComparison.Ordinal) ? former.Hook : "";
        var isOwn = script.Scenes.All(scene => known.Contains(scene.Narration)) || former.Writer.EndsWith(You, StringComparison.Ordinal);
        return script with { Hook = hook, Writer = isOwn ? former.Writer : $"{former.Writer} and {You}" };
    }

    private static string NewId(Storyboard board, Dictionary<string, ScenePicture> pictures) =>
        Enumerable.Range(1, int.MaxValue).Select(number => $"n{number}").First(id => !board.Pictures.ContainsKey(id) && !pictures.ContainsKey(id));
}
