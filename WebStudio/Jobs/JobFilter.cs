using Microsoft.EntityFrameworkCore;
using WebStudio.Data;

namespace WebStudio.Jobs;

/// <summary>In which order jobs are listed. Equal ones follow each other newest first.</summary>
public enum JobSort
{
    Newest,
    Oldest,

    /// <summary>By the length of the video; what has none comes last.</summary>
    Longest,

    /// <summary>By the bytes of all files.</summary>
    Largest,

    /// <summary>By what pages call a job: its title, else its file, else its topic.</summary>
    Name,
}

/// <summary>Which jobs are wanted, and in which order.</summary>
/// <param name="Kind">One kind, or null for all.</param>
/// <param name="States">Some states, or null for all.</param>
/// <param name="Text">Found in file names, options or errors.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">1–200.</param>
public sealed record JobFilter(string? Kind = null, IReadOnlyList<JobState>? States = null, string? Text = null, int Page = 1, int PageSize = 50)
{
    /// <summary>Clients of these IP addresses, or null for all.</summary>
    public IReadOnlyList<string>? Addresses { get; init; }

    /// <summary>Leaves out jobs whose files are gone.</summary>
    public bool WithFiles { get; init; }

    /// <summary>Only jobs that are kept from retention.</summary>
    public bool Pinned { get; init; }

    /// <summary>Submitted then or later, UTC; null for all.</summary>
    public DateTime? From { get; init; }

    /// <summary>Submitted before, UTC; null for all.</summary>
    public DateTime? Before { get; init; }

    public JobSort Sort { get; init; }

    /// <summary>The jobs that are wanted, in no order.</summary>
    public IQueryable<Job> Apply(IQueryable<Job> jobs)
    {
        if (Kind is { } kind)
            jobs = jobs.Where(job => job.Kind == kind);
        if (States is { Count: > 0 } states)
            jobs = jobs.Where(job => states.Contains(job.State));
        if (Addresses is { } addresses)
            jobs = jobs.Where(job => addresses.Contains(job.ClientAddress!));
        if (WithFiles)
            jobs = jobs.Where(job => job.ExpiredAt == null);
        if (Pinned)
            jobs = jobs.Where(job => job.PinnedAt != null);
        if (From is { } from)
            jobs = jobs.Where(job => job.CreatedAt >= from);
        if (Before is { } before)
            jobs = jobs.Where(job => job.CreatedAt < before);
        if (string.IsNullOrWhiteSpace(Text))
            return jobs;
        var pattern = $"%{Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return jobs.Where(job => EF.Functions.Like(job.Options, pattern, "\\") || EF.Functions.Like(job.Error!, pattern, "\\")
            || job.Files.Any(file => EF.Functions.Like(file.DisplayName, pattern, "\\")));
    }

    /// <summary>Brings them into the order that is wanted.</summary>
    public IOrderedQueryable<Job> Order(IQueryable<Job> jobs) => Sort switch
    {
        JobSort.Newest => jobs.OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id),
        JobSort.Oldest => jobs.OrderBy(job => job.CreatedAt).ThenBy(job => job.Id),
        JobSort.Longest => Newest(jobs.OrderByDescending(job => StudioDb.JsonNumber(job.Result, "$.duration") ?? StudioDb.JsonNumber(job.Result, "$.output_duration") ?? -1)),
        JobSort.Largest => Newest(jobs.OrderByDescending(job => job.Files.Sum(file => file.Length))),
        _ => Newest(jobs.OrderBy(job => EF.Functions.Collate(StudioDb.JsonText(job.Result, "$.title") ?? job.Files.Where(file => file.Role == FileRole.Input).Select(file => file.DisplayName).FirstOrDefault()
            ?? StudioDb.JsonText(job.Options, "$.topic") ?? "", "NOCASE"))),
    };

    private static IOrderedQueryable<Job> Newest(IOrderedQueryable<Job> jobs) => jobs.ThenByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id);
}
