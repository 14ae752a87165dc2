using WebStudio.Components;
using WebStudio.Files;

namespace WebStudio.Tests.Components;

public sealed class PickedFileTests
{
    private static readonly UploadRules Rules = new(100 * 1024, [".png", ".jpg"], "Please choose a picture.");

    [Theory]
    [InlineData("lake.png", 1, null)]
    [InlineData("LAKE.JPG", 100 * 1024, null)]
    [InlineData("lake.txt", 10, "Please choose a picture.")]
    [InlineData("png", 10, "Please choose a picture.")]
    [InlineData("lake.png.exe", 10, "Please choose a picture.")]
    [InlineData("lake.png", 0, "The file is empty.")]
    [InlineData("lake.png", (100 * 1024) + 1, "The file has 100 KB; at most 100 KB are possible.")]
    [InlineData("lake.png", 3 << 20, "The file has 3 MB; at most 100 KB are possible.")]
    public void What_would_be_refused_is_told_before_it_is_sent(string name, long length, string? problem) =>
        Assert.Equal(problem, new PickedFile(name, length, "image/png", null, 0, 0).Problem(Rules));

    [Fact]
    public void Its_size_in_pixels_is_told_when_it_is_known()
    {
        Assert.Equal("640 × 480, 2 KB", new PickedFile("lake.png", 2048, "image/png", "blob:x", 640, 480).Description);
        Assert.Equal("640 × 360, 0:40, 2 KB", new PickedFile("lake.mp4", 2048, "video/mp4", "blob:x", 640, 360, 40.2).Description);
        Assert.Equal("2 KB", new PickedFile("lake.tif", 2048, "image/tiff", null, 0, 0).Description);
    }

    [Theory]
    [InlineData(0, 1000, 0, 0, "Starting")]
    [InlineData(2 << 20, 12 << 20, 1 << 20, 100.0 / 6, "1 MB a second, 10 seconds left")]
    [InlineData(1000, 1000, 500, 100, "Checking the file")]
    [InlineData(1100, 1000, 500, 100, "Checking the file")]
    public void An_upload_tells_how_far_and_how_fast_it_is(long sent, long total, double speed, double percent, string words)
    {
        var progress = new UploadProgress(sent, total, speed);
        Assert.Equal(percent, progress.Percent, 1e-9);
        Assert.Equal(words, progress.Words);
    }

    [Fact]
    public void An_upload_of_unknown_size_divides_nothing_by_zero() => Assert.Equal(0, new UploadProgress(0, 0, 0).Percent);
}
