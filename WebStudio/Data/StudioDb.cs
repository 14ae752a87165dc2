using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WebStudio.Jobs;
using WebStudio.Jobs.Notices;

namespace WebStudio.Data;

/// <summary>Jobs, their files and usage statistics. Quartz keeps its tables in the same file.</summary>
public sealed class StudioDb(DbContextOptions<StudioDb> options) : DbContext(options)
{
    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<JobFile> Files => Set<JobFile>();

    public DbSet<UsageStat> UsageStats => Set<UsageStat>();

    public DbSet<StudioNode> Nodes => Set<StudioNode>();

    public DbSet<QueuePause> Pauses => Set<QueuePause>();

    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>A text in a JSON column, by SQLite's path; null where there is none. Only within queries.</summary>
    public static string? JsonText(string? json, string path) => throw new NotSupportedException();

    /// <summary>A number in a JSON column, by SQLite's path; null where there is none. Only within queries.</summary>
    public static double? JsonNumber(string? json, string path) => throw new NotSupportedException();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDbFunction(typeof(StudioDb).GetMethod(nameof(JsonText))!).HasName("json_extract").IsBuiltIn();
        modelBuilder.HasDbFunction(typeof(StudioDb).GetMethod(nameof(JsonNumber))!).HasName("json_extract").IsBuiltIn();
        modelBuilder.Entity<Job>(job =>
        {
            job.ToTable("jobs");
            // What is in the bin is found by the bin alone.
            job.HasQueryFilter(j => j.DeletedAt == null);
            job.Property(j => j.Kind).HasMaxLength(32);
            job.Property(j => j.Key).HasMaxLength(100);
            job.Property(j => j.Node).HasMaxLength(100);
            job.Property(j => j.ErrorDetail).HasMaxLength(8000);
            job.Property(j => j.State).HasConversion<string>().HasMaxLength(16);
            job.HasMany(j => j.Files).WithOne().HasForeignKey(f => f.JobId).OnDelete(DeleteBehavior.Cascade);
            job.HasIndex(j => j.CreatedAt);
            job.HasIndex(j => j.Key);
            job.HasIndex(j => j.DeletedAt);
            job.HasIndex(j => new { j.State, j.CompletedAt });
            job.HasIndex(j => new { j.Kind, j.CreatedAt });
        });
        modelBuilder.Entity<JobFile>(file =>
        {
            file.ToTable("job_files");
            file.Property(f => f.Role).HasConversion<string>().HasMaxLength(16);
            file.HasIndex(f => f.Name).IsUnique();
        });
        modelBuilder.Entity<StudioNode>(node =>
        {
            node.ToTable("nodes");
            node.HasKey(n => n.Name);
            node.Property(n => n.Name).HasMaxLength(100);
            node.Property(n => n.Version).HasMaxLength(50);
        });
        modelBuilder.Entity<QueuePause>(pause =>
        {
            pause.ToTable("queue_pauses");
            pause.HasKey(p => p.Kind);
            pause.Property(p => p.Kind).HasMaxLength(32);
        });
        modelBuilder.Entity<Notice>(notice =>
        {
            notice.ToTable("notices");
            notice.Property(n => n.Channel).HasConversion<string>().HasMaxLength(16);
            notice.HasOne<Job>().WithMany().HasForeignKey(n => n.JobId).OnDelete(DeleteBehavior.Cascade);
            notice.HasIndex(n => n.NextAt);
        });
        modelBuilder.Entity<UsageStat>(stat =>
        {
            stat.ToTable("usage_stats");
            stat.Property(s => s.Id).HasColumnName("id");
            stat.Property(s => s.Timestamp).HasColumnName("timestamp");
            stat.Property(s => s.IpAddress).HasColumnName("ip_address");
            stat.Property(s => s.UserAgent).HasColumnName("user_agent");
            stat.Property(s => s.FileSize).HasColumnName("file_size");
            stat.Property(s => s.ProcessingTime).HasColumnName("processing_time");
            stat.Property(s => s.Success).HasColumnName("success");
            stat.Property(s => s.Reason).HasColumnName("reason").HasMaxLength(64);
            stat.Property(s => s.Kind).HasColumnName("kind").HasMaxLength(32);
            stat.HasIndex(s => s.Timestamp);
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    // SQLite gives DateTime back without a kind; every time here is UTC.
    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
