using System.Globalization;
using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;

namespace WebStudio.Pipelines.Story;

/// <summary>What a person does with a story before and after it is filmed: looks at its storyboard, changes it, lets it go on, has it made once more.</summary>
public sealed class StoryDesk(JobService jobs, StoryPipeline pipeline, ScenePictures pictures) : IDisposable
{
    private const int SmallSize = 480;


    private readonly KeyedLock _changing = new();
    private readonly SemaphoreSlim _painting = new(2);

    /// <exception cref="RequestRejectedException">There is no such job of this kind.</exception>
    public async Task<JobSnapshot> FindAsync(string id, CancellationToken cancel) =>
        Guid.TryParse(id, out var parsed) && await jobs.FindAsync(parsed, cancel) is { Kind: StoryPipeline.KindName } job ? job : throw RequestRejectedException.NotFound("The story");

    /// <summary>The newest story of a client, else the newest of all; null when there is none.</summary>
    public async Task<JobSnapshot?> NewestAsync(ClientInfo client, CancellationToken cancel)
    {
        var (own, _) = await jobs.ListAsync(new JobFilter(StoryPipeline.KindName, PageSize: 1) { Addresses = client.Addresses }, cancel);
        return own.Count > 0 ? own[0] : (await jobs.ListAsync(new JobFilter(StoryPipeline.KindName, PageSize: 1), cancel)).Jobs.FirstOrDefault();
    }

    /// <summary>The storyboard as far as it has come; null before the script was written, and when its files are gone.</summary>
    public async Task<StoryDraft?> DraftAsync(JobSnapshot job, CancellationToken cancel) => pipeline.FolderOf(job) is { } folder ? await DraftShelf.FindAsync(folder, job.Id, cancel) : null;

    /// <summary>Changes the storyboard of a held story.</summary>
    /// <param name="job">It is held.</param>
    /// <param name="changes">As for <see cref="StoryboardEdit.Apply"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRejectedException">It is not held, or a change does not fit.</exception>
    public Task<StoryDraft> EditAsync(JobSnapshot job, JsonElement changes, CancellationToken cancel) => ChangeAsync(job, (draft, folder) =>
        Task.FromResult(draft with { Board = pipeline.EditOf(folder).Apply(draft.Board, new OptionReader(changes)) }), cancel);

    /// <summary>Gives one scene of a held story another picture, which is made at once.</summary>
    /// <exception cref="RequestRejectedException">It is not held, there is no such scene, or a change does not fit.</exception>
    public Task<StoryDraft> RedoPictureAsync(JobSnapshot job, string scene, JsonElement changes, CancellationToken cancel) => ChangeAsync(job, async (draft, folder) =>
    {
        var options = StoryOptions.Of(job);
        var board = pipeline.EditOf(folder).ApplyTo(draft.Board, scene, new OptionReader(changes));
        await _painting.WaitAsync(cancel);
        try
        {
            var (picture, note) = await pictures.MakeOneAsync(board, board.Script.Scenes.First(one => string.Equals(one.Id, scene, StringComparison.Ordinal)), options, folder, cancel);
            return draft with { Board = board.With(scene, picture), Notes = note is null || draft.Notes.Contains(note, StringComparer.Ordinal) ? draft.Notes : [.. draft.Notes, note] };
        }
        catch (Exception error) when (error is Providers.Remote.ProviderFailedException or PipelineException)
        {
            throw new RequestRejectedException(StatusCodes.Status503ServiceUnavailable, "PROVIDER_FAILED", "No picture", error.Message);
        }
        finally
        {
            _painting.Release();
        }
    }, cancel);

    /// <summary>Lets a held story go on.</summary>
    /// <exception cref="RequestRejectedException">It is not held, or a change does not fit.</exception>
    public async Task<JobSnapshot> ConfirmAsync(JobSnapshot job, JsonElement changes, CancellationToken cancel)
    {
        // After a change that is being made.
        using (await _changing.EnterAsync(job.Id.ToString(), cancel))
            return await jobs.ResumeAsync(job, changes, cancel);
    }

