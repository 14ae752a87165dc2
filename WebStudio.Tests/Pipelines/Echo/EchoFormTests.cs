using System.Text.Json;
using WebStudio.Pipelines.Echo;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Tests.Pipelines.Echo;

/// <summary>What the echo page makes of what people choose and type.</summary>
public sealed class EchoFormTests
{
    private static readonly FrameAxes Loop = new("THW", 30, 111, 112, 1);

    [Fact]
    public void An_untouched_form_leaves_everything_to_the_studio()
    {
        var options = EchoOptions.Read(new EchoForm().ToElement(null));
        Assert.Equal(new EchoOptions(), options);
    }

    [Fact]
    public void Choices_survive_the_way_through_a_jobs_options()
    {
        var form = new EchoForm { Key = "video", Axes = "HWT", Label = EchoLabel.Both, Loop = EchoLoop.Boomerang, Quality = EchoQuality.High };
        form.SetFps("33.5");
        form.SetWindow(-12.5, 900);
        form.Add(new MaskRectangle(0.1, 0, 0.5, 0.25));
        form.SetSector(MaskSector.Usual);
        var options = EchoOptions.Read(form.ToElement("/data/a.npz"));
        Assert.Equal("rect:0.1,0,0.5,0.25;sector:0.5,0,0,1,-45,45", options.Mask);
        Assert.Equal(("/data/a.npz", 33.5, -12.5, 900), (options.Path, options.Fps, options.WindowMin, options.WindowMax));

        var again = EchoForm.From(JsonSerializer.Serialize(options, WebStudio.Jobs.StudioJson.Options));
        Assert.Equal(options, EchoOptions.Read(again.ToElement("/data/a.npz")));
        Assert.Equal("/data/a.npz", EchoForm.PathOf(JsonSerializer.Serialize(options, WebStudio.Jobs.StudioJson.Options)));
        Assert.Equal(2, again.Masks.Count);
    }

    [Theory]
    [InlineData("24", 24.0)]
    [InlineData("0", EchoOptions.MinFps)]
    [InlineData("1e9", EchoOptions.MaxFps)]
    [InlineData("fast", null)]
    [InlineData("NaN", null)]
    [InlineData("", null)]
    public void Only_numbers_within_reach_become_a_speed(string typed, double? fps)
    {
        var form = new EchoForm();
        form.SetFps(typed);
        Assert.Equal(fps, form.Fps);
        Assert.Equal(fps ?? 50, form.Speed(50));
        Assert.Equal(fps ?? 20, form.Speed(null));
        Assert.Equal(fps ?? 20, form.Speed(100_000));
    }

    [Fact]
    public void A_typed_end_of_the_window_keeps_the_other_and_must_leave_one()
    {
        var form = new EchoForm();
        form.SetWindowMin("10", (0, 255));
        Assert.Equal((10, 255), form.Window);
        form.SetWindowMax("200.5", (0, 255));
        Assert.Equal((10, 200.5), form.Window);
        foreach (var wrong in (string[])["201", "1e400", "dark", ""])
            form.SetWindowMin(wrong, (0, 255));
        Assert.Equal((10, 200.5), form.Window);
        form.SetWindow(null, null);
        Assert.Null(form.Window);
    }

    [Fact]
    public void Another_array_forgets_what_was_said_of_the_last()
    {
        var form = new EchoForm { Key = "a", Axes = "HWT", Label = EchoLabel.Time };
        form.SetWindow(1, 2);
        form.Choose("b");
        Assert.Equal(("b", null, null, EchoLabel.Time), (form.Key, form.Axes, form.Window, form.Label));
    }

    [Theory]
    [InlineData(EchoLoop.None, "112 × 112 pixels, 30 frames, 1.5 s")]
    [InlineData(EchoLoop.Boomerang, "112 × 112 pixels, 58 frames, 2.9 s")]
    public void The_outcome_is_said_before_anything_is_converted(EchoLoop loop, string sentence) => Assert.Equal(sentence, new EchoForm { Loop = loop }.Outcome(Loop, null));

    [Fact]
    public void Rectangles_stay_within_the_frame_and_their_number_within_the_limit()
    {
        var form = new EchoForm();
        form.Add(new MaskRectangle(0.9, -3, 5, 0));
        var only = Assert.Single(form.Rectangles);
        Assert.Equal(new MaskRectangle(0.9, 0, 0.1, 0.005), only);
        for (var i = 0; i < 2 * EchoForm.MaxRectangles; i++)
            form.Add(MaskRectangle.Top);
        Assert.Equal(EchoForm.MaxRectangles, form.Rectangles.Count);
        form.SetSector(new MaskSector(0.5, 0, 0.8, 0.2, 40, -40));
        // What is written is what the pipeline takes.
        FrameMask.Parse(EchoOptions.Read(form.ToElement(null)).Mask!);
        form.Change(0, new MaskRectangle(0.2, 0.2, 0.3, 0.3));
        Assert.Equal(new MaskRectangle(0.2, 0.2, 0.3, 0.3), form.Rectangles[0]);
        for (var i = EchoForm.MaxRectangles; i-- > 0;)
            form.Remove(i);
        form.SetSector(null);
        Assert.Null(EchoOptions.Read(form.ToElement(null)).Mask);
    }

    [Fact]
    public void A_mask_of_parts_that_no_page_knows_is_read_as_far_as_it_is_known()
    {
        var (rectangles, sector) = EchoMask.Read("rect:0,0,1,0.1; circle:1,2 ;rect:a,b,c,d;rect:1,2;sector:0.5,0,0,1,-30,30;");
        Assert.Equal([MaskRectangle.Top with { H = 0.1 }], rectangles);
        Assert.Equal(new MaskSector(0.5, 0, 0, 1, -30, 30), sector);
    }
}
