using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Pipelines.Photo.Picture;
using WebStudio.Providers;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Rendering;
using WebStudio.Providers.Remote;

namespace WebStudio.Pipelines.Photo;

/// <summary>A photo, or several, become a music video: what it shows, words, a song, a picture that moves with it.</summary>
public sealed class PhotoPipeline(IOptions<PhotoSettings> settings, SongWork songs, JobShelf shelf, Assets assets) : IPipeline
{
    public const string KindName = "photo";

    public const string AnalysisStage = "Analysis", LyricsStage = "Lyrics", MusicStage = "Music", PictureStage = "Picture", MergeStage = "Merge";

    // What a person may change of a held job.
    private static readonly string[] Changeable = ["genre", "mood", "duration", "aspect", "height", "instrumental", "captions", "title", "lyrics", "seed", "photos"];

    public string Kind => KindName;

    public IReadOnlyList<JobStage> Stages { get; } = [new(AnalysisStage, 6), new(LyricsStage, 2), new(MusicStage, 22), new(PictureStage, 64), new(MergeStage, 6)];

    public string DoneMessage => "Your music video is ready";

    public UploadRules Uploads { get; } = new(settings.Value.MaxUploadBytes, PhotoUpload.Extensions, PhotoUpload.InvalidFormat);

    public async Task<string> PrepareAsync(JsonElement options, UploadedFile? file, CancellationToken cancel)
    {
        var parsed = PhotoOptions.Read(options, settings.Value.DefaultDuration);
        Check(parsed, null);
        await ImageUpload.CheckAsync(file!, PhotoUpload.InvalidFormat, cancel);
        return (parsed with { Seed = parsed.Seed ?? await PhotoFile.SeedAsync(file!.Path, cancel) }).ToJson();
    }

    public async Task<string> PrepareResumeAsync(JobSnapshot job, JsonElement changes, CancellationToken cancel)
    {
        var options = Merge(job, changes);
        // What the person has read is what is sung, also when the new length would have had other words.
        var folder = shelf.Find(job.Id);
        if (!options.Instrumental && options.Lyrics is null && folder is not null && await SongWork.FindDraftAsync(folder, cancel) is { Lyrics: not null } draft)
            options = options with { Lyrics = draft.LyricsText, Title = options.Title ?? draft.Title };
        Check(options, folder);
        return (options with { Hold = PhotoHold.None }).ToJson();
    }

    /// <summary>The options of a job with changes upon them.</summary>
    /// <param name="job">Of this kind.</param>
    /// <param name="changes">A JSON object with some of the options, or nothing; what may not be changed any more is passed over.</param>
    /// <exception cref="RequestRejectedException">A value does not fit.</exception>
    public PhotoOptions Merge(JobSnapshot job, JsonElement changes)
    {
        if (changes.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null))
            throw RequestRejectedException.Invalid("INVALID_OPTIONS", "The changes must be a JSON object.");
        var merged = JsonNode.Parse(job.Options)!.AsObject();
        foreach (var property in changes.ValueKind == JsonValueKind.Object ? changes.EnumerateObject().ToList() : [])
        {
            // Nothing is no choice, except where nothing stands for the photo's own.
            if (Changeable.Contains(property.Name, StringComparer.Ordinal) && !(property.NameEquals("seed") && property.Value.ValueKind == JsonValueKind.Null))
                merged[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        }
        return PhotoOptions.Read(JsonSerializer.SerializeToElement(merged), settings.Value.DefaultDuration);
    }

