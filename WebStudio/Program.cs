using WebStudio.Access;
using WebStudio.Components;
using WebStudio.Jobs;
using WebStudio.Pipelines.Echo;
using WebStudio.Pipelines.Highlights;
using WebStudio.Pipelines.Paint;
using WebStudio.Pipelines.Photo;
using WebStudio.Pipelines.Story;
using WebStudio.Providers;

return await StudioHost.RunAsync(() => Compose(args));

static WebApplication Compose(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    // A build that was not published finds its static assets too.
    builder.WebHost.UseStaticWebAssets();
    // Assets do not change while it runs; looking for that answers every GET of another method's route with 404 instead of 405.
    builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";

    builder.AddAccess();
    builder.AddOpsAccess();
    builder.AddJobs();
    builder.AddProviders();
    builder.AddPaint();
    builder.AddHighlights();
    builder.AddEcho();
    builder.AddPhoto();
    builder.AddStory();

    builder.Services.AddControllers(mvc => mvc.SuppressAsyncSuffixInActionNames = false).AddStudioErrors().AddJsonOptions(json => StudioJson.Configure(json.JsonSerializerOptions));
    builder.Services.ConfigureHttpJsonOptions(json => StudioJson.Configure(json.SerializerOptions));
    builder.AddApiDocument();
    builder.AddPages();
    builder.Services.AddSingleton<StudioUptime>();

    var app = builder.Build();
    app.Services.GetRequiredService<StudioUptime>();

    app.UseAccess();
    app.UseResponseCompression();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseOpsAccess();
    app.UseAntiforgery();

    app.MapStaticAssets();
    app.MapApiDocument();
    app.MapControllers();
    app.MapOpsSignIn();
    app.MapHub<ProgressHub>("/hubs/progress");
    app.MapPages();

    return app;
}
