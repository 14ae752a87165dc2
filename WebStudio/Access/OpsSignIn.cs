using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace WebStudio.Access;

/// <summary>The form of the operations page: signs in and out, and leads back to the page, which says what went wrong.</summary>
public static class OpsSignIn
{
    public const string Page = "/ops";

    /// <summary>Why somebody is not in, as the page's address has it.</summary>
    public const string Wrong = "wrong", Wait = "wait", Old = "old";

    public static void MapOpsSignIn(this WebApplication app)
    {
        app.MapPost("/ops/sign-in", SignInAsync).DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/ops/sign-out", SignOutAsync).DisableAntiforgery().ExcludeFromDescription();
        app.MapGet("/hangfire", () => Results.Redirect(Page, permanent: true)).ExcludeFromDescription();
    }

    private static async Task<IResult> SignInAsync(HttpContext http, [FromForm] string? password, IAntiforgery forgery, SignInGuard guard, OpsSessions sessions, ILogger<OpsUser> logger)
    {
        var address = http.Connection.RemoteIpAddress;
        // Asked here and not by the framework, whose answer would be a bare 400.
        if (!await forgery.IsRequestValidAsync(http))
            return BackTo(Old);
        if (!guard.TryEnter(address))
        {
            logger.LogWarning("Too many tries to sign in to operations from {Address}.", address);
            return BackTo(Wait);
        }
        var role = sessions.RoleFor(password ?? "");
        if (role == OpsRole.None)
        {
            logger.LogWarning("A wrong operations password came from {Address}.", address);
            return BackTo(Wrong);
        }
        logger.LogInformation("{Role} signed in to operations from {Address}.", role, address);
        await http.SignInAsync(sessions.Begin(role, local: false));
        return SeeOther(Page);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery forgery, OpsSessions sessions)
    {
        if (!await forgery.IsRequestValidAsync(http))
            return BackTo(Old);
        sessions.End(http.User);
        await http.SignOutAsync();
        return SeeOther(Page);
    }

    private static IResult BackTo(string why) => SeeOther($"{Page}?why={why}");

    private static IResult SeeOther(string address) => new SeeOtherResult(address);

    // After a form the browser is to ask, not to post again.
    private sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
