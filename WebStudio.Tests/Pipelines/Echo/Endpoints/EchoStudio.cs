using System.Net;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Endpoints;

/// <summary>A studio that may read one folder, and files to put there.</summary>
internal sealed class EchoStudio : IAsyncDisposable
{
    private readonly Scratch _scratch = new();

    public EchoStudio(params (string Key, string Value)[] settings)
    {
        Root = Directory.CreateDirectory(_scratch.PathFor("root")).FullName;
        App = StudioApp.Start(null, [("Echo:Roots:0", Root), .. settings]);
    }

    public StudioApp App { get; }

    public string Root { get; }

    /// <summary>A folder that may not be read.</summary>
    public string Outside => Directory.CreateDirectory(_scratch.PathFor("outside")).FullName;

    /// <summary>Six gray frames of 32 × 24, brighter from frame to frame: 0, 40, 80 …</summary>
    public static byte[] Clip(int frames = 6, int height = 24, int width = 32) => EchoSteps.Npz(
        ("frames", ElementType.UInt8, [frames, height, width], Enumerable.Range(0, frames * height * width).Select(i => (double)(i / (height * width) * 40 % 256))));

    /// <summary>The same with one bit of the pixels flipped, which only who inflates them notices.</summary>
    public static byte[] DamagedClip()
    {
        var npz = EchoSteps.Npz(System.IO.Compression.CompressionLevel.NoCompression, ("frames", ElementType.UInt8, [6, 24, 32], new byte[6 * 24 * 32]));
        npz[npz.Length / 2] ^= 1;
        return npz;
    }

    /// <summary>Writes a file below the root.</summary>
    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(Root, name), content);
        return Path.Combine(Root, name);
    }

    /// <summary>A URL with the path and more parameters.</summary>
    public static string Url(string route, string path, string more = "") => $"{route}?path={Uri.EscapeDataString(path)}{more}";

    public Task<HttpResponseMessage> ConvertAsync(string path, string more = "") => App.First.GetAsync(Url("/api/convert-npz", path, more));

    /// <summary>Converts and gives the bytes of the video, asserting that there is one.</summary>
    public async Task<byte[]> VideoAsync(string path, string more = "")
    {
        using var response = await ConvertAsync(path, more);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        Assert.Equal("video/mp4", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>How many jobs there have been.</summary>
    public async Task<int> JobsAsync() => (int)(await App.Second.JsonAsync("/api/v1/jobs"))["total"]!;

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _scratch.Dispose();
    }
}
