using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Pipelines.Photo.Picture;
using WebStudio.Providers.Music;

namespace WebStudio.Tests.Pipelines.Photo.Picture;

/// <summary>Made-up songs and readings to plan pictures for; no file is behind the photos.</summary>
internal static class Sets
{
    private static readonly (int Width, int Height)[] Sizes = [(1920, 1080), (1080, 1920), (1080, 1080), (1440, 1080), (810, 1080), (640, 360)];

    /// <summary>A request that nothing is fixed of but the seed.</summary>
    public static PictureRequest Any(int seed, int? photos = null, double? seconds = null, double? subjectSize = null)
    {
        var random = new Random(seed);
        var (width, height) = Sizes[random.Next(Sizes.Length)];
        var count = photos ?? (random.Next(2) == 0 ? 1 : random.Next(2, 13));
        return new PictureRequest
        {
            Photos = [.. Enumerable.Range(0, count).Select(_ => Photo(random, subjectSize))],
            Times = Song(seconds ?? random.Next(10, 121), random.Next(60, 150), random),
            Title = "Low Tide",
            Width = width,
            Height = height,
            Fps = random.Next(2) == 0 ? 30 : 25,
            Seed = seed,
        };
    }

    public static SongTimes Song(double seconds, double tempo, Random random)
    {
        double beat = 60 / tempo, bar = 4 * beat;
        var beats = Enumerable.Range(0, (int)Math.Ceiling(seconds / beat)).Select(i => i * beat).Where(time => time < seconds).ToList();
        var sections = new List<SongSection>();
        SectionKind[] kinds = [SectionKind.Intro, SectionKind.Verse, SectionKind.Chorus, SectionKind.Verse, SectionKind.Chorus, SectionKind.Bridge, SectionKind.Outro];
        var bars = seconds / bar;
        for (int i = 0, from = 0; i < kinds.Length && from * bar < seconds; i++)
        {
            var to = i == kinds.Length - 1 ? seconds : bar * Math.Round(bars * (i + 1) / kinds.Length);
            if (to > from * bar)
                sections.Add(new SongSection(kinds[i], from * bar, Math.Min(to, seconds), random.NextDouble()));
            from = (int)Math.Round(to / bar);
        }
        if (sections.Count > 0)
            sections[^1] = sections[^1] with { End = seconds };
        return new SongTimes { Seconds = seconds, Beats = beats, Downbeats = [.. beats.Where((_, i) => i % 4 == 0)], Sections = sections, Lines = [] };
    }

    public static PhotoSource Photo(int width, int height, PhotoSubject subject, double energy = 0.3) => new("none.jpg", new PhotoReading
    {
        Description = "",
        Reader = "test",
        Mood = new Mood(0.2, energy),
        MoodName = "calm",
        Palette = [new PaletteColour("#3060a0", 0.6, "blue"), new PaletteColour("#e0b060", 0.2, "sand")],
        Subject = subject,
        Motifs = ["sea"],
        Brightness = 0.5,
        Contrast = 0.4,
        Saturation = 0.4,
        Warmth = 0,
    }, width, height);

    private static PhotoSource Photo(Random random, double? subjectSize)
    {
        double width = subjectSize ?? (0.1 + (0.7 * random.NextDouble())), height = subjectSize ?? (0.1 + (0.8 * random.NextDouble()));
        var subject = new PhotoSubject((width / 2) + (random.NextDouble() * (1 - width)), (height / 2) + (random.NextDouble() * (1 - height)), width, height, random.NextDouble());
        return Photo(random.Next(400, 5000), random.Next(400, 5000), subject, random.NextDouble());
    }
}
