using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo;

/// <summary>What a person does with a music video that is not made yet: looks at it, has it written anew, hears a little of it, lets it go on.</summary>
public sealed class PhotoDesk(JobService jobs, JobShelf shelf, PhotoPipeline pipeline, SongWork songs, PhotoSamples samples)
{
    /// <exception cref="RequestRejectedException">There is no such job of this kind.</exception>
    public async Task<JobSnapshot> FindAsync(string id, CancellationToken cancel) =>
        Guid.TryParse(id, out var parsed) && await jobs.FindAsync(parsed, cancel) is { Kind: PhotoPipeline.KindName } job ? job : throw RequestRejectedException.NotFound("The photo's task");

    /// <summary>What was seen and written so far; null before the photo was read, and when its files are gone.</summary>
    public async Task<PhotoDraft?> DraftAsync(JobSnapshot job, CancellationToken cancel) => shelf.Find(job.Id) is { } folder ? await SongWork.FindDraftAsync(folder, cancel) : null;

    /// <summary>Lets a held job go on.</summary>
    /// <param name="job">The job.</param>
    /// <param name="changes">A JSON object with some of the options, or nothing.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRejectedException">It is not held, or a change does not fit.</exception>
    public Task<JobSnapshot> ConfirmAsync(JobSnapshot job, JsonElement changes, CancellationToken cancel) => jobs.ResumeAsync(job, changes, cancel);

    /// <summary>Writes other words; whoever likes them sends them with the confirmation.</summary>
    /// <param name="job">Its photo was read.</param>
    /// <param name="changes">As for a confirmation; another seed gives other words.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRejectedException">There is no draft, or a change does not fit.</exception>
    public async Task<Lyrics> WriteAgainAsync(JobSnapshot job, JsonElement changes, CancellationToken cancel)
    {
        var (draft, folder, options) = await ChangedAsync(job, changes, cancel);
        var lyrics = await songs.WriteAgainAsync(songs.Begin(options, draft.Readings), folder, cancel);
        return options.Title is null ? lyrics : lyrics with { Title = options.Title };
    }

    /// <summary>Ten seconds of the song as the built-in composer would set it.</summary>
    /// <param name="job">Its photo was read.</param>
    /// <param name="changes">As for a confirmation.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRejectedException">There is no draft, or a change does not fit.</exception>
    public async Task<PhotoSample> SampleAsync(JobSnapshot job, JsonElement changes, CancellationToken cancel)
    {
        var (draft, folder, options) = await ChangedAsync(job, changes, cancel);
        var wanted = songs.Begin(options, draft.Readings) with { Title = options.Title ?? draft.Title };
        if (!options.Instrumental)
            wanted = wanted with { Lyrics = options.Lyrics is { } text ? PhotoOptions.Parse(text, wanted.Title) : draft.Lyrics };
        return await samples.MakeAsync(job.Id, songs.WithTune(wanted), folder, cancel);
    }

    private async Task<(PhotoDraft Draft, string Folder, PhotoOptions Options)> ChangedAsync(JobSnapshot job, JsonElement changes, CancellationToken cancel)
    {
        var options = pipeline.Merge(job, changes);
        return shelf.Find(job.Id) is { } folder && await SongWork.FindDraftAsync(folder, cancel) is { } draft ? (draft, folder, options)
            : throw new RequestRejectedException(StatusCodes.Status409Conflict, "WRONG_STATE", "Not ready", "The photo has not been looked at yet.");
    }
}
