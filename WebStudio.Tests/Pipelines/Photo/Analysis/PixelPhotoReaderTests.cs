using System.Text.RegularExpressions;
using WebStudio.Media;
using WebStudio.Pipelines.Photo.Analysis;

namespace WebStudio.Tests.Pipelines.Photo.Analysis;

public sealed partial class PixelPhotoReaderTests
{
    [Fact]
    public void A_glowing_sky_over_a_dark_sea_is_a_warm_dusk_at_the_coast()
    {
        var reading = Read(PhotoScenes.Sunset());
        Assert.Contains("sunset", reading.Motifs, StringComparer.Ordinal);
        Assert.Contains("sea", reading.Motifs, StringComparer.Ordinal);
        Assert.Equal(("dusk", "coast"), (reading.TimeOfDay, reading.Place));
        Assert.InRange(reading.Warmth, 0.2, 1);
        Assert.Contains("warm", reading.MoodName);
    }

    [Fact]
    public void A_glow_in_the_morning_is_a_sunrise()
    {
        var reading = PixelPhotoReader.Read(PhotoScenes.Sunset(), new ExifFacts(new DateTime(2026, 7, 1, 5, 30, 0), null));
        Assert.Contains("sunrise", reading.Motifs, StringComparer.Ordinal);
        Assert.Equal(("dawn", "summer"), (reading.TimeOfDay, reading.Season));
    }

    [Fact]
    public void Grass_under_a_blue_sky_is_a_bright_meadow()
    {
        var reading = Read(PhotoScenes.Meadow());
        Assert.Contains("meadow", reading.Motifs, StringComparer.Ordinal);
        Assert.Contains("sky", reading.Motifs, StringComparer.Ordinal);
        Assert.Equal(("day", "meadow"), (reading.TimeOfDay, reading.Place));
        Assert.InRange(reading.Mood.Valence, 0.2, 1);
        Assert.Contains(reading.Palette, colour => colour.Name.Contains("green", StringComparison.Ordinal) || colour.Name is "fern" or "moss");
    }

    [Fact]
    public void Many_small_lights_in_the_dark_are_a_night_in_town()
    {
        var reading = Read(PhotoScenes.NightLights());
        Assert.Contains("night", reading.Motifs, StringComparer.Ordinal);
        Assert.Contains("lights", reading.Motifs, StringComparer.Ordinal);
        Assert.Equal(("night", "city"), (reading.TimeOfDay, reading.Place));
        Assert.True(reading.Mood.Valence < Read(PhotoScenes.Meadow()).Mood.Valence);
    }

