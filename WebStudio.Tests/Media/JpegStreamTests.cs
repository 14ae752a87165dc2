using WebStudio.Media;

namespace WebStudio.Tests.Media;

/// <summary>JPEGs behind each other on a pipe, and raw frames on their way into it.</summary>
public sealed class JpegStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task Pictures_are_parted_however_they_arrive(int chunk)
    {
        // The end's marker within a comment and within the scan's stuffing, and restart markers, end nothing.
        byte[] comment = [0xFF, 0xFE, 0, 6, 0xFF, 0xD9, 0xFF, 0xD8];
        byte[] scan = [0xFF, 0xDA, 0, 3, 9, 1, 2, 0xFF, 0, 0xD9, 0xFF, 0xD0, 3, 0xFF, 0xD7];
        byte[] first = [0xFF, 0xD8, .. comment, .. scan, 0xFF, 0xD9], second = [0xFF, 0xD8, .. scan, .. scan, 0xFF, 0xD9];
        Assert.Equal([first, second, first], await PartsAsync([.. first, .. second, .. first], chunk));
    }

    [Fact]
    public async Task A_picture_cut_short_and_what_is_no_picture_are_errors()
    {
        byte[] whole = [0xFF, 0xD8, 0xFF, 0xDA, 0, 3, 9, 1, 2, 0xFF, 0xD9];
        Assert.Empty(await PartsAsync([], 10));
        await Assert.ThrowsAsync<InvalidDataException>(() => PartsAsync(whole[..^1], 10));
        await Assert.ThrowsAsync<InvalidDataException>(() => PartsAsync([.. whole, 1, 2, 3], 10));
        await Assert.ThrowsAsync<InvalidDataException>(() => PartsAsync([0xFF, 0xD9, 0xFF], 10));
    }

    [Fact]
    public async Task Raw_frames_become_as_many_pictures()
    {
        await using var pipe = await FramePipe.StartAsync(new PictureFormat(300, 200, false, 10), JpegStream.Encoder(90, (30, 20)), FramesAsync(25, 300 * 200 * 3), CancellationToken.None);
        var count = 0;
        await foreach (var picture in JpegStream.ReadAsync(pipe.Output, CancellationToken.None))
        {
            Assert.InRange(picture.Length, 100, 3000);
            count++;
        }
        await pipe.CompleteAsync();
        Assert.Equal(25, count);
    }

    [Fact]
    public async Task What_fails_the_source_is_told_at_the_end()
    {
        await using var pipe = await FramePipe.StartAsync(new PictureFormat(30, 20, true, 10), JpegStream.Encoder(90, null), FramesAsync(3, 600, fail: true), CancellationToken.None);
        await foreach (var picture in JpegStream.ReadAsync(pipe.Output, CancellationToken.None))
            Assert.NotEqual(0, picture.Length);
        Assert.Equal("no more", (await Assert.ThrowsAsync<InvalidOperationException>(pipe.CompleteAsync)).Message);
    }

    [Fact]
    public async Task What_fails_the_encoder_is_told_with_its_words()
    {
        await using var pipe = await FramePipe.StartAsync(new PictureFormat(30, 20, true, 10), ["-vf", "nothing", "-f", "mjpeg", "pipe:1"], FramesAsync(5000, 600), CancellationToken.None);
        await pipe.Output.CopyToAsync(Stream.Null);
        Assert.Contains("nothing", (await Assert.ThrowsAsync<ProcessFailedException>(pipe.CompleteAsync)).LastLines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_early_kills_the_encoder_and_stops_the_source()
    {
        using var stop = new CancellationTokenSource();
        var pipe = await FramePipe.StartAsync(new PictureFormat(38, 22, true, 10), JpegStream.Encoder(90, null), FramesAsync(int.MaxValue, 38 * 22), stop.Token);
        await Eventually.TrueAsync(() => Processes.Running("ffmpeg", "38x22").Count == 1, "the encoder runs");
        await pipe.DisposeAsync();
        Assert.Empty(Processes.Running("ffmpeg", "38x22"));
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> FramesAsync(int count, int bytes, bool fail = false)
    {
        var frame = new byte[bytes];
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return frame;
        }
        if (fail)
            throw new InvalidOperationException("no more");
    }

    private static async Task<List<byte[]>> PartsAsync(byte[] all, int chunk)
    {
        var parts = new List<byte[]>();
        await foreach (var picture in JpegStream.ReadAsync(new Dripping(all, chunk), CancellationToken.None))
            parts.Add(picture.ToArray());
        return parts;
    }

    private sealed class Dripping(byte[] all, int chunk) : MemoryStream(all)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(chunk, buffer.Length)], cancellationToken);
    }
}
