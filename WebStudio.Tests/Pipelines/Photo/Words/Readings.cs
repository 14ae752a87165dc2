using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers.Music;

namespace WebStudio.Tests.Pipelines.Photo.Words;

/// <summary>Made-up readings of photos, the same for the same seed.</summary>
internal static class Readings
{
    private static readonly string?[] Times = [null, "dawn", "morning", "day", "evening", "dusk", "night"];
    private static readonly string?[] Seasons = [null, "spring", "summer", "autumn", "winter"];
    private static readonly string?[] Places = [null, "coast", "city", "forest", "home", "field", "mountain", "nowhere"];

    public static PhotoReading Random(int seed, string? motif = null)
    {
        var random = new Random(seed);
        var motifs = Material.Shared.Motifs.Order(StringComparer.Ordinal).ToList();
        string Motif() => motifs[random.Next(motifs.Count)];
        return Of([motif ?? Motif(), Motif(), Motif()], new Mood(random.NextDouble() * 2 - 1, random.NextDouble())) with
        {
            Palette = [.. Enumerable.Range(0, 3).Select(index => new PaletteColour($"#{random.Next(0x1000000):x6}", 0.3, "a colour"))],
            TimeOfDay = Times[random.Next(Times.Length)],
            Season = Seasons[random.Next(Seasons.Length)],
            Place = Places[random.Next(Places.Length)],
        };
    }

    public static PhotoReading Of(IReadOnlyList<string> motifs, Mood mood) => new()
    {
        Description = "Something.",
        Reader = "a test",
        Mood = mood,
        MoodName = "some mood",
        Palette = [new PaletteColour("#d08030", 0.5, "amber")],
        Subject = new PhotoSubject(0.5, 0.5, 0.3, 0.3, 0),
        Motifs = motifs,
        Brightness = 0.5,
        Contrast = 0.5,
        Saturation = 0.5,
        Warmth = 0,
    };
}
