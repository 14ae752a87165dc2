using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;
using WebStudio.Jobs.Operations;
using WebStudio.Media;

namespace WebStudio.Tests.Jobs;

/// <summary>What operators see: why something failed, what is at work, what is done again and again.</summary>
public sealed class OperationsTests : IDisposable
{
    private readonly Scratch _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_failed_jobs_detail_has_the_programs_last_words_and_the_owner_reads_none_of_them()
    {
        // The pipeline does not pass on what it died of.
        await using var app = TestPipeline.Start([new TestPipeline("test", async run =>
        {
            run.Progress.Enter("Second", "Encoding");
            try
            {
                await Ffmpeg.RunAsync(["-i", "file:/nowhere/secret.mp4", run.Workspace.PathFor("out.mp4")], TimeSpan.FromMinutes(1), run.Cancel);
            }
            catch (ProcessFailedException)
            {
                throw new PipelineException("BROKEN", "The video could not be encoded.");
            }
            return new { };
        }),
        ]);
        var id = await app.SubmitAsync();
        var job = await app.EndAsync(id, "failed");
        Assert.DoesNotContain("nowhere", job.ToJsonString(), StringComparison.Ordinal);
        var search = app.Services.GetRequiredService<OpsRecords>();
        var detail = await search.ErrorDetailAsync(Guid.Parse(id), CancellationToken.None);
        Assert.NotNull(detail);
        Assert.StartsWith("Second, 25 %, attempt 1 on ", detail, StringComparison.Ordinal);
        Assert.Contains("PipelineException: The video could not be encoded.", detail, StringComparison.Ordinal);
        Assert.Contains("Last lines of ffmpeg, which ended with code 1:", detail, StringComparison.Ordinal);
        Assert.Contains("/nowhere/secret.mp4: No such file or directory", detail, StringComparison.Ordinal);
        Assert.Equal(id, Assert.Single(await search.FailedAsync(10, CancellationToken.None)).Id.ToString());
        var jobs = app.Services.GetRequiredService<JobService>();
        await app.Services.GetRequiredService<QueuePauses>().PauseAsync(null, CancellationToken.None);
        await jobs.RetryAsync((await jobs.FindAsync(Guid.Parse(id), CancellationToken.None))!, CancellationToken.None);
        Assert.Null(await search.ErrorDetailAsync(Guid.Parse(id), CancellationToken.None));
    }

