namespace WebStudio.Jobs;

/// <param name="Address">The client's IP address.</param>
/// <param name="Agent">Its User-Agent, cut to 300 characters.</param>
public sealed record ClientInfo(string? Address, string? Agent)
{
    public static ClientInfo From(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return new ClientInfo(http.Connection.RemoteIpAddress?.ToString(), agent.Length > 300 ? agent[..300] : agent);
    }
}