    public async Task<object> RunAsync(JobSnapshot job, Workspace workspace, JobProgress progress, CancellationToken cancel)
    {
        var options = PhotoOptions.Of(job);
        var folder = shelf.Open(job.Id);
        try
        {
            progress.Enter(AnalysisStage, "Looking at the photo");
            var photos = await PhotoFile.OpenAllAsync(workspace.InputPath!, options.Photos, assets, folder, cancel);
            var draft = await ReadAsync(photos, options, folder, progress, cancel);
            progress.Enter(LyricsStage, options.Instrumental ? "Finding a title" : "Writing the lyrics");
            draft = await songs.WriteAsync(draft, options, folder, cancel);
            progress.Note(draft.Notes);
            progress.Note(SongNotes.OfWords(draft));
            await SongWork.SaveDraftAsync(draft, folder, cancel);
            progress.Report(1);
            if (options.Hold == PhotoHold.Lyrics)
                return new HeldResult("Read the lyrics, change what you like, and confirm.", draft);
            return await MakeAsync(draft, photos, options, folder, workspace, progress, cancel);
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

    private async Task<PhotoDraft> ReadAsync(IReadOnlyList<PhotoFile> photos, PhotoOptions options, string folder, JobProgress progress, CancellationToken cancel)
    {
        var readings = new List<PhotoReading>();
        IReadOnlyList<string> notes = [];
        foreach (var photo in photos)
        {
            if (photos.Count > 1)
                progress.Report(readings.Count / (double)photos.Count, $"Looking at photo {readings.Count + 1} of {photos.Count}");
            var answer = await songs.ReadAsync(photo, folder, cancel);
            readings.Add(answer.Value);
            notes = SongWork.Add(notes, answer.Note);
        }
        var draft = songs.Begin(options, readings) with { Notes = notes };
        progress.Note(notes);
        progress.Note(readings.Zip(photos, SongNotes.OfPhoto));
        // What was written before stays until it is written anew, for whoever looks meanwhile.
        if (await SongWork.FindDraftAsync(folder, cancel) is null)
            await SongWork.SaveDraftAsync(draft, folder, cancel);
        return draft;
    }

    private async Task<object> MakeAsync(PhotoDraft draft, IReadOnlyList<PhotoFile> photos, PhotoOptions options, string folder, Workspace workspace, JobProgress progress, CancellationToken cancel)
    {
        progress.Enter(MusicStage, draft.MusicMaker is ProviderChoice<ISongMaker>.BuiltInName ? "Composing the music" : $"{draft.MusicMaker} makes the music");
        string sound = workspace.PathFor("sound.m4a"), picture = workspace.PathFor("picture.mp4"), output = workspace.PathFor("output.mp4");
        var (width, height) = MusicVideo.SizeOf(photos[0].Width, photos[0].Height, options, settings.Value.MaxHeight);
        // The picture needs the times alone; where the composer knows them, it is not kept waiting for the sound.
        ProviderAnswer<Song>? music = null;
        if (songs.TimesAhead(draft) is not { } times)
        {
            music = await songs.ComposeAsync(draft, folder, workspace.PathFor("music"), done => progress.Report(done), cancel);
            draft = draft with { Notes = SongWork.Add(draft.Notes, music.Note) };
            progress.Note(draft.Notes);
            times = music.Value.Times;
        }
        progress.Enter(PictureStage, "Filming the photo to the music");
        await SideBySide.RunAsync(
            cancel,
            async stop =>
            {
                music ??= await songs.ComposeAsync(draft, folder, workspace.PathFor("music"), _ => { }, stop);
                await MusicVideo.EncodeSoundAsync(music.Value, sound, stop);
                await SongFiles.WriteMp3Async(music.Value, draft.Title, workspace.PathFor(PhotoFiles.Mp3), stop);
            },
            stop => Task.Run(() => PictureRenderer.RenderAsync(RequestOf(draft, photos, times, options, width, height), picture, done => progress.Report(done), stop), stop));

        progress.Note(SongNotes.OfSong(music!.Value));
        progress.Enter(MergeStage, "Putting picture and music together");
        await MusicVideo.MergeAsync(picture, sound, draft.Title, music.Value.Maker, output, cancel);
        await PhotoFiles.PublishAsync(draft, music.Value, output, workspace, cancel);
        return ResultOf(draft, photos.Count, music, width, height);
    }

    private static PictureRequest RequestOf(PhotoDraft draft, IReadOnlyList<PhotoFile> photos, SongTimes times, PhotoOptions options, int width, int height) => new()
    {
        Photos = [.. photos.Zip(draft.Readings, (photo, reading) => new PhotoSource(photo.Path, reading, photo.Width, photo.Height))],
        Times = times,
        Title = draft.Title,
        Width = width,
        Height = height,
        Fps = MusicVideo.Fps,
        Seed = draft.Seed,
        ShowTitle = options.Captions,
        ShowLyrics = options.Captions,
    };

    private static PhotoResult ResultOf(PhotoDraft draft, int photos, ProviderAnswer<Song> music, int width, int height) => new()
    {
        Title = draft.Title,
        Description = draft.Readings[0].Description,
        MoodName = draft.Readings[0].MoodName,
        Mood = draft.Mood,
        Palette = draft.Readings[0].Palette,
        Genre = music.Value.Genre,
        Key = music.Value.Key,
        Mode = music.Value.Key?.Split(' ', 2) is [_, var mode] ? mode : null,
        Tempo = music.Value.Tempo is { } tempo ? Math.Round(tempo, 1) : null,
        Loudness = Math.Round(music.Value.Loudness, 1),
        Seed = draft.Seed,
        Width = width,
        Height = height,
        Duration = music.Value.Seconds,
        Fps = MusicVideo.Fps,
        Photos = photos,
        Makers = new PhotoMakers(draft.Readings[0].Reader, draft.Lyrics is null ? null : draft.Writer, music.Value.Maker),
        Lyrics = draft.Lyrics is null ? [] : [.. draft.Lyrics.Lines],
        Sections = music.Value.Times.Sections,
        Reading = draft.Readings[0],
        Notes = draft.Notes,
    };

    private void Check(PhotoOptions options, string? folder)
    {
        if (options.Lyrics is { } lyrics)
            PhotoOptions.Parse(lyrics, options.Title ?? "");
        if (options.Photos.FirstOrDefault(name => !PhotoFile.IsOwn(folder, name) && assets.Find(name) is null) is { } missing)
            throw RequestRejectedException.Invalid("INVALID_OPTION", $"The option “photos” names “{FileNames.Display(missing)}”, which is not there (any more). Please send it again.");
    }
}
