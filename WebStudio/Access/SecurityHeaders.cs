namespace WebStudio.Access;

/// <summary>The headers that every response carries.</summary>
public static class SecurityHeaders
{
    // Blazor's socket needs ws:, its styles are set inline; previews of chosen files are blob: URLs.
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; "
        + "font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.XXSSProtection = "1; mode=block";
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "same-origin";
        return next(http);
    });
}
