using FsCheck;
using FsCheck.Fluent;
using WebStudio.Media;

namespace WebStudio.Tests.Media;

/// <summary>Whatever the bytes are, reading a header gives a header or <see cref="InvalidImageException"/>.</summary>
public sealed class DamagedImageTests
{
    private const int Mutants = 3000;

    public static TheoryData<string> Extensions => [".png", ".jpg", ".gif", ".bmp", ".tiff", ".webp"];

    private static readonly byte[][] Signatures =
    [
        [], [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], [.. "GIF89a"u8], [.. "GIF87a"u8], [.. "BM"u8], [.. "II"u8, 42, 0], [.. "MM"u8, 0, 42],
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8], [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8], [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8],
    ];

    [Theory]
    [MemberData(nameof(Extensions))]
    public async Task A_file_cut_at_any_length_never_fails_otherwise(string extension)
    {
        var file = await TestImages.ByFfmpegAsync(extension, 24, 18);
        var whole = ImageHeader.Read(file);
        for (var length = 0; length < file.Length; length++)
        {
            if (Read(file.AsSpan(0, length)) is { } header)
                Assert.Equal(whole, header);
        }
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".jpg")]
    [InlineData(".gif")]
    [InlineData(".bmp")]
    [InlineData(".webp")]
    [InlineData(".tiff")]
    public async Task A_file_cut_in_half_is_refused(string extension)
    {
        foreach (var side in (int[])[24, 150])
        {
            var file = await TestImages.ByFfmpegAsync(extension, side, side);
            Assert.Throws<InvalidImageException>(() => ImageHeader.Read(file.AsSpan(0, file.Length / 2)));
            Assert.Throws<InvalidImageException>(() => ImageHeader.Read(file.AsSpan(0, 12)));
        }
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public async Task Mutated_files_give_a_header_or_a_refusal_and_nothing_else(string extension)
    {
        var file = await TestImages.ByFfmpegAsync(extension, 24, 18);
        var random = new Random(42);
        int read = 0, refused = 0;
        for (var i = 0; i < Mutants; i++)
        {
            if (Read(Mutation.Of(file, random)) is { } header)
            {
                read++;
                Assert.True(header is { Width: > 0, Height: > 0, Orientation: >= 1 and <= 8 }, header.ToString());
            }
            else
            {
                refused++;
            }
        }
        // Both happen, or the mutants prove nothing.
        Assert.True(read > 50 && refused > 50, $"{read} read, {refused} refused");
    }

    [Fact]
    public void Random_bytes_behind_any_signature_give_a_header_or_a_refusal()
    {
        var files = from signature in Gen.Elements(Signatures)
                    from rest in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()
                    select (byte[])[.. signature, .. rest];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000).WithQuietOnSuccess(true), Prop.ForAll(files.ToArbitrary(), file => Read(file) is null or { Width: > 0, Height: > 0 }));
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public async Task Extreme_lengths_in_every_place_are_survived(string extension)
    {
        var file = await TestImages.ByFfmpegAsync(extension, 16, 16);
        foreach (var value in (uint[])[0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFF])
        {
            for (var at = 0; at + 4 <= Math.Min(file.Length, 400); at++)
            {
                var copy = (byte[])file.Clone();
                BitConverter.TryWriteBytes(copy.AsSpan(at), value);
                Read(copy);
            }
        }
    }

    // Null when refused; any other exception fails the test.
    private static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        try
        {
            return ImageHeader.Read(file);
        }
        catch (InvalidImageException error)
        {
            Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
            return null;
        }
    }
}
