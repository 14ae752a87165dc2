using WebStudio.Access;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Highlights;

public static class HighlightsSetup
{
    public static WebApplicationBuilder AddHighlights(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<HighlightsSettings>(HighlightsSettings.Section);
        builder.Services.AddSingleton<Throughput>();
        builder.Services.AddSingleton<Recutting>();
        builder.Services.AddSingleton<SourceClips>();
        builder.Services.AddSingleton<HighlightsPipeline>();
        builder.Services.AddSingleton<IPipeline>(services => services.GetRequiredService<HighlightsPipeline>());
        return builder;
    }
}
