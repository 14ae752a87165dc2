using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>Jobs with a key: made once for all who want the same.</summary>
public sealed class SubmitOnceTests
{
    [Fact]
    public async Task Of_many_callers_at_once_one_submits_and_all_get_its_job()
    {
        var gate = new Gate();
        await using var app = TestPipeline.Start([gate.Pipeline]);
        var jobs = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => OnceAsync(app, "same"))));
        Assert.Single(jobs.Select(job => job.Id).Distinct());
        Assert.NotEqual(jobs[0].Id, (await OnceAsync(app, "other")).Id);
        Assert.Equal(2, await CountAsync(app));
        gate.Release();
    }

    [Fact]
    public async Task A_job_that_succeeded_is_used_again_while_its_output_is_there()
    {
        await using var app = TestPipeline.Start([new TestPipeline("test", async run =>
        {
            await run.PublishAsync(FileRole.Output);
            return new { };
        })]);
        var first = await EndedAsync(app, "key");
        Assert.Equal(first.Id, (await OnceAsync(app, "key")).Id);
        File.Delete(app.Folders.PathOf(first.File(FileRole.Output)!));
        var second = await EndedAsync(app, "key");
        Assert.NotEqual(first.Id, second.Id);
        Assert.True(await app.Services.GetRequiredService<JobService>().ExpireAsync(second, CancellationToken.None));
        Assert.DoesNotContain((await EndedAsync(app, "key")).Id, (Guid[])[first.Id, second.Id]);
    }

    [Fact]
    public async Task Failed_and_cancelled_jobs_do_not_count()
    {
        var gate = new Gate("slow");
        await using var app = TestPipeline.Start([gate.Pipeline, new TestPipeline("test", _ => throw new PipelineException("X", "It failed."))]);
        var failed = await EndedAsync(app, "key");
        Assert.Equal(JobState.Failed, failed.State);
        Assert.NotEqual(failed.Id, (await EndedAsync(app, "key")).Id);
        var running = await OnceAsync(app, "key", "slow");
        await gate.StartedAsync();
        Assert.Equal(running.Id, (await OnceAsync(app, "key", "slow")).Id);
        await app.Services.GetRequiredService<JobService>().CancelAsync(running, CancellationToken.None);
        await app.EndAsync(running.Id.ToString(), "cancelled");
        Assert.NotEqual(running.Id, (await OnceAsync(app, "key", "slow")).Id);
        gate.Release();
    }

    [Fact]
    public async Task A_caller_who_is_refused_leaves_the_turn_to_the_next()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        await Assert.ThrowsAsync<RequestRejectedException>(() => OnceAsync(app, "key", "unknown"));
        await OnceAsync(app, "key");
    }

    private static Task<JobSnapshot> OnceAsync(StudioApp app, string key, string kind = "test") =>
        app.Services.GetRequiredService<JobService>().SubmitOnceAsync(key, kind, default, new ClientInfo(null, null), CancellationToken.None);

    private static async Task<JobSnapshot> EndedAsync(StudioApp app, string key) =>
        (await app.Services.GetRequiredService<JobService>().WaitAsync((await OnceAsync(app, key)).Id, TimeSpan.FromMinutes(1), CancellationToken.None))!;

    private static async Task<int> CountAsync(StudioApp app) => (int)(await app.Second.JsonAsync("/api/v1/jobs"))["total"]!;
}
