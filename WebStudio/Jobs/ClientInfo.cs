namespace WebStudio.Jobs;

/// <param name="Address">The client's IP address.</param>
/// <param name="Agent">Its User-Agent, cut to 300 characters.</param>
public sealed record ClientInfo(string? Address, string? Agent)
{
    // One client of this machine may come by either.
    private static readonly string[] Local = ["127.0.0.1", "::1"];

    /// <summary>All addresses by which this client comes; empty when it is not known.</summary>
    public IReadOnlyList<string> Addresses => Address is null ? [] : Local.Contains(Address, StringComparer.Ordinal) ? Local : [Address];

    public static ClientInfo From(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return new ClientInfo(http.Connection.RemoteIpAddress?.ToString(), agent.Length > 300 ? agent[..300] : agent);
    }
}
