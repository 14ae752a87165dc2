using WebStudio.Media;
using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Film;

namespace WebStudio.Tests.Pipelines.Story.Film;

public sealed class FilmRendererTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_film_has_every_frame_and_only_what_changed_is_rendered_again()
    {
        var plan = FilmSteps.Plan([FilmSteps.Plain(_scratch, "a.png", 60), FilmSteps.Plain(_scratch, "b.png", 130), FilmSteps.Plain(_scratch, "c.png", 200), FilmSteps.Plain(_scratch, "d.png", 90)], 2.7);
        var reports = new List<double>();
        await FilmRenderer.RenderAsync(plan, Folder, Output, (share, _) => { lock (reports) reports.Add(share); }, CancellationToken.None);
        Assert.Equal(81, (await LumasAsync()).Count);
        Assert.Equal(1, reports[^1]);
        var first = Pieces();
        Assert.Equal(4, first.Count);

        // The third picture is another one: its piece, and the next one's where it is still seen, are new.
        await FilmRenderer.RenderAsync(plan with { Scenes = [.. plan.Scenes.Select((scene, i) => i == 2 ? scene with { Image = FilmSteps.Plain(_scratch, "e.png", 30) } : scene)] }, Folder, Output, (_, _) => { }, CancellationToken.None);
        var second = Pieces();
        Assert.Equal(4, second.Count);
        Assert.InRange(second.Except(first, StringComparer.Ordinal).Count(), 1, 2);
        var lumas = await LumasAsync();
        Assert.Equal(81, lumas.Count);
        Assert.InRange(lumas[58], 25, 36);
        Assert.DoesNotContain(Directory.EnumerateFiles(_scratch.Folder, "*", SearchOption.AllDirectories), file => file.EndsWith(".partial", StringComparison.Ordinal) || file.EndsWith(".txt", StringComparison.Ordinal));

        // Nothing has changed: nothing is rendered.
        var times = Times();
        await FilmRenderer.RenderAsync(plan with { Scenes = [.. plan.Scenes.Select((scene, i) => i == 2 ? scene with { Image = _scratch.PathFor("e.png") } : scene)] }, Folder, Output, (_, _) => { }, CancellationToken.None);
        Assert.Equal(times, Times());
    }

    [Fact]
    public async Task A_caption_is_seen_with_its_words_and_gone_after_them()
    {
        var plan = FilmSteps.Plan([FilmSteps.Plain(_scratch, "a.png", 70)], 2) with
        {
            Captions = CaptionMode.Burned,
            Zoom = false,
        };
        plan = plan with { Scenes = [plan.Scenes[0] with { Lines = [FilmSteps.Line("Somebody opened the door.", 0.7, 1.3)] }] };
        await FilmRenderer.RenderAsync(plan, Folder, Output, (_, _) => { }, CancellationToken.None);
        // How bright the brightest of each frame is, above the film's going dark.
        var brightest = new List<int>();
        await foreach (var frame in FrameReader.ReadAsync(Output, 320, 180, CancellationToken.None))
            brightest.Add(frame.Pixels.Max(pixel => (int)((pixel >> 8) & 255)));
        Assert.All(brightest.Take(14), value => Assert.InRange(value, 50, 110));
        Assert.All(brightest.Skip(21).Take(18), value => Assert.True(value > 190, $"{value}"));
        Assert.All(brightest.Skip(51), value => Assert.InRange(value, 0, 110));
    }

    [Fact]
    public async Task Cancelling_in_the_middle_leaves_neither_a_process_nor_a_partial_file()
    {
        var plan = FilmSteps.Plan([_scratch.Write("a.png", TestImages.ScenePng(400, 225)), _scratch.Write("b.png", TestImages.ScenePng(400, 225))], 30, 320, 180);
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FilmRenderer.RenderAsync(plan, Folder, Output, (share, _) =>
        {
            if (share > 0.01)
                cancel.Cancel();
        }, cancel.Token));
        Assert.False(File.Exists(Output));
        Assert.DoesNotContain(Directory.EnumerateFiles(Folder), file => !file.EndsWith(".mp4", StringComparison.Ordinal));
        Assert.Empty(Processes.Running("ffmpeg", _scratch.Folder));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_opened_fails_with_a_sentence()
    {
        var error = await Assert.ThrowsAsync<InvalidImageException>(() => FilmRenderer.RenderAsync(FilmSteps.Plan([_scratch.Write("a.png", [1, 2, 3, 4])], 1), Folder, Output, (_, _) => { }, CancellationToken.None));
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Output));
    }

    private string Folder => _scratch.PathFor("pieces");

    private string Output => _scratch.PathFor("film.mp4");

    private List<string> Pieces() => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private List<(string File, DateTime Written)> Times() => [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Select(file => (file, File.GetLastWriteTimeUtc(file)))];

    private async Task<IReadOnlyList<double>> LumasAsync()
    {
        var lumas = new List<double>();
        await foreach (var frame in FrameReader.ReadAsync(Output, 32, 18, CancellationToken.None))
            lumas.Add(frame.Pixels.Average(pixel => (double)((pixel >> 8) & 255)));
        return lumas;
    }
}
