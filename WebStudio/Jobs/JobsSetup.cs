using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Quartz;
using WebStudio.Access;
using WebStudio.Data;
using WebStudio.Files;
using WebStudio.Jobs.Notices;
using WebStudio.Jobs.Operations;
using WebStudio.Jobs.Usage;

namespace WebStudio.Jobs;

/// <summary>Database, queue and everything that runs and watches jobs.</summary>
public static class JobsSetup
{
    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<JobOptions>(JobOptions.Section);
        builder.AddStudioOptions<StorageOptions>(StorageOptions.Section);
        builder.AddStudioOptions<NoticeOptions>(NoticeOptions.Section);
        builder.AddStudioOptions<UsageOptions>(UsageOptions.Section);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<StudioFolders>();
        services.AddSingleton(provider => new StudioDataSource(provider.GetRequiredService<StudioFolders>().Database));
        services.AddSingleton<UploadReader>();
        services.AddSingleton<StagedUploads>();
        services.AddSingleton<Assets>();
        services.AddSingleton<FileServing>();
        services.AddPooledDbContextFactory<StudioDb>((provider, db) => db.UseSqlite(provider.GetRequiredService<StudioDataSource>().ConnectionString).AddInterceptors(StudioDataSource.Interceptor)
            // Files and notices of a job in the bin are read by who knows that.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)));
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobQueue>();
        services.AddSingleton<JobFiles>();
        services.AddSingleton<RunningJobs>();
        services.AddSingleton<PipelineCatalog>();
        services.AddSingleton<JobService>();
        services.AddSingleton<JobBin>();
        services.AddSingleton<JobPins>();
        services.AddSingleton<JobSearch>();
        services.AddSingleton<JobArchive>();
        services.AddSingleton<UsageReport>();
        services.AddSingleton<UsageBoard>();
        services.AddSingleton<JobEvents>();
        services.AddHostedService(provider => provider.GetRequiredService<JobEvents>());
        services.AddHostedService<JobRelay>();
        services.AddHostedService<JobRecovery>();
        services.AddSingleton<JobShelf>();
        services.AddHostedService(provider => provider.GetRequiredService<JobShelf>());
        services.AddSingleton<NoticeBoard>();
        services.AddSingleton<INoticeSender, Webhook>();
        services.AddSingleton<INoticeSender, ApplePush>();
        services.AddHostedService<NoticeDelivery>();
        services.AddTransient<JobRunner>();
        services.AddOperations();
        services.AddSignalR().AddJsonProtocol(json => StudioJson.Configure(json.PayloadSerializerOptions));
        AddScheduler(builder);
        return builder;
    }

    private static void AddScheduler(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new JobOptions();
        builder.Services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "studio";
                scheduler.MaxBatchSize = 1;
            });
            quartz.UseDefaultThreadPool(options.MaxConcurrent);
            quartz.UsePersistentStore(store =>
            {
                store.ConfigureStore(configured => configured.StoreJobDataAsStrings = true);
                store.ProvisionSchema();
                store.UseSqlite(source => source.DataSourceFactory = services => services.GetRequiredService<StudioDataSource>());
            });
            quartz.UseExecutionLimits((services, limits) => services.GetRequiredService<JobQueue>().Limit(limits, _ => false));
            quartz.AddJobListener(services => services.GetRequiredService<RecurringRuns>());
            quartz.ScheduleJob<Retention>(trigger => trigger.WithIdentity("retention").WithDescription("Deletes files whose time is over").StartNow().WithSimpleSchedule(options.RetentionInterval));
            quartz.ScheduleJob<BinSweep>(trigger => trigger.WithIdentity("bin").WithDescription("Empties the bin").StartNow().WithSimpleSchedule(options.BinInterval));
            quartz.ScheduleJob<AddressRetention>(trigger => trigger.WithIdentity("addresses").WithDescription("Forgets addresses whose time is over").StartNow().WithSimpleSchedule(options.RetentionInterval));
        });
        builder.Services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }
}
