using System.Security.Cryptography;
using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Composition;

namespace WebStudio.Pipelines.Photo;

/// <summary>The steps from photos to a song. What each gives is kept in the job's folder on the shelf, so that nothing is asked for, or paid, twice.</summary>
public sealed class SongWork(ProviderChoice<IPhotoReader> readers, ProviderChoice<ILyricist> lyricists, ProviderChoice<ISongMaker> makers)
{
    private const string DraftName = "draft", LyricsName = "lyrics", AgainName = "lyrics-again", SongName = "song";

    /// <summary>The draft of a job as far as it has come; null before its photos were read.</summary>
    public static async Task<PhotoDraft?> FindDraftAsync(string folder, CancellationToken cancel) => (await ShelvedWork<PhotoDraft>.FindAsync(folder, DraftName, cancel))?.Value;

    public static Task SaveDraftAsync(PhotoDraft draft, string folder, CancellationToken cancel) => new ShelvedWork<PhotoDraft>("", draft).SaveAsync(folder, DraftName, cancel);

    /// <summary>Says what a photo shows.</summary>
    public async Task<ProviderAnswer<PhotoReading>> ReadAsync(PhotoFile photo, string folder, CancellationToken cancel) => await KeptAsync(
        folder, "reading-" + photo.Hash[..16], photo.Hash,
        () => readers.AskAsync(reader => reader.ReadAsync(photo.Path, cancel), "The photo was read by the studio itself instead."), cancel);

    /// <summary>What the song of some photos is to be, before it has words.</summary>
    public PhotoDraft Begin(PhotoOptions options, IReadOnlyList<PhotoReading> readings)
    {
        var lead = readings[0];
        var mood = options.Mood ?? lead.Mood;
        long seed = options.Seed ?? 0;
        return new PhotoDraft
        {
            Readings = readings,
            Title = options.Title ?? "",
            Genre = options.Genre ?? GenreChoice.For(mood, lead.Brightness, lead.Saturation, seed),
            GenreWasChosen = options.Genre is not null,
            Mood = mood,
            Seconds = options.Duration,
            Seed = seed,
            MusicMaker = makers.FirstName,
        };
    }

    /// <summary>Gives a draft its words: those of the person, else written ones.</summary>
    /// <param name="draft">As begun.</param>
    /// <param name="options">Of the job.</param>
    /// <param name="folder">The job's, on the shelf.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<PhotoDraft> WriteAsync(PhotoDraft draft, PhotoOptions options, string folder, CancellationToken cancel)
    {
        var brief = LyricBriefOf(draft);
        if (options.Instrumental)
        {
            // A title only: nobody is paid for that.
            var title = options.Title ?? (await lyricists.BuiltIn.WriteAsync(brief, cancel)).Title;
            return WithTune(draft with { Title = title });
        }
        if (options.Lyrics is { } text)
        {
            var title = options.Title ?? (await lyricists.BuiltIn.WriteAsync(brief, cancel)).Title;
            return WithTune(draft with { Title = title, Lyrics = PhotoOptions.Parse(text, title), LyricsText = text, Writer = await WriterOfAsync(text, folder, cancel) });
        }
        var answer = await KeptAsync(folder, LyricsName, KeyOf(brief), () => AskForLyricsAsync(brief, cancel), cancel);
        var lyrics = options.Title is null ? answer.Value : answer.Value with { Title = options.Title };
        return WithTune(draft with { Title = lyrics.Title, Lyrics = lyrics, LyricsText = LyricText.Print(lyrics), Writer = answer.Provider, Notes = Add(draft.Notes, answer.Note) });
    }

    /// <summary>Writes other words for a draft.</summary>
    public async Task<Lyrics> WriteAgainAsync(PhotoDraft draft, string folder, CancellationToken cancel) =>
        (await KeptAsync(folder, AgainName, KeyOf(LyricBriefOf(draft)), () => AskForLyricsAsync(LyricBriefOf(draft), cancel), cancel)).Value;

