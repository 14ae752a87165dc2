using Radzen;
using WebStudio.Components.Configuration;

namespace WebStudio.Components;

/// <summary>The pages and what they need.</summary>
public static class PagesSetup
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddRadzenComponents();
        // The build compresses our own assets, not those of packages. Nothing but these: they hold no secrets and are never streamed.
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = ["text/css", "text/javascript"]);
        builder.Services.AddScoped<JobDesk>();
        builder.Services.AddSingleton<SettingList>();
        builder.Services.AddSingleton<PartsList>();
        builder.Services.AddSingleton<FileFacts>();
        builder.Services.AddSingleton<HistoryDesk>();
        builder.Services.AddScoped<Ops.OpsDesk>();
        return builder;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        // Who may frame a page is said once, by the security headers of every response.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}
