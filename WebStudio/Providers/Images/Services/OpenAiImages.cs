using System.Text.Json;
using Microsoft.Extensions.Options;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Images.Services;

/// <summary>Has pictures painted by <c>POST /images/generations</c> of OpenAI and of services like it. Neither key nor prompt is ever logged.</summary>
public sealed class OpenAiImages : IImageMaker, IDisposable
{
    /// <summary>As shown to people.</summary>
    public const string Provider = "OpenAI Images";

    private readonly OpenAiSettings _settings;
    private readonly RemoteCalls _calls;
    private readonly HttpClient _http = RemoteHttp.Create(PictureJson.MostBytes);

    public OpenAiImages(IOptions<OpenAiSettings> settings, RemoteCalls calls) => (_settings, _calls) = (settings.Value, calls);

    /// <exception cref="ProviderFailedException">It failed after its retries, or sent what cannot be used.</exception>
    public async Task<string?> MakeAsync(ImageBrief brief, string path, CancellationToken cancel)
    {
        var model = _settings.ImageModel;
        var isGpt = model.StartsWith("gpt-", StringComparison.OrdinalIgnoreCase);
        var body = new Dictionary<string, object>(StringComparer.Ordinal) { ["model"] = model, ["prompt"] = ImagePromptText.Of(brief, LongestPrompt(model)), ["n"] = 1, ["size"] = SizeOf(model, brief) };
        // Newer models send nothing else; the others must be asked for it.
        body[isGpt ? "output_format" : "response_format"] = isGpt ? "jpeg" : "b64_json";
        var picture = await PictureJson.AskAsync(
            Provider, _http, _calls,
            () => _settings.Post("/images/generations", RemoteHttp.Json(body)),
            root => root.GetProperty("data")[0].GetProperty("b64_json").GetBytesFromBase64(),
            cancel);
        await ReceivedPicture.SaveAsync(Provider, picture, brief, path, cancel);
        return null;
    }

    public void Dispose() => _http.Dispose();

    // The shapes that each family of models knows.
    private static string SizeOf(string model, ImageBrief brief)
    {
        var (wide, tall) = model switch
        {
            "dall-e-2" => ("1024x1024", "1024x1024"),
            "dall-e-3" => ("1792x1024", "1024x1792"),
            _ => ("1536x1024", "1024x1536"),
        };
        return (brief.Width / (double)brief.Height) switch { > 1.2 => wide, < 0.83 => tall, _ => "1024x1024" };
    }

    private static int LongestPrompt(string model) => model is "dall-e-2" ? 1000 : 4000;
}
