namespace WebStudio.Jobs;

/// <summary>
/// A running pipeline's way to say how far it is. Stages have weights; the total never falls; reporting is cheap and never waits.
/// </summary>
public sealed class JobProgress
{
    private readonly JobEvents _events;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<JobStage> _stages;
    private readonly long _startedAt;
    private readonly Lock _lock = new();
    private JobSnapshot _snapshot;
    private int _stage = -1;
    private long _stageSince;
    private double _spent;

    public JobProgress(JobSnapshot job, IReadOnlyList<JobStage> stages, JobEvents events, TimeProvider time)
    {
        // What is tried anew begins at nothing; what was held goes on.
        _snapshot = job with { StageTimes = job.Progress > 0 ? job.StageTimes : [] };
        _stages = stages;
        _events = events;
        _time = time;
        _startedAt = time.GetTimestamp();
    }

    public JobSnapshot Snapshot
    {
        get
        {
            lock (_lock)
                return _snapshot;
        }
    }

    /// <summary>Enters the named stage; those before it count as done.</summary>
    public void Enter(string stage, string message)
    {
        lock (_lock)
        {
            var index = _stages.ToList().FindIndex(candidate => string.Equals(candidate.Name, stage, StringComparison.Ordinal));
            ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(stage));
            LeaveStage();
            _stage = index;
            Publish(0, message, urgent: true);
        }
    }

    /// <summary>How much of the current stage is done, 0–1, and what is being done if that changed.</summary>
    public void Report(double fraction, string? message = null)
    {
        lock (_lock)
        {
            Publish(Math.Clamp(fraction, 0, 1), message ?? _snapshot.Message, urgent: false);
        }
    }

    /// <summary>Adds a line to the details, unless it is there: what goes on after a pause says some things again.</summary>
    public void Note(string line)
    {
        lock (_lock)
        {
            if (_snapshot.Details?.Split('\n').Contains(line, StringComparer.Ordinal) is true)
                return;
            _snapshot = _snapshot with { Details = _snapshot.Details is null ? line : $"{_snapshot.Details}\n{line}" };
            _events.Publish(_snapshot, urgent: true);
        }
    }

    /// <summary>The same for several.</summary>
    public void Note(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Note(line);
    }

    /// <summary>A file of this job has become available.</summary>
    public void Attach(JobFile file)
    {
        lock (_lock)
        {
            _snapshot = _snapshot with { Files = [.. _snapshot.Files, file] };
            _events.Publish(_snapshot, urgent: true);
        }
    }

    /// <summary>Nothing more comes: the last snapshot, with the time of every stage.</summary>
    public JobSnapshot End()
    {
        lock (_lock)
        {
            LeaveStage();
            _stage = -1;
            return _snapshot;
        }
    }

    private void LeaveStage()
    {
        var now = _time.GetTimestamp();
        if (_stage >= 0)
        {
            var name = _stages[_stage].Name;
            var seconds = _time.GetElapsedTime(_stageSince, now).TotalSeconds + _snapshot.StageTimes.Where(time => string.Equals(time.Name, name, StringComparison.Ordinal)).Sum(time => time.Seconds);
            _snapshot = _snapshot with { StageTimes = [.. _snapshot.StageTimes.Where(time => !string.Equals(time.Name, name, StringComparison.Ordinal)), new StageTime(name, seconds)] };
        }
        _stageSince = now;
    }

    // The share of all stages that is behind, when a fraction of this one is.
    private double Behind(double fraction, Func<JobStage, double> share)
    {
        if (_stage < 0)
            return 0;
        return (_stages.Take(_stage).Sum(share) + (share(_stages[_stage]) * fraction)) / _stages.Sum(share);
    }

    private void Publish(double fraction, string? message, bool urgent)
    {
        // 100 is said by the end of the job alone.
        var percent = Math.Max(_snapshot.Progress, Math.Min(99.9, Behind(fraction, stage => stage.Weight) * 100));
        _spent = Math.Max(_spent, Math.Min(0.999, Behind(fraction, stage => stage.Duration)));
        var elapsed = _time.GetElapsedTime(_startedAt).TotalSeconds;
        // Below 3 % a linear forecast is noise.
        double? eta = _spent < 0.03 ? null : elapsed * (1 - _spent) / _spent;
        _snapshot = _snapshot with
        {
            Progress = percent,
            Stage = _stage < 0 ? null : _stages[_stage].Name,
            Message = message,
            EtaSeconds = eta,
        };
        _events.Publish(_snapshot, urgent);
    }
}
