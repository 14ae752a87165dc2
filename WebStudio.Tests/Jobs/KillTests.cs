using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WebStudio.Media;

namespace WebStudio.Tests.Jobs;

public sealed class KillTests
{
    private const int Kills = 20;

    [Fact]
    public async Task Twenty_kills_at_random_moments_lose_no_job_and_leave_no_orphan_and_no_partial_file()
    {
        var data = Directory.CreateTempSubdirectory("studio-kill-").FullName;
        var random = new Random(20);
        var submitted = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var studio = await StartAsync(data);
            submitted.Add(await SubmitAsync(studio.Http));
            await Task.Delay(random.Next(20, 1000));
            var children = StudioProcess.Children(studio.Id);
            await studio.KillAsync();
            await Eventually.TrueAsync(() => children.All(IsGone), "the encoders of a killed studio are gone");
        }
        await using (var studio = await StartAsync(data))
        {
            foreach (var id in submitted)
                await Eventually.TrueAsync(async () => (string?)(await studio.Http.GetFromJsonAsync<JsonObject>($"/api/v1/jobs/{id}/status"))!["status"] is "completed", $"job {id} completes");
            var output = (string?)(await studio.Http.GetFromJsonAsync<JsonObject>($"/api/v1/jobs/{submitted[0]}"))!["output_path"];
            Assert.Equal(5, (await Ffprobe.InspectAsync(Path.Combine(data, "outputs", output!), CancellationToken.None)).Duration, 0.01);
        }
        Assert.Equal(submitted.Count, Directory.GetFiles(Path.Combine(data, "uploads")).Length);
        // A video, a preview and a poster of every job; nothing of the attempts that were killed.
        Assert.Equal(submitted.Count * 3, Directory.GetFiles(Path.Combine(data, "outputs")).Length);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(data, "temp")));
        Directory.Delete(data, recursive: true);
    }

    // Every job may be hit by many of the kills; that it is given up after three is another test's matter.
    private static Task<StudioProcess> StartAsync(string data) => StudioProcess.StartAsync(data, ("Jobs:MaxAttempts", "100"));

    private static async Task<string> SubmitAsync(HttpClient http)
    {
        using var image = new ByteArrayContent(TestImages.ScenePng(320, 240));
        image.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { new StringContent("paint"), "kind" }, { new StringContent("""{"duration":5,"fps":12,"size":256}"""), "options" }, { image, "file", "photo.png" } };
        using var answer = await http.PostAsync("/api/v1/jobs", form);
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["job_id"]!;
    }

    private static bool IsGone(int process)
    {
        try
        {
            // A zombie waits only for its reaper.
            return File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Trim().StartsWith('Z');
        }
        catch (IOException)
        {
            return true;
        }
    }
}
