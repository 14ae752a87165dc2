namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>
/// How the elements of the frames lie in the file, all lengths and strides in elements: <see cref="Before"/> × <see cref="Frames"/> × <see cref="After"/>,
/// innermost last. Frames are contiguous when nothing lies outside of time.
/// </summary>
/// <param name="Before">Elements along the axes outside of time.</param>
/// <param name="Frames">Length of time.</param>
/// <param name="After">Elements along the axes inside of time.</param>
/// <param name="Row">Stride from row to row within a frame, the other frames taken out.</param>
/// <param name="Column">Stride from column to column.</param>
/// <param name="Channel">Stride from channel to channel.</param>
internal sealed record FrameLayout(long Before, int Frames, long After, long Row, long Column, long Channel)
{
    public bool IsContiguous => Before == 1;

    /// <summary>The layout of an array whose axes are known.</summary>
    public static FrameLayout Of(ArrayInfo array, FrameAxes axes)
    {
        var memory = axes.Order.Zip(array.Shape, (letter, length) => (Letter: letter, Length: length)).Where(axis => axis.Length > 1).ToList();
        if (array.FortranOrder)
            memory.Reverse();
        var time = memory.FindIndex(axis => axis.Letter == 'T');
        var before = memory.Take(Math.Max(0, time)).Aggregate(1L, (product, axis) => product * axis.Length);
        var strides = new Dictionary<char, long>();
        var inner = 1L;
        foreach (var (letter, length) in memory.AsEnumerable().Reverse().Where(axis => axis.Letter != 'T'))
        {
            strides[letter] = inner;
            inner *= length;
        }
        // An axis of length 1 has any stride: the one that it would have in a frame of rows.
        return new FrameLayout(before, axes.Frames, inner / before, strides.GetValueOrDefault('H', (long)axes.Width * axes.Channels), strides.GetValueOrDefault('W', axes.Channels), strides.GetValueOrDefault('C', 1));
    }

    /// <summary>Whether a frame lies as rows of columns of channels, as it is wanted.</summary>
    public bool HasRows(FrameAxes axes) => Channel == 1 && Column == axes.Channels && Row == (long)axes.Width * axes.Channels;

    /// <summary>Copies one frame into rows of columns of channels.</summary>
    public void ToRows(ReadOnlySpan<byte> source, Span<byte> target, FrameAxes axes, int elementBytes) =>
        StridedCopy.Run(source, target, elementBytes, new StridedPlanes(axes.Height, axes.Width, axes.Channels, ((int)Row, (int)Column, (int)Channel), (axes.Width * axes.Channels, axes.Channels, 1)));
}
