using WebStudio.Pipelines.Photo.Analysis;

namespace WebStudio.Tests.Pipelines.Photo.Analysis;

/// <summary>What is said of photos that Debian's opencv-doc brings along.</summary>
public sealed class RealPhotoTests
{
    private const string Folder = "/usr/share/doc/opencv-doc/examples/data";

    [Theory]
    [InlineData("leuvenA.jpg", "buildings", "city")]
    [InlineData("building.jpg", "buildings", "city")]
    [InlineData("orange.jpg", "fruit", null)]
    [InlineData("apple.jpg", "fruit", null)]
    [InlineData("squirrel_cls.jpg", "leaves", "garden")]
    [InlineData("home.jpg", "sky", null)]
    public async Task A_photo_shows_what_it_shows(string file, string motif, string? place)
    {
        var reading = await ReadAsync(file);
        Assert.Contains(motif, reading.Motifs, StringComparer.Ordinal);
        Assert.Equal(place, reading.Place);
    }

    [Theory]
    [InlineData("left01.jpg")]
    [InlineData("smarties.png")]
    [InlineData("stuff.jpg")]
    [InlineData("baboon.jpg")]
    [InlineData("chicky_512.png")]
    [InlineData("messi5.jpg")]
    [InlineData("board.jpg")]
    public async Task What_the_pixels_do_not_tell_is_not_claimed(string file) => Assert.Empty((await ReadAsync(file)).Motifs);

    [Theory]
    [InlineData("HappyFish.jpg", 0.53, 0.55)]
    [InlineData("messi5.jpg", 0.46, 0.54)]
    [InlineData("chicky_512.png", 0.47, 0.49)]
    public async Task The_subject_is_where_people_look(string file, double x, double y)
    {
        var subject = (await ReadAsync(file)).Subject;
        Assert.InRange(subject.X, x - 0.08, x + 0.08);
        Assert.InRange(subject.Y, y - 0.08, y + 0.08);
    }

    private static async Task<PhotoReading> ReadAsync(string file)
    {
        var path = Path.Combine(Folder, file);
        Assert.True(File.Exists(path), $"There is no {path}. Debian's package opencv-doc has it; ./studio test installs it.");
        return await new PixelPhotoReader().ReadAsync(path, CancellationToken.None);
    }
}
