using Microsoft.Extensions.Options;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Images.Services;

/// <summary>Has pictures painted by a Stable Diffusion WebUI's <c>POST /sdapi/v1/txt2img</c>. One seed for all pictures of a story keeps them alike.</summary>
public sealed class StableDiffusionImages : IImageMaker, IDisposable
{
    /// <summary>As shown to people.</summary>
    public const string Provider = "Stable Diffusion";

    // Sides are multiples of it.
    private const int Grid = 64;

    private const int LongestPrompt = 1500;

    private readonly StableDiffusionSettings _settings;
    private readonly RemoteCalls _calls;
    private readonly HttpClient _http = RemoteHttp.Create(PictureJson.MostBytes);

    public StableDiffusionImages(IOptions<StableDiffusionSettings> settings, RemoteCalls calls) => (_settings, _calls) = (settings.Value, calls);

    /// <exception cref="ProviderFailedException">It failed after its retries, or sent what cannot be used.</exception>
    public async Task<string?> MakeAsync(ImageBrief brief, string path, CancellationToken cancel)
    {
        var (width, height) = SizeOf(brief, _settings.Size);
        var body = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["prompt"] = ImagePromptText.Of(brief, LongestPrompt),
            ["negative_prompt"] = ImagePromptText.Unwanted,
            ["seed"] = PictureSeed.Of(brief),
            ["width"] = width,
            ["height"] = height,
            ["steps"] = _settings.Steps,
            ["cfg_scale"] = 7,
            ["batch_size"] = 1,
            ["n_iter"] = 1,
            ["save_images"] = false,
        };
        var picture = await PictureJson.AskAsync(
            Provider, _http, _calls,
            () => new HttpRequestMessage(HttpMethod.Post, new Uri(_settings.BaseUrl!.TrimEnd('/') + "/sdapi/v1/txt2img")) { Content = RemoteHttp.Json(body) },
            root =>
            {
                var text = root.GetProperty("images")[0].GetString() ?? "";
                // Some put the form of a data address before it.
                return Convert.FromBase64String(text.StartsWith("data:", StringComparison.Ordinal) ? text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..] : text);
            },
            cancel);
        await ReceivedPicture.SaveAsync(Provider, picture, brief, path, cancel);
        return null;
    }

    public void Dispose() => _http.Dispose();

    // Of the brief's shape, with as many pixels as the square that the model was made for.
    private static (int Width, int Height) SizeOf(ImageBrief brief, int square)
    {
        var ratio = Math.Sqrt(brief.Width / (double)brief.Height);
        return (Side(square * ratio), Side(square / ratio));
    }

    private static int Side(double pixels) => Math.Max(Grid, (int)Math.Round(pixels / Grid) * Grid);
}
