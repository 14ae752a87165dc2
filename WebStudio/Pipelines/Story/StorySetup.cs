using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Jobs;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Pipelines.Story.Script.Remote;
using WebStudio.Pipelines.Story.Sound;
using WebStudio.Providers;
using WebStudio.Providers.Language;

namespace WebStudio.Pipelines.Story;

public static class StorySetup
{
    public static WebApplicationBuilder AddStory(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<StorySettings>(StorySettings.Section);
        var services = builder.Services;
        services.AddSingleton<BuiltInScriptWriter>();
        services.AddSingleton(provider => new ProviderChoice<IScriptWriter>(provider.GetRequiredService<BuiltInScriptWriter>(), Writer(provider), provider.GetRequiredService<IOptions<ProviderSettings>>()));
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

    // Who writes; null for the studio itself.
    private static (string Name, IScriptWriter Provider)? Writer(IServiceProvider services)
    {
        var asked = services.GetRequiredService<IOptions<StoryProviderSettings>>().Value.Script.ToLowerInvariant();
        ILanguageModel? model = null;
        if (asked is "auto" or "claude" && services.GetRequiredService<ClaudeClient>() is { IsAvailable: true } claude)
            model = claude;
        else if (asked is "auto" or "openai" && services.GetRequiredService<IOptions<OpenAiSettings>>().Value.IsConfigured)
            model = services.GetRequiredService<OpenAiClient>();
        return model is null ? null : (model.Name, new RemoteScriptWriter(model));
    }
}
