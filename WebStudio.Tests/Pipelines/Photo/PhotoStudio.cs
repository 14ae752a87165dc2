using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WebStudio.Media;
using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers;
using WebStudio.Providers.Music;

namespace WebStudio.Tests.Pipelines.Photo;

/// <summary>Stand-ins for those who read, write and compose, which count what they are asked and wait or fail as the test says.</summary>
internal sealed class PhotoStudio : IPhotoReader, ILyricist, ISongMaker
{
    private int _read, _written, _composed;

    public int Read => Volatile.Read(ref _read);

    public int Written => Volatile.Read(ref _written);

    public int Composed => Volatile.Read(ref _composed);

    /// <summary>What happens before a photo is read, lyrics are written, a song is made.</summary>
    public Func<CancellationToken, Task> BeforeReading { get; init; } = _ => Task.CompletedTask;

    public Func<CancellationToken, Task> BeforeWriting { get; init; } = _ => Task.CompletedTask;

    public Func<CancellationToken, Task> BeforeComposing { get; init; } = _ => Task.CompletedTask;

    /// <summary>The last brief for lyrics, and for a song.</summary>
    public LyricBrief? LyricBrief { get; private set; }

    public SongBrief? SongBrief { get; private set; }

    /// <summary>Who is asked first, under the name of Claude or Suno.</summary>
    public PhotoStudio? Remote { get; init; }

    public StudioApp Start(string? dataDir = null, params (string Key, string Value)[] settings) => StudioApp.Start(
        services =>
        {
            services.AddSingleton(provider => new ProviderChoice<IPhotoReader>(this, Remote is null ? null : ("Claude", Remote), provider.GetRequiredService<IOptions<ProviderSettings>>()));
            services.AddSingleton(provider => new ProviderChoice<ILyricist>(this, Remote is null ? null : ("Claude", Remote), provider.GetRequiredService<IOptions<ProviderSettings>>()));
            services.AddSingleton(provider => new ProviderChoice<ISongMaker>(this, Remote is null ? null : ("Suno", Remote), provider.GetRequiredService<IOptions<ProviderSettings>>()));
        }, dataDir, settings);

    public async Task<PhotoReading> ReadAsync(string path, CancellationToken cancel)
    {
        Interlocked.Increment(ref _read);
        await BeforeReading(cancel);
        return new PhotoReading
        {
            Description = "A calm sea under an evening sky.",
            Reader = "test reader",
            Mood = new Mood(0.4, 0.3),
            MoodName = "warm and calm",
            Palette = [new PaletteColour("#c87828", 0.6, "amber"), new PaletteColour("#204060", 0.3, "slate blue"), new PaletteColour("#f0e0c0", 0.1, "cream")],
            Subject = new PhotoSubject(0.6, 0.5, 0.3, 0.4, 0.8),
            Motifs = ["sea", "sunset"],
            TimeOfDay = "evening",
            Brightness = 0.6,
            Contrast = 0.4,
            Saturation = 0.5,
            Warmth = 0.4,
        };
    }

    public async Task<Lyrics> WriteAsync(LyricBrief brief, CancellationToken cancel)
    {
        Interlocked.Increment(ref _written);
        LyricBrief = brief;
        await BeforeWriting(cancel);
        return new Lyrics($"Harbour Light {brief.Seed % 97}", [new LyricSection(SectionKind.Verse, ["The evening takes the colour of the sea", "and leaves a little warmth for you and me"]), new LyricSection(SectionKind.Chorus, ["Hold on to the harbour light"])]);
    }

    public async Task<Song> MakeAsync(SongBrief brief, string folder, Action<double> report, CancellationToken cancel)
    {
        Interlocked.Increment(ref _composed);
        SongBrief = brief;
        await BeforeComposing(cancel);
        var path = Path.Combine(folder, "made.wav");
        await Ffmpeg.RunAsync(
            ["-f", "lavfi", "-i", string.Create(CultureInfo.InvariantCulture, $"sine=f=330:r=48000:d={brief.Seconds}"), "-ac", "2", "-c:a", "pcm_s16le", "-f", "wav", Ffmpeg.Output(path)], TimeSpan.FromMinutes(1), cancel);
        report(1);
        var lines = brief.Lyrics?.Lines.ToList() ?? [];
        var length = (brief.Seconds - 2) / Math.Max(1, lines.Count);
        var beats = Enumerable.Range(0, (int)(brief.Seconds * 2)).Select(i => i * 0.5).ToList();
        return new Song
        {
            Path = path,
            Seconds = brief.Seconds,
            Maker = "test composer",
            Genre = brief.Genre,
            Key = "D dorian",
            Tempo = 120,
            Loudness = -14.02,
            Times = new SongTimes
            {
                Seconds = brief.Seconds,
                Beats = beats,
                Downbeats = [.. beats.Where((_, i) => i % 4 == 0)],
                Sections = [new SongSection(SectionKind.Intro, 0, 1, 0.2), new SongSection(SectionKind.Verse, 1, 5, 0.5), new SongSection(SectionKind.Chorus, 5, brief.Seconds, 1)],
                Lines = [.. lines.Select((line, i) => new TimedLine(line, 1 + (i * length), 1 + ((i + 0.9) * length), [new TimedWord(line, 1 + (i * length), 1 + ((i + 0.9) * length))]))],
            },
        };
    }
}
