using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace WebStudio.Jobs.Usage;

/// <summary>An IP address without the part that tells one subscriber from another: IPv4 as its /24, IPv6 as its /48.</summary>
/// <param name="Prefix">The leading 24 or 48 bits.</param>
/// <param name="IsV6">Which of the two.</param>
public readonly record struct CutAddress(ulong Prefix, bool IsV6)
{
    /// <returns>Null where there is no address, or none that can be read.</returns>
    public static CutAddress? Of(string? address)
    {
        if (address is null || !IPAddress.TryParse(address, out var parsed))
            return null;
        if (parsed.IsIPv4MappedToIPv6)
            parsed = parsed.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16];
        parsed.TryWriteBytes(bytes, out _);
        return parsed.AddressFamily == AddressFamily.InterNetwork
            ? new CutAddress(BinaryPrimitives.ReadUInt32BigEndian(bytes) >> 8, IsV6: false)
            : new CutAddress(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16, IsV6: true);
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        if (IsV6)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes, Prefix << 16);
            return $"{new IPAddress(bytes)}/48";
        }
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)Prefix << 8);
        return $"{new IPAddress(bytes[..4])}/24";
    }
}
