using Microsoft.Extensions.Options;
using WebStudio.Jobs;

namespace WebStudio.Access;

/// <summary>Who may come in, from where and how often.</summary>
public static class AccessSetup
{
    public static WebApplicationBuilder AddAccess(this WebApplicationBuilder builder)
    {
        // Before the environment variables that already are in the list: the documented names win.
        var legacy = new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = LegacyEnvironment.Read(Environment.GetEnvironmentVariable) };
        var sources = builder.Configuration.Sources;
        var environment = sources.OfType<Microsoft.Extensions.Configuration.EnvironmentVariables.EnvironmentVariablesConfigurationSource>().LastOrDefault();
        sources.Insert(environment is null ? sources.Count : sources.IndexOf(environment), legacy);

        builder.AddStudioOptions<StudioListenOptions>(StudioListenOptions.Section);
        builder.AddStudioOptions<RateLimitOptions>(RateLimitOptions.Section);
        builder.WebHost.ConfigureKestrel(Listeners.Configure);
        builder.Services.AddSingleton<Listeners>();
        builder.Services.AddStudioRateLimits();
        var origins = builder.Configuration["Cors:Origins"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? ["*"];
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins(origins).AllowAnyHeader().AllowAnyMethod().WithExposedHeaders("Location", "Retry-After", "Content-Disposition")));
        return builder;
    }

    /// <summary>Binds a section; a value that does not fit stops the start with a message that names its key.</summary>
    public static void AddStudioOptions<T>(this WebApplicationBuilder builder, string section)
        where T : class
    {
        builder.Services.AddSingleton<IValidateOptions<T>>(new SectionValidator<T>(section));
        builder.Services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        builder.Services.AddSingleton(new ConfiguredSection(section, typeof(T), services => services.GetRequiredService<IOptions<T>>().Value));
    }

    /// <summary>CORS for /api and /health; the hub and pages stay same-origin.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseErrorResponses();
        app.UseWhen(http => ErrorResponses.IsApi(http.Request.Path), api => api.UseCors());
        app.Use((http, next) => IsStatusRequest(http) ? RootStatus.WriteAsync(http) : next(http));
    }

    // On the second port / belongs to programs unless a browser asks.
    private static bool IsStatusRequest(HttpContext http) =>
        http.Request.Path == "/" && HttpMethods.IsGet(http.Request.Method)
        && http.RequestServices.GetRequiredService<Listeners>().IsSecond(http)
        && !http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
