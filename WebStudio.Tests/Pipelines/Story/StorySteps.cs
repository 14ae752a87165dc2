using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace WebStudio.Tests.Pipelines.Story;

/// <summary>Asking for stories as their clients do.</summary>
internal static class StorySteps
{
    /// <summary>A story of a few seconds, small.</summary>
    public static JsonObject Small(params (string Name, JsonNode? Value)[] more)
    {
        var members = new JsonObject { ["topic"] = "A lighthouse", ["duration"] = 0.25, ["num_scenes"] = 3, ["height"] = 144, ["music"] = false, ["captions"] = "none", ["seed"] = 7 };
        foreach (var (name, value) in more)
            members[name] = value;
        return members;
    }

    public static HttpContent Json(JsonNode body) => new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");

    public static Task<HttpResponseMessage> TryGenerateAsync(this StudioApp app, JsonNode members, string path = "/api/generate-video") => app.First.PostAsync(path, Json(members));

    /// <summary>Asks for a story and gives its id.</summary>
    public static async Task<string> GenerateAsync(this StudioApp app, JsonObject members)
    {
        using var response = await app.TryGenerateAsync(members);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        var answer = await response.JsonAsync();
        Assert.Equal(("generating", true, "Generation started"), ((string?)answer["status"], (bool)answer["success"]!, (string?)answer["message"]));
        return (string)answer["job_id"]!;
    }

    public static Task<JsonObject> ProgressAsync(this StudioApp app, string? id = null) => app.First.JsonAsync("/api/progress" + (id is null ? "" : $"?job_id={id}"));

    /// <summary>Sends JSON to an address below a story's.</summary>
    public static Task<HttpResponseMessage> PostAsync(this StudioApp app, string id, string what, JsonNode? body = null) => app.First.PostAsync($"/api/v1/story/{id}/{what}", Json(body ?? new JsonObject()));

    public static Task<JsonObject> DraftAsync(this StudioApp app, string id) => app.First.JsonAsync($"/api/v1/story/{id}/draft");
}
