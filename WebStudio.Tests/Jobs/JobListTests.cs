using System.Net;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>Lists, files and refusals of the API over every job.</summary>
public sealed class JobListTests
{
    [Fact]
    public async Task The_list_is_newest_first_and_filtered_by_kind_state_and_text()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick("alpha"), new TestPipeline("beta", _ => throw new PipelineException("X", "Broken glass."))]);
        var first = await app.SubmitAsync("alpha", """{"topic":"lighthouse 100%"}""");
        var second = await app.SubmitAsync("beta", file: [1], fileName: "Ferien_2026.bin");
        var third = await app.SubmitAsync("alpha", """{"topic":"harbour 1000"}""");
        await app.EndAsync(first, "completed");
        await app.EndAsync(second, "failed");
        await app.EndAsync(third, "completed");
        await AssertListAsync(app, "", [third, second, first]);
        await AssertListAsync(app, "?kind=alpha", [third, first]);
        await AssertListAsync(app, "?status=failed", [second]);
        await AssertListAsync(app, "?status=completed", [third, first]);
        await AssertListAsync(app, "?status=pending&kind=alpha", []);
        await AssertListAsync(app, "?q=lighthouse", [first]);
        await AssertListAsync(app, "?q=ferien_2026", [second]);
        await AssertListAsync(app, "?q=broken%20GLASS", [second]);
        await AssertListAsync(app, "?q=ferienX2026", []);
        await AssertListAsync(app, "?q=100%25", [first]);
        await AssertListAsync(app, "?kind=unknown", []);
        await AssertListAsync(app, "?q=%27%20OR%201%3D1%20--", []);
    }

    [Fact]
    public async Task Pages_cut_the_list_and_the_total_stays()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        var ids = new List<string>();
        for (var i = 0; i < 7; i++)
            ids.Insert(0, await app.SubmitAsync());
        await AssertListAsync(app, "?page_size=3", ids[..3], 7);
        await AssertListAsync(app, "?page=2&page_size=3", ids[3..6], 7);
        await AssertListAsync(app, "?page=3&page_size=3", ids[6..], 7);
        await AssertListAsync(app, "?page=4&page_size=3", [], 7);
    }

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-1")]
    [InlineData("?page=99999999999")]
    [InlineData("?page_size=0")]
    [InlineData("?page_size=201")]
    [InlineData("?page=two")]
    [InlineData("?status=sleeping")]
    public async Task Wrong_questions_are_refused(string query)
    {
        await using var app = StudioApp.Start();
        using var response = await app.Second.GetAsync("/api/v1/jobs" + query);
        await response.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("..%5C..%5Cstudio.db")]
    public async Task An_unknown_id_is_not_found_on_every_route(string id)
    {
        await using var app = StudioApp.Start();
        foreach (var route in (string[])["", "/status", "/download", "/thumbnail", "/files/output"])
        {
            using var response = await app.Second.GetAsync($"/api/v1/jobs/{id}{route}");
            await response.AssertDetailErrorAsync(HttpStatusCode.NotFound);
        }
        using var retry = await app.Second.PostAsync($"/api/v1/jobs/{id}/retry", null);
        await retry.AssertDetailErrorAsync(HttpStatusCode.NotFound);
        using var delete = await app.Second.DeleteAsync($"/api/v1/jobs/{id}");
        await delete.AssertDetailErrorAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_download_before_the_end_is_400_and_afterwards_an_attachment()
    {
        var gate = new Gate(before: run => run.PublishAsync(FileRole.Output, "the video"));
        await using var app = TestPipeline.Start([gate.Pipeline]);
        var id = await app.SubmitAsync();
        await gate.StartedAsync();
        using var early = await app.Second.GetAsync($"/api/v1/jobs/{id}/download");
        await early.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        gate.Release();
        await app.EndAsync(id, "completed");
        using var late = await app.Second.GetAsync($"/api/v1/jobs/{id}/download");
        Assert.Equal("the video", await late.Content.ReadAsStringAsync());
        Assert.Equal("result.mp4", late.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        using var none = await app.Second.GetAsync($"/api/v1/jobs/{id}/thumbnail");
        await none.AssertDetailErrorAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Submissions_that_do_not_fit_are_refused_and_leave_no_file()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        foreach (var (kind, options, name) in ((string, string?, string)[])[
            ("unknown", null, "a.bin"), ("", null, "a.bin"), ("test", "{", "a.bin"), ("test", "nonsense", "a.bin"), ("test", null, "a.exe"), ("paint", "[]", "a.png"), ("paint", "{\"fps\":[1]}", "a.png"), ("paint", null, "a.png")])
        {
            using var response = await app.TrySubmitAsync(kind, options, [1, 2, 3], name);
            await response.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        }
        using var late = await app.Second.PostAsync("/api/v1/jobs", new RawForm().File([1], "a.bin").Field("kind", "test").Close());
        await late.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        using var json = await app.Second.PostAsync("/api/v1/jobs", new StringContent("""{"kind":"test"}""", System.Text.Encoding.UTF8, "application/json"));
        await json.AssertDetailErrorAsync(HttpStatusCode.UnsupportedMediaType);
        using var large = await app.TrySubmitAsync(file: new byte[(1024 * 1024) + 1]);
        await large.AssertDetailErrorAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.Empty(app.FilesOnDisk());
        await AssertListAsync(app, "", []);
    }

    [Fact]
    public async Task A_full_queue_answers_503_and_when_to_come_back()
    {
        var gate = new Gate();
        await using var app = TestPipeline.Start([gate.Pipeline], null, ("Jobs:Kinds:test:MaxConcurrent", "1"), ("Jobs:MaxQueued", "2"));
        await app.SubmitAsync();
        await gate.StartedAsync();
        await app.SubmitAsync();
        await app.SubmitAsync();
        using var refused = await app.TrySubmitAsync(file: [1]);
        await refused.AssertDetailErrorAsync(HttpStatusCode.ServiceUnavailable);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Empty(app.FilesOnDisk());
        gate.Release();
    }

    [Fact]
    public async Task A_disk_that_is_nearly_full_answers_503()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()], null, ("Storage:MinFreeBytes", long.MaxValue.ToString()));
        using var refused = await app.TrySubmitAsync(file: [1]);
        await refused.AssertDetailErrorAsync(HttpStatusCode.ServiceUnavailable);
        using var paint = await app.First.UploadAsync(new RawForm().File(TestImages.PlainPng(20, 20)).Close());
        await paint.AssertErrorAsync(HttpStatusCode.ServiceUnavailable, "DISK_FULL");
        Assert.Empty(app.FilesOnDisk());
    }

    private static async Task AssertListAsync(StudioApp app, string query, List<string> ids, int? total = null)
    {
        var list = await app.Second.JsonAsync("/api/v1/jobs" + query);
        Assert.Equal(string.Join('\n', ids), string.Join('\n', list["jobs"]!.AsArray().Select(job => (string)job!["job_id"]!)));
        Assert.Equal(total ?? ids.Count, (int?)list["total"]);
    }
}
