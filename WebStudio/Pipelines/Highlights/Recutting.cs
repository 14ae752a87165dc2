using System.Text.Json;
using System.Text.Json.Nodes;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Highlights;

/// <summary>Cuts a video again after its first reel.</summary>
public sealed class Recutting(JobService jobs)
{
    // The newest of a video whose owner never stops.
    private const int MostCuts = 50;

    /// <exception cref="RequestRejectedException">There is no such job of this kind.</exception>
    public async Task<JobSnapshot> FindAsync(string id, CancellationToken cancel) =>
        Guid.TryParse(id, out var parsed) && await jobs.FindAsync(parsed, cancel) is { Kind: HighlightsPipeline.KindName } job ? job : throw RequestRejectedException.NotFound("The job");

    /// <summary>Submits another cut of a job's video. Its analysis and the pieces that do not change are used again.</summary>
    /// <param name="job">A job of the same video.</param>
    /// <param name="options">As for a first cut, with <c>kept</c>, <c>dropped</c> and <c>fill</c>; what is missing is as in the former job.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRejectedException">Its files are gone, or the options do not fit.</exception>
    public async Task<JobSnapshot> SubmitAsync(JobSnapshot job, JsonElement options, ClientInfo client, CancellationToken cancel)
    {
        if (options.ValueKind is not JsonValueKind.Object)
            throw RequestRejectedException.Invalid("INVALID_OPTIONS", "The options must be a JSON object.");
        var former = HighlightsOptions.Of(job);
        var merged = new JsonObject();
        foreach (var name in (string[])["target_duration", "quality", "aspect", "crossfade"])
            merged[name] = JsonNode.Parse(job.Options)![name]?.DeepClone();
        foreach (var property in options.EnumerateObject())
            merged[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        merged["recut_of"] = former.RecutOf ?? job.Id;
        return await jobs.AgainAsync(job, JsonSerializer.SerializeToElement(merged), client, cancel);
    }

    /// <summary>All cuts of a job's video, the first one first.</summary>
    public async Task<IReadOnlyList<JobSnapshot>> CutsAsync(JobSnapshot job, CancellationToken cancel)
    {
        var root = HighlightsOptions.Of(job).RecutOf ?? job.Id;
        var (recuts, _) = await jobs.ListAsync(new JobFilter(HighlightsPipeline.KindName, null, root.ToString("D"), 1, MostCuts), cancel);
        var cuts = recuts.Where(cut => HighlightsOptions.Of(cut).RecutOf == root);
        if (await jobs.FindAsync(root, cancel) is { } first)
            cuts = cuts.Append(first);
        return [.. cuts.OrderBy(cut => cut.Id)];
    }
}
