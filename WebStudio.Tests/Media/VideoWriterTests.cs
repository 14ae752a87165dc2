using WebStudio.Media;

namespace WebStudio.Tests.Media;

public sealed class VideoWriterTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(1, 10)]
    [InlineData(37, 10)]
    [InlineData(60, 24)]
    public async Task The_file_holds_the_frames_written_as_H264_that_plays_everywhere(int frames, int fps)
    {
        var path = _scratch.PathFor("video.mp4");
        await WriteAsync(path, new VideoFormat(64, 48, fps) { Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = "-a=b \"c\"" } }, frames);
        var info = await Ffprobe.InspectAsync(path, CancellationToken.None);
        Assert.Equal((64, 48, "h264", "High", "yuv420p", "bt709"), (info.Width, info.Height, info.VideoCodec, info.Profile, info.PixelFormat, info.ColorSpace));
        Assert.Equal(frames / (double)fps, info.Duration, 0.001);
        Assert.Null(info.AudioCodec);
        var count = 0;
        await foreach (var _ in FrameReader.ReadAsync(path, 16, 12, CancellationToken.None))
            count++;
        Assert.Equal(frames, count);
        var tags = await ProcessRunner.RunAsync("ffprobe", ["-v", "error", "-show_entries", "format_tags=title:stream=color_range,color_primaries,color_transfer", "-of", "default=nk=1:nw=1", .. Ffmpeg.Input(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal("tv\nbt709\nbt709\n-a=b \"c\"\n", tags);
    }

    [Fact]
    public async Task The_index_lies_in_front_of_the_pictures()
    {
        var path = _scratch.PathFor("video.mp4");
        await WriteAsync(path, new VideoFormat(64, 48, 10), 20);
        var atoms = Atoms(await File.ReadAllBytesAsync(path));
        Assert.InRange(atoms.IndexOf("moov"), 0, atoms.IndexOf("mdat") - 1);
    }

    [Fact]
    public async Task Frames_keep_their_order()
    {
        var path = _scratch.PathFor("video.mp4");
        await WriteAsync(path, new VideoFormat(32, 32, 10), 50, frame => Raster.Rgb(frame * 5, frame * 5, frame * 5));
        var expected = 0;
        await foreach (var frame in FrameReader.ReadAsync(path, 32, 32, CancellationToken.None))
            Assert.InRange((int)(frame.Pixels[500] & 255), (expected * 5) - 3, (expected++ * 5) + 3);
    }

    [Fact]
    public async Task A_cancel_in_the_middle_kills_the_encoder_and_leaves_no_file()
    {
        var path = _scratch.PathFor("video.mp4");
        using var cancel = new CancellationTokenSource();
        var before = Processes.Children();
        int encoder;
        await using (var video = await VideoWriter.StartAsync(path, new VideoFormat(640, 480, 30), cancel.Token))
        {
            encoder = await EncoderAsync(path);
            for (var i = 0; i < 60; i++)
                await video.WriteAsync(video.Rent());
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                for (var i = 0; i < 1000; i++)
                    await video.WriteAsync(video.Rent());
            });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(video.CompleteAsync);
        }
        Assert.True(Processes.IsGone(encoder));
        Assert.False(File.Exists(path));
        Assert.DoesNotContain(encoder, before);
    }

    [Fact]
    public async Task Disposing_before_the_end_kills_the_encoder_and_leaves_no_file()
    {
        var path = _scratch.PathFor("video.mp4");
        int encoder;
        await using (var video = await VideoWriter.StartAsync(path, new VideoFormat(64, 48, 10), CancellationToken.None))
        {
            await video.WriteAsync(video.Rent());
            encoder = await EncoderAsync(path);
        }
        Assert.True(Processes.IsGone(encoder));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task An_encoder_that_fails_is_told_with_its_last_lines()
    {
        var path = _scratch.PathFor("no-such-folder/video.mp4");
        var error = await Assert.ThrowsAsync<ProcessFailedException>(() => WriteAsync(path, new VideoFormat(64, 48, 10), 500));
        Assert.NotEqual(0, error.ExitCode);
        Assert.Contains("No such file or directory", error.LastLines, StringComparison.Ordinal);
        Assert.Contains("-framerate 10", error.Message, StringComparison.Ordinal);
        Assert.Empty(Processes.Running("ffmpeg", path));
    }

    [Fact]
    public async Task An_encoder_that_dies_does_not_leave_the_writer_waiting()
    {
        var path = _scratch.PathFor("video.mp4");
        await using var video = await VideoWriter.StartAsync(path, new VideoFormat(640, 480, 30), CancellationToken.None);
        Processes.Kill(await EncoderAsync(path));
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 1000; i++)
                await video.WriteAsync(video.Rent());
            return 0;
        });
        var error = await Assert.ThrowsAsync<ProcessFailedException>(() => Eventually.ResultAsync(writing, "end of the writing"));
        Assert.Equal(137, error.ExitCode);
    }

    private static async Task WriteAsync(string path, VideoFormat format, int frames, Func<int, uint>? color = null)
    {
        await using var video = await VideoWriter.StartAsync(path, format, CancellationToken.None);
        var picture = new Yuv420(format.Width, format.Height);
        for (var frame = 0; frame < frames; frame++)
        {
            picture.Fill(color?.Invoke(frame) ?? Raster.Rgb(frame % 256, 100, 50));
            var buffer = video.Rent();
            picture.Bytes.CopyTo(buffer, 0);
            await video.WriteAsync(buffer);
        }
        Assert.Equal(frames, video.Written);
        await video.CompleteAsync();
    }

    // setpriv becomes ffmpeg a moment after the start.
    private static async Task<int> EncoderAsync(string path)
    {
        await Eventually.TrueAsync(() => Processes.Running("ffmpeg", path).Count > 0, "the encoder runs");
        return Assert.Single(Processes.Running("ffmpeg", path));
    }

    // The top-level boxes of an MP4 in their order (ISO/IEC 14496-12).
    private static List<string> Atoms(byte[] file)
    {
        var atoms = new List<string>();
        for (var at = 0; at + 8 <= file.Length;)
        {
            atoms.Add(System.Text.Encoding.ASCII.GetString(file, at + 4, 4));
            at += System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
        }
        return atoms;
    }
}
