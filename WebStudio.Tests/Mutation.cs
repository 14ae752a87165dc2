namespace WebStudio.Tests;

/// <summary>Damage to files, the same for the same generator.</summary>
internal static class Mutation
{
    /// <summary>A copy with one to four changes: bytes flipped or replaced, parts cut out, doubled or inserted, or the end cut off.</summary>
    public static byte[] Of(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            // Headers are short and decide most: half of the damage goes there.
            var at = random.Next(2) == 0 ? random.Next(Math.Min(64, bytes.Count)) : random.Next(bytes.Count);
            var length = random.Next(1, Math.Max(2, Math.Min(40, bytes.Count - at)));
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = random.Next(3) switch { 0 => 0, 1 => 255, _ => (byte)random.Next(256) };
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - at - 1));
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)));
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, bytes.Count - at)));
                    break;
                case 5 when random.Next(4) == 0:
                    bytes.RemoveRange(at + 1, bytes.Count - at - 1);
                    break;
                default:
                    // A length or offset of four bytes becomes an extreme.
                    var value = random.Next(4) switch { 0 => 0u, 1 => uint.MaxValue, 2 => 0x7FFFFFFFu, _ => (uint)random.Next() };
                    for (var i = 0; i < 4 && at + i < bytes.Count; i++)
                        bytes[at + i] = (byte)(value >> (8 * i));
                    break;
            }
        }
        return [.. bytes];
    }
}