    /// <summary>Makes a finished story once more, as another job that shares what does not change.</summary>
    /// <exception cref="RequestRejectedException">It is not finished, its files are gone, or a change does not fit.</exception>
    public async Task<JobSnapshot> AgainAsync(JobSnapshot job, JsonElement changes, ClientInfo client, CancellationToken cancel) =>
        await jobs.AgainAsync(job, await pipeline.AgainOptionsAsync(job, changes, board => board, cancel), client, cancel);

    /// <summary>Makes a finished story once more with one scene redone.</summary>
    /// <exception cref="RequestRejectedException">It is not finished, its files are gone, there is no such scene, or a change does not fit.</exception>
    public async Task<JobSnapshot> RedoSceneAsync(JobSnapshot job, string scene, JsonElement changes, ClientInfo client, CancellationToken cancel)
    {
        var edit = pipeline.EditOf(pipeline.FolderOf(job));
        return await jobs.AgainAsync(job, await pipeline.AgainOptionsAsync(job, default, board => edit.ApplyTo(board, scene, new OptionReader(changes)), cancel), client, cancel);
    }

    /// <summary>The file of a scene's picture and its media type.</summary>
    /// <exception cref="RequestRejectedException">There is none.</exception>
    public async Task<(string Path, string ContentType)> PictureAsync(JobSnapshot job, string scene, bool small, CancellationToken cancel)
    {
        var draft = await DraftAsync(job, cancel);
        var path = draft is not null && draft.Board.Pictures.TryGetValue(scene, out var picture) ? ScenePictures.Find(pipeline.FolderOf(job), picture) : null;
        if (path is null)
            throw RequestRejectedException.NotFound("The picture");
        return small ? (await SmallAsync(path, cancel), "image/jpeg") : (path, MediaTypes.Of(Path.GetExtension(path)));
    }

    /// <summary>The pictures that were made, in their scenes' order, with names for an archive.</summary>
    public async Task<IReadOnlyList<(string Name, string Path)>> PicturesAsync(JobSnapshot job, CancellationToken cancel)
    {
        var folder = pipeline.FolderOf(job);
        if (await DraftAsync(job, cancel) is not { } draft)
            return [];
        return [.. draft.Board.Script.Scenes.Select((scene, i) => (Number: i + 1, Path: ScenePictures.Find(folder, draft.Board.PictureOf(scene)))).Where(one => one.Path is not null)
            .Select(one => (string.Create(CultureInfo.InvariantCulture, $"scene_{one.Number:00}{Path.GetExtension(one.Path)}"), one.Path!))];
    }

    public void Dispose() => _painting.Dispose();

    private async Task<StoryDraft> ChangeAsync(JobSnapshot job, Func<StoryDraft, string, Task<StoryDraft>> change, CancellationToken cancel)
    {
        using (await _changing.EnterAsync(job.Id.ToString(), cancel))
        {
            if (await jobs.FindAsync(job.Id, cancel) is not { State: JobState.Held } || pipeline.FolderOf(job) is not { } folder || await DraftShelf.FindAsync(folder, job.Id, cancel) is not { } draft)
                throw new RequestRejectedException(StatusCodes.Status409Conflict, "WRONG_STATE", "Wrong state", "The storyboard can be changed while the story waits for it.");
            var changed = StoryMaking.Measure(await change(draft, folder), StoryOptions.Of(job));
            await DraftShelf.SaveAsync(changed, folder, job.Id, cancel);
            return changed;
        }
    }

    // Made when it is first looked at, and kept beside the picture.
    private static async Task<string> SmallAsync(string path, CancellationToken cancel)
    {
        var small = Path.ChangeExtension(path, ".small.jpg");
        if (File.Exists(small))
            return small;
        var partial = $"{small}.{Guid.NewGuid():N}{Workspace.PartialSuffix}";
        try
        {
            var header = await ImageLoader.InspectAsync(path, cancel);
            var scale = Math.Min(1, SmallSize / (double)Math.Max(header.Upright.Width, header.Upright.Height));
            var raster = await ImageLoader.LoadAsync(path, header, Math.Max(1, (int)(header.Upright.Width * scale)), Math.Max(1, (int)(header.Upright.Height * scale)), cancel);
            await ImageWriter.WriteJpegAsync(raster, partial, SmallSize, cancel);
            File.Move(partial, small, overwrite: true);
            return small;
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
