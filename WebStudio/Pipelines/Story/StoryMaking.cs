using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Story.Film;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Pipelines.Story.Sound;
using WebStudio.Providers.Music;
using WebStudio.Providers.Speech;
using WebStudio.Providers.Speech.Wording;

namespace WebStudio.Pipelines.Story;

/// <summary>From a storyboard to the finished video: pictures, voice, film, sound. Each keeps its parts in the job's folder on the shelf.</summary>
public sealed class StoryMaking(ScenePictures pictures, Narrator narrator, StorySound sounds, StoryFiles files, IOptions<StorySettings> settings)
{
    // Narration that is more than this from the length asked for keeps its own: people may write what they like.
    private const double WithinReach = 0.15;

    private readonly KeyedLock _filming = new();

    public string Painter => pictures.PainterName;

    /// <summary>A draft with its words counted and its length estimated.</summary>
    public static StoryDraft Measure(StoryDraft draft, StoryOptions options)
    {
        var words = draft.Board.Script.Scenes.Sum(scene => Sentences.Words(scene.Narration));
        var (title, end) = ScriptWork.CardsOf(options);
        return draft with { Words = words, VoiceId = options.VoiceId, Seconds = Math.Round(WantedOf(words, options) ?? title + end + SecondsOf(words, options), 1) };
    }

    /// <summary>Makes the pictures, and tells the draft of each. After <paramref name="enough"/> no more are begun; those on their way are kept.</summary>
    public async Task<StoryDraft> PaintAsync(Guid job, StoryDraft draft, StoryOptions options, string folder, JobProgress progress, StoryNotes notes, CancellationToken enough, CancellationToken cancel)
    {
        var scenes = draft.Board.Script.Scenes;
        progress.Enter(StoryPipeline.ImagesStage, $"Creating scene 1 of {scenes.Count}");
        var done = 0;
        await pictures.MakeAsync(
            draft.Board, options, folder, async (scene, picture, note) =>
            {
                notes.Add(note);
                notes.Say($"Picture of scene {scenes.ToList().IndexOf(scene) + 1}: {picture.Maker}{(picture.Credit is { } credit ? $", {credit}" : "")}.");
                draft = draft with { Board = draft.Board.With(scene.Id, picture), Notes = notes.Notes };
                await DraftShelf.SaveAsync(draft, folder, job, cancel);
                done++;
                progress.Report(done / (double)scenes.Count, $"Creating scene {Math.Min(done + 1, scenes.Count)} of {scenes.Count}");
            }, enough, cancel);
        return draft;
    }

