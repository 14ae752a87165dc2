using System.Net;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

public sealed class UsageStatisticsTests
{
    [Fact]
    public async Task The_table_has_the_columns_of_the_original_schema_and_the_kind()
    {
        await using var app = StudioApp.Start();
        var columns = await JobSteps.QueryAsync(app.DataDir, "SELECT name, pk FROM pragma_table_info('usage_stats')");
        Assert.Equal(
            "file_size id ip_address kind processing_time reason success timestamp user_agent",
            string.Join(' ', columns.Select(column => column[0]).Order(StringComparer.Ordinal)));
        Assert.Equal("id", Assert.Single(columns, column => column[1] is "1")[0]);
    }

    [Fact]
    public async Task Each_finished_job_leaves_one_row_that_says_who_and_how_much()
    {
        await using var app = TestPipeline.Start([
            TestPipeline.Quick("good"), new TestPipeline("bad", _ => throw new PipelineException("X", "It failed."))]);
        app.Second.DefaultRequestHeaders.UserAgent.ParseAdd("StudioTest/1.0");
        await app.EndAsync(await app.SubmitAsync("good", file: new byte[1234]), "completed");
        await app.EndAsync(await app.SubmitAsync("bad", file: new byte[66]), "failed");
        IReadOnlyList<string[]> rows = [];
        await Eventually.TrueAsync(
            async () => (rows = await JobSteps.QueryAsync(app.DataDir, "SELECT kind, success, file_size, ip_address, user_agent, processing_time, timestamp FROM usage_stats ORDER BY id")).Count == 2,
            "both jobs are counted");
        Assert.Equal("good 1 1234 127.0.0.1 StudioTest/1.0", string.Join(' ', rows[0][..5]));
        Assert.Equal("bad 0 66 127.0.0.1 StudioTest/1.0", string.Join(' ', rows[1][..5]));
        Assert.All(rows, row => Assert.InRange(double.Parse(row[5]), 0, 60));
        var stats = await app.First.JsonAsync("/api/stats");
        Assert.Equal((2, 1, 1, 1300L, 50.0), ((int?)stats["total_uploads"], (int?)stats["successful_uploads"], (int?)stats["failed_uploads"], (long?)stats["total_file_size"], (double?)stats["success_rate"]));
        var ofOne = await app.First.JsonAsync("/api/stats?kind=bad");
        Assert.Equal((1, 0, 0.0), ((int?)ofOne["total_uploads"], (int?)ofOne["successful_uploads"], (double?)ofOne["success_rate"]));
    }

    [Fact]
    public async Task Refused_requests_are_not_counted()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        using var refused = await app.TrySubmitAsync("unknown");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(0, (int?)(await app.First.JsonAsync("/api/stats"))["total_uploads"]);
    }
}
