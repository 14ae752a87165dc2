using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Files;
using WebStudio.Pipelines.Echo;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Survey;

namespace WebStudio.Tests.Pipelines.Echo.Survey;

/// <summary>Surveys of real files in a real studio: numbers, frames, and what is left behind.</summary>
public sealed class EchoSurveyTests : IDisposable
{
    private const int Frames = 240, Height = 6, Width = 8;

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_survey_tells_range_histogram_and_missing_numbers_of_the_whole_array()
    {
        await using var app = Start();
        var values = Enumerable.Range(0, Frames * Height * Width).Select(i => i % 1000 == 999 ? double.NaN : (i % 500) - 100).ToArray();
        var survey = await SurveyAsync(app, EchoSteps.Npz(("video", ElementType.Float32, [Frames, Height, Width], values)));
        var state = survey.State;
        Assert.Equal((true, null, Frames, 120), (state.Done, state.Problem, state.FramesRead, state.Available));
        Assert.Equal((-100, 399, 11), (state.Range.Min, state.Range.Max, state.Range.NaNs));
        Assert.Equal((values.Length, 11.0 / values.Length), (state.Values, state.NanShare));
        Assert.Equal((-100, 399, 256), (state.From, state.To, state.Bins.Count));
        Assert.Equal(values.Length - 11, state.Bins.Sum());
        Assert.Equal((-100, 399), state.Own);
        Assert.InRange(state.Suggested.Low, -100, -95);
        Assert.InRange(state.Suggested.High, 394, 399);
        Assert.Equal((0, Frames - 1), (survey.Numbers[0], survey.Numbers[^1]));
        Assert.Equal(survey.Numbers.Order().Distinct(), survey.Numbers);
    }

