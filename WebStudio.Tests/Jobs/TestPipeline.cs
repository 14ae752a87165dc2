using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>What a pipeline is given for one run.</summary>
internal sealed record JobRun(JobSnapshot Job, Workspace Workspace, JobProgress Progress, CancellationToken Cancel)
{
    /// <summary>Writes a file in the workspace and publishes it.</summary>
    public async Task PublishAsync(FileRole role, string content = "content", string suffix = "output.mp4")
    {
        var path = Workspace.PathFor(suffix);
        await File.WriteAllTextAsync(path, content, Cancel);
        await Workspace.PublishAsync(path, role, suffix, "result.mp4", "video/mp4", Cancel);
    }
}

/// <summary>A pipeline that does what the test says.</summary>
internal sealed class TestPipeline(string kind, Func<JobRun, Task<object>> run) : IPipeline
{
    public string Kind => kind;

    public IReadOnlyList<JobStage> Stages { get; } = [new("First", 1), new("Second", 3)];

    public UploadRules Uploads { get; init; } = new(1024 * 1024, [".bin"], "Please upload a .bin file.") { FileRequired = false };

    public Task<string> PrepareAsync(JsonElement options, UploadedFile? file, CancellationToken cancel) =>
        Task.FromResult(options.ValueKind == JsonValueKind.Undefined ? "{}" : options.GetRawText());

    /// <summary>What becomes of a held job's options; null leaves them.</summary>
    public Func<JobSnapshot, JsonElement, string>? Resume { get; init; }

    public Task<string> PrepareResumeAsync(JobSnapshot job, JsonElement changes, CancellationToken cancel) => Task.FromResult(Resume?.Invoke(job, changes) ?? job.Options);

    public Task<object> RunAsync(JobSnapshot job, Workspace workspace, JobProgress progress, CancellationToken cancel) => run(new JobRun(job, workspace, progress, cancel));

    /// <summary>Does nothing and succeeds.</summary>
    public static TestPipeline Quick(string kind = "test") => new(kind, _ => Task.FromResult<object>(new { }));

    /// <summary>A studio with these pipelines beside its own.</summary>
    public static StudioApp Start(IEnumerable<TestPipeline> pipelines, string? dataDir = null, params (string Key, string Value)[] settings) =>
        StudioApp.Start(
            services =>
            {
                foreach (var pipeline in pipelines)
                    services.AddSingleton<IPipeline>(pipeline);
            }, dataDir, settings);
}

/// <summary>A pipeline that begins, says so, and waits until it is let go or stopped.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _started;
    private int _stopped;

    public Gate(string kind = "test", Func<JobRun, Task>? before = null) => Pipeline = new TestPipeline(kind, async run =>
    {
        if (before is not null)
            await before(run);
        Interlocked.Increment(ref _started);
        try
        {
            await _release.Task.WaitAsync(run.Cancel);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _stopped);
            throw;
        }
        return new { };
    });

    public TestPipeline Pipeline { get; }

    public int Started => Volatile.Read(ref _started);

    public int Stopped => Volatile.Read(ref _stopped);

    public Task StartedAsync(int count = 1) => Eventually.TrueAsync(() => Started >= count, $"{count} jobs have started");

    public void Release() => _release.TrySetResult();
}
