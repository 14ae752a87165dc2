using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Pipelines.Echo.Endpoints;

/// <summary>Uploads to <c>POST /api/convert-npz</c>, and files that were sent ahead.</summary>
public sealed class ConvertUploadTests
{
    [Fact]
    public async Task An_upload_is_answered_with_its_video()
    {
        await using var app = StudioApp.Start();
        foreach (var client in (HttpClient[])[app.First, app.Second])
        {
            using var response = await client.PostAsync("/api/convert-npz", new RawForm().Field("fps", "10").File(EchoStudio.Clip(), "scan.npz", null).Close());
            Assert.Equal((HttpStatusCode.OK, "video/mp4"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            Assert.Equal("scan.mp4", response.Content.Headers.ContentDisposition?.FileNameStar);
            var job = await app.JobAsync(response.Headers.GetValues("X-Job-Id").Single());
            Assert.Equal(10, (double?)job["result_metadata"]!["fps"]);
        }
    }

    [Fact]
    public async Task What_is_no_upload_of_an_array_is_refused_and_leaves_nothing()
    {
        await using var app = StudioApp.Start(null, ("Echo:MaxUploadBytes", "20000"));
        (RawForm Form, HttpStatusCode Status, string Code)[] refused =
        [
            (new RawForm().Field("fps", "10"), HttpStatusCode.BadRequest, "NO_FILE"),
            (new RawForm().File(EchoStudio.Clip(), "scan.zip", null), HttpStatusCode.BadRequest, "INVALID_FORMAT"),
            (new RawForm().File([], "scan.npz", null), HttpStatusCode.BadRequest, "EMPTY_FILE"),
            (new RawForm().File(Encoding.ASCII.GetBytes("no archive at all"), "scan.npz", null), HttpStatusCode.BadRequest, "INVALID_ARRAY"),
            (new RawForm().File(EchoStudio.DamagedClip(), "scan.npz", null), HttpStatusCode.BadRequest, "INVALID_ARRAY"),
            (new RawForm().Field("path", "/etc/a.npz").File(EchoStudio.Clip(), "scan.npz", null), HttpStatusCode.BadRequest, "INVALID_OPTION"),
            (new RawForm().Field("path", "/etc/a.npz"), HttpStatusCode.BadRequest, "NO_FILE"),
            (new RawForm().Field("fps", "-1").File(EchoStudio.Clip(), "scan.npz", null), HttpStatusCode.BadRequest, "INVALID_OPTION"),
            (new RawForm().File(new byte[20001], "scan.npz", null), HttpStatusCode.RequestEntityTooLarge, "FILE_TOO_LARGE"),
        ];
        foreach (var (form, status, code) in refused)
        {
            using var response = await app.First.PostAsync("/api/convert-npz", form.Close());
            await response.AssertErrorAsync(status, code);
        }
        using var text = await app.First.PostAsync("/api/convert-npz", new StringContent("{}", Encoding.UTF8, "application/json"));
        await text.AssertErrorAsync(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
        // The one that was damaged inside became a job and failed; its input stays for a retry.
        Assert.Single(app.FilesOnDisk());
    }

    [Fact]
    public async Task Who_has_waited_too_long_for_an_upload_gets_nothing_and_its_job_ends()
    {
        await using var app = StudioApp.Start(null, ("Echo:MaxProcessingTime", "00:00:00.001"));
        using var response = await app.First.PostAsync("/api/convert-npz", new RawForm().File(EchoStudio.Clip(300, 96, 128), "scan.npz", null).Close());
        await response.AssertErrorAsync(HttpStatusCode.GatewayTimeout, "TIMEOUT");
        var jobs = (await app.Second.JsonAsync("/api/v1/jobs"))["jobs"]!.AsArray();
        await app.EndAsync((string)jobs.Single()!["job_id"]!, "cancelled");
    }

    [Fact]
    public async Task Uploads_are_counted_and_requests_by_path_are_not()
    {
        await using var studio = new EchoStudio(("RateLimits:Enabled", "true"), ("RateLimits:UploadsPerMinute", "3"));
        var path = studio.Write("a.npz", EchoStudio.Clip());
        foreach (var route in (string[])["/api/convert-npz", "/api/inspect-npz", "/api/v1/echo/files"])
        {
            using var response = await studio.App.First.PostAsync(route, new RawForm().File(EchoStudio.Clip(), "scan.npz", null).Close());
            Assert.True(response.IsSuccessStatusCode, route);
        }
        foreach (var route in (string[])["/api/convert-npz", "/api/inspect-npz"])
        {
            using var response = await studio.App.First.PostAsync(route, new RawForm().File(EchoStudio.Clip(), "scan.npz", null).Close());
            await response.AssertErrorAsync(HttpStatusCode.TooManyRequests, "RATE_LIMITED");
        }
        for (var i = 0; i < 5; i++)
            Assert.NotEmpty(await studio.VideoAsync(path));
    }

    [Fact]
    public async Task A_file_sent_ahead_is_looked_at_and_converted_more_than_once()
    {
        await using var app = StudioApp.Start();
        using var sent = await app.First.PostAsync("/api/v1/echo/files", new RawForm().File(EchoStudio.Clip(), "scan.npz", null).Close());
        var id = (string)(await sent.JsonAsync())["id"]!;
        var inspection = await app.First.JsonAsync($"/api/v1/echo/files/{id}/inspect");
        Assert.Equal(("scan.npz", "frames"), ((string?)inspection["path"], (string?)inspection["chosen"]));
        foreach (var body in (string?[])["{\"fps\":5}", "{\"fps\":9}", null])
        {
            using var answer = await app.First.PostAsync($"/api/v1/echo/files/{id}/convert", body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            var job = await app.EndAsync((string)(await answer.JsonAsync())["job_id"]!, "completed");
            Assert.Equal(("scan.npz", body is null ? 20 : (double?)JsonNode.Parse(body)!["fps"]), ((string?)job["original_filename"], (double?)job["result_metadata"]!["fps"]));
        }
        using var wrong = await app.First.PostAsync($"/api/v1/echo/files/{id}/convert", new StringContent("{\"fps\":-5}", Encoding.UTF8, "application/json"));
        await wrong.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        using var absent = await app.First.PostAsync($"/api/v1/echo/files/{Guid.NewGuid()}/convert", null);
        await absent.AssertDetailErrorAsync(HttpStatusCode.NotFound);
        Assert.Empty(Directory.EnumerateFiles(app.Folders.Uploads, "*.upload"));
        (await app.First.DeleteAsync($"/api/v1/echo/files/{id}")).Dispose();
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(app.Folders.Uploads, "staged")));
    }
}
