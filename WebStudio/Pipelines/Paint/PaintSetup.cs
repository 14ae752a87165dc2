using WebStudio.Access;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Paint;

public static class PaintSetup
{
    public static WebApplicationBuilder AddPaint(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<PaintSettings>(PaintSettings.Section);
        builder.Services.AddSingleton<PainterCatalog>();
        builder.Services.AddSingleton<ToolArt>();
        builder.Services.AddSingleton<PaintPipeline>();
        builder.Services.AddSingleton<IPipeline>(services => services.GetRequiredService<PaintPipeline>());
        return builder;
    }
}
