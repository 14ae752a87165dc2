using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Arrays;

/// <summary>Whatever the order in the file, frames come as rows of columns of channels.</summary>
public sealed class ArrayFramesTests
{
    private static readonly string[] Orders = [.. Permutations("THW"), .. Permutations("THWC"), "HW", "WH", "HWC", "CHW", "WCH", "NTHW", "CNTHW", "HNTWC"];

    public static TheoryData<ElementType> Types => [.. Enum.GetValues<ElementType>()];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_order_of_axes_bytes_and_memory_gives_the_same_elements(ElementType type)
    {
        using var scratch = new Scratch();
        var random = new Random(7);
        foreach (var order in Orders)
        {
            foreach (var (bigEndian, fortran) in ((bool, bool)[])[(false, false), (true, false), (false, true), (true, true)])
                await ExpectAsync(scratch, type, bigEndian, fortran, order, [.. order.Select(axis => Length(axis, random))], random.Next(2) == 0);
        }
    }

    [Theory]
    [InlineData("HWT", new[] { 180, 190, 620 }, false)]
    [InlineData("HWTC", new[] { 130, 100, 500, 3 }, false)]
    [InlineData("HTW", new[] { 190, 620, 180 }, false)]
    [InlineData("CTHW", new[] { 3, 37, 420, 400 }, false)]
    [InlineData("THW", new[] { 700, 150, 170 }, true)]
    [InlineData("THWC", new[] { 3, 1500, 1500, 3 }, true)]
    public async Task Arrays_larger_than_the_buffers_are_rearranged_in_pieces(string order, int[] shape, bool fortran)
    {
        using var scratch = new Scratch();
        await ExpectAsync(scratch, ElementType.UInt8, bigEndian: false, fortran, order, shape, deflate: false);
    }

    [Theory]
    [InlineData("THW", false)]
    [InlineData("TCHW", false)]
    [InlineData("HWT", true)]
    public async Task Frames_at_hand_are_found_by_their_number_forwards_and_backwards(string order, bool deflate)
    {
        using var scratch = new Scratch();
        using var file = await OpenAsync(scratch, NpzBuilder.Npy(ElementType.UInt16, false, false, [.. order.Select(axis => Length(axis, new Random(3)))]), deflate);
        await using var frames = await ArrayFrames.OpenAsync(file, file.Arrays[0], FrameAxes.Parse(order, file.Arrays[0]), scratch.PathFor("spill"), Cancel);
        var all = await ArrayFixtures.RestAsync(frames);
        Assert.True(frames.CanSeek && all.Length > 2);
        var frame = new byte[frames.FrameBytes];
        foreach (var number in (int[])[.. Enumerable.Range(0, all.Length).Reverse(), 1, 0, all.Length - 1])
        {
            frames.Seek(number);
            Assert.True(await frames.ReadAsync(frame, Cancel));
            Assert.Equal(all[number], frame);
        }
        Assert.False(await frames.ReadAsync(frame, Cancel));
        frames.Rewind();
        Assert.Equal(all, await ArrayFixtures.RestAsync(frames));
    }

    [Fact]
    public async Task Compressed_frames_come_in_order_only_but_can_be_rewound_at_any_time()
    {
        using var scratch = new Scratch();
        using var file = await OpenAsync(scratch, NpzBuilder.Npy(ElementType.Float32, true, false, 5, 6, 7), deflate: true);
        await using var frames = await ArrayFrames.OpenAsync(file, file.Arrays[0], FrameAxes.Detect(file.Arrays[0]), scratch.PathFor("spill"), Cancel);
        var frame = new byte[frames.FrameBytes];
        Assert.True(await frames.ReadAsync(frame, Cancel));
        Assert.False(frames.CanSeek);
        Assert.Throws<InvalidOperationException>(() => frames.Seek(0));
        frames.Rewind();
        var all = await ArrayFixtures.RestAsync(frames);
        Assert.Equal(frame, all[0]);
        Assert.Equal(5, all.Length);
        Assert.Equal([scratch.PathFor("file.npz")], Directory.GetFiles(scratch.Folder));
    }

