using System.Net;
using System.Text.Json.Nodes;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Endpoints;

/// <summary><c>/api/inspect-npz</c>.</summary>
public sealed class InspectTests
{
    [Fact]
    public async Task Keys_shapes_and_types_are_told_by_path_and_for_uploads()
    {
        var npz = EchoSteps.Npz(
            ("mask", ElementType.Bool, [24, 32], new double[24 * 32]), ("video", ElementType.Float32, [5, 24, 32], new double[5 * 24 * 32]), ("fps", ElementType.Float64, [], [30]));
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", npz);
        using var posted = await studio.App.Second.PostAsync("/api/inspect-npz", new RawForm().File(npz, "sent.npz", null).Close());
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        var upload = await posted.JsonAsync();
        Assert.Equal("sent.npz", (string?)upload["path"]);
        foreach (var json in (JsonObject[])[await studio.App.First.JsonAsync(EchoStudio.Url("/api/inspect-npz", path)), upload])
        {
            Assert.Equal(("ok", (long?)npz.Length), ((string?)json["status"], (long?)json["size_bytes"]));
            Assert.Equal("""["mask","video","fps"]""", json["keys"]!.ToJsonString());
            Assert.Equal("""{"shape":[5,24,32],"dtype":"float32","ndim":3,"axes":"THW"}""", Without(json["meta"]!["video"]!, "layout").ToJsonString());
            Assert.Equal("""{"shape":[],"dtype":"float64","ndim":0}""", json["meta"]!["fps"]!.ToJsonString());
            Assert.Equal(("video", 30), ((string?)json["chosen"], (double?)json["fps"]));
        }
        Assert.Equal(path, (string?)(await studio.App.First.JsonAsync(EchoStudio.Url("/api/inspect-npz", path)))["path"]);
        Assert.Empty(studio.App.FilesOnDisk());
        Assert.Equal(0, await studio.JobsAsync());
    }

    [Fact]
    public async Task Members_that_cannot_be_read_are_listed_with_their_problem()
    {
        var npz = EchoSteps.Npz(System.IO.Compression.CompressionLevel.NoCompression, ("frames", ElementType.UInt8, [2, 24, 32], new byte[100]), ("ok", ElementType.UInt8, [2, 24, 32], new byte[2 * 24 * 32]));
        await using var studio = new EchoStudio();
        var json = await studio.App.First.JsonAsync(EchoStudio.Url("/api/inspect-npz", studio.Write("a.npz", npz)));
        Assert.EndsWith(".", (string?)json["meta"]!["frames"]!["problem"], StringComparison.Ordinal);
        Assert.Equal("[2,24,32]", json["meta"]!["frames"]!["shape"]!.ToJsonString());
        Assert.Null(json["meta"]!["ok"]!["problem"]);
        Assert.Equal("ok", (string?)json["chosen"]);
    }

    [Fact]
    public async Task What_is_no_archive_is_refused()
    {
        await using var studio = new EchoStudio();
        using var response = await studio.App.First.PostAsync("/api/inspect-npz", new RawForm().File([1, 2, 3], "a.npz", null).Close());
        await response.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_ARRAY");
        using var none = await studio.App.First.PostAsync("/api/inspect-npz", new RawForm().Field("x", "y").Close());
        await none.AssertErrorAsync(HttpStatusCode.BadRequest, "NO_FILE");
        Assert.Empty(studio.App.FilesOnDisk());
    }

    [Fact]
    public async Task Hundreds_of_damaged_files_never_cause_an_error_of_the_server_or_leave_anything()
    {
        await using var studio = new EchoStudio();
        var whole = EchoSteps.Npz(("frames", ElementType.UInt16, [4, 8, 8], Enumerable.Range(0, 256).Select(i => i * 200.0)), ("fps", ElementType.Float64, [], [30]));
        var random = new Random(11);
        int read = 0, refused = 0;
        var before = Handles();
        for (var i = 0; i < 320; i++)
        {
            var mutant = Mutation.Of(whole, random);
            using var inspected = await studio.App.First.PostAsync("/api/inspect-npz", new RawForm().File(mutant, "mutant.npz", null).Close());
            if (inspected.StatusCode == HttpStatusCode.OK)
            {
                Assert.Equal("ok", (string?)(await inspected.JsonAsync())["status"]);
                read++;
                continue;
            }
            var code = (string)(await inspected.JsonAsync())["code"]!;
            Assert.True(code is "INVALID_ARRAY" or "EMPTY_FILE", code);
            await inspected.AssertErrorAsync(HttpStatusCode.BadRequest, code);
            refused++;
        }
        Assert.InRange(read, 20, 300);
        Assert.InRange(refused, 20, 300);
        Assert.Empty(studio.App.FilesOnDisk());
        await Eventually.TrueAsync(() => Handles() <= before, "every file is closed");
    }

    [Fact]
    public async Task Dozens_of_damaged_files_are_converted_or_refused_and_shown_or_refused()
    {
        await using var studio = new EchoStudio();
        var whole = EchoSteps.Npz(("frames", ElementType.UInt16, [4, 8, 8], Enumerable.Range(0, 256).Select(i => i * 200.0)));
        var random = new Random(12);
        var path = Path.Combine(studio.Root, "mutant.npz");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++)
        {
            await File.WriteAllBytesAsync(path, Mutation.Of(whole, random));
            using var converted = await studio.App.First.PostAsync("/api/convert-npz", new RawForm().File(await File.ReadAllBytesAsync(path), "mutant.npz", null).Close());
            using var prepared = await studio.App.First.PreprocessAsync(path, "{}");
            foreach (var response in (HttpResponseMessage[])[converted, prepared])
            {
                statuses.Add(response.StatusCode);
                if (response.StatusCode != HttpStatusCode.OK)
                    await response.AssertErrorAsync(HttpStatusCode.BadRequest, (string)(await response.JsonAsync())["code"]!);
            }
        }
        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.Contains(HttpStatusCode.BadRequest, statuses);
        Assert.Empty(Directory.EnumerateFileSystemEntries(studio.App.Folders.Temp));
        Assert.Empty(Directory.EnumerateFiles(studio.App.Folders.Uploads, "*.upload"));
        Assert.Empty(Open(".npz"));
    }

    // Files that this process holds open below a data folder of tests.
    private static int Handles() => Open(".upload").Count;

    private static IReadOnlyList<string> Open(string suffix) =>
        [.. Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(entry => new FileInfo(entry).LinkTarget ?? "").Where(target => target.Contains("studio-test-", StringComparison.Ordinal) && target.Replace(" (deleted)", "", StringComparison.Ordinal).EndsWith(suffix, StringComparison.Ordinal))];

    private static JsonNode Without(JsonNode json, string name)
    {
        json.AsObject().Remove(name);
        return json;
    }
}