    [Theory]
    [InlineData(ElementType.UInt8, 8)]
    [InlineData(ElementType.UInt16, 16)]
    [InlineData(ElementType.Float64, 16)]
    public async Task Its_frames_are_those_of_the_array(ElementType type, int bits)
    {
        await using var app = Start();
        static double Value(int i) => ((i * 7) + (i / (Height * Width) * 3)) % 251;
        var survey = await SurveyAsync(app, EchoSteps.Npz(("frames", type, [Frames, Height, Width], Enumerable.Range(0, Frames * Height * Width).Select(i => Value(i)))));
        foreach (var n in (int[])[0, 1, 57, 119])
        {
            using var answer = await app.First.GetAsync($"/api/v1/echo/surveys/{survey.Id}/frames/{n}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            double Header(string name) => double.Parse(Assert.Single(answer.Headers.GetValues($"X-Frame-{name}")));
            Assert.Equal((Width, Height, 1, bits), (Header("Width"), Header("Height"), Header("Channels"), Header("Bits")));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal(Width * Height * bits / 8, bytes.Length);
            for (var i = 0; i < Width * Height; i++)
            {
                var code = bits == 8 ? bytes[i] : BitConverter.ToUInt16(bytes, 2 * i);
                Assert.Equal(Value((survey.Numbers[n] * Height * Width) + i), Header("Offset") + (code * Header("Scale")), 0.004);
            }
        }
        foreach (var absent in (string[])[$"{survey.Id}/frames/120", $"{survey.Id}/frames/-1", $"{Guid.NewGuid()}/frames/0"])
        {
            using var answer = await app.First.GetAsync($"/api/v1/echo/surveys/{absent}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Axes_of_the_persons_choice_are_read_in_another_order()
    {
        await using var app = Start();
        var npz = EchoSteps.Npz(("a", ElementType.UInt8, [4, 30, 20], Enumerable.Range(0, 2400).Select(i => (double)(i % 200))));
        var look = NewLook(app);
        var form = new EchoForm();
        await look.OpenAsync(LookedAt.OfPath(_scratch.Write("a.npz", npz)), form, CancellationToken.None);
        Assert.Equal("THW", look.Axes!.Order);
        Assert.Contains(Look.Possible(look.Array!), axes => axes is { Order: "HWT", Frames: 20 });
        form.Axes = "HWT";
        await look.SurveyAsync(form, CancellationToken.None);
        Assert.Equal((20, 30, 4), (look.Axes.Frames, look.Axes.Width, look.Axes.Height));
        var codes = new byte[120];
        await DoneAsync(look.Survey!);
        await look.Survey!.ReadAsync(1, codes, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 120).Select(i => (byte)(((i * 20) + 1) % 200)), codes);
        await look.DisposeAsync();
        Assert.Empty(app.FilesOnDisk());
    }

    [Fact]
    public async Task A_file_that_cannot_be_shown_takes_the_place_of_the_last_and_leaves_nothing_of_it()
    {
        await using var app = Start();
        await using var look = NewLook(app);
        var form = new EchoForm();
        await look.OpenAsync(LookedAt.OfPath(_scratch.Write("a.npz", EchoSteps.Npz(("a", ElementType.UInt8, [4, 30, 20], new double[2400])))), form, CancellationToken.None);
        await look.SurveyAsync(form, CancellationToken.None);
        await Assert.ThrowsAsync<InvalidArrayException>(() => look.OpenAsync(LookedAt.OfPath(_scratch.Write("b.npz", "no archive"u8.ToArray())), form, CancellationToken.None));
        Assert.Equal((null, null, null, null), (look.What, look.Array, look.Axes, look.Survey));
        Assert.Empty(look.Arrays);
        Assert.Empty(app.FilesOnDisk());
        // Without a file there is nothing to read.
        await look.SurveyAsync(form, CancellationToken.None);
        Assert.Null(look.Survey);
    }

    [Fact]
    public async Task Of_two_that_are_asked_for_at_once_the_last_is_shown()
    {
        await using var app = Start();
        await using var look = NewLook(app);
        var form = new EchoForm();
        var npz = EchoSteps.Npz(("a", ElementType.UInt8, [4, 30, 20], new double[2400]), ("b", ElementType.UInt8, [5, 30, 20], new double[3000]));
        await look.OpenAsync(LookedAt.OfPath(_scratch.Write("two.npz", npz)), form, CancellationToken.None);
        form.Choose("a");
        var first = look.SurveyAsync(form, CancellationToken.None);
        form.Choose("b");
        await Task.WhenAll(first, look.SurveyAsync(form, CancellationToken.None));
        Assert.Equal(("b", 5), (look.Array!.Key, look.Survey!.Axes.Frames));
        Assert.Single(app.FilesOnDisk());
    }

    [Fact]
    public async Task A_damaged_array_says_so_and_keeps_what_was_read()
    {
        await using var app = Start();
        var npz = EchoSteps.Npz(System.IO.Compression.CompressionLevel.NoCompression, ("frames", ElementType.UInt8, [50, 64, 64], new byte[50 * 64 * 64]));
        npz[npz.Length / 2] ^= 1;
        var survey = await SurveyAsync(app, npz);
        Assert.True(survey.State.Done);
        Assert.EndsWith(".", survey.State.Problem, StringComparison.Ordinal);
        Assert.InRange(survey.State.Available, 1, 50);
    }

    [Fact]
    public async Task Files_go_with_the_survey_that_is_released_crowded_out_idle_or_left_at_the_end()
    {
        await using (var app = Start())
        {
            var npz = EchoSteps.Npz(("frames", ElementType.UInt8, [2, 8, 8], Enumerable.Repeat(1.0, 128)));
            var surveys = app.Services.GetRequiredService<EchoSurveys>();
            var first = await SurveyAsync(app, npz);
            for (var i = 0; i < EchoSurveys.MaxSurveys; i++)
                await SurveyAsync(app, npz);
            Assert.Null(surveys.Find(first.Id));
            Assert.Equal(EchoSurveys.MaxSurveys, app.FilesOnDisk().Count);
            var last = await SurveyAsync(app, npz);
            await surveys.ReleaseAsync(last.Id);
            await surveys.ReleaseAsync(last.Id);
            Assert.Equal(EchoSurveys.MaxSurveys - 1, app.FilesOnDisk().Count);
            // As after a crash: what lies there belongs to nobody.
            await File.WriteAllTextAsync(Path.Combine(app.Folders.Temp, "surveys", "left.frames"), "x");
            await surveys.StopAsync(CancellationToken.None);
            await surveys.StartAsync(CancellationToken.None);
            Assert.Empty(app.FilesOnDisk());
        }
    }

    [Fact]
    public async Task What_may_not_be_read_or_shown_is_said_before_anything_begins()
    {
        await using var app = Start();
        var surveys = app.Services.GetRequiredService<EchoSurveys>();
        var path = _scratch.Write("numbers.npz", EchoSteps.Npz(("fps", ElementType.Float64, [], [20])));
        await Assert.ThrowsAsync<InvalidArrayException>(() => surveys.StartAsync(LookedAt.OfPath(path), null, null, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidArrayException>(() => surveys.StartAsync(LookedAt.OfPath(_scratch.Write("text.npz", "hello"u8.ToArray())), null, null, CancellationToken.None));
        foreach (var absent in (LookedAt[])[LookedAt.OfStaged(Guid.NewGuid()), LookedAt.OfJob(Guid.NewGuid()), LookedAt.OfPath("/etc/passwd")])
            await Assert.ThrowsAsync<RequestRejectedException>(() => surveys.StartAsync(absent, null, null, CancellationToken.None));
        Assert.Empty(app.FilesOnDisk());
    }

    private StudioApp Start() => StudioApp.Start(null, ("Echo:Roots:0", _scratch.Folder));

    private static Look NewLook(StudioApp app) => new(app.Services.GetRequiredService<LookedAtFiles>(), app.Services.GetRequiredService<EchoSurveys>());

    private async Task<EchoSurvey> SurveyAsync(StudioApp app, byte[] npz)
    {
        var path = _scratch.Write($"{Guid.NewGuid():N}.npz", npz);
        var survey = await app.Services.GetRequiredService<EchoSurveys>().StartAsync(LookedAt.OfPath(path), null, null, CancellationToken.None);
        await DoneAsync(survey);
        return survey;
    }

    private static Task DoneAsync(EchoSurvey survey) => Eventually.TrueAsync(() => survey.State.Done, "the survey ends");
}
