using Radzen;

namespace WebStudio.Components;

/// <summary>The pages and what they need.</summary>
public static class PagesSetup
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddRadzenComponents();
        builder.Services.AddScoped<JobDesk>();
        builder.Services.AddSingleton<FileFacts>();
        builder.Services.AddSingleton<HistoryDesk>();
        return builder;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        // Who may frame a page is said once, by the security headers of every response.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}
