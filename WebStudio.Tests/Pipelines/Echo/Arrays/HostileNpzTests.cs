using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Arrays;

/// <summary>Archives that are damaged or lie.</summary>
public sealed class HostileNpzTests : IDisposable
{
    private static readonly byte[] Clip = NpzBuilder.Npy(ElementType.UInt8, false, false, 3, 40, 50);

    private readonly Scratch _scratch = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_file_cut_anywhere_is_refused()
    {
        var whole = await File.ReadAllBytesAsync(ArrayFixtures.PathOf("frames.npz"), Cancel);
        for (var length = 0; length < whole.Length; length += length < 64 || length > whole.Length - 64 ? 1 : 37)
        {
            var error = await Assert.ThrowsAsync<InvalidArrayException>(() => OpenAsync(whole[..length]));
            Assert.StartsWith(length < 4 ? "The file is not an NPZ file." : "The file's index is missing", error.Message, StringComparison.Ordinal);
        }
        Assert.Equal("The file is not an NPZ file.", (await Assert.ThrowsAsync<InvalidArrayException>(() => OpenAsync(Clip))).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_checksum_is_told_before_the_last_frame_is_given(bool deflate)
    {
        using var file = await OpenAsync(new NpzBuilder().Add("a.npy", Clip, deflate, new() { Crc = 1 }).Build());
        await using var frames = await ArrayFrames.OpenAsync(file, file.Choose(null), FrameAxes.Detect(file.Arrays[0]), _scratch.PathFor("spill"), Cancel);
        var frame = new byte[frames.FrameBytes];
        Assert.True(await frames.ReadAsync(frame, Cancel) && await frames.ReadAsync(frame, Cancel));
        Assert.Equal("The array 'a' is damaged: its checksum is wrong.", (await Assert.ThrowsAsync<InvalidArrayException>(async () => await frames.ReadAsync(frame, Cancel))).Message);
    }

    [Fact]
    public async Task Content_that_is_shorter_or_longer_than_the_index_promises_is_refused()
    {
        // Both headers promise the same; what is packed is something else.
        var longer = new NpzBuilder().Add("a.npy", [.. Clip, 1, 2, 3], lies: new() { Size = Clip.Length }).Build();
        Assert.Equal($"The array 'a' holds more than the {Clip.Length} bytes that the file's index promises.", await ReadFailureAsync(longer));
        var shorter = new NpzBuilder().Add("a.npy", Clip[..^3], lies: new() { Size = Clip.Length }).Build();
        Assert.Equal($"The array 'a' is cut short: {Clip.Length - 3} of its {Clip.Length} bytes are there.", await ReadFailureAsync(shorter));
        var garbled = new NpzBuilder().Add("a.npy", Clip).Build();
        garbled.AsSpan(150, 200).Fill(0xA5);
        Assert.StartsWith("The array 'a' is ", await ReadFailureAsync(garbled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_array_that_is_shorter_or_longer_than_its_header_promises_is_listed_with_a_problem(int more)
    {
        var npy = more == 0 ? Clip[..^5] : [.. Clip, 0];
        Assert.Equal($"Its header promises 6000 bytes, but {(more == 0 ? 5995 : 6001)} are there.", await ProblemAsync(new NpzBuilder().Add("a.npy", npy)));
    }

    [Fact]
    public async Task Members_whose_own_header_disagrees_with_the_index_have_a_problem()
    {
        Assert.Equal("The file's index gives it another size or checksum than its own header does.", await ProblemAsync(new NpzBuilder().Add("a.npy", Clip, lies: new() { ListedSize = 5 })));
        Assert.Equal("The file's index gives it another name than its own header does.", await ProblemAsync(new NpzBuilder().Add("a.npy", Clip, lies: new() { ListedName = "b.npy" })));
        Assert.Equal("Its place in the file is damaged.", await ProblemAsync(new NpzBuilder().Add("a.npy", Clip, lies: new() { ListedOffset = 7 })));
        Assert.Equal("Its place in the file is damaged.", await ProblemAsync(new NpzBuilder().Add("a.npy", Clip, lies: new() { ListedOffset = 4_000_000_000 })));
        Assert.Equal("Its data do not lie within the file.", await ProblemAsync(new NpzBuilder().Add("a.npy", Clip, lies: new() { PackedSize = 1 << 20 })));
        Assert.Equal("It is stored with another size than it has.", await ProblemAsync(new NpzBuilder().Add("a.npy", Clip, deflate: false, new() { Size = Clip.Length - 1 })));
        Assert.Equal("Its place in the file is damaged.", await ProblemAsync(new NpzBuilder().Add("a.npy", Clip, lies: new() { Size = long.MinValue, PackedSize = uint.MaxValue })));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(0x2000)]
    public async Task Encrypted_members_are_told(int flag) =>
        Assert.Equal("It is encrypted.", await ProblemAsync(new NpzBuilder().Add("a.npy", Clip, lies: new() { Flags = flag })));

    [Fact]
    public async Task Members_that_share_bytes_condemn_the_file()
    {
        var twice = new NpzBuilder().Add("a.npy", Clip).Add("a.npy", Clip, lies: new() { ListedOffset = 0 }).Build();
        Assert.Equal("Members of the file overlap each other.", (await Assert.ThrowsAsync<InvalidArrayException>(() => OpenAsync(twice))).Message);
        // Quoting (Fifield 2019): the first member's data holds the next one's header.
        var inner = new NpzBuilder().Add("b.npy", Clip).Build();
        var quoted = new NpzBuilder().Add("a.npy", inner, deflate: false).Add("b.npy", Clip, lies: new() { ListedOffset = 30 + "a.npy".Length }).Build();
        Assert.Equal("Members of the file overlap each other.", (await Assert.ThrowsAsync<InvalidArrayException>(() => OpenAsync(quoted))).Message);
    }

    [Fact]
    public async Task A_bomb_is_refused_by_its_ratio_and_by_its_size_but_honest_repetition_is_not()
    {
        var zeros = new NpzBuilder().Add("a.npy", NpzBuilder.Npy("'|u1'", false, "(100, 100, 100)", new byte[1_000_000])).Build();
        Assert.Null(await ProblemAsync(zeros, new NpzLimits()));
        Assert.Null(await ProblemAsync(zeros, new NpzLimits { MaxRatio = 10_000, MaxRepetitiveBytes = 10 }));
        Assert.Equal("It has 1000000 bytes; at most 999999 are read.", await ProblemAsync(zeros, new NpzLimits { MaxArrayBytes = 999_999 }));
        Assert.StartsWith("It unfolds to 1000000 bytes from only ", await ProblemAsync(zeros, new NpzLimits { MaxRepetitiveBytes = 999_999 }), StringComparison.Ordinal);
        // Nine GiB promised by a few bytes: nothing of them is ever inflated.
        var start = NpzBuilder.Npy("'|u1'", false, "(9216, 1024, 1024)", []);
        var promise = new NpzBuilder().Add("a.npy", start, lies: new() { Size = start.Length + (9L << 30) }).Build();
        Assert.StartsWith("It unfolds to 9663676416 bytes from only ", await ProblemAsync(promise, new NpzLimits()), StringComparison.Ordinal);
        Assert.Null(await ProblemAsync(promise, new NpzLimits { MaxRepetitiveBytes = 10L << 30 }));
        Assert.StartsWith("The array 'a' is cut short", await ReadFailureAsync(promise, new NpzLimits { MaxRepetitiveBytes = 10L << 30 }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_are_counted()
    {
        var builder = new NpzBuilder();
        for (var i = 0; i < 5; i++)
            builder.Add($"{i}.npy", Clip);
        Assert.Equal("The file has 5 members; at most 4 are read.", (await Assert.ThrowsAsync<InvalidArrayException>(() => OpenAsync(builder.Build(), new NpzLimits { MaxMembers = 4 }))).Message);
        Assert.Equal("The file's index is damaged: it promises 6 members and has 5.", (await Assert.ThrowsAsync<InvalidArrayException>(() => OpenAsync(builder.Build(count: 6)))).Message);
    }

    [Fact]
    public async Task The_records_of_ZIP64_are_read_and_must_lie_within_the_file()
    {
        var bytes = new NpzBuilder().Add("a.npy", Clip).Build(zip64: true);
        using (var file = await OpenAsync(bytes))
            Assert.Equal(6000, file.Choose("a").Bytes);
        // The record's offset, the index's size, its start.
        foreach (var at in (int[])[bytes.Length - 22 - 12, bytes.Length - 22 - 20 - 16, bytes.Length - 22 - 20 - 8])
        {
            foreach (var value in (long[])[-1, long.MaxValue, long.MinValue, bytes.Length, 1])
            {
                var lying = bytes.ToArray();
                BitConverter.TryWriteBytes(lying.AsSpan(at), value);
                Assert.StartsWith("The file's index is damaged", (await Assert.ThrowsAsync<InvalidArrayException>(() => OpenAsync(lying))).Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Of_two_arrays_with_one_name_the_last_counts_as_for_NumPy()
    {
        using var file = await OpenAsync(new NpzBuilder().Add("a.npy", Clip).Add("a.npy", NpzBuilder.Npy(ElementType.Int16, false, false, 2, 3, 4)).Build());
        Assert.Equal("int16", Assert.Single(file.Arrays).TypeName);
        await using var data = file.OpenData(file.Arrays[0]);
        Assert.Equal(48, data.Length);
        await data.ReadExactlyAsync(new byte[48], Cancel);
        Assert.Equal(-1, data.ReadByte());
    }

    [Fact]
    public async Task A_file_that_is_cut_while_it_is_read_is_told()
    {
        using var file = await OpenAsync(new NpzBuilder().Add("a.npy", NpzBuilder.Npy("'|u1'", false, "(20, 200, 300)", new byte[1_200_000]), deflate: false).Build());
        await using var data = file.OpenData(file.Arrays[0]);
        await using (var shorter = new FileStream(_scratch.PathFor("file.npz"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            shorter.SetLength(600_000);
        Assert.StartsWith("The array 'a' is cut short", (await Assert.ThrowsAsync<InvalidArrayException>(() => data.CopyToAsync(Stream.Null, Cancel))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frames", "x frames video data array arr_0")]
    [InlineData("video", "x arr_0 array data video")]
    [InlineData("arr_0", "x arr_1 arr_0")]
    [InlineData("x", "x y")]
    public async Task The_array_is_chosen_by_its_name_else_the_first(string expected, string keys)
    {
        var builder = new NpzBuilder().Add("table.npy", NpzBuilder.Npy(ElementType.UInt8, false, false, 9, 2)).Add("data_of_one_axis.npy", NpzBuilder.Npy(ElementType.UInt8, false, false, 9));
        foreach (var key in keys.Split(' '))
            builder.Add($"{key}.npy", Clip);
        using var file = await OpenAsync(builder.Build());
        Assert.Equal(expected, file.Choose(null).Key);
        Assert.Equal("table", file.Choose("table").Key);
        Assert.StartsWith("The file has no array 'z?'. It has 'table', 'data_of_one_axis', ", Assert.Throws<InvalidArrayException>(() => file.Choose("z\n")).Message, StringComparison.Ordinal);
    }

    private Task<NpzFile> OpenAsync(byte[] bytes, NpzLimits? limits = null) => NpzFile.OpenAsync(_scratch.Write("file.npz", bytes), limits ?? new NpzLimits(), Cancel);

    private Task<string?> ProblemAsync(NpzBuilder builder) => ProblemAsync(builder.Build(), new NpzLimits());

    private async Task<string?> ProblemAsync(byte[] bytes, NpzLimits limits)
    {
        using var file = await OpenAsync(bytes, limits);
        return Assert.Single(file.Arrays).Problem;
    }

    private async Task<string> ReadFailureAsync(byte[] bytes, NpzLimits? limits = null)
    {
        using var file = await OpenAsync(bytes, limits);
        await using var data = file.OpenData(file.Choose("a"));
        return (await Assert.ThrowsAsync<InvalidArrayException>(() => data.CopyToAsync(Stream.Null, Cancel))).Message;
    }
}
