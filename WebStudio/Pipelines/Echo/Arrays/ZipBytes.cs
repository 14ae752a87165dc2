using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>The small pieces that ZIP records are made of.</summary>
internal static class ZipBytes
{
    /// <summary>Exactly these bytes of the file.</summary>
    /// <exception cref="InvalidArrayException">The file is shorter.</exception>
    public static async Task<byte[]> ReadAsync(SafeFileHandle file, long offset, int count, CancellationToken cancel)
    {
        var bytes = new byte[count];
        for (var have = 0; have < count;)
        {
            var read = await RandomAccess.ReadAsync(file, bytes.AsMemory(have), offset + have, cancel);
            if (read == 0)
                throw new InvalidArrayException("The file is cut short.");
            have += read;
        }
        return bytes;
    }

    /// <summary>The extra field with this id (APPNOTE 4.5.1); empty without it.</summary>
    public static ReadOnlySpan<byte> Extra(ReadOnlySpan<byte> extra, int id)
    {
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4)
                break;
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == id)
                return extra.Slice(4, length);
            extra = extra[(4 + length)..];
        }
        return [];
    }

    /// <summary>The name of a member: UTF-8 where flag 11 says so, else its bytes as Latin letters.</summary>
    public static string Name(ReadOnlySpan<byte> name, int flags) => ((flags & 0x800) != 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(name);
}
