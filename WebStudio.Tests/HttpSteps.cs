using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace WebStudio.Tests;

/// <summary>What tests do over HTTP again and again.</summary>
internal static class HttpSteps
{
    /// <summary>The answer's body as a JSON object.</summary>
    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public static async Task<JsonObject> JsonAsync(this HttpClient client, string url)
    {
        using var response = await client.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }

    /// <summary>Sends a form to the paint clients' endpoint.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this HttpClient client, HttpContent content, bool wait = true, string url = "/api/upload")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        if (!wait)
            request.Headers.Add("Prefer", "respond-async");
        return await client.SendAsync(request);
    }

    /// <summary>Asserts the error JSON that paint, story and echo clients read, without a stack trace or a path of the server.</summary>
    public static async Task<string> AssertErrorAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} instead of {(int)status}: {text}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var json = JsonNode.Parse(text)!.AsObject();
        Assert.Equal(code, (string?)json["code"]);
        Assert.False((bool?)json["success"]);
        Assert.Equal(code, (string?)json["error_type"]);
        Assert.Equal((int)status, (int?)json["status_code"]);
        Assert.True(json.ContainsKey("details"));
        var sentence = (string?)json["error"];
        Assert.False(string.IsNullOrWhiteSpace(sentence));
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        AssertNoInsides(text);
        return sentence;
    }

    /// <summary>Asserts the error JSON of highlights and photo routes.</summary>
    public static async Task<JsonObject> AssertDetailErrorAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} instead of {(int)status}: {text}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var json = JsonNode.Parse(text)!.AsObject();
        Assert.False(string.IsNullOrWhiteSpace((string?)json["error"]));
        Assert.False(string.IsNullOrWhiteSpace((string?)json["detail"]));
        AssertNoInsides(text);
        return json;
    }

    /// <summary>Polls a job until it has ended and gives its detail.</summary>
    public static async Task<JsonObject> EndOfJobAsync(this HttpClient client, string id)
    {
        JsonObject? job = null;
        await Eventually.TrueAsync(
            async () =>
            {
                job = await client.JsonAsync($"/api/v1/jobs/{id}");
                return (string?)job["status"] is "completed" or "failed" or "cancelled";
            }, $"job {id} ends");
        return job!;
    }

    private static void AssertNoInsides(string text)
    {
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/tmp/", text, StringComparison.Ordinal);
    }
}
