using Microsoft.AspNetCore.Mvc;

namespace WebStudio.Jobs;

[ApiController]
public sealed class UsageController(UsageReport report) : ControllerBase
{
    /// <summary>Usage of all kinds together, or of one.</summary>
    [HttpGet("/api/stats")]
    public Task<UsageTotals> Stats(string? kind, CancellationToken cancel) => report.TotalsAsync(string.IsNullOrEmpty(kind) ? null : kind, cancel);
}
