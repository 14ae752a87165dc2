using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Arrays;

public sealed class Crc32Tests
{
    [Fact]
    public void The_check_value_of_the_catalogue_comes_out() => Assert.Equal(0xCBF43926, Crc32.Append(0, "123456789"u8));

    [Fact]
    public void Folding_and_tables_agree_at_every_length_and_in_pieces()
    {
        var bytes = new byte[1500];
        new Random(1).NextBytes(bytes);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var plain = Plain(bytes.AsSpan(0, length));
            Assert.Equal(plain, Crc32.Append(0, bytes.AsSpan(0, length)));
            Assert.Equal(plain, Crc32.AppendByTables(0, bytes.AsSpan(0, length)));
            Assert.Equal(plain, Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, length / 3)), bytes.AsSpan(length / 3, length - (length / 3))));
        }
    }

    // Bit by bit, as the polynomial says.
    private static uint Plain(ReadOnlySpan<byte> bytes)
    {
        var state = uint.MaxValue;
        foreach (var value in bytes)
        {
            state ^= value;
            for (var bit = 0; bit < 8; bit++)
                state = (state & 1) != 0 ? (state >> 1) ^ 0xEDB88320 : state >> 1;
        }
        return ~state;
    }
}
