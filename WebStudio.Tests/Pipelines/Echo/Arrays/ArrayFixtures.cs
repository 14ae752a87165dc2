using System.Runtime.CompilerServices;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Arrays;

/// <summary>Files that NumPy itself wrote (Fixtures/Echo/make_fixtures.py), and what is in them.</summary>
internal static class ArrayFixtures
{
    public static string PathOf(string name, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "Fixtures", "Echo", name));

    public static Task<NpzFile> OpenAsync(string name) => NpzFile.OpenAsync(PathOf(name), new NpzLimits(), TestContext.Current.CancellationToken);

    /// <summary>The element that the script writes at an index counted in C order.</summary>
    public static double Value(long index, ElementType type) => (((index * 7) + 3) % 251) switch
    {
        var number when type == ElementType.Bool => number & 1,
        var number when type is ElementType.Int8 or ElementType.Int16 or ElementType.Int32 or ElementType.Int64 => type == ElementType.Int8 ? (sbyte)(number - 100) : number - 100,
        var number when type.IsFloat() => number / 4.0,
        var number => number,
    };

    /// <summary>All frames, read to the end.</summary>
    public static async Task<byte[][]> FramesAsync(NpzFile file, ArrayInfo array, FrameAxes axes, string spillPath)
    {
        await using var frames = await ArrayFrames.OpenAsync(file, array, axes, spillPath, TestContext.Current.CancellationToken);
        return await RestAsync(frames);
    }

    /// <summary>The frames that are left.</summary>
    public static async Task<byte[][]> RestAsync(ArrayFrames frames)
    {
        var all = new List<byte[]>();
        var frame = new byte[frames.FrameBytes];
        while (await frames.ReadAsync(frame, TestContext.Current.CancellationToken))
            all.Add([.. frame]);
        return [.. all];
    }
}
