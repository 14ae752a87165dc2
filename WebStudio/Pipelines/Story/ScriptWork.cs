using System.Security.Cryptography;
using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Pipelines.Story.Sound;
using WebStudio.Providers;
using WebStudio.Providers.Speech;

namespace WebStudio.Pipelines.Story;

/// <summary>Has a story's script written, and plans its pictures. A script is kept in the job's folder on the shelf, so that it is not asked for, or paid, twice.</summary>
public sealed class ScriptWork(ProviderChoice<IScriptWriter> writers, ScenePictures pictures)
{
    private const string Name = "script";

    /// <summary>The person's own script.</summary>
    /// <exception cref="RequestRejectedException">It cannot be told.</exception>
    public static StoryScript Parse(string text, StoryOptions options)
    {
        var script = ScriptText.Parse(text, options.NumScenes, options.Title ?? "");
        return script with
        {
            Cast = [.. options.Characters, .. script.Cast.Where(member => !options.Characters.Any(own => string.Equals(own.Name, member.Name, StringComparison.OrdinalIgnoreCase)))],
            Scenes = [.. script.Scenes.Select(scene => scene with { Characters = [.. options.Characters.Select(member => member.Name).Where(name => scene.Narration.Contains(name, StringComparison.OrdinalIgnoreCase)).Union(scene.Characters, StringComparer.OrdinalIgnoreCase)] })],
        };
    }

    /// <summary>What is told and what is to be seen, before any picture is made.</summary>
    /// <param name="options">Of the story.</param>
    /// <param name="folder">The job's, on the shelf.</param>
    /// <param name="notes">Told who stood in for whom.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="Providers.Remote.ProviderFailedException">A writer failed and nobody may stand in.</exception>
    public async Task<Storyboard> BoardAsync(StoryOptions options, string folder, StoryNotes notes, CancellationToken cancel)
    {
        var script = options.Script is { } own ? Parse(own, options) : await WriteAsync(options, folder, notes, cancel);
        if (options.Title is { } title)
            script = script with { Title = title };
        var board = new Storyboard(script, PicturePlan.Of(options, script));
        notes.Add(PicturePlan.NoteOf(options, script.Scenes.Count));
        if (!pictures.HasStock && board.Pictures.Values.Any(picture => picture.Source == PictureSource.Stock))
            notes.Add("No stock library is set up here (it needs a key), so the studio draws those pictures itself.");
        return board;
    }

    /// <summary>Seconds before and after the narration for title and end.</summary>
    public static (double Title, double End) CardsOf(StoryOptions options) => (Math.Clamp(options.Duration * 60 * 0.05, 1, 2.5), Math.Clamp(options.Duration * 60 * 0.05, 1.2, 3));

    private async Task<StoryScript> WriteAsync(StoryOptions options, string folder, StoryNotes notes, CancellationToken cancel)
    {
        var brief = BriefOf(options);
        var key = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(brief)));
        var answer = await ShelvedWork<ProviderAnswer<StoryScript>>.LoadAsync(folder, Name, key, cancel);
        if (answer is null)
        {
            answer = await writers.AskAsync(writer => writer.WriteAsync(brief, cancel), "The studio wrote the script itself instead.");
            await new ShelvedWork<ProviderAnswer<StoryScript>>(key, answer).SaveAsync(folder, Name, cancel);
        }
        notes.Add(answer.Note);
        if (answer.Provider is ProviderChoice<IScriptWriter>.BuiltInName)
            notes.Say("The script is by the story engine that comes with the studio.");
        return answer.Value;
    }

    /// <summary>What is asked of a writer.</summary>
    internal static ScriptBrief BriefOf(StoryOptions options)
    {
        var (title, end) = CardsOf(options);
        return new ScriptBrief
        {
            Topic = options.Topic,
            Type = options.StoryType,
            Hook = options.HookIntensity,
            Pacing = options.Pacing,
            Words = Narrator.WordsFor((options.Duration * 60) - title - end, Voices.Find(options.VoiceId).Voice, options.VoiceSpeed, options.Pacing),
            Scenes = options.NumScenes,
            Seed = options.Seed,
            Characters = options.Characters,
            Keywords = options.StockKeywords,
            Template = options.Template,
            Research = options.ResearchData,
        };
    }
}
