using WebStudio.Access;

namespace WebStudio.Pipelines.Echo;

public static class EchoSetup
{
    public static WebApplicationBuilder AddEcho(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<EchoSettings>(EchoSettings.Section);
        builder.Services.AddSingleton<EchoRoots>();
        return builder;
    }
}
