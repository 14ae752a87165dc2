using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights;

/// <summary>Cuts a video again after its first reel, and shows stretches of it before they are rendered.</summary>
public sealed class Recutting(JobService jobs, ReelShelf shelf, StudioFolders folders) : IDisposable
{
    private const double LongestPreview = 30;

    // Previews are asked for by clicks; two at a time leave room for the jobs.
    private readonly SemaphoreSlim _previews = new(2);

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
        var former = Options(job);
        var merged = new JsonObject();
        foreach (var name in (string[])["target_duration", "quality", "aspect", "crossfade"])
            merged[name] = JsonNode.Parse(job.Options)![name]?.DeepClone();
        foreach (var property in options.EnumerateObject())
            merged[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        merged["recut_of"] = former.RecutOf ?? job.Id;
        return await jobs.AgainAsync(job, JsonSerializer.SerializeToElement(merged), client, cancel);
    }

    /// <summary>The file of a stretch at 360 rows; made at the first request and kept with the video's pieces.</summary>
    /// <exception cref="RequestRejectedException">The stretch is outside of the video, or its files are gone.</exception>
    public async Task<string> PreviewAsync(JobSnapshot job, TimeRange range, CancellationToken cancel)
    {
        var options = Options(job);
        if (!(range.Start >= 0 && range.Length is >= 0.1 and <= LongestPreview && range.End <= options.InputDuration + 1))
            throw RequestRejectedException.Invalid("INVALID_RANGE", $"A preview lies within the video and lasts 0.1 to {LongestPreview} seconds.");
        if (job.File(FileRole.Input) is not { } input || shelf.Find(options.RecutOf ?? job.Id) is not { } folder)
            throw RequestRejectedException.NotFound("The video");
        string from = Seconds(range.Start), length = Seconds(range.Length);
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "previews")).FullName, $"{from}_{length}.mp4");
        if (File.Exists(path))
            return path;
        var partial = $"{path}.{Guid.NewGuid():N}{Workspace.PartialSuffix}";
        await _previews.WaitAsync(cancel);
        try
        {
            await Ffmpeg.RunAsync(
                [
                    "-ss", from, "-t", length, .. Ffmpeg.VideoInput(folders.PathOf(input)), "-map", "0:v:0", "-map", "0:a:0?", "-vf", "scale=-2:'min(360,trunc(ih/2)*2)',format=yuv420p",
                    "-c:v", "libx264", "-preset", "ultrafast", "-crf", "26", "-c:a", "aac", "-ac", "2", "-b:a", "96k", "-movflags", "+faststart", "-f", "mp4", Ffmpeg.Output(partial),
                ],
                TimeSpan.FromMinutes(1), cancel);
            File.Move(partial, path, overwrite: true);
            return path;
        }
        finally
        {
            _previews.Release();
            File.Delete(partial);
        }
    }

    public void Dispose() => _previews.Dispose();

    private static string Seconds(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static HighlightsOptions Options(JobSnapshot job) => JsonSerializer.Deserialize<HighlightsOptions>(job.Options, StudioJson.Options)!;
}
