namespace WebStudio.Access;

/// <summary>The headers that every response carries.</summary>
public static class SecurityHeaders
{
    // Blazor's socket needs ws:, its styles are set inline; previews of chosen files are blob: URLs.
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; "
        + "font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        // Last of all: the answer to an error begins with headers that were cleared.
        http.Response.OnStarting(Add, http.Response);
        return next(http);
    });

    private static Task Add(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.XXSSProtection = "1; mode=block";
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