    /// <summary>Makes all that follows the script, and publishes it.</summary>
    public async Task<StoryResult> MakeAsync(Guid job, StoryDraft draft, StoryOptions options, string folder, Workspace workspace, JobProgress progress, StoryNotes notes, CancellationToken cancel)
    {
        var script = draft.Board.Script;
        Narration? narration = null;
        var voice = new StageTurn(progress, StoryPipeline.VoiceStage);
        // Where one of them fails, what the other has asked for already is still waited for and kept.
        await SideBySide.RunAsync(
            cancel,
            async stop =>
            {
                draft = await PaintAsync(job, draft, options, folder, progress, notes, stop, cancel);
                voice.Open("Speaking the narration");
            },
            async stop => narration = await TellAsync(script, options, folder, done => voice.Report(done, "Speaking the narration"), stop, cancel));
        foreach (var note in narration!.Notes)
            notes.Add(note);
        notes.Say($"Narration: {narration.Lines.Count} sentences, {narration.Seconds:0.0} s, by {narration.Speaker}.");

        draft = draft with { Fit = narration.Fit, Notes = notes.Notes };
        await DraftShelf.SaveAsync(draft, folder, job, cancel);

        progress.Enter(StoryPipeline.CompileStage, "Filming the scenes");
        string film = workspace.PathFor("film.mp4"), sound = workspace.PathFor("sound.m4a");
        var plan = FilmOf(draft.Board, narration, options, folder);
        StoryMix? heard = null;
        await SideBySide.RunAsync(
            cancel,
            async stop => heard = await sounds.MakeAsync(narration, SoundOf(script, narration, options), folder, sound, _ => { }, stop),
            stop => Task.Run(() => FilmAsync(plan, folder, film, (done, message) => progress.Report(done * 0.95, message), stop), stop));
        if (heard!.Note is { } unheard)
            notes.Add(unheard);
        progress.Report(0.96, "Putting film and sound together");
        List<ScenePart> parts = [.. plan.Scenes.Select(scene => PartOf(scene, draft.Board))];
        var makers = new StoryMakers(script.Writer, string.Join(", ", parts.Select(part => part.Maker).Distinct(StringComparer.Ordinal)), narration.Speaker, heard.MusicMaker);
        await PublishAsync(draft, plan, parts, makers, narration.Language, options, (film, sound), workspace, cancel);
        notes.Say($"Film: {plan.Width}×{plan.Height}, {plan.Seconds:0.0} s.");
        return new StoryResult
        {
            Title = script.Title,
            Topic = options.Topic,
            Scenes = parts,
            Voice = options.VoiceId,
            Words = draft.Words,
            WordsPerMinute = Math.Round(draft.Words * 60 / Math.Max(1, narration.Lines[^1].End - narration.Lines[0].Start), 1),
            Duration = Math.Round(plan.Seconds, 3),
            Loudness = Math.Round(heard.Loudness, 1),
            Width = plan.Width,
            Height = plan.Height,
            Fps = plan.Fps,
            Seed = options.Seed,
            Makers = makers,
            Notes = notes.Notes,
        };
    }

    private static ScenePart PartOf(FilmScene scene, Storyboard board)
    {
        var picture = board.Pictures[scene.Id];
        return new ScenePart(scene.Id, board.Script.Scenes.First(one => string.Equals(one.Id, scene.Id, StringComparison.Ordinal)).Heading, Math.Round(scene.Start, 3), Math.Round(scene.End, 3), picture.Maker ?? "", picture.Source, picture.Credit);
    }

    /// <summary>Has a script told in the length asked for.</summary>
    internal async Task<Narration> TellAsync(StoryScript script, StoryOptions options, string folder, Action<double> report, CancellationToken enough, CancellationToken cancel)
    {
        var (title, end) = ScriptWork.CardsOf(options);
        var words = script.Scenes.Sum(scene => Sentences.Words(scene.Narration));
        var brief = new NarrationBrief
        {
            Voice = Voices.Find(options.VoiceId).Voice,
            Speed = options.VoiceSpeed,
            Pacing = options.Pacing,
            Seconds = WantedOf(words, options),
            Fit = options.Fit,
            TitleSeconds = title,
            EndSeconds = end,
        };
        var scenes = script.Scenes.Select(scene => (scene.Id, Sentences.Split(scene.Narration))).ToList();
        return await narrator.TellAsync(scenes, brief, Directory.CreateDirectory(Path.Combine(folder, "speech")).FullName, report, enough, cancel);
    }

    // The film's length as asked for, where so many words can be told in it; else null.
    private static double? WantedOf(int words, StoryOptions options)
    {
        var (title, end) = ScriptWork.CardsOf(options);
        var room = (options.Duration * 60) - title - end;
        return Math.Abs(SecondsOf(words, options) - room) <= WithinReach * room ? options.Duration * 60 : null;
    }

    private static double SecondsOf(int words, StoryOptions options)
    {
        const int Sample = 600;
        return Sample * words / (double)Narrator.WordsFor(Sample, Voices.Find(options.VoiceId).Voice, options.VoiceSpeed, options.Pacing);
    }

    // A film's folder is tidied at its end: of jobs that share one, each has its turn.
    private async Task FilmAsync(FilmPlan plan, string folder, string film, Action<double, string> report, CancellationToken cancel)
    {
        using (await _filming.EnterAsync(folder, cancel))
            await FilmRenderer.RenderAsync(plan, Path.Combine(folder, "film"), film, report, cancel);
    }

