using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Script;

namespace WebStudio.Tests.Pipelines.Story;

public sealed class PicturePlanTests
{
    [Theory]
    [InlineData(ImageMode.AiOnly, 2, "ai ai ai ai ai")]
    [InlineData(ImageMode.StockOnly, 0, "stock stock stock stock stock")]
    [InlineData(ImageMode.ManualOnly, 2, "1 2 1 2 1")]
    [InlineData(ImageMode.ManualOnly, 7, "1 2 3 4 5")]
    [InlineData(ImageMode.AiManual, 0, "ai ai ai ai ai")]
    [InlineData(ImageMode.AiManual, 1, "1 ai ai ai ai")]
    [InlineData(ImageMode.AiManual, 2, "1 ai 2 ai ai")]
    [InlineData(ImageMode.ManualStock, 3, "1 2 stock 3 stock")]
    [InlineData(ImageMode.AiManual, 6, "1 2 3 4 5")]
    [InlineData(ImageMode.AiStock, 0, "ai stock ai stock ai")]
    [InlineData(ImageMode.AllMix, 2, "1 ai 2 stock ai")]
    public void Own_pictures_come_in_their_order_and_the_others_fill_what_is_between(ImageMode mode, int own, string expected)
    {
        var options = new StoryOptions { Topic = "A lighthouse", VoiceId = "male_warm", ImageMode = mode, ManualImagePaths = [.. Enumerable.Range(1, own).Select(number => $"{number}")] };
        var script = new StoryScript
        {
            Title = "T", Hook = "", Writer = "you",
            Scenes = [.. Enumerable.Range(1, 5).Select(number => new StoryScene { Id = $"s{number}", Heading = "H", Narration = "N.", ImagePrompt = "P" })],
        };
        var plan = PicturePlan.Of(options, script);
        Assert.Equal(expected, string.Join(' ', script.Scenes.Select(scene => plan[scene.Id].Asset ?? plan[scene.Id].Source.ToString().ToLowerInvariant())));
        Assert.All(plan.Values, picture => Assert.Equal(picture.Source == PictureSource.Manual, picture.Asset is not null));
    }

    [Theory]
    [InlineData(ImageMode.ManualOnly, 2, "shown in turn")]
    [InlineData(ImageMode.AiManual, 2, "spread over 5 scenes")]
    [InlineData(ImageMode.AllMix, 7, "Only 5 of the 7")]
    [InlineData(ImageMode.AiOnly, 2, "not used")]
    [InlineData(ImageMode.AiManual, 5, null)]
    [InlineData(ImageMode.AiOnly, 0, null)]
    public void What_happens_to_own_pictures_is_told(ImageMode mode, int own, string? words)
    {
        var note = PicturePlan.NoteOf(new StoryOptions { Topic = "T", VoiceId = "male_warm", ImageMode = mode, ManualImagePaths = [.. Enumerable.Range(1, own).Select(number => $"{number}")] }, 5);
        Assert.Equal(words is null, note is null);
        Assert.Contains(words ?? "", note ?? "", StringComparison.Ordinal);
    }
}
