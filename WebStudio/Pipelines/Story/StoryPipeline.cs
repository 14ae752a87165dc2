using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Providers.Remote;

namespace WebStudio.Pipelines.Story;

/// <summary>A topic becomes a narrated video: a script, a picture for each scene, a voice, a film with music.</summary>
public sealed class StoryPipeline(IOptions<StorySettings> settings, StoryRequest requests, ScriptWork scripts, StoryMaking making, JobShelf shelf) : IPipeline
{
    public const string KindName = "story";

    public const string ScriptStage = "Script", ImagesStage = "Images", VoiceStage = "Voice", CompileStage = "Compile";

    // What a person may change of a story whose script is written.
    private static readonly string[] Changeable =
    [
        "voice_id", "voice_engine", "voice_speed", "pacing", "image_style", "zoom_effect", "zoom_intensity", "color_filter", "caption", "captions", "effects", "music", "aspect_ratio", "height",
    ];

    // What pictures are made by, besides their scenes.
    private static readonly string[] OfPictures = ["image_style", "aspect_ratio", "height"];

    // What the narration's times are by, besides its words.
    private static readonly string[] OfNarration = ["voice_id", "voice_engine", "voice_speed", "pacing"];

    public string Kind => KindName;

    // Equal shares of the progress: the contract's clients know the stages by it. The times are those of the built-in makers.
    public IReadOnlyList<JobStage> Stages { get; } = [new(ScriptStage, 25, 1), new(ImagesStage, 25, 5), new(VoiceStage, 25, 8), new(CompileStage, 25, 86)];

    public string DoneMessage => "Video ready for download";

    public UploadRules Uploads { get; } = new(16L << 20, ImageUpload.Extensions, "A story is made from a topic. Please send pictures to /api/v1/assets and their names with the story.") { FileRequired = false };

    public Task<string> PrepareAsync(JsonElement options, UploadedFile? file, CancellationToken cancel)
    {
        if (file is not null)
            throw RequestRejectedException.Invalid("INVALID_FORMAT", Uploads.InvalidFormat);
        var reader = new OptionReader(options);
        string? folder = null;
        Guid? root = null;
        if (reader.Text("redo_of", 40) is { } of)
        {
            root = Guid.TryParse(of, out var parsed) ? parsed : throw reader.Invalid("redo_of", "must be a job's id");
            folder = shelf.Find(parsed) ?? throw Expired();
        }
        var parsedOptions = requests.Read(options, settings.Value, name => ScenePictures.Owns(folder, name));
        var board = EditOf(folder).Read(options, reader);
        if (board is null && parsedOptions.Script is { } script)
            ScriptWork.Parse(script, parsedOptions);
        return Task.FromResult((parsedOptions with { Board = board, RedoOf = root }).ToJson());
    }

    public async Task<string> PrepareResumeAsync(JobSnapshot job, JsonElement changes, CancellationToken cancel)
    {
        if (FolderOf(job) is not { } folder || await DraftShelf.FindAsync(folder, job.Id, cancel) is not { } draft)
            throw Expired();
        var options = Read(Merge(job, changes, out _), folder);
        return (options with { Board = Changed(draft.Board, job, changes, folder), RedoOf = StoryOptions.Of(job).RedoOf, Fit = null, Hold = StoryHold.None, Notes = [] }).ToJson();
    }

    /// <summary>The options to make a finished story once more.</summary>
    /// <param name="job">Finished.</param>
    /// <param name="changes">As for a confirmation, and <c>hold</c>.</param>
    /// <param name="edit">Further changes of its storyboard.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRejectedException">Its files are gone, it is not finished, or a change does not fit.</exception>
    public async Task<JsonElement> AgainOptionsAsync(JobSnapshot job, JsonElement changes, Func<Storyboard, Storyboard> edit, CancellationToken cancel)
    {
        if (!job.IsFinished)
            throw new RequestRejectedException(StatusCodes.Status409Conflict, "WRONG_STATE", "Wrong state", "The story has not been made yet.");
        if (job.ExpiredAt is not null || FolderOf(job) is not { } folder || await DraftShelf.FindAsync(folder, job.Id, cancel) is not { } draft)
            throw Expired();
        var merged = Merge(job, changes, out var reader);
        merged["hold"] = reader.Text("hold", 20) ?? OptionReader.NameOf(StoryHold.None);
        merged["board"] = JsonSerializer.SerializeToNode(edit(Changed(draft.Board, job, changes, folder)), StudioJson.Options);
        merged["fit"] = draft.Fit is null || OfNarration.Any(reader.Contains) ? null : JsonSerializer.SerializeToNode(draft.Fit, StudioJson.Options);
        merged["redo_of"] = (StoryOptions.Of(job).RedoOf ?? job.Id).ToString("D");
        return JsonSerializer.SerializeToElement(merged);
    }

