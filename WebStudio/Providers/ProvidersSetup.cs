using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Providers.Images.Services;
using WebStudio.Providers.Language;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Rendering;
using WebStudio.Providers.Music.Suno;
using WebStudio.Providers.Remote;
using WebStudio.Providers.Speech;
using WebStudio.Providers.Speech.BuiltIn;
using WebStudio.Providers.Speech.Services;

namespace WebStudio.Providers;

public static class ProvidersSetup
{
    /// <summary>The service key of those who find pictures in stock libraries.</summary>
    public const string StockImages = "stock";

    public static WebApplicationBuilder AddProviders(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<ProviderSettings>(ProviderSettings.Section);
        builder.AddStudioOptions<ClaudeSettings>(ClaudeSettings.Section);
        builder.AddStudioOptions<SunoSettings>(SunoSettings.Section);
        builder.AddStudioOptions<MusicSettings>(MusicSettings.Section);
        builder.AddStudioOptions<OpenAiSettings>(OpenAiSettings.Section);
        builder.AddStudioOptions<ElevenLabsSettings>(ElevenLabsSettings.Section);
        builder.AddStudioOptions<StoryProviderSettings>(StoryProviderSettings.Section);
        builder.Services.AddSingleton<RemoteCalls>();
        builder.Services.AddSingleton<ClaudeClient>();
        builder.Services.AddSingleton<OpenAiClient>();
        builder.Services.AddSingleton<SynthRenderer>();
        builder.Services.AddSingleton<BuiltInSongMaker>();
        builder.Services.AddSingleton<SongSample>();
        builder.Services.AddSingleton<SunoSongMaker>();
        builder.Services.AddSingleton(services => new ProviderChoice<ISongMaker>(
            services.GetRequiredService<BuiltInSongMaker>(),
            services.GetRequiredService<IOptions<SunoSettings>>().Value.HasKey ? ("Suno", services.GetRequiredService<SunoSongMaker>()) : null,
            services.GetRequiredService<IOptions<ProviderSettings>>()));
        builder.Services.AddSingleton<BuiltInSpeaker>();
        builder.Services.AddSingleton<VoiceSamples>();
        builder.Services.AddSingleton<OpenAiSpeaker>();
        builder.Services.AddSingleton<ElevenLabsSpeaker>();
        builder.Services.AddSingleton(services => new ProviderChoice<ISpeaker>(services.GetRequiredService<BuiltInSpeaker>(), Speaker(services), services.GetRequiredService<IOptions<ProviderSettings>>()));
        builder.Services.AddSingleton<ProviderProbe>();
        builder.AddImages();
        return builder;
    }

    // Who speaks; null for the studio itself.
    private static (string Name, ISpeaker Provider)? Speaker(IServiceProvider services)
    {
        var asked = services.GetRequiredService<IOptions<StoryProviderSettings>>().Value.Speech.ToLowerInvariant();
        var openAi = services.GetRequiredService<IOptions<OpenAiSettings>>().Value;
        if (asked is "auto" or "elevenlabs" && services.GetRequiredService<IOptions<ElevenLabsSettings>>().Value.HasKey)
            return (ElevenLabsSpeaker.Provider, services.GetRequiredService<ElevenLabsSpeaker>());
        // A server of one's own needs no key, but seldom speaks: it is asked by name, or where its voice was named.
        var isOpenAi = asked is "openai" ? openAi.IsConfigured : asked is "auto" && (openAi.HasKey || openAi.NamesSpeech);
        return isOpenAi && openAi.SpeechModel.Length > 0 ? (OpenAiSpeaker.Provider, services.GetRequiredService<OpenAiSpeaker>()) : null;
    }
}
