namespace WebStudio.Jobs.Operations;

/// <summary>What the operations page looks at and does.</summary>
public static class OperationsSetup
{
    public static void AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<QueueLine>();
        services.AddSingleton<QueuePauses>();
        services.AddSingleton<RecurringRuns>();
        services.AddSingleton<RecurringWork>();
        services.AddSingleton<OpsRecords>();
        services.AddSingleton<Throughput>();
        services.AddSingleton<OpsMonitor>();
        services.AddHostedService<NodeHeartbeat>();
    }
}
