using WebStudio.Media;
using WebStudio.Pipelines.Story;

namespace WebStudio.Tests.Pipelines.Story;

public sealed class FrameSizeTests
{
    [Theory]
    [InlineData(AspectRatio.Wide, 1080, 1080, 1920, 1080)]
    [InlineData(AspectRatio.Tall, 1080, 1080, 1080, 1920)]
    [InlineData(AspectRatio.Square, 1080, 1080, 1080, 1080)]
    [InlineData(AspectRatio.Wide, 1080, 180, 320, 180)]
    [InlineData(AspectRatio.Tall, 145, 1080, 144, 258)]
    public void The_frame_has_the_shape_and_the_rows_that_are_allowed(AspectRatio aspect, int height, int atMost, int width, int rows)
    {
        Assert.Equal((width, rows), FrameSize.Of(new StoryOptions { Topic = "T", VoiceId = "male_warm", AspectRatio = aspect, Height = height }, atMost));
        var (pictureWidth, pictureRows) = ScenePictures.SizeOf(width, rows);
        Assert.InRange(pictureWidth, 256, 1920);
        Assert.InRange(pictureRows, 256, 1920);
        Assert.Equal(width / (double)rows, pictureWidth / (double)pictureRows, 0.01);
    }
}