    [Fact]
    public void A_detail_is_cut_to_its_length_and_keeps_the_last_lines()
    {
        var program = new ProcessFailedException("ffmpeg", [new string('a', 9000)], 8, new string('x', 9000) + "\nthe last line");
        var job = new JobSnapshot { Id = Guid.NewGuid(), Kind = "test", State = JobState.Failed, Options = "{}" };
        var detail = ErrorDetail.Of(job, new PipelineException("X", new string('m', 9000), new IOException(new string('i', 9000), program)), null);
        Assert.InRange(detail.Length, 6000, ErrorDetail.Longest);
        Assert.Contains("the last line", detail, StringComparison.Ordinal);
        Assert.StartsWith("Before the first stage", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_jobs_programs_are_its_own_and_gone_when_it_is_done()
    {
        await using var app = TestPipeline.Start([Encoding("alpha"), Encoding("beta")]);
        var alpha = Guid.Parse(await app.SubmitAsync("alpha"));
        var beta = Guid.Parse(await app.SubmitAsync("beta"));
        var running = app.Services.GetRequiredService<RunningJobs>();
        var monitor = app.Services.GetRequiredService<OpsMonitor>();
        using var watch = monitor.Watch(() => { });
        await Eventually.TrueAsync(
            async () =>
            {
                await monitor.RefreshAsync(CancellationToken.None);
                return monitor.Board!.Running.Count == 2 && monitor.Board.Running.All(work => work.Programs is [{ Program: "ffmpeg", Memory: > 1_000_000, Cpu: > 0.01 }]);
            }, "both jobs have their ffmpeg at work");
        var ids = monitor.Board!.Running.ToDictionary(work => work.Job.Id, work => work.Programs[0].Id);
        Assert.NotEqual(ids[alpha], ids[beta]);
        Assert.Equal(ids[alpha], Assert.Single(running.ProgramsOf(alpha)).Id);
        Assert.True(monitor.Board.Studio is { Memory: > 10_000_000, Cpu: not null });
        Assert.True(monitor.Board.Machine is { MemoryTotal: > 0, MemoryFree: > 0, Load.Count: 3, Disks: [{ Total: > 0 }, ..] });
        var jobs = app.Services.GetRequiredService<JobService>();
        foreach (var id in ids.Keys)
            await jobs.CancelAsync((await jobs.FindAsync(id, CancellationToken.None))!, CancellationToken.None);
        await app.EndAsync(alpha.ToString(), "cancelled");
        Assert.Empty(running.ProgramsOf(alpha));
    }

    [Fact]
    public async Task Recurring_work_is_listed_and_runs_at_once_when_told()
    {
        await using var app = TestPipeline.Start([]);
        var recurring = app.Services.GetRequiredService<RecurringWork>();
        RecurringTask? retention = null;
        await Eventually.TrueAsync(async () => (retention = (await recurring.ListAsync(CancellationToken.None)).FirstOrDefault(task => task.Name is "retention")) is { Last.Error: null, NextAt: not null }, "retention has run");
        Assert.Equal("Deletes files whose time is over", retention!.What);
        Assert.True(await recurring.RunNowAsync(retention.Key, CancellationToken.None));
        await Eventually.TrueAsync(async () => (await recurring.ListAsync(CancellationToken.None)).First(task => task.Name is "retention").Last!.At > retention.Last!.At, "retention has run again");
        Assert.False(await recurring.RunNowAsync("studio.anything", CancellationToken.None));
    }

    [Fact]
    public async Task Jobs_are_found_by_the_beginning_of_their_id_by_file_by_error_by_state_and_by_day()
    {
        await using var app = TestPipeline.Start([new TestPipeline("test", _ => throw new PipelineException("BROKEN", "It is 100% broken.")), TestPipeline.Quick("fine")]);
        var failed = await app.SubmitAsync(file: "x"u8.ToArray(), fileName: "Harbour_1.bin");
        var done = await app.SubmitAsync("fine");
        await app.EndAsync(failed, "failed");
        await app.EndAsync(done, "completed");
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Assert.Equal([failed], await FindAsync(new JobQuestion(failed[..^4])));
        Assert.Equal([done], await FindAsync(new JobQuestion($" {done.ToUpperInvariant()} ")));
        Assert.Equal([failed], await FindAsync(new JobQuestion("harbour_")));
        Assert.Equal([failed], await FindAsync(new JobQuestion("100%")));
        Assert.Equal([failed], await FindAsync(new JobQuestion("broken", JobState.Failed, today.AddDays(-1), today.AddDays(1))));
        Assert.Equal([done], await FindAsync(new JobQuestion(State: JobState.Succeeded)));
        Assert.Empty(await FindAsync(new JobQuestion(To: today.AddDays(-2))));
        Assert.Empty(await FindAsync(new JobQuestion("%", From: today.AddDays(2), To: DateOnly.MaxValue)));
        var bars = await app.Services.GetRequiredService<Throughput>().ListAsync(TimeSpan.FromHours(1), 2, CancellationToken.None);
        Assert.Equal((1, 1), (bars.Sum(bar => bar.Succeeded), bars.Sum(bar => bar.Failed)));

        async Task<IReadOnlyList<string>> FindAsync(JobQuestion question) =>
            [.. (await app.Services.GetRequiredService<OpsRecords>().FindAsync(question, 10, CancellationToken.None)).Jobs.Select(job => job.Id.ToString())];
    }

    [Fact]
    public async Task A_node_is_heard_of_while_it_lives_and_says_goodbye()
    {
        await using (var app = TestPipeline.Start([], _data.Folder))
        {
            var search = app.Services.GetRequiredService<OpsRecords>();
            await Eventually.TrueAsync(async () => await search.NodesAsync(CancellationToken.None) is [{ Running: 0, Version.Length: > 0 }], "the node has a heartbeat");
        }
        Assert.Empty(await JobSteps.QueryAsync(_data.Folder, "SELECT Name FROM nodes"));
    }

    private static TestPipeline Encoding(string kind) => new(kind, async run =>
    {
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", "testsrc2=size=320x240:rate=30:duration=86400", "-f", "null", "-"], TimeSpan.FromMinutes(5), run.Cancel);
        return new { };
    });
}
