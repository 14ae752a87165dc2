using System.Net;

namespace WebStudio.Tests.Access;

/// <summary>Uploads are counted a client; looking is not.</summary>
public sealed class RateLimitTests
{
    private static readonly (string, string) Enabled = ("RateLimits:Enabled", "true");

    [Fact]
    public async Task The_eleventh_upload_of_a_minute_waits_and_polling_goes_on()
    {
        await using var app = StudioApp.Start(null, Enabled);
        for (var i = 0; i < 10; i++)
            using (var refused = await app.First.UploadAsync(new RawForm().Close()))
                Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var eleventh = await app.First.UploadAsync(new RawForm().Close());
        await eleventh.AssertErrorAsync(HttpStatusCode.TooManyRequests, "RATE_LIMITED");
        Assert.InRange(eleventh.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        // One count for all ways to upload.
        using var other = await app.Second.PostAsync("/api/v1/jobs", new RawForm().Close());
        await other.AssertDetailErrorAsync(HttpStatusCode.TooManyRequests);
        Assert.NotNull(other.Headers.RetryAfter);
        foreach (var url in (string[])["/api/stats", "/api/v1/jobs", "/health", "/api/health", "/"])
        {
            for (var i = 0; i < 15; i++)
                using (var poll = await app.First.GetAsync(url))
                    Assert.Equal(HttpStatusCode.OK, poll.StatusCode);
        }
    }

    [Fact]
    public async Task Uploads_of_an_hour_are_limited_too()
    {
        await using var app = StudioApp.Start(null, Enabled, ("RateLimits:UploadsPerMinute", "1000"), ("RateLimits:RequestsPerHour", "3"));
        for (var i = 0; i < 3; i++)
            (await app.First.UploadAsync(new RawForm().Close())).Dispose();
        using var fourth = await app.First.UploadAsync(new RawForm().Close());
        await fourth.AssertErrorAsync(HttpStatusCode.TooManyRequests, "RATE_LIMITED");
        Assert.InRange(fourth.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 61, 3600);
    }

    [Fact]
    public async Task Polling_and_files_are_not_counted_however_often()
    {
        await using var app = StudioApp.Start(null, Enabled, ("RateLimits:UploadsPerMinute", "1"), ("RateLimits:RequestsPerHour", "1"));
        for (var i = 0; i < 120; i++)
        {
            foreach (var (url, status) in ((string, HttpStatusCode)[])[("/api/v1/jobs/x/status", HttpStatusCode.NotFound), ("/api/video/x.mp4", HttpStatusCode.NotFound), ("/api/stats", HttpStatusCode.OK)])
                using (var response = await app.First.GetAsync(url))
                    Assert.Equal(status, response.StatusCode);
        }
        using var upload = await app.First.UploadAsync(new RawForm().Close());
        Assert.Equal(HttpStatusCode.BadRequest, upload.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_limited_when_limits_are_off()
    {
        await using var app = StudioApp.Start(null, ("RateLimits:Enabled", "false"), ("RateLimits:UploadsPerMinute", "1"));
        for (var i = 0; i < 15; i++)
            using (var refused = await app.First.UploadAsync(new RawForm().Close()))
                Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }
}