    private FilmPlan FilmOf(Storyboard board, Narration narration, StoryOptions options, string folder)
    {
        var (width, height) = FrameSize.Of(options, settings.Value.MaxHeight);
        var (title, end) = ScriptWork.CardsOf(options);
        return new FilmPlan
        {
            Scenes = ScenesOf(board, narration, folder),
            Seconds = narration.Seconds,
            Width = width,
            Height = height,
            Fps = FrameSize.Fps,
            Seed = options.Seed,
            Pacing = options.Pacing,
            Filter = options.ColorFilter,
            Zoom = options.ZoomEffect,
            ZoomIntensity = options.ZoomIntensity,
            Captions = options.Captions,
            Caption = options.Caption,
            Title = board.Script.Title,
            TitleSeconds = title + 0.5,
            EndText = EndOf(options.StoryType),
            EndSeconds = end,
            Effects = options.Effects,
        };
    }

    private static List<FilmScene> ScenesOf(Storyboard board, Narration narration, string folder)
    {
        var scenes = board.Script.Scenes.ToDictionary(scene => scene.Id, StringComparer.Ordinal);
        var lines = narration.Lines.ToLookup(line => line.SceneId, line => new FilmLine(line.Text, line.Start, line.End, line.Words), StringComparer.Ordinal);
        // A scene of which nothing can be spoken is not shown.
        return [.. narration.Scenes.Where(scene => scene.End > scene.Start).Select(scene =>
            new FilmScene(scene.Id, ScenePictures.Find(folder, board.PictureOf(scenes[scene.Id]))!, scene.Start, scene.End, scenes[scene.Id].Energy, [.. lines[scene.Id]]))];
    }

    private static StorySoundBrief SoundOf(StoryScript script, Narration narration, StoryOptions options)
    {
        var moods = script.Scenes.ToDictionary(scene => scene.Id, scene => new Mood(scene.Valence, scene.Energy), StringComparer.Ordinal);
        return new StorySoundBrief { Type = options.StoryType, Seed = options.Seed, Music = options.Music, Moods = [.. narration.Scenes.Select(scene => moods[scene.Id])] };
    }

    private static string EndOf(StoryType type) => type is StoryType.TrueCrime or StoryType.HistoricalDocumentary or StoryType.MotivationalInspiring or StoryType.NatureWildlife
        or StoryType.Biographical or StoryType.Conspiracy or StoryType.DocumentaryReal ? "Thank you for watching" : "The End";

    private async Task PublishAsync(StoryDraft draft, FilmPlan plan, IReadOnlyList<ScenePart> parts, StoryMakers makers, string language, StoryOptions options, (string Film, string Sound) made, Workspace workspace, CancellationToken cancel)
    {
        var title = draft.Board.Script.Title;
        string output = workspace.PathFor("output.mp4"), poster = workspace.PathFor("poster.jpg"), subtitles = workspace.PathFor("track.srt");
        var srt = Subtitles.Srt([.. plan.Scenes.SelectMany(scene => scene.Lines)]);
        await File.WriteAllTextAsync(subtitles, srt, cancel);
        var comment = $"Made by WebStudio; script: {makers.Writer}; pictures: {makers.Pictures}; voice: {makers.Speaker}; music: {makers.Music ?? "none"}";
        await StoryVideo.MergeAsync(made.Film, made.Sound, options.Captions == CaptionMode.Srt ? subtitles : null, title, comment, SpeechLanguage.CodeOf(language), parts, workspace.PathFor("metadata.txt"), output, cancel);
        await StoryVideo.PosterAsync(output, Math.Min(plan.TitleSeconds + 1.5, plan.Seconds / 2), poster, cancel);
        await workspace.PublishAsync(poster, FileRole.Poster, "poster.jpg", "poster.jpg", "image/jpeg", cancel);
        await StoryFiles.PublishTextAsync(srt, StoryFiles.Srt, title, workspace, cancel);
        await StoryFiles.PublishTextAsync(ScriptText.Print(draft.Board.Script), StoryFiles.Txt, title, workspace, cancel);
        await files.PublishVideoAsync(output, title, workspace, cancel);
    }
}
