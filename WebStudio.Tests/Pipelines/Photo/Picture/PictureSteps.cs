using WebStudio.Media;
using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Pipelines.Photo.Picture;
using WebStudio.Providers.Music;

namespace WebStudio.Tests.Pipelines.Photo.Picture;

/// <summary>Requests and frames of the picture's tests.</summary>
internal static class PictureSteps
{
    public static PhotoReading Reading(double valence = 0.3, double energy = 0.5) => new()
    {
        Description = "A test picture.",
        Reader = "test",
        Mood = new Mood(valence, energy),
        MoodName = "calm",
        Palette = [],
        Subject = new PhotoSubject(0.5, 0.55, 0.3, 0.4, 0.6),
        Motifs = [],
        Brightness = 0.5,
        Contrast = 0.25,
        Saturation = 0.4,
        Warmth = 0,
    };

    /// <summary>Beats every half second, bars of two seconds, one section.</summary>
    public static SongTimes Times(double seconds, double energy = 0.8)
    {
        double[] beats = [.. Enumerable.Range(0, (int)Math.Ceiling(seconds * 2)).Select(beat => beat / 2.0)];
        return new SongTimes
        {
            Seconds = seconds,
            Beats = beats,
            Downbeats = [.. beats.Where((_, beat) => beat % 4 == 0)],
            Sections = [new SongSection(SectionKind.Verse, 0, seconds, energy)],
            Lines = [],
        };
    }

    public static PictureRequest Request(double seconds, int width, int height, params IReadOnlyList<PhotoSource> photos) => new()
    {
        Photos = photos,
        Times = Times(seconds),
        Title = "Test",
        Width = width,
        Height = height,
        Seed = 3,
        ShowTitle = false,
        ShowLyrics = false,
    };

    public static PhotoSource Photo(Scratch scratch, string name, int width, int height, Func<int, int, uint>? pixel = null) => new(
        scratch.Write(name, pixel is null ? TestImages.ScenePng(width, height) : TestImages.Png(width, height, pixel)), Reading(), width, height);

    public static Shot Shot(int start, int end, View from, View to, double parallax = 0) =>
        new() { Photo = 0, Start = start, End = end, From = from, To = to, Parallax = parallax, Energy = 0.8 };

    /// <summary>Mean of luma, 16–235.</summary>
    public static double Luma(Yuv420 frame) => frame.Bytes.AsSpan(0, frame.UOffset).ToArray().Average(value => (double)value);
}
