using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using WebStudio.Data;
using WebStudio.Jobs;
using WebStudio.Jobs.Usage;

namespace WebStudio.Tests.Jobs.Usage;

/// <summary>Where people were is forgotten.</summary>
public sealed class AddressRetentionTests
{
    [Fact]
    public async Task Old_addresses_go_from_statistics_and_finished_jobs_and_all_else_stays()
    {
        await using var app = StudioApp.Start(null, ("Usage:KeepAddresses", "2.00:00:00"));
        var now = DateTime.UtcNow;
        await app.AddAsync(UsageRowSteps.Row(now.AddDays(-3), address: "10.0.0.1", agent: "curl/8"), UsageRowSteps.Row(now.AddDays(-1), address: "10.0.0.2"));
        var store = app.Services.GetRequiredService<JobStore>();
        Job Of(JobState state, double days, string address) => new() { Kind = "story", State = state, Options = "{}", CreatedAt = now.AddDays(-days), CompletedAt = state == JobState.Held ? null : now.AddDays(-days), ClientAddress = address };
        foreach (var job in (Job[])[Of(JobState.Succeeded, 3, "10.0.0.3"), Of(JobState.Failed, 1, "10.0.0.4"), Of(JobState.Held, 9, "10.0.0.5")])
            await store.AddAsync(job, CancellationToken.None);
        await ActivatorUtilities.CreateInstance<AddressRetention>(app.Services).Execute(null!, CancellationToken.None);
        Assert.Equal("|curl/8 10.0.0.2|", string.Join(' ', (await JobSteps.QueryAsync(app.DataDir, "SELECT ip_address, user_agent FROM usage_stats ORDER BY timestamp")).Select(row => string.Join('|', row))));
        Assert.Equal("10.0.0.5||10.0.0.4", string.Join('|', (await JobSteps.QueryAsync(app.DataDir, "SELECT ClientAddress FROM jobs ORDER BY CreatedAt")).Select(row => row[0])));
    }

    [Fact]
    public async Task It_looks_by_itself()
    {
        await using var app = StudioApp.Start();
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        Assert.NotNull(await scheduler.GetTrigger(new TriggerKey("addresses")));
    }
}
