using Microsoft.AspNetCore.Authentication.Cookies;

namespace WebStudio.Access;

/// <summary>Who is an operator: who sits at this machine, and who signed in with the password, by a cookie.</summary>
public static class OpsAccess
{
    public static WebApplicationBuilder AddOpsAccess(this WebApplicationBuilder builder)
    {
        builder.AddStudioOptions<OpsOptions>(OpsOptions.Section);
        builder.Services.AddSingleton<OpsSessions>();
        builder.Services.AddSingleton<SignInGuard>();
        builder.Services.AddScoped<OpsUser>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "studio-ops";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = OpsSessions.Length;
            cookie.SlidingExpiration = true;
            // There is no page to be sent to: endpoints say it by their status, the page by a form.
            cookie.Events.OnRedirectToLogin = context => Say(context.Response, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Say(context.Response, StatusCodes.Status403Forbidden);
            cookie.Events.OnValidatePrincipal = context =>
            {
                if (context.HttpContext.RequestServices.GetRequiredService<OpsSessions>().RoleOf(context.Principal) == OpsRole.None)
                    context.RejectPrincipal();
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(OpsRoles.ReaderPolicy, policy => policy.RequireAssertion(context => OpsRoles.Of(context.User) >= OpsRole.Reader))
            .AddPolicy(OpsRoles.OperatorPolicy, policy => policy.RequireAssertion(context => OpsRoles.Of(context.User) >= OpsRole.Operator));
        return builder;
    }

    /// <summary>Every request gets its user; pages' circuits keep the one they were opened by.</summary>
    public static void UseOpsAccess(this WebApplication app)
    {
        app.UseAuthentication();
        var options = app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<OpsOptions>>().Value;
        var sessions = app.Services.GetRequiredService<OpsSessions>();
        app.Use((http, next) =>
        {
            if (OpsRoles.Of(http.User) == OpsRole.None && options.OpenOnLocalhost && OpsLocality.IsLocal(http))
                http.User = sessions.Begin(OpsRole.Operator, local: true);
            return next(http);
        });
        app.UseAuthorization();
    }

    private static Task Say(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
