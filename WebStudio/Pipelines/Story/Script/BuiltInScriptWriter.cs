using WebStudio.Pipelines.Story.Script.Writing;
using WebStudio.Providers.Images;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script;

/// <summary>Writes English stories from material of our own, without a network. Equal briefs give equal stories, other seeds other ones.</summary>
public sealed class BuiltInScriptWriter : IScriptWriter
{
    public const string Name = "built-in";

    public Task<StoryScript> WriteAsync(ScriptBrief brief, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return Task.Run(() => Write(brief), cancel);
    }

    private static StoryScript Write(ScriptBrief brief)
    {
        var random = new SeededRandom(brief.Seed, $"story {brief.Topic} {brief.Type}");
        var builder = new StoryBuilder(brief, random);
        var world = builder.World;
        var units = Flow.Loosen(Flow.Introduce(builder.Build(), world.Word("obj"), world.Word("aobj")), world.People[0]);
        var scenes = new SceneCutter(StoryMaterial.Shared, builder.Genre, world, builder.People, brief.Keywords, random).Cut(units, brief.Scenes);
        return new StoryScript
        {
            Title = builder.Topic.Title,
            Hook = string.Join(' ', units[0].Sentences),
            Scenes = scenes,
            Setting = world.Setting(builder.Genre.Light),
            Cast = [.. builder.People.Where((person, i) => i < brief.Characters.Count || scenes.Any(scene => scene.Characters.Contains(person.Name, StringComparer.Ordinal))).Select(person => new CastMember(person.Name, person.Look))],
            Writer = Name,
        };
    }
}
