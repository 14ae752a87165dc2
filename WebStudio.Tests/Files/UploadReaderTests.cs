using System.Net;
using System.Net.Sockets;
using System.Text;
using WebStudio.Files;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Files;

/// <summary>Uploads on their way from the wire to the disk.</summary>
public sealed class UploadReaderTests
{
    [Fact]
    public async Task A_file_arrives_byte_for_byte_with_fields_before_and_after_it()
    {
        var content = new byte[700_000];
        new Random(5).NextBytes(content);
        // What nearly looks like the end of the form is none.
        Encoding.ASCII.GetBytes($"\r\n--{RawForm.Boundary[..^1]}\r\n--\r\n{RawForm.Boundary}--\r\n").CopyTo(content, 300_000);
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        using var response = await app.Second.PostAsync("/api/v1/jobs", new RawForm().Field("kind", "test").File(content, "data.bin").Field("options", """{"after":"ünï"}""").Close());
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var job = await response.JsonAsync();
        Assert.Equal("ünï", (string?)job["config"]!["after"]);
        Assert.Equal(content.Length, (long?)job["file_size"]);
        await app.EndAsync((string)job["job_id"]!, "completed");
        Assert.Equal(content, await app.Second.GetByteArrayAsync($"/api/v1/jobs/{job["job_id"]}/files/input"));
    }

    [Fact]
    public async Task A_large_file_is_on_the_disk_while_it_arrives_and_gone_when_it_is_refused()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        using var client = await RawClient.BeginAsync(app, chunked: true);
        await client.SendAsync(new byte[600_000]);
        await Eventually.TrueAsync(() => PartialLength(app) >= 500_000, "half a megabyte lies on the disk");
        await client.SendAsync(new byte[600_000]);
        Assert.Contains("413", await client.StatusLineAsync(), StringComparison.Ordinal);
        await Eventually.TrueAsync(() => app.FilesOnDisk().Count == 0, "nothing is left");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_upload_that_the_client_abandons_leaves_nothing(bool chunked)
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        using (var client = await RawClient.BeginAsync(app, chunked))
        {
            await client.SendAsync(new byte[300_000]);
            await Eventually.TrueAsync(() => PartialLength(app) > 0, "the file has begun to arrive");
        }
        await Eventually.TrueAsync(() => app.FilesOnDisk().Count == 0, "nothing is left");
        Assert.Equal(0, (int?)(await app.Second.JsonAsync("/api/v1/jobs"))["total"]);
    }

    [Fact]
    public async Task A_refusal_after_the_file_has_arrived_leaves_nothing()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        foreach (var form in (Func<HttpContent>[])[
            () => new RawForm().Field("kind", "test").File(new byte[200_000], "a.bin").Field("options", "not JSON").Close(),
            () => new RawForm().Field("kind", "test").File(new byte[200_000], "a.bin").File([1], "b.bin").Close(),
            () => new RawForm().Field("kind", "test").File(new byte[200_000], "a.bin").Field("x", new string('y', 300_000)).Close(),
            () => new RawForm().Field("kind", "test").File(new byte[200_000], "a.bin").Open(),
            () => new RawForm().Field("kind", "test").File([], "a.bin").Close()])
        {
            using var response = await app.Second.PostAsync("/api/v1/jobs", form());
            await response.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
            Assert.Empty(app.FilesOnDisk());
        }
    }

    [Fact]
    public async Task Too_many_fields_are_refused()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        var form = new RawForm().Field("kind", "test");
        for (var i = 0; i < 64; i++)
            form.Field($"field{i}", "x");
        using var response = await app.Second.PostAsync("/api/v1/jobs", form.Close());
        await response.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
    }

    private static long PartialLength(StudioApp app) => Directory.EnumerateFiles(app.Folders.Uploads, "*" + UploadReader.PartialSuffix).Sum(file => new FileInfo(file).Length);

    /// <summary>A client that can stop in the middle.</summary>
    private sealed class RawClient(TcpClient tcp, bool chunked) : IDisposable
    {
        public static async Task<RawClient> BeginAsync(StudioApp app, bool chunked)
        {
            var tcp = new TcpClient();
            await tcp.ConnectAsync(app.Second.BaseAddress!.Host, app.Second.BaseAddress.Port);
            var client = new RawClient(tcp, chunked);
            await client.WriteAsync($"POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary={RawForm.Boundary}\r\n{(chunked ? "Transfer-Encoding: chunked" : "Content-Length: 900000")}\r\n\r\n");
            await client.SendAsync(await new RawForm().Field("kind", "test").Text($"--{RawForm.Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n").Open().ReadAsByteArrayAsync());
            return client;
        }

        public async Task SendAsync(byte[] body)
        {
            if (chunked)
                await WriteAsync($"{body.Length:x}\r\n");
            await tcp.GetStream().WriteAsync(body);
            if (chunked)
                await WriteAsync("\r\n");
        }

        public async Task<string> StatusLineAsync()
        {
            using var reader = new StreamReader(tcp.GetStream());
            return await reader.ReadLineAsync() ?? "";
        }

        public void Dispose() => tcp.Dispose();

        private async Task WriteAsync(string text) => await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
    }
}
