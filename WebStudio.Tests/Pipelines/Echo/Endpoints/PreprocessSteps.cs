using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Echo.Endpoints;

internal static class PreprocessSteps
{
    public static Task<HttpResponseMessage> PreprocessAsync(this HttpClient client, string path, string options) =>
        client.PostAsync("/api/preprocess", new StringContent($"{{\"path\":{JsonSerializer.Serialize(path)},\"options\":{options}}}", Encoding.UTF8, "application/json"));

    /// <summary>The answer, asserting that it is one.</summary>
    public static async Task<JsonObject> PreprocessedAsync(this EchoStudio studio, string path, string options)
    {
        using var response = await studio.App.First.PreprocessAsync(path, options);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    /// <summary>The bytes of a data: URL of a type.</summary>
    public static byte[] Bytes(this JsonNode? url, string type)
    {
        var text = (string)url!;
        Assert.StartsWith($"data:{type};base64,", text, StringComparison.Ordinal);
        return Convert.FromBase64String(text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..]);
    }

    /// <summary>Mean gray level of a JPEG, and its size.</summary>
    public static async Task<(double Mean, int Width, int Height)> LookAsync(byte[] jpeg)
    {
        using var scratch = new Scratch();
        var path = scratch.Write("frame.jpg", jpeg);
        var header = await ImageLoader.InspectAsync(path, CancellationToken.None);
        var raster = await ImageLoader.LoadAsync(path, header, header.Width, header.Height, CancellationToken.None);
        return (raster.Pixels.Average(pixel => (double)(pixel & 255)), header.Width, header.Height);
    }
}
