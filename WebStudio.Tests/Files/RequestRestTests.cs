using System.Net.Sockets;
using System.Text;

namespace WebStudio.Tests.Files;

/// <summary>A refusal reaches the client, however it sends; raw sockets, since clients differ in when they read.</summary>
public sealed class RequestRestTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    private const int MB = 1 << 20;

    private static readonly string FileHead = $"--{RawForm.Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_reads_nothing_before_all_is_sent_gets_the_refusal(bool announced)
    {
        using var client = await ConnectAsync();
        await HeadAsync(client, announced ? $"Content-Length: {FileHead.Length + (40 * MB)}" : "Transfer-Encoding: chunked");
        await BodyAsync(client, Encoding.ASCII.GetBytes(FileHead), !announced);
        for (var sent = 0; sent < 40; sent++)
            await BodyAsync(client, new byte[MB], !announced);
        if (!announced)
            await BodyAsync(client, [], chunked: true);
        var answer = await AnswerAsync(client, "\"details\"");
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("FILE_TOO_LARGE", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_in_the_middle_gets_the_refusal_and_the_end_of_the_connection()
    {
        using var client = await ConnectAsync();
        await HeadAsync(client, $"Content-Length: {100 * MB}");
        await BodyAsync(client, new byte[MB], chunked: false);
        var answer = await AnswerAsync(client);
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("Connection: close", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_first_whether_to_send_is_not_asked_to_send()
    {
        using var client = await ConnectAsync();
        await HeadAsync(client, $"Content-Length: {100 * MB}\r\nExpect: 100-continue");
        Assert.StartsWith("HTTP/1.1 413", await AnswerAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_whose_refused_body_was_short_serves_the_next_request()
    {
        using var client = await ConnectAsync();
        await HeadAsync(client, "Content-Length: 20000", "text/plain");
        await BodyAsync(client, new byte[20_000], chunked: false);
        await BodyAsync(client, Encoding.ASCII.GetBytes("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), chunked: false);
        var answers = await AnswerAsync(client);
        Assert.StartsWith("HTTP/1.1 415", answers, StringComparison.Ordinal);
        Assert.Contains("HTTP/1.1 200", answers, StringComparison.Ordinal);
    }

    private async Task<NetworkStream> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var address = shared.App.First.BaseAddress!;
        await socket.ConnectAsync(address.Host, address.Port);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static Task HeadAsync(NetworkStream client, string length, string? type = null) => BodyAsync(
        client, Encoding.ASCII.GetBytes($"POST /api/upload HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type ?? $"multipart/form-data; boundary={RawForm.Boundary}"}\r\n{length}\r\n\r\n"), chunked: false);

    private static async Task BodyAsync(NetworkStream client, byte[] bytes, bool chunked)
    {
        if (chunked)
            await client.WriteAsync(Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"));
        await client.WriteAsync(bytes);
        if (chunked)
            await client.WriteAsync("\r\n"u8.ToArray());
    }

    // All that comes, until a text that it ends with or the end of the connection.
    private static async Task<string> AnswerAsync(NetworkStream client, string? until = null)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            int read;
            while ((until is null || !text.ToString().Contains(until, StringComparison.Ordinal)) && (read = await client.ReadAsync(buffer)) > 0)
                text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
        catch (IOException)
        {
            // Reset at its end: what came before is to be told.
        }
        return text.ToString();
    }
}