    /// <summary>A job's folder on the shelf, of its own or shared; null when it has gone.</summary>
    public string? FolderOf(JobSnapshot job) => shelf.Find(StoryOptions.Of(job).RedoOf ?? job.Id);

    /// <summary>Takes changes into storyboards whose story has that folder.</summary>
    public StoryboardEdit EditOf(string? folder) => new((reader, option, name) => requests.Picture(reader, option, name, asset => ScenePictures.Owns(folder, asset)));

    public async Task<object> RunAsync(JobSnapshot job, Workspace workspace, JobProgress progress, CancellationToken cancel)
    {
        var options = StoryOptions.Of(job);
        var folder = shelf.Open(options.RedoOf ?? job.Id, job.Id);
        // A run that goes on after a hold finds what the first one had to say.
        var former = options.Board is null ? null : await DraftShelf.FindAsync(folder, job.Id, cancel);
        var told = new StoryNotes(progress, [.. options.Notes, .. former?.Notes ?? []]);
        try
        {
            progress.Enter(ScriptStage, options.Board is not null || options.Script is not null ? "Reading the script" : "Writing the script");
            var board = options.Board ?? await scripts.BoardAsync(options, folder, told, cancel);
            var script = board.Script;
            told.Say($"Script: “{script.Title}”, {script.Scenes.Count} {(script.Scenes.Count == 1 ? "scene" : "scenes")}, by {script.Writer}.");
            var draft = StoryMaking.Measure(new StoryDraft { Board = board, VoiceId = options.VoiceId, Painter = making.Painter, Notes = told.Notes }, options);
            await DraftShelf.SaveAsync(draft, folder, job.Id, cancel);
            progress.Report(1);
            if (options.Hold == StoryHold.Storyboard)
            {
                draft = await making.PaintAsync(job.Id, draft, options, folder, progress, told, cancel, cancel);
                return new HeldResult("Look at the storyboard, change what you like, and confirm.", draft);
            }
            return await making.MakeAsync(job.Id, draft, options, folder, workspace, progress, told, cancel);
        }
        catch (InvalidImageException error)
        {
            throw new PipelineException("INVALID_IMAGE", error.Message, error);
        }
        catch (ProviderFailedException error)
        {
            throw new PipelineException("PROVIDER_FAILED", error.Message, error);
        }
    }

    private StoryOptions Read(JsonObject merged, string folder) => requests.Read(JsonSerializer.SerializeToElement(merged), settings.Value, name => ScenePictures.Owns(folder, name));

    // What may not be changed any more is passed over.
    private static JsonObject Merge(JobSnapshot job, JsonElement changes, out OptionReader reader)
    {
        reader = new OptionReader(changes);
        var merged = JsonNode.Parse(job.Options)!.AsObject();
        foreach (var name in Changeable.Where(reader.Contains))
            merged[name] = JsonNode.Parse(changes.GetProperty(name).GetRawText());
        return merged;
    }

    // Pictures that would look otherwise now are made anew.
    private Storyboard Changed(Storyboard board, JobSnapshot job, JsonElement changes, string folder)
    {
        var edited = EditOf(folder).Apply(board, new OptionReader(changes));
        var former = JsonNode.Parse(job.Options)!;
        if (!OfPictures.Any(name => changes.ValueKind == JsonValueKind.Object && changes.TryGetProperty(name, out var value) && !string.Equals(value.ToString(), former[name]?.ToString(), StringComparison.Ordinal)))
            return edited;
        return edited with
        {
            Pictures = edited.Pictures.ToDictionary(
                pair => pair.Key,
                pair => pair.Value.Source == PictureSource.Manual ? pair.Value : pair.Value with { File = null, Maker = null, Credit = null }, StringComparer.Ordinal),
        };
    }

    private static RequestRejectedException Expired() => new(StatusCodes.Status409Conflict, "EXPIRED", "Expired", "The files of this story were deleted; please make it again.");
}
