using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Jobs;
using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers;
using WebStudio.Providers.Language;

namespace WebStudio.Pipelines.Photo;

public static class PhotoSetup
{
    public static WebApplicationBuilder AddPhoto(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<PhotoSettings>(PhotoSettings.Section);
        var services = builder.Services;
        services.AddSingleton<PixelPhotoReader>();
        services.AddSingleton<ClaudePhotoReader>();
        services.AddSingleton<BuiltInLyricist>();
        services.AddSingleton<ClaudeLyricist>();
        services.AddSingleton(provider => Choice<IPhotoReader, PixelPhotoReader, ClaudePhotoReader>(provider));
        services.AddSingleton(provider => Choice<ILyricist, BuiltInLyricist, ClaudeLyricist>(provider));
        services.AddSingleton<SongWork>();
        services.AddSingleton<PhotoSamples>();
        services.AddSingleton<JsonPhotoReader>();
        services.AddSingleton<PhotoPipeline>();
        services.AddSingleton<IPipeline>(provider => provider.GetRequiredService<PhotoPipeline>());
        services.AddSingleton<PhotoDesk>();
        services.AddSingleton<MatcherPolicy, ForProgramsPolicy>();
        return builder;
    }

    // Claude looks and writes where there is a key for it.
    private static ProviderChoice<T> Choice<T, TBuiltIn, TClaude>(IServiceProvider services)
        where T : class
        where TBuiltIn : T
        where TClaude : T
    {
        var hasKey = services.GetRequiredService<IOptions<ClaudeSettings>>().Value.HasKey;
        return new ProviderChoice<T>(
            services.GetRequiredService<TBuiltIn>(), hasKey ? ("Claude", services.GetRequiredService<TClaude>()) : null, services.GetRequiredService<IOptions<ProviderSettings>>());
    }
}
