using WebStudio.Access;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Echo;

public static class EchoSetup
{
    public static WebApplicationBuilder AddEcho(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<EchoSettings>(EchoSettings.Section);
        builder.Services.AddSingleton<EchoRoots>();
        builder.Services.AddSingleton<IPipeline, EchoPipeline>();
        return builder;
    }
}
