using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using WebStudio.Access;

namespace WebStudio.Jobs.Notices;

/// <summary>
/// Posts a job's status as JSON. <c>X-WebStudio-Signature: t=…,v1=…</c> carries the Unix time and the hexadecimal
/// HMAC-SHA256 of <c>time.body</c> with the shared secret, so that the receiver knows who speaks and when.
/// </summary>
public sealed class Webhook(IOptions<NoticeOptions> options, TimeProvider time) : INoticeSender, IDisposable
{
    public const string SignatureHeader = "X-WebStudio-Signature";

    private readonly HttpClient _http = OutboundHttp.Create(options.Value.AllowPrivateNetworks, TimeSpan.FromSeconds(10));

    public NoticeChannel Channel => NoticeChannel.Webhook;

    public async Task<NoticeOutcome> SendAsync(Notice notice, JobSnapshot job, CancellationToken cancel)
    {
        var status = JobStatus.From(job);
        var body = JsonSerializer.SerializeToUtf8Bytes(new { @event = $"job.{status.Status}", job = status }, StudioJson.Options);
        var sent = time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, notice.Target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SignatureHeader, $"t={sent.ToString(CultureInfo.InvariantCulture)},v1={Sign(options.Value.WebhookSecret!, sent, body)}");
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        return NoticeOutcome.From(answer);
    }

    /// <summary>Lower-case hexadecimal HMAC-SHA256 of the time, a dot and the body.</summary>
    public static string Sign(string secret, long unixTime, byte[] body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.ASCII.GetBytes($"{unixTime}."), .. body]));

    public void Dispose() => _http.Dispose();
}
