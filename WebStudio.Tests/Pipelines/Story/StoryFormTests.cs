using System.Text.Json;
using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Providers.Images;

namespace WebStudio.Tests.Pipelines.Story;

public sealed class StoryFormTests
{
    [Fact]
    public void What_is_chosen_is_what_the_contract_is_sent()
    {
        var form = new StoryForm { Topic = "  A lost dog  ", Type = StoryType.SciFiFuture, Style = ImageStyle.Render3D, Mode = ImageMode.AllMix, Keywords = "fog, , harbour", Pictures = ["a.png"], CaptionText = "Hello", Filter = ColorFilter.Noir };
        form.SetDuration(2.6);
        form.AddCast();
        form.SetCast(0, new CastMember("Mira", "red coat"));
        form.AddCast();
        form.Toggle("grain");
        form.Toggle("rain");
        form.Toggle("grain");
        var json = form.ToElement(storyboard: true);
        Assert.Equal("A lost dog", json.GetProperty("topic").GetString());
        Assert.Equal("scifi_future", json.GetProperty("story_type").GetString());
        Assert.Equal("3d_render", json.GetProperty("image_style").GetString());
        Assert.Equal("all_mix", json.GetProperty("image_mode").GetString());
        Assert.Equal(2.5, json.GetProperty("duration").GetDouble());
        Assert.Equal(10, json.GetProperty("num_scenes").GetInt32());
        Assert.Equal("fog harbour", string.Join(' ', json.GetProperty("stock_keywords").EnumerateArray()));
        Assert.Equal("Mira", Assert.Single(json.GetProperty("characters").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("rain", Assert.Single(json.GetProperty("effects").EnumerateArray()).GetString());
        Assert.Equal("top", json.GetProperty("caption").GetProperty("position").GetString());
        Assert.Equal("storyboard", json.GetProperty("hold").GetString());
        Assert.False(form.ToElement(storyboard: false).TryGetProperty("hold", out _));
        Assert.False(form.ToChanges().TryGetProperty("topic", out _));
    }

    [Fact]
    public void A_story_needs_a_topic_and_own_pictures_where_there_are_no_others()
    {
        var form = new StoryForm();
        Assert.NotNull(form.Problem);
        form.Topic = "Fog";
        Assert.Null(form.Problem);
        form.Mode = ImageMode.ManualOnly;
        Assert.Contains("picture", form.Problem, StringComparison.Ordinal);
        form.Pictures = ["a.png"];
        Assert.Null(form.Problem);
    }

    [Theory]
    [InlineData("0", 0.25)]
    [InlineData("100", 60)]
    [InlineData("nonsense", 1)]
    public void The_slider_reaches_every_length_and_nonsense_changes_nothing(string step, double minutes)
    {
        var form = new StoryForm();
        form.SetDurationStep(step);
        Assert.Equal(minutes, form.Duration);
    }

    [Fact]
    public void Scenes_follow_the_length_until_a_number_is_chosen()
    {
        var form = new StoryForm();
        form.SetDuration(5);
        Assert.Equal(20, form.SceneCount);
        form.SetScenes("7");
        form.SetDuration(1);
        Assert.Equal(7, form.SceneCount);
        form.SetScenes("");
        Assert.Equal(4, form.SceneCount);
    }

    [Fact]
    public void One_scene_changes_moves_or_goes_and_the_others_keep_their_places()
    {
        var board = new Storyboard(
            new StoryScript { Title = "T", Hook = "", Writer = "you", Scenes = [.. "abc".Select(id => new StoryScene { Id = $"{id}", Heading = "H", Narration = "N.", ImagePrompt = "P" })] },
            "abc".ToDictionary(id => $"{id}", _ => new ScenePicture { Source = PictureSource.Ai }, StringComparer.Ordinal));
        var changed = new SceneChanges(Narration: "Other.").Within(board, "b").GetProperty("scenes");
        Assert.Equal("a b c", Ids(changed));
        Assert.Equal("Other.", changed[1].GetProperty("narration").GetString());
        Assert.False(changed[0].TryGetProperty("narration", out _));
        Assert.Equal("a c b", Ids(SceneChanges.Moved(board, "b", 1).GetProperty("scenes")));
        Assert.Equal("a b c", Ids(SceneChanges.Moved(board, "a", -1).GetProperty("scenes")));
        Assert.Equal("a c", Ids(SceneChanges.Without(board, "b").GetProperty("scenes")));
    }

    private static string Ids(JsonElement scenes) => string.Join(' ', scenes.EnumerateArray().Select(scene => scene.GetProperty("id")));
}
