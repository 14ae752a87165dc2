using WebStudio.Access;
using WebStudio.Providers.Language;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers;

public static class ProvidersSetup
{
    public static WebApplicationBuilder AddProviders(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<ProviderSettings>(ProviderSettings.Section);
        builder.AddStudioOptions<ClaudeSettings>(ClaudeSettings.Section);
        builder.Services.AddSingleton<RemoteCalls>();
        builder.Services.AddSingleton<ClaudeClient>();
        return builder;
    }
}
