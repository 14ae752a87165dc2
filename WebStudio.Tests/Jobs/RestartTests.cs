using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>What a stop, or the death, of the process does to jobs: nothing, but time. Kills of a real process are in <see cref="KillTests"/>.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly Scratch _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_job_in_the_middle_of_which_the_studio_stops_is_done_after_the_next_start()
    {
        var gate = new Gate(before: async run =>
        {
            run.Progress.Enter("Second", "Going on");
            await run.PublishAsync(FileRole.Preview, "first attempt");
            await File.WriteAllTextAsync(run.Workspace.PathFor("partial.mp4"), "partial", run.Cancel);
        });
        string running, waiting;
        await using (var app = TestPipeline.Start([gate.Pipeline], _data.Folder, ("Jobs:Kinds:test:MaxConcurrent", "1")))
        {
            running = await app.SubmitAsync(file: "input"u8.ToArray());
            await gate.StartedAsync();
            waiting = await app.SubmitAsync();
        }
        Assert.Equal((1, 1), (gate.Started, gate.Stopped));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_data.PathFor("outputs")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_data.PathFor("temp")));
        await using (var app = TestPipeline.Start([new TestPipeline("test", async run =>
        {
            await run.PublishAsync(FileRole.Output, run.Workspace.InputPath is { } input ? await File.ReadAllTextAsync(input, run.Cancel) : "none");
            return new { };
        }),
        ], _data.Folder))
        {
            var job = await app.EndAsync(running, "completed");
            Assert.Null(job["preview_url"]);
            Assert.Equal("input", await app.Second.GetStringAsync($"/api/v1/jobs/{running}/download"));
            Assert.Equal("none", await AfterAsync(app, waiting));
            Assert.Equal(2, Directory.GetFiles(app.Folders.Outputs).Length);
        }
    }

    [Fact]
    public async Task A_queued_row_without_a_trigger_is_scheduled_at_the_start()
    {
        string id;
        await using (var app = TestPipeline.Start([TestPipeline.Quick()], _data.Folder))
            id = await app.WriteRowAsync(JobState.Queued);
        Assert.Equal(0, await JobSteps.ScheduledAsync(_data.Folder));
        await using (var app = TestPipeline.Start([TestPipeline.Quick()], _data.Folder))
            Assert.Equal(1, (int?)(await app.EndAsync(id, "completed"))["attempts"]);
    }

    [Fact]
    public async Task Waiting_jobs_whose_triggers_were_lost_all_run_once()
    {
        var gate = new Gate();
        var ids = new List<string>();
        await using (var app = TestPipeline.Start([gate.Pipeline], _data.Folder, ("Jobs:Kinds:test:MaxConcurrent", "1")))
        {
            for (var i = 0; i < 4; i++)
                ids.Add(await app.SubmitAsync());
            await gate.StartedAsync();
        }
        Assert.Equal("4", (await JobSteps.QueryAsync(_data.Folder, "SELECT count(*) FROM jobs WHERE State = 'Queued'"))[0][0]);
        foreach (var table in (string[])["QRTZ_SIMPLE_TRIGGERS", "QRTZ_TRIGGERS", "QRTZ_FIRED_TRIGGERS", "QRTZ_JOB_DETAILS"])
            await JobSteps.QueryAsync(_data.Folder, $"DELETE FROM {table}");
        var runs = 0;
        await using (var app = TestPipeline.Start([new TestPipeline("test", _ => Task.FromResult<object>(new { run = Interlocked.Increment(ref runs) }))], _data.Folder))
        {
            foreach (var id in ids)
                await app.EndAsync(id, "completed");
        }
        Assert.Equal(4, runs);
    }

    [Fact]
    public async Task A_row_left_running_starts_again_as_the_next_attempt()
    {
        string id;
        await using (var app = TestPipeline.Start([TestPipeline.Quick()], _data.Folder))
            id = await app.WriteRowAsync(JobState.Running, attempts: 2);
        await using (var app = TestPipeline.Start([TestPipeline.Quick()], _data.Folder))
            Assert.Equal(3, (int?)(await app.EndAsync(id, "completed"))["attempts"]);
    }

    [Fact]
    public async Task A_row_left_running_in_its_last_attempt_fails_as_interrupted()
    {
        string id;
        await using (var app = TestPipeline.Start([TestPipeline.Quick()], _data.Folder))
            id = await app.WriteRowAsync(JobState.Running, attempts: 3);
        await using (var app = TestPipeline.Start([TestPipeline.Quick()], _data.Folder))
        {
            var job = await app.EndAsync(id, "failed");
            Assert.Equal("INTERRUPTED", (string?)job["error_code"]);
            Assert.False(string.IsNullOrEmpty((string?)job["error_message"]));
            Assert.NotNull(job["completed_at"]);
            Assert.Equal(1, (int?)(await app.First.JsonAsync("/api/stats"))["failed_uploads"]);
        }
    }

    [Fact]
    public async Task Partial_files_of_a_dead_process_are_gone_after_the_start_and_others_stay()
    {
        await using (TestPipeline.Start([], _data.Folder))
        {
            // Makes the folders.
        }
        var id = Guid.CreateVersion7().ToString("N");
        string[] left = [$"uploads/{id}.upload", $"uploads/{id}.png", $"outputs/{id}_output.mp4.partial", $"temp/{id}/frames.mp4"];
        // The folders may be shared with others.
        string[] others = ["uploads/input.png", "outputs/output.mp4", "temp/editor/draft.mp4"];
        foreach (var file in left.Concat(others).Select(_data.PathFor))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, "x");
        }
        await using var app = TestPipeline.Start([], _data.Folder);
        Assert.Equal(others.Select(_data.PathFor).Order(StringComparer.Ordinal), app.FilesOnDisk().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_job_whose_kind_is_gone_fails_with_a_sentence()
    {
        string id;
        await using (var app = TestPipeline.Start([TestPipeline.Quick()], _data.Folder))
            id = await app.WriteRowAsync(JobState.Queued, kind: "retired");
        await using (var app = TestPipeline.Start([TestPipeline.Quick()], _data.Folder))
            Assert.Equal("UNKNOWN_KIND", (string?)(await app.EndAsync(id, "failed"))["error_code"]);
    }

    [Fact]
    public async Task Finished_jobs_and_their_files_outlive_a_restart()
    {
        string id;
        await using (var app = TestPipeline.Start([new TestPipeline("test", async run =>
        {
            await run.PublishAsync(FileRole.Output, "the video");
            return new { answer = 42 };
        }),
        ], _data.Folder))
        {
            id = await app.SubmitAsync();
            await app.EndAsync(id, "completed");
        }
        await using (var app = TestPipeline.Start([TestPipeline.Quick()], _data.Folder))
        {
            Assert.Equal(42, (int?)(await app.EndAsync(id, "completed"))["result_metadata"]!["answer"]);
            Assert.Equal("the video", await app.Second.GetStringAsync($"/api/v1/jobs/{id}/download"));
            Assert.Null(app.Services.GetRequiredService<JobEvents>().Latest(Guid.Parse(id)));
        }
    }

    private static async Task<string> AfterAsync(StudioApp app, string id)
    {
        await app.EndAsync(id, "completed");
        return await app.Second.GetStringAsync($"/api/v1/jobs/{id}/download");
    }
}
