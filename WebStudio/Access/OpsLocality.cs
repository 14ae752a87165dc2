using System.Net;

namespace WebStudio.Access;

/// <summary>Tells who sits at this machine from who only came through it: by a proxy, or by a page of another site in a browser here.</summary>
public static class OpsLocality
{
    // What proxies say of whom they speak for. One is enough, whatever it says.
    private static readonly string[] ProxyHeaders =
        ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Forwarded", "Via", "CF-Connecting-IP", "True-Client-IP", "X-Client-IP"];

    public static bool IsLocal(HttpContext http)
    {
        var request = http.Request;
        return http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            // A name that was made to point here (DNS rebinding) is not ours.
            && IsOurs(request.Host.Host)
            && !Array.Exists(ProxyHeaders, request.Headers.ContainsKey)
            // Browsers do not speak it, simple proxies do.
            && !HttpProtocol.IsHttp10(request.Protocol)
            && IsOwnOrigin(request.Headers.Origin.ToString())
            && request.Headers["Sec-Fetch-Site"].ToString() is not "cross-site";
    }

    private static bool IsOwnOrigin(string origin) => origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var address) && IsOurs(address.Host));

    private static bool IsOurs(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
