namespace WebStudio.Jobs;

/// <summary>The pipelines of this studio, by kind.</summary>
public sealed class PipelineCatalog(IEnumerable<IPipeline> pipelines)
{
    private readonly Dictionary<string, IPipeline> _byKind = pipelines.ToDictionary(pipeline => pipeline.Kind, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<string> Kinds => _byKind.Keys;

    public IPipeline? Find(string? kind) => kind is null ? null : _byKind.GetValueOrDefault(kind);
}
