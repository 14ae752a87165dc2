using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace WebStudio.Tests.Pipelines.Photo;

/// <summary>Sending photos as the glasses' app does.</summary>
internal static class PhotoSteps
{
    /// <summary>The least there is to make: ten seconds, small.</summary>
    public static JsonObject Small(params (string Name, JsonNode? Value)[] more)
    {
        var members = new JsonObject { ["duration"] = 10, ["height"] = 144 };
        foreach (var (name, value) in more)
            members[name] = value;
        return members;
    }

    public static async Task<byte[]> JpegAsync() => await TestImages.ConvertAsync(TestImages.ScenePng(96, 64), ".jpg");

    public static HttpContent Json(string body) => new StringContent(body, Encoding.UTF8, "application/json");

    /// <summary>Sends a photo as JSON.</summary>
    public static Task<HttpResponseMessage> TrySendAsync(this StudioApp app, byte[] photo, JsonObject? members = null)
    {
        var body = members?.DeepClone().AsObject() ?? [];
        body["photo"] = Convert.ToBase64String(photo);
        return app.Second.PostAsync("/upload-photo", Json(body.ToJsonString()));
    }

    /// <summary>Sends a photo and gives the number of its task.</summary>
    public static async Task<string> SendAsync(this StudioApp app, byte[] photo, JsonObject? members = null)
    {
        using var response = await app.TrySendAsync(photo, members);
        return await TaskOfAsync(response);
    }

    /// <summary>Asserts the answer of the contract and gives the number of the task.</summary>
    public static async Task<string> TaskOfAsync(HttpResponseMessage response)
    {
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        var answer = await response.JsonAsync();
        Assert.Equal(("uploaded", "Photo uploaded and processing started"), ((string?)answer["status"], (string?)answer["message"]));
        return (string)answer["task_id"]!;
    }

    public static async Task<string?> TaskStatusAsync(this StudioApp app, string id) => (string?)(await app.Second.JsonAsync($"/photos/{id}/status"))["status"];

    /// <summary>Sends JSON to an address below a task's.</summary>
    public static Task<HttpResponseMessage> PostAsync(this StudioApp app, string id, string what, string json) => app.Second.PostAsync($"/api/v1/photos/{id}/{what}", Json(json));

    /// <summary>Keeps a picture for later and gives its name.</summary>
    public static async Task<string> AssetAsync(this StudioApp app, byte[] picture, string fileName = "more.png")
    {
        using var response = await app.Second.PostAsync("/api/v1/assets", new RawForm().File(picture, fileName).Close());
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return (string)(await response.JsonAsync())["names"]!.AsArray().Single()!;
    }
}
