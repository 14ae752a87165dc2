using WebStudio.Pipelines.Photo;
using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Providers.Music;

namespace WebStudio.Tests.Pipelines.Photo;

/// <summary>What the page is given about a photo.</summary>
internal static class PhotoDrafts
{
    public static PhotoReading Reading { get; } = new()
    {
        Description = "A quiet harbour at low tide.",
        Reader = "built-in",
        Mood = new Mood(0.4, 0.2),
        MoodName = "warm and calm",
        Palette = [new("#3d5a80", 0.6, "slate blue"), new("#e0a458", 0.4, "amber")],
        Subject = new PhotoSubject(0.5, 0.5, 0.3, 0.3, 0.5),
        Motifs = ["sea"],
        TimeOfDay = "dusk",
        Place = "coast",
        TakenAt = new DateTime(2026, 8, 14, 20, 15, 0, DateTimeKind.Unspecified),
        Brightness = 0.4,
        Contrast = 0.3,
        Saturation = 0.4,
        Warmth = 0.3,
    };

    public static Lyrics Words { get; } = new("Low Tide", [new(SectionKind.Verse, ["The harbour holds its breath", "and so do I"]), new(SectionKind.Chorus, ["Stay a little longer"])]);

    public static PhotoDraft Draft { get; } = new()
    {
        Readings = [Reading],
        Lyrics = Words,
        LyricsText = "",
        Writer = "built-in",
        Title = Words.Title,
        Genre = Genre.DreamPop,
        GenreWasChosen = false,
        Mood = Reading.Mood,
        Seconds = 30,
        Seed = 7,
        Key = "D dorian",
        Tempo = 84,
        MusicMaker = "built-in composer",
        Notes = [],
    };
}
