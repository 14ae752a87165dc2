using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Providers.Images.Drawn;

namespace WebStudio.Providers.Images.Services;

/// <summary>Who paints, and who finds photos: the services that are configured, else the studio draws.</summary>
internal static class ImageSetup
{
    public static void AddImages(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<StableDiffusionSettings>(StableDiffusionSettings.Section);
        builder.AddStudioOptions<PollinationsSettings>(PollinationsSettings.Section);
        builder.AddStudioOptions<PexelsSettings>(PexelsSettings.Section);
        builder.AddStudioOptions<ImageCacheSettings>(ImageCacheSettings.Section);
        var services = builder.Services;
        services.AddSingleton<DrawnImages>();
        services.AddSingleton<OpenAiImages>();
        services.AddSingleton<StableDiffusionImages>();
        services.AddSingleton<PollinationsImages>();
        services.AddSingleton<PexelsImages>();
        services.AddSingleton<ImageCache>();
        services.AddSingleton(provider => Choice(provider, Painter(provider)));
        services.AddKeyedSingleton(ProvidersSetup.StockImages, (provider, _) => Choice(
            provider, provider.GetRequiredService<IOptions<PexelsSettings>>().Value.HasKey ? (PexelsImages.Provider, provider.GetRequiredService<PexelsImages>()) : null));
    }

    private static ProviderChoice<IImageMaker> Choice(IServiceProvider services, (string Name, IImageMaker Provider)? remote) =>
        new(services.GetRequiredService<DrawnImages>(), remote, services.GetRequiredService<IOptions<ProviderSettings>>());

    private static (string Name, IImageMaker Provider)? Painter(IServiceProvider services)
    {
        var asked = services.GetRequiredService<IOptions<StoryProviderSettings>>().Value.Images.ToLowerInvariant();
        var cache = services.GetRequiredService<ImageCache>();
        var diffusion = services.GetRequiredService<IOptions<StableDiffusionSettings>>().Value;
        if (asked is "auto" or "stablediffusion" && diffusion.IsConfigured)
            return (StableDiffusionImages.Provider, cache.Keep(services.GetRequiredService<StableDiffusionImages>(), $"{StableDiffusionImages.Provider} {diffusion.BaseUrl} {diffusion.Size} {diffusion.Steps}"));
        var openAi = services.GetRequiredService<IOptions<OpenAiSettings>>().Value;
        // A server of one's own that has no key seldom paints: it is asked only by name.
        if ((asked is "auto" && openAi.HasKey || asked is "openai" && openAi.IsConfigured) && openAi.ImageModel.Length > 0)
            return (OpenAiImages.Provider, cache.Keep(services.GetRequiredService<OpenAiImages>(), $"{OpenAiImages.Provider} {openAi.BaseUrl} {openAi.ImageModel}"));
        var pollinations = services.GetRequiredService<IOptions<PollinationsSettings>>().Value;
        if (asked is "auto" or "pollinations" && pollinations.Enabled)
            return (PollinationsImages.Provider, cache.Keep(services.GetRequiredService<PollinationsImages>(), $"{PollinationsImages.Provider} {pollinations.BaseUrl}"));
        return null;
    }
}
