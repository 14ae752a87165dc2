using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Paint;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Browser;

/// <summary>Stands in for the painters behind the paint page: its job does what the test says, when the test says it.</summary>
internal sealed class ScriptedPipeline
{
    private readonly Channel<Func<JobRun, Task>> _script = Channel.CreateUnbounded<Func<JobRun, Task>>();
    private int _runs;

    /// <summary>How many jobs have begun.</summary>
    public int Runs => Volatile.Read(ref _runs);

    /// <summary>Registers it in place of the studio's own pipelines.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.RemoveAll<IPipeline>();
        services.AddSingleton<IPipeline>(new TestPipeline(PaintPipeline.KindName, RunAsync) { Uploads = new(16 << 20, ImageUpload.Extensions, PaintPipeline.InvalidFormat) });
    }

    public void Enter(string stage, string message) => Do(run =>
    {
        run.Progress.Enter(stage, message);
        return Task.CompletedTask;
    });

    public void Report(double fraction) => Do(run =>
    {
        run.Progress.Report(fraction);
        return Task.CompletedTask;
    });

    public void Note(string line) => Do(run =>
    {
        run.Progress.Note(line);
        return Task.CompletedTask;
    });

    public void Fail(string code, string sentence) => Do(_ => throw new PipelineException(code, sentence));

    /// <summary>The job that runs has been done.</summary>
    public void Finish() => Finish(new { });

    public void Finish(object result) => _script.Writer.TryWrite(_ => throw new DoneException(result));

    /// <summary>The job has made a video.</summary>
    /// <param name="video">An MP4.</param>
    public void Publish(byte[] video) => Do(async run =>
    {
        var path = run.Workspace.PathFor("made.mp4");
        await File.WriteAllBytesAsync(path, video, run.Cancel);
        await run.Workspace.PublishAsync(path, FileRole.Output, "output.mp4", "made.mp4", "video/mp4", run.Cancel);
    });

    private void Do(Func<JobRun, Task> step) => _script.Writer.TryWrite(step);

    private async Task<object> RunAsync(JobRun run)
    {
        Interlocked.Increment(ref _runs);
        try
        {
            while (true)
                await (await _script.Reader.ReadAsync(run.Cancel))(run);
        }
        catch (DoneException done)
        {
            return done.Result;
        }
    }

    private sealed class DoneException(object result) : Exception
    {
        public object Result => result;
    }
}
