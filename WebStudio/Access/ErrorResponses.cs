using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Access;

/// <summary>Writes errors as each contract has them: always JSON on API routes, never a stack trace or a path.</summary>
public static class ErrorResponses
{
    private static readonly string[] DetailRoutes = ["/api/v1", "/photos", "/upload-photo", "/status", "/download", "/library"];

    public static bool IsApi(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/health") || HasDetail(path);

    /// <summary>A parameter that cannot be read is refused in the form of the contract, too.</summary>
    public static IMvcBuilder AddStudioErrors(this IMvcBuilder mvc) => mvc.ConfigureApiBehaviorOptions(api => api.InvalidModelStateResponseFactory = context =>
        throw RequestRejectedException.Invalid("INVALID_PARAMETER", $"The value of “{context.ModelState.First(entry => entry.Value?.Errors.Count > 0).Key}” cannot be read."));

    /// <summary>Rejections become their status; anything else a 500 without particulars; empty errors of the framework get a body.</summary>
    public static void UseErrorResponses(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = HandleAsync,
            // A refusal is no fault of ours: it reaches the client, not the log.
            SuppressDiagnosticsCallback = context => context.Exception is RequestRejectedException or BadHttpRequestException,
        });
        app.UseWhen(http => IsApi(http.Request.Path), api => api.UseStatusCodePages(context => WriteAsync(context.HttpContext, Describe(context.HttpContext.Response.StatusCode))));
        app.UseWhen(http => !IsApi(http.Request.Path), pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
    }

    public static async Task WriteAsync(HttpContext http, RequestRejectedException error)
    {
        http.Response.StatusCode = error.Status;
        if (error.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        object body = HasDetail(http.Request.Path)
            ? new { error = error.Title, detail = error.Message, error.Code }
            : new { success = false, error = error.Message, error.Code, error_type = error.Code, status_code = error.Status, details = (string?)null };
        await RequestRest.AnswerAsync(http, () => http.Response.WriteAsJsonAsync(body, StudioJson.Options, http.RequestAborted));
    }

    private static async Task HandleAsync(HttpContext http)
    {
        var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (!IsApi(http.Request.Path) && error is not RequestRejectedException)
        {
            http.Response.Redirect("/error");
            return;
        }
        await WriteAsync(http, error switch
        {
            RequestRejectedException rejected => rejected,
            BadHttpRequestException bad => Describe(bad.StatusCode),
            _ => Describe(StatusCodes.Status500InternalServerError),
        });
    }

    private static RequestRejectedException Describe(int status) => status switch
    {
        400 => new(status, "BAD_REQUEST", "Bad request", "The request could not be understood."),
        404 => new(status, "NOT_FOUND", "Not found", "There is nothing at this address."),
        405 => new(status, "METHOD_NOT_ALLOWED", "Method not allowed", "This address does not accept this method."),
        413 => new(status, "FILE_TOO_LARGE", "File too large", "The request is too large."),
        415 => new(status, "UNSUPPORTED_MEDIA_TYPE", "Unsupported media type", "The request has a content type that is not accepted here."),
        429 => new(status, "RATE_LIMITED", "Too many requests", "Too many requests. Please wait a little."),
        503 => new(status, "UNAVAILABLE", "Unavailable", "The studio cannot take this right now. Please try again later."),
        _ => new(status, status >= 500 ? "INTERNAL_ERROR" : "REQUEST_FAILED", status >= 500 ? "Internal error" : "Request failed", status >= 500 ? "Something went wrong in the studio." : "The request failed."),
    };

    private static bool HasDetail(PathString path) => Array.Exists(DetailRoutes, route => path.StartsWithSegments(route));
}
