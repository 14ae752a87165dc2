using WebStudio.Access;
using WebStudio.Jobs;
using WebStudio.Pipelines.Echo.Endpoints;
using WebStudio.Pipelines.Echo.Survey;

namespace WebStudio.Pipelines.Echo;

public static class EchoSetup
{
    public static WebApplicationBuilder AddEcho(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<EchoSettings>(EchoSettings.Section);
        builder.Services.AddSingleton<EchoRoots>();
        builder.Services.AddSingleton<EchoPipeline>();
        builder.Services.AddSingleton<IPipeline>(services => services.GetRequiredService<EchoPipeline>());
        builder.Services.AddSingleton<EchoCache>();
        builder.Services.AddSingleton<EchoTurns>();
        builder.Services.AddEchoSurveys();
        return builder;
    }
}
