using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace WebStudio.Jobs.Usage;

[ApiController]
public sealed class UsageController(UsageReport report) : ControllerBase
{
    // Characters that are gathered before they go out.
    private const int Block = 32_768;

    /// <summary>Usage of all kinds together, or of one.</summary>
    [HttpGet("/api/stats")]
    public Task<UsageTotals> Stats(string? kind, CancellationToken cancel) => report.TotalsAsync(new UsageFilter(Kind: string.IsNullOrEmpty(kind) ? null : kind), cancel);

    /// <summary>Every finished job as a line of comma-separated values, in the order in which they finished; addresses are cut to their networks.</summary>
    /// <param name="from">Those that finished at or after this moment (UTC).</param>
    /// <param name="to">Those that finished before it.</param>
    /// <param name="kind">One kind only.</param>
    /// <param name="cancel">Ends it.</param>
    [HttpGet("/api/stats/usage.csv")]
    [Produces("text/csv")]
    [ProducesResponseType(StatusCodes.Status200OK)]
    public async Task Csv(DateTime? from, DateTime? to, string? kind, CancellationToken cancel)
    {
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"webstudio-usage.csv\"";
        var text = new StringBuilder(UsageCsv.Header);
        await foreach (var row in report.RowsAsync(new UsageFilter(from, to, string.IsNullOrEmpty(kind) ? null : kind), cancel))
        {
            text.Append(UsageCsv.Line(row));
            if (text.Length < Block)
                continue;
            await Response.WriteAsync(text.ToString(), cancel);
            text.Clear();
        }
        await Response.WriteAsync(text.ToString(), cancel);
    }
}
