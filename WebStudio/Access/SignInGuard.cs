using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace WebStudio.Access;

/// <summary>Keeps passwords from being guessed: ten tries an address within five minutes.</summary>
public sealed class SignInGuard : IDisposable
{
    private const int Tries = 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(NetworkOf(address), _ => new SlidingWindowRateLimiterOptions { PermitLimit = Tries, Window = Window, SegmentsPerWindow = 5, QueueLimit = 0 }));

    /// <summary>Counts a try; false when there were too many.</summary>
    public bool TryEnter(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    // Of IPv6 a household has 2^64 addresses.
    private static string NetworkOf(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8)
        : address.ToString();
}
