using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace WebStudio.Access;

/// <summary>Opens the two ports and tells which of them a request came in by.</summary>
public sealed class Listeners(IServer server)
{
    /// <summary>True for a request to the second port (8000 unless configured).</summary>
    public bool IsSecond(HttpContext http) => http.Connection.LocalPort == SecondPort;

    private int? SecondPort => field ??= server.Features.Get<IServerAddressesFeature>()?.Addresses.Skip(1).Select(address => BindingAddress.Parse(address).Port).FirstOrDefault();

    public static void Configure(KestrelServerOptions kestrel)
    {
        var listen = kestrel.ApplicationServices.GetRequiredService<IOptions<StudioListenOptions>>().Value;
        kestrel.AddServerHeader = false;
        foreach (var port in (int[])[listen.Port, listen.SecondPort])
        {
            if (IPAddress.TryParse(listen.Address, out var address))
                kestrel.Listen(address, port);
            else if (string.Equals(listen.Address, "localhost", StringComparison.OrdinalIgnoreCase))
                // A free port (0) can be had of one address only.
                Localhost(kestrel, port);
            else
                kestrel.ListenAnyIP(port);
        }
    }

    private static void Localhost(KestrelServerOptions kestrel, int port)
    {
        if (port == 0)
            kestrel.Listen(IPAddress.Loopback, 0);
        else
            kestrel.ListenLocalhost(port);
    }
}
