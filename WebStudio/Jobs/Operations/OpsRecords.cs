using Microsoft.EntityFrameworkCore;
using WebStudio.Data;

namespace WebStudio.Jobs.Operations;

/// <param name="Text">The beginning of an id, or a part of a file's name or of the error; empty for any.</param>
/// <param name="State">One state, or null for all.</param>
/// <param name="From">The first day of submission, or null.</param>
/// <param name="To">The last day of submission, or null.</param>
public sealed record JobQuestion(string? Text = null, JobState? State = null, DateOnly? From = null, DateOnly? To = null)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && State is null && From is null && To is null;
}

/// <summary>Finds jobs for operators, and what only they may read of one.</summary>
public sealed class OpsRecords(IDbContextFactory<StudioDb> databases)
{
    private const int LongestText = 200;

    /// <summary>The newest that fit, and how many do.</summary>
    public async Task<(IReadOnlyList<JobSnapshot> Jobs, int Total)> FindAsync(JobQuestion question, int count, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var jobs = db.Jobs.AsNoTracking();
        if (question.State is { } state)
            jobs = jobs.Where(job => job.State == state);
        if (question.From is { } from)
            jobs = jobs.Where(job => job.CreatedAt >= from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        if (question.To is { } to && to < DateOnly.MaxValue)
            jobs = jobs.Where(job => job.CreatedAt < to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        if (question.Text?.Trim() is { Length: > 0 } text)
        {
            var literal = text[..Math.Min(text.Length, LongestText)].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
            var (start, part) = (literal + "%", $"%{literal}%");
            jobs = jobs.Where(job => EF.Functions.Like(job.Id.ToString(), start, "\\") || EF.Functions.Like(job.Error!, part, "\\") || EF.Functions.Like(job.ErrorCode!, part, "\\")
                || job.Files.Any(file => EF.Functions.Like(file.DisplayName, part, "\\") || EF.Functions.Like(file.Name, part, "\\")));
        }
        var total = await jobs.CountAsync(cancel);
        var found = await jobs.OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id).Take(count).Include(job => job.Files).AsSplitQuery().ToListAsync(cancel);
        return ([.. found.Select(JobSnapshot.From)], total);
    }

    /// <summary>The jobs that failed last.</summary>
    public async Task<IReadOnlyList<JobSnapshot>> FailedAsync(int count, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var failed = await db.Jobs.AsNoTracking().Where(job => job.State == JobState.Failed).OrderByDescending(job => job.CompletedAt).Take(count).Include(job => job.Files).AsSplitQuery().ToListAsync(cancel);
        return [.. failed.Select(JobSnapshot.From)];
    }

    /// <summary>The technical end of a failed job: exceptions, exit code, the last lines of its program. Null when there is none.</summary>
    public async Task<string?> ErrorDetailAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Jobs.Where(job => job.Id == id).Select(job => job.ErrorDetail).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The processes that work on these jobs, or did lately.</summary>
    public async Task<IReadOnlyList<StudioNode>> NodesAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Nodes.AsNoTracking().OrderBy(node => node.Name).ToListAsync(cancel);
    }
}
