using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Arrays;

/// <summary>Files that NumPy itself wrote.</summary>
public sealed class NumPyFileTests
{
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
}
