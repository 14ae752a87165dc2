using System.Net;
using WebStudio.Files;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Files;

/// <summary>Alone, since it looks at the memory of the whole process.</summary>
[CollectionDefinition(nameof(UploadMemoryTests), DisableParallelization = true)]
[Collection(nameof(UploadMemoryTests))]
public sealed class UploadMemoryTests
{
    private const int Megabytes = 200;
    private const long Allowed = 60L << 20;

    [Fact]
    public async Task Two_hundred_megabytes_pass_through_to_the_disk_without_being_held()
    {
        await using var app = TestPipeline.Start([new TestPipeline("test", _ => Task.FromResult<object>(new { })) { Uploads = new UploadRules(1L << 30, [".bin"], "No.") }]);
        var (peak, answer) = await MeasureAsync(app, "/api/v1/jobs", new RawForm().Field("kind", "test"), "large.bin");
        using (answer)
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal((long)Megabytes << 20, app.FilesOnDisk().Sum(file => new FileInfo(file).Length));
        Assert.InRange(peak, 0, Allowed);
    }

    [Fact]
    public async Task A_picture_of_two_hundred_megabytes_is_checked_without_being_held()
    {
        await using var app = StudioApp.Start(null, ("Paint:MaxUploadBytes", $"{1L << 30}"));
        var (peak, answer) = await MeasureAsync(app, "/api/upload", new RawForm(), "large.png");
        using (answer)
            await answer.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_FORMAT");
        Assert.Empty(app.FilesOnDisk());
        Assert.InRange(peak, 0, Allowed);
    }

    // How far the heap rose above where it was, at most, while the upload went on.
    private static async Task<(long Peak, HttpResponseMessage Answer)> MeasureAsync(StudioApp app, string url, RawForm form, string fileName)
    {
        // Whatever is made once is made before.
        (await app.First.UploadAsync(new RawForm().Close(), url: url)).Dispose();
        var head = await form.Text($"--{RawForm.Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{fileName}\"\r\n\r\n").Open().ReadAsByteArrayAsync();
        using var content = new LongContent([.. head, .. TestImages.PlainPng(8, 8)[..40]], ((long)Megabytes << 20) - 40);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var upload = app.First.UploadAsync(content, url: url);
        long peak = 0;
        while (!upload.IsCompleted)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
            await Task.WhenAny(upload, Task.Delay(5));
        }
        return (peak, await upload);
    }

    // One buffer, again and again.
    private sealed class LongContent : HttpContent
    {
        private readonly byte[] _head;
        private readonly long _rest;

        public LongContent(byte[] head, long rest)
        {
            (_head, _rest) = (head, rest);
            Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={RawForm.Boundary}");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_head);
            var buffer = new byte[64 * 1024];
            for (var left = _rest; left > 0; left -= buffer.Length)
                await stream.WriteAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)));
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"\r\n--{RawForm.Boundary}--\r\n"));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
