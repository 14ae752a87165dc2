using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace WebStudio.Tests.Jobs;

/// <summary>SignalR's JSON protocol by hand over a plain WebSocket: messages end with 0x1E.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const char End = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private readonly StringBuilder _received = new();

    public static async Task<HubClient> ConnectAsync(StudioApp app)
    {
        var client = new HubClient();
        var address = new UriBuilder(new Uri(app.Second.BaseAddress!, "/hubs/progress")) { Scheme = "ws" }.Uri;
        await client._socket.ConnectAsync(address, CancellationToken.None);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", (await client.ReceiveAsync()).ToJsonString());
        return client;
    }

    public Task InvokeAsync(string method, string argument) =>
        SendAsync(new JsonObject { ["type"] = 1, ["invocationId"] = method, ["target"] = method, ["arguments"] = new JsonArray(argument) }.ToJsonString());

    /// <summary>The next message that is not a ping.</summary>
    public async Task<JsonObject> ReceiveAsync()
    {
        var buffer = new byte[4096];
        while (true)
        {
            var text = _received.ToString();
            if (text.IndexOf(End, StringComparison.Ordinal) is >= 0 and var end)
            {
                _received.Remove(0, end + 1);
                var message = JsonNode.Parse(text[..end])!.AsObject();
                if ((int?)message["type"] != 6)
                    return message;
                continue;
            }
            var result = await Eventually.ResultAsync(_socket.ReceiveAsync(buffer, CancellationToken.None), "message of the hub");
            Assert.NotEqual(WebSocketMessageType.Close, result.MessageType);
            _received.Append(Encoding.UTF8.GetString(buffer, 0, result.Count));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        _socket.Dispose();
    }

    private Task SendAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
