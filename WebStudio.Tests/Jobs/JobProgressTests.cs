using Microsoft.Extensions.Logging.Abstractions;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

public sealed class JobProgressTests
{
    private static readonly JobStage[] Stages = [new("Look", 1), new("Work", 7), new("Finish", 2)];

    private readonly ManualTime _time = new();
    private readonly List<JobSnapshot> _urgent = [];
    private readonly JobProgress _progress;

    public JobProgressTests()
    {
        var events = new JobEvents(null!, _time, NullLogger<JobEvents>.Instance);
        events.Subscribe(null, _urgent.Add);
        _progress = new JobProgress(new JobSnapshot { Id = Guid.NewGuid(), Kind = "test", State = JobState.Running, Options = "{}" }, Stages, events, _time);
    }

    [Fact]
    public void Stages_divide_the_whole_by_their_weights()
    {
        _progress.Enter("Look", "Looking");
        Assert.Equal((0, "Look", "Looking"), (_progress.Snapshot.Progress, _progress.Snapshot.Stage, _progress.Snapshot.Message));
        _progress.Report(0.5);
        Assert.Equal(5, _progress.Snapshot.Progress, 1e-9);
        _progress.Enter("Work", "Working");
        Assert.Equal(10, _progress.Snapshot.Progress, 1e-9);
        _progress.Report(0.5, "Half done");
        Assert.Equal((45, "Half done"), (Math.Round(_progress.Snapshot.Progress, 9), _progress.Snapshot.Message));
        _progress.Report(0.6);
        Assert.Equal("Half done", _progress.Snapshot.Message);
        _progress.Enter("Finish", "Finishing");
        Assert.Equal(80, _progress.Snapshot.Progress, 1e-9);
    }

    [Fact]
    public void Progress_never_falls_and_never_says_100_by_itself()
    {
        var random = new Random(11);
        double last = 0;
        for (var i = 0; i < 2000; i++)
        {
            if (random.Next(10) == 0)
                _progress.Enter(Stages[random.Next(Stages.Length)].Name, "entered");
            else
                _progress.Report((random.NextDouble() * 4) - 1);
            Assert.InRange(_progress.Snapshot.Progress, last, 99.9);
            last = _progress.Snapshot.Progress;
        }
        Assert.Equal(99.9, last);
    }

    [Fact]
    public void The_forecast_follows_the_time_that_has_passed()
    {
        _progress.Enter("Look", "Looking");
        _time.Advance(TimeSpan.FromSeconds(3));
        _progress.Report(0.1);
        Assert.Null(_progress.Snapshot.EtaSeconds);
        _time.Advance(TimeSpan.FromSeconds(7));
        _progress.Enter("Work", "Working");
        _progress.Report(1 / 7.0 * 1.5);
        Assert.Equal(25, _progress.Snapshot.Progress, 1e-9);
        Assert.Equal(30, _progress.Snapshot.EtaSeconds!.Value, 1e-6);
    }

    [Fact]
    public void The_forecast_follows_the_stages_times_where_they_are_not_their_progress()
    {
        var progress = new JobProgress(_progress.Snapshot, [new("Write", 50, 1), new("Film", 50, 9)], new JobEvents(null!, _time, NullLogger<JobEvents>.Instance), _time);
        _time.Advance(TimeSpan.FromSeconds(10));
        progress.Enter("Film", "Filming");
        Assert.Equal((50, 90), (Math.Round(progress.Snapshot.Progress, 9), Math.Round(progress.Snapshot.EtaSeconds!.Value, 6)));
        _time.Advance(TimeSpan.FromSeconds(10));
        progress.Report(1 / 9.0);
        Assert.Equal(80, progress.Snapshot.EtaSeconds!.Value, 1e-6);
    }

    [Fact]
    public void The_time_of_each_stage_is_kept_over_visits_and_a_pause()
    {
        foreach (var (stage, seconds) in ((string, int)[])[("Look", 3), ("Work", 5), ("Look", 2)])
        {
            _progress.Enter(stage, "At it");
            _time.Advance(TimeSpan.FromSeconds(seconds));
        }
        var held = _progress.End();
        Assert.Equal([new StageTime("Work", 5), new StageTime("Look", 5)], held.StageTimes);
        var written = StageTime.Write(held.StageTimes);
        Assert.Equal("""{"Work":5,"Look":5}""", written);
        // As the row has it.
        var read = held with { StageTimes = StageTime.Read(written) };
        Assert.Equal(held.StageTimes, read.StageTimes);
        var again = new JobProgress(read, Stages, new JobEvents(null!, _time, NullLogger<JobEvents>.Instance), _time);
        again.Enter("Work", "On");
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([new StageTime("Look", 5), new StageTime("Work", 6)], again.End().StageTimes);
        Assert.Empty(new JobProgress(read with { Progress = 0 }, Stages, new JobEvents(null!, _time, NullLogger<JobEvents>.Instance), _time).End().StageTimes);
        Assert.Null(StageTime.Write([]));
        Assert.Empty(StageTime.Read(null));
    }

    [Fact]
    public void A_stage_that_was_not_declared_is_a_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _progress.Enter("Dream", "Dreaming"));

    [Fact]
    public void Changes_of_stage_notes_and_files_are_told_at_once_and_mere_progress_is_not()
    {
        _progress.Enter("Look", "Looking");
        _progress.Report(0.2);
        _progress.Report(0.4);
        Assert.Single(_urgent);
        _progress.Note("one");
        _progress.Note("two");
        _progress.Note("one");
        _progress.Attach(new JobFile { Name = "n", DisplayName = "d", Path = "p", ContentType = "c" });
        Assert.Equal(4, _urgent.Count);
        Assert.Equal(("one\ntwo", 1), (_urgent[^1].Details, _urgent[^1].Files.Count));
    }

    [Fact]
    public async Task Reports_from_many_threads_neither_fail_nor_fall()
    {
        _progress.Enter("Work", "Working");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                var before = _progress.Snapshot.Progress;
                _progress.Report(i / 1000.0);
                if (i % 100 == 0)
                    _progress.Note($"{thread}.{i}");
                Assert.True(_progress.Snapshot.Progress >= before);
            }
        })));
        Assert.Equal(40, _progress.Snapshot.Details!.Split('\n').Length);
    }
}
