using Quartz;

namespace WebStudio.Jobs;

/// <summary>Empties the bin of what nobody wanted back.</summary>
[DisallowConcurrentExecution]
public sealed class BinSweep(JobBin bin) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await bin.SweepAsync(cancellationToken);
}
