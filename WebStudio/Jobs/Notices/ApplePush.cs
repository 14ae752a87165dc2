using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace WebStudio.Jobs.Notices;

/// <summary>
/// Pushes to a device through Apple's service: HTTP/2, a token signed with ES256 that is kept for forty minutes
/// (Apple: "Establishing a token-based connection to APNs"; it wants one no older than an hour and no newer than twenty minutes).
/// </summary>
public sealed class ApplePush(IOptions<NoticeOptions> options, TimeProvider time) : INoticeSender, IDisposable
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(40);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, EnableMultipleHttp2Connections = true }) { Timeout = TimeSpan.FromSeconds(15) };
    private readonly Lock _signing = new();
    private (string Token, DateTimeOffset IssuedAt)? _token;

    public NoticeChannel Channel => NoticeChannel.Apns;

    public async Task<NoticeOutcome> SendAsync(Notice notice, JobSnapshot job, CancellationToken cancel)
    {
        // Who cancelled knows it.
        if (job.State == JobState.Cancelled)
            return NoticeOutcome.Delivered;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{options.Value.ApnsAddress.TrimEnd('/')}/3/device/{notice.Target}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(Payload(job)),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("bearer", Token());
        request.Headers.Add("apns-topic", options.Value.ApnsTopic);
        request.Headers.Add("apns-push-type", "alert");
        request.Headers.Add("apns-priority", "10");
        request.Headers.Add("apns-id", notice.Id.ToString("D"));
        using var answer = await _http.SendAsync(request, cancel);
        if (answer.StatusCode != HttpStatusCode.Forbidden)
            return NoticeOutcome.From(answer);
        // An expired token is worth another attempt with a new one.
        lock (_signing)
            _token = null;
        return new NoticeOutcome("Apple did not accept the token.", IsFinal: false);
    }

    private static byte[] Payload(JobSnapshot job)
    {
        var status = JobStatus.From(job);
        var done = job.State == JobState.Succeeded;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            aps = new { alert = new { title = done ? "Your video is ready" : "Your video could not be made", body = done ? job.File(FileRole.Output)?.DisplayName ?? "Open the app to see it." : job.Error }, sound = "default" },
            job_id = job.Id,
            status.Status,
            status.ResultUrl,
        }, StudioJson.Options);
    }

    private string Token()
    {
        var now = time.GetUtcNow();
        lock (_signing)
        {
            if (_token is { } known && now - known.IssuedAt < TokenLife)
                return known.Token;
            using var key = ECDsa.Create();
            key.ImportFromPem(File.ReadAllText(options.Value.ApnsKeyFile!));
            var head = Part(new { alg = "ES256", kid = options.Value.ApnsKeyId });
            var claims = Part(new { iss = options.Value.ApnsTeamId, iat = now.ToUnixTimeSeconds() });
            var signature = key.SignData(Encoding.ASCII.GetBytes($"{head}.{claims}"), HashAlgorithmName.SHA256);
            var token = $"{head}.{claims}.{System.Buffers.Text.Base64Url.EncodeToString(signature)}";
            _token = (token, now);
            return token;
        }
    }

    private static string Part<T>(T content) => System.Buffers.Text.Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));

    public void Dispose() => _http.Dispose();
}
