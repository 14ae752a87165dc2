using System.Net;
using System.Net.Sockets;

namespace WebStudio.Access;

/// <summary>HTTP to addresses that came from outside: no redirects, no proxy, and no way into inner networks whatever a name resolves to.</summary>
public static class OutboundHttp
{
    // RFC 6890 and the IANA special-purpose registries: what is not reachable on the public internet.
    private static readonly IPNetwork[] Inner =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <param name="allowInner">Lets it reach inner networks.</param>
    /// <param name="timeout">Of a whole request.</param>
    public static HttpClient Create(bool allowInner, TimeSpan timeout) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        // The address that was checked is the one connected to: a name that answers differently the second time gains nothing.
        ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, allowInner, cancel),
    })
    {
        Timeout = timeout,
        MaxResponseContentBufferSize = 1024 * 1024,
    };

    public static bool IsInner(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(Inner, network => network.Contains(plain));
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowInner, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancel);
        var reachable = allowInner ? addresses : [.. addresses.Where(address => !IsInner(address))];
        if (reachable.Length == 0)
            throw new HttpRequestException("The host has no address outside of inner networks.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reachable, target.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
