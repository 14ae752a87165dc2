using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Arrays;

/// <summary>Files that NumPy itself wrote.</summary>
public sealed class NumPyFileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("frames.npz")]
    [InlineData("zip64.npz")]
    [InlineData("streamed_stored.npz")]
    [InlineData("streamed_deflated.npz")]
    public async Task Every_kind_of_archive_gives_the_same_frames(string name)
    {
        using var scratch = new Scratch();
        using var file = await ArrayFixtures.OpenAsync(name);
        var array = file.Choose(null);
        Assert.Equal(("frames", "uint8", ElementType.UInt8, null), (array.Key, array.TypeName, array.Type, array.Problem));
        var axes = FrameAxes.Detect(array);
        Assert.Equal(new FrameAxes("THW", 4, 18, 20, 1), axes);
        var frames = await ArrayFixtures.FramesAsync(file, array, axes, scratch.PathFor("spill"));
        Assert.Equal(Enumerable.Range(0, 4 * 18 * 20).Select(i => (byte)ArrayFixtures.Value(i, ElementType.UInt8)), frames.SelectMany(frame => frame));
    }

    [Theory]
    [InlineData("types_stored.npz")]
    [InlineData("types_deflated.npz")]
    public async Task Every_type_byte_order_and_memory_order_gives_the_values_that_were_saved(string name)
    {
        using var scratch = new Scratch();
        using var file = await ArrayFixtures.OpenAsync(name);
        Assert.Equal(48, file.Arrays.Count);
        Assert.Equal(Enum.GetValues<ElementType>().ToHashSet(), file.Arrays.Select(array => array.Type!.Value).ToHashSet());
        foreach (var array in file.Arrays)
        {
            var type = array.Type!.Value;
            Assert.Null(array.Problem);
            Assert.Equal([3, 5, 7], array.Shape);
            Assert.Equal((array.Key.EndsWith("_f", StringComparison.Ordinal), array.Key.Contains("_big_", StringComparison.Ordinal) && type.SizeOf() > 1), (array.FortranOrder, array.BigEndian));
            Assert.StartsWith(array.TypeName, array.Key, StringComparison.Ordinal);
            var frames = await ArrayFixtures.FramesAsync(file, array, FrameAxes.Parse("THW", array), scratch.PathFor("spill"));
            var values = frames.SelectMany(frame => frame).Chunk(type.SizeOf()).Select(element => type.ToDouble(element));
            Assert.Equal(Enumerable.Range(0, 3 * 5 * 7).Select(i => ArrayFixtures.Value(i, type)), values);
        }
    }

    [Fact]
    public async Task Headers_of_all_three_versions_are_read_and_a_comment_behind_the_index_is_no_matter()
    {
        using var scratch = new Scratch();
        using var file = await ArrayFixtures.OpenAsync("versions.npz");
        Assert.Equal("v1 v2 v3", string.Join(" ", file.Arrays.Select(array => array.Key)));
        foreach (var array in file.Arrays)
        {
            var frames = await ArrayFixtures.FramesAsync(file, array, FrameAxes.Detect(array), scratch.PathFor("spill"));
            Assert.Equal(Enumerable.Range(0, 3 * 5 * 7).Select(i => (ushort)ArrayFixtures.Value(i, ElementType.UInt16)), frames.SelectMany(frame => frame.Chunk(2)).Select(pair => BitConverter.ToUInt16(pair)));
        }
    }

    [Theory]
    [InlineData("frames.npz", 12.5)]
    [InlineData("frame_time.npz", 40.0)]
    [InlineData("streamed_stored.npz", 30.0)]
    [InlineData("zip64.npz", null)]
    public async Task The_frame_rate_comes_from_the_file_where_it_has_one(string name, double? rate)
    {
        using var file = await ArrayFixtures.OpenAsync(name);
        Assert.Equal(rate, await file.FrameRateAsync(Cancel));
    }

    [Fact]
    public async Task A_single_number_is_read_whatever_its_type_and_rank()
    {
        using var file = await ArrayFixtures.OpenAsync("frames.npz");
        Assert.Equal(12.5, await file.ReadScalarAsync("fps", Cancel));
        Assert.Equal(40, await file.ReadScalarAsync("frame_time", Cancel));
        Assert.Null(await file.ReadScalarAsync("note", Cancel));
        Assert.Null(await file.ReadScalarAsync("frames", Cancel));
        Assert.Null(await file.ReadScalarAsync("absent", Cancel));
    }

    [Theory]
    [InlineData("objects", "object", "It holds pickled Python objects, which are never loaded, because loading them runs whatever they say.")]
    [InlineData("complex", "<c8", "It holds complex numbers, which cannot be shown; save their magnitude, numpy.abs(a).")]
    [InlineData("longdouble", "<f16", "It holds floating-point numbers of 16 bytes, which differ between machines; save it as float32.")]
    [InlineData("text", "<U2", "It holds text.")]
    [InlineData("bytes", "|S2", "It holds text.")]
    [InlineData("times", "<M8[ns]", "It holds dates or times, which cannot be shown.")]
    [InlineData("records", "records", "It holds records of several fields, which cannot be shown.")]
    [InlineData("raw", "|V5", "It holds raw records, which cannot be shown.")]
    [InlineData("empty", "uint8", "It is empty.")]
    public async Task An_array_that_cannot_be_shown_is_listed_with_the_reason_and_the_others_still_work(string key, string typeName, string problem)
    {
        using var file = await ArrayFixtures.OpenAsync("unreadable.npz");
        var array = file.Arrays.Single(array => string.Equals(array.Key, key, StringComparison.Ordinal));
        Assert.Equal((typeName, problem), (array.TypeName, array.Problem));
        Assert.Equal($"The array '{key}' cannot be shown. {problem}", Assert.Throws<InvalidArrayException>(() => file.Choose(key)).Message);
        Assert.Throws<InvalidArrayException>(() => file.OpenData(array));
        Assert.Null(await file.ReadScalarAsync(key, Cancel));
        Assert.Equal("video", file.Choose(null).Key);
    }

    [Fact]
    public async Task A_packing_that_is_not_read_is_named()
    {
        using var file = await ArrayFixtures.OpenAsync("bzip2.npz");
        var problem = Assert.Single(file.Arrays).Problem;
        Assert.Equal("It is packed by a method that is not read (12); save it with numpy.savez or numpy.savez_compressed.", problem);
        Assert.Equal($"The array 'frames' cannot be shown. {problem}", Assert.Throws<InvalidArrayException>(() => file.Choose(null)).Message);
    }

    [Fact]
    public async Task Folders_and_other_files_in_the_archive_are_no_matter_and_names_stay_names()
    {
        using var file = await ArrayFixtures.OpenAsync("folders.npz");
        Assert.Equal("study/clip ../../etc/fps", string.Join(" ", file.Arrays.Select(array => array.Key)));
        Assert.Equal("study/clip", file.Choose(null).Key);
    }
}
