using WebStudio.Data;

namespace WebStudio.Jobs.Operations;

/// <param name="Job">As it is now.</param>
/// <param name="Programs">Its processes on this node.</param>
public sealed record RunningWork(JobSnapshot Job, IReadOnlyList<ProcessUse> Programs)
{
    public long Memory => Programs.Sum(program => program.Memory);

    /// <summary>Cores; null before the second look.</summary>
    public double? Cpu => Programs.Any(program => program.Cpu is not null) ? Programs.Sum(program => program.Cpu ?? 0) : null;
}

/// <summary>All that the operations page shows, at one moment.</summary>
public sealed record OpsBoard
{
    public DateTime At { get; init; }

    public IReadOnlyDictionary<JobState, int> Counts { get; init; } = new Dictionary<JobState, int>();

    public IReadOnlyList<RunningWork> Running { get; init; } = [];

    /// <summary>The first of the line; <see cref="Counts"/> says how many there are.</summary>
    public IReadOnlyList<JobSnapshot> Line { get; init; } = [];

    /// <summary>The last that failed.</summary>
    public IReadOnlyList<JobSnapshot> Failed { get; init; } = [];

    public IReadOnlyList<RecurringTask> Recurring { get; init; } = [];

    public IReadOnlyList<StudioNode> Nodes { get; init; } = [];

    public IReadOnlyList<ThroughputBar> LastHour { get; init; } = [];

    public IReadOnlyList<ThroughputBar> LastDays { get; init; } = [];

    public required MachineState Machine { get; init; }

    /// <summary>The studio's own process; null where it cannot be looked at.</summary>
    public ProcessUse? Studio { get; init; }
}
