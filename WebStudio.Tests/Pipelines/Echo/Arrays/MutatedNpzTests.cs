using System.Text;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Arrays;

/// <summary>Whatever the bytes are: the frames that were saved, or a sentence. Nothing else, no hang, no open file.</summary>
public sealed class MutatedNpzTests : IDisposable
{
    private const int Mutants = 400;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("frames.npz")]
    [InlineData("zip64.npz")]
    [InlineData("streamed_stored.npz")]
    [InlineData("streamed_deflated.npz")]
    [InlineData("versions.npz")]
    [InlineData("unreadable.npz")]
    public async Task A_mutated_file_gives_what_was_saved_or_a_sentence(string name)
    {
        var whole = await File.ReadAllBytesAsync(ArrayFixtures.PathOf(name), TestContext.Current.CancellationToken);
        var saved = await ReadAsync(whole);
        Assert.NotEmpty(saved);
        var random = new Random(42);
        int same = 0, refused = 0;
        for (var i = 0; i < Mutants; i++)
        {
            // The index at the end decides as much as the beginning.
            var mutant = i % 2 == 0 ? Mutation.Of(whole, random) : [.. whole[..^Tail(whole)], .. Mutation.Of(whole[^Tail(whole)..], random)];
            try
            {
                var read = await ReadAsync(mutant);
                foreach (var (key, frames) in read)
                    Assert.Equal(saved[key], frames);
                same += read.Count > 0 ? 1 : 0;
                refused += read.Count < saved.Count ? 1 : 0;
            }
            catch (InvalidArrayException error)
            {
                refused++;
                Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
            }
            // Beside other tests the process has thousands of them: not after each.
            if (i % 8 == 7)
                Assert.DoesNotContain(_scratch.Folder, OpenFiles(), StringComparison.Ordinal);
        }
        // Both happen, or the mutants prove nothing.
        Assert.True(same > 10 && refused > 50, $"{same} the same, {refused} refused");
    }

    [Fact]
    public async Task A_mutated_header_in_an_honest_archive_gives_frames_or_a_sentence()
    {
        var data = new byte[3 * 20 * 30 * 2];
        string[] tokens = ["{", "'descr'", ":", "'<u2'", ",", "'fortran_order'", ":", "False", ",", "'shape'", ":", "(", "3", ",", "20", ",", "30", ")", "}"];
        string[] others = [.. tokens, "'>u2'", "'|i1'", "'<f4'", "'|O'", "True", "None", "-1", "0", "1", "6", "60", "9223372036854775807", "1e9", "L", "''", "\"", "[", "]", "\\", " ", ""];
        var random = new Random(42);
        int read = 0, refused = 0;
        for (var i = 0; i < 3 * Mutants; i++)
        {
            string[] text = [.. tokens];
            for (var change = random.Next(1, 3); change > 0; change--)
                text[random.Next(text.Length)] = others[random.Next(others.Length)];
            var mutant = NpzBuilder.Npy(string.Concat(text), data);
            if (i % 4 == 0)
                mutant = [.. Mutation.Of(mutant[..^data.Length], random), .. data];
            try
            {
                var arrays = await ReadAsync(new NpzBuilder().Add("a.npy", mutant, deflate: i % 2 == 0).Build());
                read += arrays.Count;
            }
            catch (InvalidArrayException error)
            {
                refused++;
                Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
            }
        }
        Assert.True(read > 10 && refused > 50, $"{read} read, {refused} refused");
    }

    // The frames of every array by its key; a sentence is an exception when the file has none to show.
    private async Task<Dictionary<string, byte[]>> ReadAsync(byte[] bytes)
    {
        using var timeout = new CancellationTokenSource(Hang);
        var path = _scratch.Write("file.npz", bytes);
        var limits = new NpzLimits { MaxArrayBytes = 1 << 20, MaxFrameBytes = 1 << 20 };
        using var file = await NpzFile.OpenAsync(path, limits, timeout.Token);
        var read = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        file.Choose(null);
        foreach (var array in file.Arrays.Where(array => array.Problem is null && array.Rank > 1))
        {
            var axes = FrameAxes.Detect(array, limits);
            await using var frames = await ArrayFrames.OpenAsync(file, array, axes, _scratch.PathFor("spill"), timeout.Token);
            var all = new MemoryStream();
            all.Write(Encoding.UTF8.GetBytes(axes.Describe() + array.TypeName));
            var frame = new byte[frames.FrameBytes];
            while (await frames.ReadAsync(frame, timeout.Token))
                all.Write(frame);
            read[array.Key] = all.ToArray();
        }
        _ = await file.FrameRateAsync(timeout.Token);
        return read;
    }

    private static int Tail(byte[] whole) => Math.Min(160, whole.Length / 2);

    private static string OpenFiles() => string.Join('\n', Directory.GetFiles("/proc/self/fd").Select(link => new FileInfo(link).LinkTarget));
}
