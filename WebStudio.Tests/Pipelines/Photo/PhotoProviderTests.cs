using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;
using WebStudio.Providers.Remote;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Pipelines.Photo;

/// <summary>Remote services are asked first; what became of that, and what was paid for, is kept.</summary>
public sealed class PhotoProviderTests
{
    [Fact]
    public async Task A_service_that_fails_is_named_with_the_reason_and_the_studio_does_it_itself()
    {
        var remote = new PhotoStudio { BeforeReading = _ => throw Failure("Claude"), BeforeWriting = _ => throw Failure("Claude") };
        var studio = new PhotoStudio { Remote = remote };
        await using var app = studio.Start();
        var id = await app.SendAsync(await PhotoSteps.JpegAsync(), PhotoSteps.Small(("hold", "lyrics")));
        var held = await app.HeldAsync(id);
        var told = ((string?)held["details"])!.Split('\n');
        Assert.Equal(4, told.Length);
        Assert.StartsWith("Photo of ", told[1], StringComparison.Ordinal);
        Assert.StartsWith("Lyrics: “", told[3], StringComparison.Ordinal);
        Assert.EndsWith(" lines, by built-in.", told[3], StringComparison.Ordinal);
        Assert.Equal(
            ["Claude had an error of its own (500) in 4 attempts. The photo was read by the studio itself instead.", "Claude had an error of its own (500) in 4 attempts. The lyrics were written by the studio itself instead."],
            [told[0], told[2]]);
        Assert.Equal((1, 1, 1, 1), (remote.Read, remote.Written, studio.Read, studio.Written));
        var draft = await app.Second.JsonAsync($"/api/v1/photos/{id}/draft");
        Assert.Equal(("built-in", "Suno", null), ((string?)draft["writer"], (string?)draft["music_maker"], (string?)draft["key"]));
        Assert.Equal(2, draft["notes"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("reading")]
    [InlineData("writing")]
    [InlineData("composing")]
    public async Task Where_nobody_may_stand_in_the_job_fails_with_the_reason(string step)
    {
        Func<CancellationToken, Task> Fails(string which) => _ => string.Equals(which, step, StringComparison.Ordinal) ? throw Failure("The service") : Task.CompletedTask;
        var remote = new PhotoStudio { BeforeReading = Fails("reading"), BeforeWriting = Fails("writing"), BeforeComposing = Fails("composing") };
        var studio = new PhotoStudio { Remote = remote };
        await using var app = studio.Start(null, ("Providers:Fallback", "false"));
        var id = await app.SendAsync(await PhotoSteps.JpegAsync(), PhotoSteps.Small());
        var job = await app.EndAsync(id, "failed");
        Assert.Equal(("PROVIDER_FAILED", "The service had an error of its own (500) in 4 attempts."), ((string?)job["error_code"], (string?)job["error_message"]));
        Assert.Equal("error", await app.TaskStatusAsync(id));
        Assert.Equal((0, 0, 0), (studio.Read, studio.Written, studio.Composed));
    }

    [Fact]
    public async Task A_task_that_is_tried_again_pays_for_nothing_twice()
    {
        var remote = new PhotoStudio();
        var studio = new PhotoStudio { Remote = remote };
        await using var app = studio.Start();
        // Large enough that it is still at its picture when it is cancelled.
        var id = await app.SendAsync(await PhotoSteps.JpegAsync(), PhotoSteps.Small(("height", 720)));
        await Eventually.TrueAsync(async () => await app.TaskStatusAsync(id) is "merging", "the picture is made");
        (await app.Second.DeleteAsync($"/api/v1/jobs/{id}")).Dispose();
        await app.EndAsync(id, "cancelled");
        using (await app.Second.PostAsync($"/api/v1/jobs/{id}/retry", null))
            await Eventually.TrueAsync(async () => await app.TaskStatusAsync(id) is "merging", "the picture is made again");
        Assert.Equal((1, 1, 1), (remote.Read, remote.Written, remote.Composed));
        Assert.Equal((0, 0, 0), (studio.Read, studio.Written, studio.Composed));
    }

    [Fact]
    public async Task At_most_three_are_at_work_at_once_and_the_rest_waits_its_turn()
    {
        var release = new TaskCompletionSource();
        var studio = new PhotoStudio
        {
            BeforeReading = async cancel =>
            {
                await release.Task.WaitAsync(cancel);
                throw new PipelineException("STOP", "Far enough.");
            },
        };
        await using var app = studio.Start();
        var photo = await PhotoSteps.JpegAsync();
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
            ids.Add(await app.SendAsync(photo, PhotoSteps.Small()));
        await Eventually.TrueAsync(() => studio.Read == 3, "three are at work");
        Assert.Equal(2, (await Task.WhenAll(ids.Select(app.TaskStatusAsync))).Count(status => status is "uploaded"));
        release.SetResult();
        foreach (var id in ids)
            await app.EndAsync(id, "failed");
        Assert.Equal(5, studio.Read);
    }

    [Fact]
    public async Task Several_photos_are_each_read_in_their_order_and_belong_to_the_task_from_then_on()
    {
        var studio = new PhotoStudio();
        await using var app = studio.Start();
        string one = await app.AssetAsync(TestImages.PlainPng(40, 30)), two = await app.AssetAsync(TestImages.ScenePng(30, 40));
        var id = await app.SendAsync(await PhotoSteps.JpegAsync(), PhotoSteps.Small(("hold", "lyrics"), ("photos", $"{one},{two}")));
        await app.HeldAsync(id);
        Assert.Equal(3, studio.Read);
        Assert.Equal(3, studio.LyricBrief!.Photos.Count);
        // The kept pictures may go: the task has its own.
        foreach (var staged in Directory.GetFiles(Path.Combine(app.Folders.Uploads, "staged")))
            File.Delete(staged);
        using (var confirmed = await app.PostAsync(id, "confirm", $$"""{"photos":["{{two}}"],"height":144}"""))
            Assert.Equal(System.Net.HttpStatusCode.Accepted, confirmed.StatusCode);
        var done = await app.EndAsync(id, "completed");
        Assert.Equal(2, (int?)done["result_metadata"]!["photos"]);
        Assert.Equal(3, studio.Read);
        // All of it goes with the task.
        var jobs = app.Services.GetRequiredService<JobService>();
        await jobs.ExpireAsync((await jobs.FindAsync(Guid.Parse(id), CancellationToken.None))!, CancellationToken.None);
        Assert.Empty(app.FilesOnDisk());
    }

    private static ProviderFailedException Failure(string provider) => new(provider, $"{provider} had an error of its own (500) in 4 attempts.", null);
}
