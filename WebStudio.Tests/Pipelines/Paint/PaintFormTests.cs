using System.Text.Json;
using System.Text.Json.Nodes;
using WebStudio.Media;
using WebStudio.Pipelines.Paint;

namespace WebStudio.Tests.Pipelines.Paint;

public sealed class PaintFormTests
{
    [Fact]
    public void Its_defaults_are_those_of_the_interface() => Assert.Equal(PaintOptions.Read(default), new PaintForm().ToOptions());

    [Fact]
    public void It_sends_what_was_chosen_in_the_words_of_the_interface()
    {
        var form = new PaintForm { Style = PaintStyle.Watercolor, Fps = 25, Size = 720, Aspect = AspectRatio.Tall, Hand = false, Seed = 9, Order = PaintOrder.SubjectFirst };
        form.SetDuration("12.5");
        var json = JsonNode.Parse(form.ToJson())!;
        Assert.Equal(("watercolor", 12.5, 25, 720, "9:16", false, 9), ((string?)json["style"], (double)json["duration"]!, (int)json["fps"]!, (int)json["size"]!, (string?)json["aspect"], (bool)json["hand"]!, (int)json["seed"]!));
        Assert.Equal(form.ToOptions(), PaintOptions.Read(form.ToElement()));
    }

    [Fact]
    public void It_takes_over_the_choices_of_an_earlier_job()
    {
        var form = new PaintForm { Style = PaintStyle.Oil, Duration = 33.3, Fps = 50, Size = 2160, Aspect = AspectRatio.Square, Hand = false, Seed = 77, Order = PaintOrder.SubjectFirst };
        Assert.Equal(form.ToOptions(), PaintForm.From(form.ToJson()).ToOptions());
        Assert.Equal(new PaintForm().ToOptions(), PaintForm.From("{}").ToOptions());
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("12.34", 12.3)]
    [InlineData("4.9", 5)]
    [InlineData("-1", 5)]
    [InlineData("1e9", 120)]
    [InlineData("NaN", 20)]
    [InlineData("long", 20)]
    [InlineData("", 20)]
    [InlineData(null, 20)]
    public void A_length_stays_within_what_is_possible(string? typed, double seconds)
    {
        var form = new PaintForm();
        form.SetDuration(typed);
        Assert.Equal(seconds, form.Duration);
        PaintOptions.Read(form.ToElement());
    }

    [Theory]
    [InlineData("60", 60)]
    [InlineData("9", 10)]
    [InlineData("1000", 60)]
    [InlineData("fast", 30)]
    public void So_does_the_speed(string? typed, int fps)
    {
        var form = new PaintForm();
        form.SetFps(typed);
        Assert.Equal(fps, form.Fps);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-5", 0)]
    [InlineData("99999999999", 1)]
    public void So_does_the_variation(string? typed, int seed)
    {
        var form = new PaintForm();
        form.SetSeed(typed);
        Assert.Equal(seed, form.Seed);
        PaintOptions.Read(form.ToElement());
    }

    [Fact]
    public void Everything_offered_is_allowed()
    {
        foreach (var seconds in PaintForm.Durations)
            AssertAllowed(new PaintForm { Duration = seconds });
        foreach (var fps in PaintForm.Speeds)
            AssertAllowed(new PaintForm { Fps = fps });
        foreach (var size in PaintForm.Sizes)
            AssertAllowed(new PaintForm { Size = size.Value });
        Assert.Equal(Enum.GetValues<PaintStyle>().Order(), PaintForm.Styles.Select(style => style.Value).Order());
        Assert.Equal(Enum.GetValues<AspectRatio>().Order(), PaintForm.Aspects.Select(aspect => aspect.Value).Order());
        Assert.Equal(Enum.GetValues<PaintOrder>().Order(), PaintForm.Orders.Select(order => order.Value).Order());
    }

    [Fact]
    public void The_outcome_is_what_the_video_will_be()
    {
        var form = new PaintForm { Duration = 12.5 };
        Assert.Equal("12.5 s at 30 frames a second", form.Outcome(0, 0));
        Assert.Equal("1080 × 810 pixels, 12.5 s at 30 frames a second", form.Outcome(4000, 3000));
        form.Aspect = AspectRatio.Wide;
        form.Size = 1920;
        Assert.StartsWith("1920 × 1080 pixels", form.Outcome(300, 400), StringComparison.Ordinal);
    }

    private static void AssertAllowed(PaintForm form)
    {
        using var json = JsonDocument.Parse(form.ToJson());
        Assert.Equal(form.ToOptions(), PaintOptions.Read(json.RootElement));
    }
}
