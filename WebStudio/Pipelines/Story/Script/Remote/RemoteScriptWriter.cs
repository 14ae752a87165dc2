using WebStudio.Providers.Images;
using WebStudio.Providers.Language;
using WebStudio.Providers.Remote;

namespace WebStudio.Pipelines.Story.Script.Remote;

/// <summary>
/// Has a language model write the story, a long one in parts. Where a part's length is off by more than a tenth, or its scenes are not as many as asked for, it is asked once more and the better answer is taken.
/// </summary>
/// <param name="model">Claude, or one that is asked as OpenAI is.</param>
public sealed class RemoteScriptWriter(ILanguageModel model) : IScriptWriter
{
    private const double Tolerance = 0.1;

    // A film of such a script would be nothing like the length asked for.
    private const double Limit = 0.5;

    /// <exception cref="ProviderFailedException">It could not be reached, or wrote nothing that can be told.</exception>
    public async Task<StoryScript> WriteAsync(ScriptBrief brief, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(brief);
        string title = "", setting = "";
        IReadOnlyList<CastMember> cast = brief.Characters;
        var scenes = new List<StoryScene>();
        foreach (var part in ScriptPart.Of(brief))
        {
            var written = await WriteAsync(brief, part, cast, scenes, cancel);
            title = title.Length > 0 ? title : written.Title;
            setting = setting.Length > 0 ? setting : written.Setting;
            cast = written.Cast;
            scenes.AddRange(written.Scenes);
        }
        if (Math.Abs(scenes.Sum(scene => Sentences.Words(scene.Narration)) - brief.Words) > brief.Words * Limit)
            throw Failed("wrote a story of quite another length than it was asked for");
        var hook = Sentences.Split(scenes[0].Narration)[0];
        return new StoryScript
        {
            Title = title.Length > 0 ? title : ScriptText.Start(hook).TrimEnd('.', '!', ',', '…'),
            Hook = hook,
            // A part that has fewer scenes than asked for leaves no gap in the names.
            Scenes = [.. scenes.Select((scene, i) => scene with { Id = $"s{i + 1}" })],
            Setting = setting,
            Cast = cast,
            Writer = model.Name,
        };
    }

    private async Task<WrittenPart> WriteAsync(ScriptBrief brief, ScriptPart part, IReadOnlyList<CastMember> cast, List<StoryScene> told, CancellationToken cancel)
    {
        var question = ScriptPrompt.Question(brief, part, told, cast);
        var first = WrittenPart.Of(await model.AskAsync<ScriptAnswer>(question, cancel), part, cast, told);
        if (IsFit(first, part))
            return first;
        var second = await AskAgainAsync(ScriptPrompt.Again(question, part, first), part, cast, told, cancel);
        var better = second is null || second.Scenes.Count == 0 || (first.Scenes.Count > 0 && !IsFit(second, part) && first.Error(part) < second.Error(part)) ? first : second;
        return better.Scenes.Count > 0 ? better : throw Failed("wrote nothing that can be told");
    }

    // A first answer that was paid for is better than none.
    private async Task<WrittenPart?> AskAgainAsync(LanguageQuestion question, ScriptPart part, IReadOnlyList<CastMember> cast, List<StoryScene> told, CancellationToken cancel)
    {
        try
        {
            return WrittenPart.Of(await model.AskAsync<ScriptAnswer>(question, cancel), part, cast, told);
        }
        catch (ProviderFailedException)
        {
            return null;
        }
    }

    private static bool IsFit(WrittenPart written, ScriptPart part) => written.Scenes.Count == part.Scenes && written.Error(part) <= Tolerance;

    private ProviderFailedException Failed(string what) => new(model.Name, $"{model.Name} {what}.", null);
}
