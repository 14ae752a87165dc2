using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Jobs;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Pipelines.Story.Sound;
using WebStudio.Providers;

namespace WebStudio.Pipelines.Story;

public static class StorySetup
{
    public static WebApplicationBuilder AddStory(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<StorySettings>(StorySettings.Section);
        var services = builder.Services;
        services.AddSingleton<BuiltInScriptWriter>();
        services.AddSingleton(provider => new ProviderChoice<IScriptWriter>(provider.GetRequiredService<BuiltInScriptWriter>(), null, provider.GetRequiredService<IOptions<ProviderSettings>>()));
        services.AddSingleton<Narrator>();
        services.AddSingleton<StorySound>();
        services.AddSingleton<StoryRequest>();
        services.AddSingleton<ScriptWork>();
        services.AddSingleton<ScenePictures>();
        services.AddSingleton<StoryFiles>();
        services.AddSingleton<StoryMaking>();
        services.AddSingleton<StoryPipeline>();
        services.AddSingleton<IPipeline>(provider => provider.GetRequiredService<StoryPipeline>());
        services.AddSingleton<StoryDesk>();
        return builder;
    }
}