    /// <summary>Makes the song of a draft.</summary>
    /// <param name="draft">With its words.</param>
    /// <param name="folder">The job's, on the shelf; takes the song.</param>
    /// <param name="work">An empty folder for what comes and goes.</param>
    /// <param name="report">Told the share done, 0–1.</param>
    /// <param name="cancel">Stops the work and its processes.</param>
    public async Task<ProviderAnswer<Song>> ComposeAsync(PhotoDraft draft, string folder, string work, Action<double> report, CancellationToken cancel)
    {
        var brief = BriefOf(draft);
        var path = Path.Combine(folder, "song.wav");
        if (File.Exists(path) && await ShelvedWork<ProviderAnswer<Song>>.LoadAsync(folder, SongName, KeyOf(brief), cancel) is { } known)
            return known with { Value = known.Value with { Path = path } };
        var answer = await makers.AskAsync(maker => maker.MakeAsync(brief, Directory.CreateDirectory(work).FullName, report, cancel), "The built-in composer wrote the music instead.");
        // On another volume a move is a copy: rename last.
        File.Move(answer.Value.Path, path + Workspace.PartialSuffix, overwrite: true);
        File.Move(path + Workspace.PartialSuffix, path, overwrite: true);
        answer = answer with { Value = answer.Value with { Path = path } };
        await new ShelvedWork<ProviderAnswer<Song>>(KeyOf(brief), answer).SaveAsync(folder, SongName, cancel);
        return answer;
    }

    public static SongBrief BriefOf(PhotoDraft draft) => new()
    {
        Title = draft.Title,
        Genre = draft.Genre,
        Mood = draft.Mood,
        Seconds = draft.Seconds,
        Seed = draft.Seed,
        Lyrics = draft.Lyrics,
        Description = draft.Readings[0].Description,
    };

    /// <summary>Says how the built-in composer would set a draft, where it is the one who will.</summary>
    public PhotoDraft WithTune(PhotoDraft draft) => ScoreOf(draft) is { } score ? draft with { Key = score.Key, Tempo = score.Tempo } : draft with { Key = null, Tempo = null };

    /// <summary>The times of a draft's song before it is heard; null where they are known only then.</summary>
    public SongTimes? TimesAhead(PhotoDraft draft) => ScoreOf(draft)?.Times;

    private Score? ScoreOf(PhotoDraft draft) => makers.FirstName is ProviderChoice<ISongMaker>.BuiltInName ? Composer.Compose(BriefOf(draft)) : null;

    public static IReadOnlyList<string> Add(IReadOnlyList<string> notes, string? note) => note is null || notes.Contains(note, StringComparer.Ordinal) ? notes : [.. notes, note];

    private static LyricBrief LyricBriefOf(PhotoDraft draft) => new(draft.Readings, draft.Genre, draft.Seconds, draft.Seed);

    private Task<ProviderAnswer<Lyrics>> AskForLyricsAsync(LyricBrief brief, CancellationToken cancel) =>
        lyricists.AskAsync(lyricist => lyricist.WriteAsync(brief, cancel), "The lyrics were written by the studio itself instead.");

    // Whoever wrote what the person left as it was.
    private static async Task<string> WriterOfAsync(string text, string folder, CancellationToken cancel)
    {
        if (await FindDraftAsync(folder, cancel) is { Writer: { } writer } draft && string.Equals(draft.LyricsText, text, StringComparison.Ordinal))
            return writer;
        var again = await ShelvedWork<ProviderAnswer<Lyrics>>.FindAsync(folder, AgainName, cancel);
        return again is not null && string.Equals(LyricText.Print(again.Value.Value), text, StringComparison.Ordinal) ? again.Value.Provider : "you";
    }

    private static async Task<ProviderAnswer<T>> KeptAsync<T>(string folder, string name, string key, Func<Task<ProviderAnswer<T>>> ask, CancellationToken cancel)
    {
        if (await ShelvedWork<ProviderAnswer<T>>.LoadAsync(folder, name, key, cancel) is { } known)
            return known;
        var answer = await ask();
        await new ShelvedWork<ProviderAnswer<T>>(key, answer).SaveAsync(folder, name, cancel);
        return answer;
    }

    /// <summary>Equal for equal things, hexadecimal.</summary>
    public static string KeyOf<T>(T what) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(what)));
}
