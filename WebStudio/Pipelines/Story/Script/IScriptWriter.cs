namespace WebStudio.Pipelines.Story.Script;

/// <summary>Writes stories: the engine that comes with the studio, or a language model.</summary>
public interface IScriptWriter
{
    /// <exception cref="Providers.Remote.ProviderFailedException">A remote writer failed after its retries.</exception>
    Task<StoryScript> WriteAsync(ScriptBrief brief, CancellationToken cancel);
}
