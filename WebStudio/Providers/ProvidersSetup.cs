using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Providers.Language;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Rendering;
using WebStudio.Providers.Music.Suno;
using WebStudio.Providers.Remote;
using WebStudio.Providers.Speech;
using WebStudio.Providers.Speech.BuiltIn;

namespace WebStudio.Providers;

public static class ProvidersSetup
{
    public static WebApplicationBuilder AddProviders(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<ProviderSettings>(ProviderSettings.Section);
        builder.AddStudioOptions<ClaudeSettings>(ClaudeSettings.Section);
        builder.AddStudioOptions<SunoSettings>(SunoSettings.Section);
        builder.AddStudioOptions<MusicSettings>(MusicSettings.Section);
        builder.Services.AddSingleton<RemoteCalls>();
        builder.Services.AddSingleton<ClaudeClient>();
        builder.Services.AddSingleton<SynthRenderer>();
        builder.Services.AddSingleton<BuiltInSongMaker>();
        builder.Services.AddSingleton<SongSample>();
        builder.Services.AddSingleton<SunoSongMaker>();
        builder.Services.AddSingleton(services => new ProviderChoice<ISongMaker>(
            services.GetRequiredService<BuiltInSongMaker>(),
            services.GetRequiredService<IOptions<SunoSettings>>().Value.HasKey ? ("Suno", services.GetRequiredService<SunoSongMaker>()) : null,
            services.GetRequiredService<IOptions<ProviderSettings>>()));
        builder.Services.AddSingleton<BuiltInSpeaker>();
        builder.Services.AddSingleton(services => new ProviderChoice<ISpeaker>(services.GetRequiredService<BuiltInSpeaker>(), null, services.GetRequiredService<IOptions<ProviderSettings>>()));
        return builder;
    }
}