    [Fact]
    public async Task The_temporary_file_is_gone_after_use_after_damage_and_after_a_cancel()
    {
        using var scratch = new Scratch();
        var npy = NpzBuilder.Npy(ElementType.UInt8, false, false, 40, 50, 9);
        using (var file = await OpenAsync(scratch, npy, deflate: true))
        {
            var axes = FrameAxes.Detect(file.Arrays[0]);
            var done = new List<double>();
            await using (var frames = await ArrayFrames.OpenAsync(file, file.Arrays[0], axes, scratch.PathFor("spill"), done.Add, Cancel))
                Assert.True(File.Exists(scratch.PathFor("spill")));
            Assert.Equal(1, done[^1]);
            Assert.False(File.Exists(scratch.PathFor("spill")));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ArrayFrames.OpenAsync(file, file.Arrays[0], axes, scratch.PathFor("spill"), new CancellationToken(canceled: true)));
            Assert.False(File.Exists(scratch.PathFor("spill")));
        }
        var damaged = new NpzBuilder().Add("a.npy", npy, lies: new NpzBuilder.Lies { Crc = 1 }).Build();
        using var other = await NpzFile.OpenAsync(scratch.Write("damaged.npz", damaged), new NpzLimits(), Cancel);
        await Assert.ThrowsAsync<InvalidArrayException>(() => ArrayFrames.OpenAsync(other, other.Arrays[0], FrameAxes.Detect(other.Arrays[0]), scratch.PathFor("spill"), Cancel));
        Assert.False(File.Exists(scratch.PathFor("spill")));
    }

    private static async Task ExpectAsync(Scratch scratch, ElementType type, bool bigEndian, bool fortran, string order, int[] shape, bool deflate)
    {
        using var file = await OpenAsync(scratch, NpzBuilder.Npy(type, bigEndian, fortran, shape), deflate);
        var array = Assert.Single(file.Arrays);
        Assert.Null(array.Problem);
        var axes = FrameAxes.Parse(order, array);
        var frames = await ArrayFixtures.FramesAsync(file, array, axes, scratch.PathFor("spill"));
        Assert.Equal(axes.Frames, frames.Length);
        var strides = order.Select((axis, at) => (axis, Stride: shape.Skip(at + 1).Aggregate(1L, (product, length) => product * length))).Where(pair => pair.axis != 'N').ToDictionary(pair => pair.axis, pair => pair.Stride);
        long t = strides.GetValueOrDefault('T'), h = strides['H'], w = strides['W'], c = strides.GetValueOrDefault('C');
        // Every place of a small frame; of large ones some thousand all over.
        var step = Math.Max(1, axes.FrameElements * axes.Frames / 20_011);
        for (var place = 0; place < axes.FrameElements * axes.Frames; place += step)
        {
            int frame = place / axes.FrameElements, element = place % axes.FrameElements;
            var index = (frame * t) + (element / axes.Channels / axes.Width * h) + (element / axes.Channels % axes.Width * w) + (element % axes.Channels * c);
            var actual = type.ToDouble(frames[frame].AsSpan(element * type.SizeOf()));
            if (actual != ArrayFixtures.Value(index, type))
                Assert.Fail($"{type} {order} ({string.Join(", ", shape)}) big {bigEndian} Fortran {fortran}: frame {frame} element {element} is {actual}.");
        }
    }

    private static Task<NpzFile> OpenAsync(Scratch scratch, byte[] npy, bool deflate) =>
        NpzFile.OpenAsync(scratch.Write("file.npz", new NpzBuilder().Add("a.npy", npy, deflate).Build()), new NpzLimits(), Cancel);

    // Sides beyond a tile sometimes; lengths of 1 too.
    private static int Length(char axis, Random random) => axis switch
    {
        'T' => random.Next(3, 6),
        'C' => new[] { 1, 3, 4 }[random.Next(3)],
        'N' => 1,
        _ => random.Next(4) == 0 ? random.Next(30, 40) : random.Next(1, 9),
    };

    private static IEnumerable<string> Permutations(string letters) => letters.Length < 2
        ? [letters]
        : letters.SelectMany(letter => Permutations(letters.Replace($"{letter}", "", StringComparison.Ordinal)), (letter, rest) => letter + rest);
}
