using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Data.Sqlite;

namespace WebStudio.Tests.Bench;

/// <summary>How soon a job starts, and what many watchers cost it.</summary>
internal static class QueueBench
{
    private const int Jobs = 60, Pollers = 100, Subscribers = 50, Runs = 5;

    public static async Task RunAsync(BenchTable table)
    {
        var data = Directory.CreateTempSubdirectory("studio-bench-").FullName;
        try
        {
            await using var studio = await StudioProcess.StartAsync(data);
            await StartDelayAsync(table, studio, data);
            await WatchersAsync(table, studio);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task StartDelayAsync(BenchTable table, StudioProcess studio, string data)
    {
        var png = await BenchImages.PngAsync(64, 64);
        for (var i = 0; i < Jobs + 5; i++)
            await BenchClient.PaintAsync(studio.Http, png, ("duration", "5"), ("fps", "10"), ("size", "64"));
        await using var database = new SqliteConnection($"Data Source={Path.Combine(data, "studio.db")};Mode=ReadOnly");
        await database.OpenAsync();
        await using var query = database.CreateCommand();
        query.CommandText = "SELECT (julianday(StartedAt) - julianday(CreatedAt)) * 86400000 FROM jobs ORDER BY CreatedAt LIMIT -1 OFFSET 5";
        var delays = new List<double>();
        await using (var reader = await query.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                delays.Add(reader.GetDouble(0));
        }
        delays.Sort();
        table.Bound($"enqueue to start, 95th percentile of {delays.Count} (median {delays[delays.Count / 2]:0.0} ms)", delays[(int)(delays.Count * 0.95)], "ms", 50);
    }

    private static async Task WatchersAsync(BenchTable table, StudioProcess studio)
    {
        var png = await BenchImages.PngAsync(1280, 720);
        List<double> alone = [], watched = [];
        for (var run = 0; run < Runs; run++)
        {
            alone.Add(await JobAsync(studio, png, watchers: false));
            watched.Add(await JobAsync(studio, png, watchers: true));
        }
        // The smallest of each: what else the machine does only ever adds.
        table.Bound($"{Pollers} pollers (1 a second) and {Subscribers} hub subscribers slow a job of {alone.Min():0.0} s by", 100 * ((watched.Min() / alone.Min()) - 1), "%", 5);
    }

    private static async Task<double> JobAsync(StudioProcess studio, byte[] png, bool watchers)
    {
        using var stop = new CancellationTokenSource();
        var start = TimeProvider.System.GetTimestamp();
        var id = await BenchClient.SubmitAsync(studio.Http, png, """{"duration":30,"size":1280}""");
        var watching = watchers
            ? Enumerable.Range(0, Pollers).Select(i => PollAsync(studio.Http, id, i, stop.Token)).Concat(Enumerable.Range(0, Subscribers).Select(_ => SubscribeAsync(studio.Http.BaseAddress!, id, stop.Token))).ToList()
            : [];
        while ((await studio.Http.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>($"/api/v1/jobs/{id}/status"))!["status"]!.ToString() is not "completed")
            await Task.Delay(20);
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        await stop.CancelAsync();
        await Task.WhenAll(watching);
        return seconds;
    }

    private static async Task PollAsync(HttpClient http, string id, int index, CancellationToken stop)
    {
        try
        {
            await Task.Delay(index * 10, stop);
            while (true)
            {
                await http.GetStringAsync($"/api/v1/jobs/{id}/status", stop);
                await Task.Delay(1000, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The job has ended.
        }
    }

    private static async Task SubscribeAsync(Uri address, string id, CancellationToken stop)
    {
        try
        {
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri($"ws://{address.Authority}/hubs/progress"), stop);
            await SendAsync("""{"protocol":"json","version":1}""");
            await SendAsync($$"""{"type":1,"target":"Subscribe","arguments":["{{id}}"]}""");
            var buffer = new byte[8192];
            while (true)
                await socket.ReceiveAsync(buffer, stop);

            Task SendAsync(string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message + "\u001e"), WebSocketMessageType.Text, true, stop);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The job has ended.
        }
    }
}
