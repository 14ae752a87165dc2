using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using WebStudio.Access;
using WebStudio.Jobs;
using WebStudio.Jobs.Notices;

namespace WebStudio.Tests.Jobs;

/// <summary>Those who asked are told when a job has ended: by a signed webhook or by Apple's push.</summary>
public sealed class NoticeTests
{
    private const string Secret = "a secret of the test";
    private const string Token = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    [Fact]
    public async Task A_finished_job_is_posted_once_and_signed()
    {
        await using var server = await StubServer.StartAsync((_, _) => Task.CompletedTask);
        await using var app = Start(server, TestPipeline.Quick());
        var id = await app.SubmitAsync(options: Callback(server));
        await app.EndAsync(id, "completed");
        await Eventually.TrueAsync(() => !server.Requests.IsEmpty, "the callback came");
        var request = server.Requests.Single();
        Assert.Equal(("POST", "/done"), (request.Method, request.Path));
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal("job.completed", (string?)body["event"]);
        Assert.Equal(id, (string?)body["job"]!["job_id"]);
        Assert.Equal("completed", (string?)body["job"]!["status"]);
        var signature = request.Headers[Webhook.SignatureHeader].ToString().Split(',');
        var time = signature[0]["t=".Length..];
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{time}.{Encoding.UTF8.GetString(request.Body)}"));
        Assert.Equal("v1=" + Convert.ToHexStringLower(expected), signature[1]);
        Assert.InRange(long.Parse(time), DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        await Eventually.TrueAsync(async () => (await RowsAsync(app))[0][1].Length > 0, "it is written down as delivered");
    }

    [Fact]
    public async Task A_failed_job_is_told_as_failed_and_its_retry_again()
    {
        await using var server = await StubServer.StartAsync((_, _) => Task.CompletedTask);
        await using var app = Start(server, new TestPipeline("test", _ => throw new PipelineException("X", "It is broken.")));
        var id = await app.SubmitAsync(options: Callback(server));
        await Eventually.TrueAsync(() => server.Requests.Count == 1, "the first callback came");
        Assert.Contains("It is broken.", Encoding.UTF8.GetString(server.Requests.First().Body), StringComparison.Ordinal);
        (await app.Second.PostAsync($"/api/v1/jobs/{id}/retry", null)).Dispose();
        await Eventually.TrueAsync(() => server.Requests.Count == 2, "the second callback came");
        Assert.All(server.Requests, request => Assert.Equal("job.failed", (string?)JsonNode.Parse(request.Body)!["event"]));
    }

    [Fact]
    public async Task A_receiver_that_is_down_is_tried_again_and_one_that_refuses_is_not()
    {
        await using var server = await StubServer.StartAsync((http, number) =>
        {
            http.Response.StatusCode = http.Request.Path == "/refuse" ? 410 : number < 2 ? 503 : 200;
            return Task.CompletedTask;
        });
        await using var app = Start(server, TestPipeline.Quick());
        await app.SubmitAsync(options: Callback(server));
        await Eventually.TrueAsync(async () => server.Requests.Count == 3 && (await RowsAsync(app))[0][1].Length > 0, "the third attempt was delivered");
        await app.SubmitAsync(options: Callback(server, "/refuse"));
        await Eventually.TrueAsync(async () => (await RowsAsync(app)) is [_, [_, "", "", "The answer was 410."]], "the refusal is final");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var server = await StubServer.StartAsync((http, _) =>
        {
            http.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });
        await using var app = Start(server, TestPipeline.Quick());
        await app.SubmitAsync(options: Callback(server));
        await Eventually.TrueAsync(async () => (await RowsAsync(app)) is [[_, "", "", "The answer was 302."]], "the redirect is final");
        Assert.Equal("/done", Assert.Single(server.Requests).Path);
    }

    [Theory]
    [InlineData("https://elsewhere.example/x")]
    [InlineData("https://hooks.example.evil.example/x")]
    [InlineData("https://hooks.example:444/x")]
    [InlineData("http://hooks.example/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@hooks.example/x")]
    [InlineData("hooks.example/x")]
    public async Task A_callback_elsewhere_is_refused_before_anything_is_queued(string url)
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()], null, ("Notices:WebhookSecret", Secret), ("Notices:WebhookHosts", "hooks.example, *.sub.example"));
        using var refused = await app.TrySubmitAsync(options: $$"""{"callback_url":"{{url}}"}""");
        await refused.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        Assert.Equal(0, (int)(await app.Second.JsonAsync("/api/v1/jobs"))["total"]!);
    }

    [Fact]
    public async Task Without_a_secret_and_hosts_callbacks_are_refused_with_a_sentence_that_names_the_settings()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        using var refused = await app.TrySubmitAsync(options: """{"callback_url":"https://hooks.example/x"}""");
        Assert.Contains("Notices:WebhookHosts", (string?)(await refused.AssertDetailErrorAsync(HttpStatusCode.BadRequest))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listed_name_that_leads_into_an_inner_network_is_not_reached()
    {
        await using var server = await StubServer.StartAsync((_, _) => Task.CompletedTask);
        using var http = OutboundHttp.Create(allowInner: false, TimeSpan.FromSeconds(5));
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync($"http://localhost:{server.Address.Port}/"));
        Assert.Contains("inner networks", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("2a00:1450:4001::1", false)]
    public void Inner_addresses_are_known(string address, bool inner) => Assert.Equal(inner, OutboundHttp.IsInner(IPAddress.Parse(address)));

    [Fact]
    public async Task A_device_is_pushed_with_a_token_that_its_key_signed()
    {
        using var scratch = new Scratch();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var keyFile = scratch.PathFor("key.p8");
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());
        await using var server = await StubServer.StartAsync((_, _) => Task.CompletedTask, HttpProtocols.Http2);
        await using var app = TestPipeline.Start(
            [TestPipeline.Quick()], null, ("Notices:ApnsAddress", $"http://127.0.0.1:{server.Address.Port}"), ("Notices:ApnsKeyFile", keyFile),
            ("Notices:ApnsKeyId", "KEY1234567"), ("Notices:ApnsTeamId", "TEAM123456"), ("Notices:ApnsTopic", "example.moments"));
        var id = await app.SubmitAsync(options: $$"""{"device_token":"{{Token}}"}""");
        await app.EndAsync(id, "completed");
        await Eventually.TrueAsync(() => !server.Requests.IsEmpty, "the push came");
        var request = server.Requests.First();
        Assert.Equal(("HTTP/2", $"/3/device/{Token}"), (request.Protocol, request.Path));
        Assert.Equal("example.moments", request.Headers["apns-topic"]);
        Assert.Equal(id, (string?)JsonNode.Parse(request.Body)!["job_id"]);
        var parts = request.Headers.Authorization.ToString()["bearer ".Length..].Split('.');
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
        Assert.Contains("TEAM123456", Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_credentials_a_device_token_is_kept_and_nothing_is_sent()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        var id = await app.SubmitAsync(options: $$"""{"device_token":"{{Token}}"}""");
        await app.EndAsync(id, "completed");
        Assert.Equal(["Apns", "", "0"], (await RowsAsync(app, "Channel, DeliveredAt, Attempts"))[0]);
    }

    [Fact]
    public void A_key_file_without_its_ids_stops_the_start()
    {
        var result = new SectionValidator<NoticeOptions>(NoticeOptions.Section).Validate(null, new NoticeOptions { ApnsKeyFile = "key.p8", ApnsTopic = "example.moments" });
        Assert.Equal(["Notices:ApnsKeyId", "Notices:ApnsTeamId"], result.Failures!.Select(failure => failure.Split(": ")[0]), StringComparer.Ordinal);
    }

    private static StudioApp Start(StubServer server, TestPipeline pipeline) => TestPipeline.Start(
        [pipeline], null, ("Notices:WebhookSecret", Secret), ("Notices:WebhookHosts", $"127.0.0.1:{server.Address.Port}"), ("Notices:AllowPrivateNetworks", "true"), ("Notices:RetryDelay", "00:00:00.01"));

    private static string Callback(StubServer server, string path = "/done") => $$"""{"callback_url":"http://127.0.0.1:{{server.Address.Port}}{{path}}"}""";

    private static Task<IReadOnlyList<string[]>> RowsAsync(StudioApp app, string columns = "Channel, DeliveredAt, NextAt, Problem") =>
        JobSteps.QueryAsync(app.DataDir, $"SELECT {columns} FROM notices ORDER BY Id");
}