    [Fact]
    public void White_ground_under_a_cold_sky_is_winter()
    {
        var reading = Read(PhotoScenes.Snow());
        Assert.Contains("snow", reading.Motifs, StringComparer.Ordinal);
        Assert.Equal("winter", reading.Season);
        Assert.InRange(reading.Warmth, -1, 0);
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.3, 0.6)]
    [InlineData(0.72, 0.35)]
    public void A_red_disc_on_grey_is_the_subject(double x, double y)
    {
        var subject = Read(PhotoScenes.Disc(x, y, 50)).Subject;
        Assert.InRange(subject.X, x - 0.02, x + 0.02);
        Assert.InRange(subject.Y, y - 0.02, y + 0.02);
        Assert.InRange(subject.Width, (100.0 / 480) - 0.03, (100.0 / 480) + 0.05);
        Assert.InRange(subject.Height, (100.0 / 320) - 0.03, (100.0 / 320) + 0.05);
        Assert.InRange(subject.Confidence, 0.5, 1);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(40, 2)]
    [InlineData(2, 40)]
    [InlineData(512, 25)]
    [InlineData(7, 5)]
    public void Small_and_thin_photos_are_read_like_others(int width, int height)
    {
        var reading = Read(PhotoScenes.Plain(width, height, Raster.Rgb(128, 128, 128)));
        Assert.InRange(reading.Palette.Count, 3, 6);
        Assert.Equal(0, reading.Subject.Confidence);
        Assert.Empty(reading.Motifs);
        Assert.DoesNotContain("NaN", reading.ToString());
        Assert.InRange(reading.Saturation, 0, 0.02);
    }

    [Fact]
    public void Every_reading_keeps_to_its_ranges_and_speaks_of_the_scene()
    {
        Raster[] scenes = [PhotoScenes.Sunset(), PhotoScenes.Meadow(), PhotoScenes.NightLights(), PhotoScenes.Snow(), PhotoScenes.Disc(0.5, 0.5, 60), PhotoScenes.Plain(64, 64, Raster.Rgb(255, 255, 255)), PhotoScenes.Plain(64, 64, Raster.Rgb(0, 0, 0)), PhotoScenes.Plain(64, 64, Raster.Rgb(0, 0, 255))];
        var readings = scenes.Select(Read).ToList();
        foreach (var reading in readings)
        {
            Assert.InRange(reading.Mood.Valence, -1, 1);
            Assert.InRange(reading.Mood.Energy, 0, 1);
            Assert.InRange(reading.Palette.Count, 3, 6);
            Assert.Equal(1, reading.Palette.Sum(colour => colour.Share), 3);
            Assert.Equal(reading.Palette.OrderByDescending(colour => colour.Share), reading.Palette);
            Assert.Equal(reading.Palette.Count, reading.Palette.Select(colour => colour.Name).Distinct(StringComparer.Ordinal).Count());
            Assert.All(reading.Palette, colour => Assert.Matches(Hex(), colour.Hex));
            Assert.All(reading.Motifs, motif => Assert.Matches(Motif(), motif));
            Assert.DoesNotMatch(Technical(), reading.Description);
            Assert.Matches(Sentences(), reading.Description);
        }

        Assert.Equal(readings.Count, readings.Select(reading => reading.Description).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_same_photo_is_read_the_same_way_twice() =>
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(Read(PhotoScenes.Meadow())), System.Text.Json.JsonSerializer.Serialize(Read(PhotoScenes.Meadow())));

    [Fact]
    public async Task A_photo_is_turned_upright_before_it_is_read()
    {
        using var scratch = new Scratch();
        var png = TestImages.Png(300, 200, (x, y) => ((x - 240) * (x - 240)) + ((y - 100) * (y - 100)) < 900 ? Raster.Rgb(200, 30, 30) : Raster.Rgb(128, 128, 128));
        var jpeg = await TestImages.ConvertAsync(png, ".jpg", "-q:v", "2");
        var reader = new PixelPhotoReader();
        var lying = await reader.ReadAsync(scratch.Write("a.jpg", jpeg), CancellationToken.None);
        // Orientation 6: what was on the right is seen at the bottom.
        var upright = await reader.ReadAsync(scratch.Write("b.jpg", TestImages.WithOrientation(jpeg, 6)), CancellationToken.None);
        Assert.InRange(lying.Subject.X, 0.75, 0.85);
        Assert.InRange(upright.Subject.X, 0.4, 0.6);
        Assert.InRange(upright.Subject.Y, 0.75, 0.85);
    }

    [Fact]
    public async Task What_is_no_photo_is_refused()
    {
        using var scratch = new Scratch();
        await Assert.ThrowsAsync<InvalidImageException>(() => new PixelPhotoReader().ReadAsync(scratch.Write("a.jpg", "no picture"u8.ToArray()), CancellationToken.None));
    }

    private static PhotoReading Read(Raster raster) => PixelPhotoReader.Read(raster, ExifFacts.None);

    [GeneratedRegex("^#[0-9a-f]{6}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hex();

    [GeneratedRegex("^[a-z]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Motif();

    [GeneratedRegex("pixel|percent|%|image|photo|picture|frame|[0-9]", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Technical();

    [GeneratedRegex(@"^[A-Z][^.]{8,140}\.( [A-Z][^.]{8,140}\.)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentences();
}
