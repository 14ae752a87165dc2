namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>Which axis of an array is time, row, column and channel.</summary>
/// <param name="Order">One letter an axis, outermost first: T time, H row, W column, C channel, N an axis of length 1 without meaning; for instance THWC. T and C may be missing.</param>
/// <param name="Frames">Length of time; 1 without that axis.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Channels">1 gray, 3 RGB, 4 RGB with an alpha that is not used.</param>
public sealed record FrameAxes(string Order, int Frames, int Height, int Width, int Channels)
{
    /// <summary>Elements of one frame.</summary>
    public int FrameElements => checked(Height * Width * Channels);

    public bool IsGray => Channels == 1;

    /// <summary>The axes that the shape suggests (<see cref="AxisDetection"/>).</summary>
    /// <exception cref="InvalidArrayException">It suggests none, or frames beyond the limits.</exception>
    public static FrameAxes Detect(ArrayInfo array, NpzLimits? limits = null)
    {
        var order = AxisDetection.Guess(array.Shape)
            ?? throw new InvalidArrayException($"{NpzFile.Label(array.Key)} of shape {Shape(array)} is not understood as frames; name its axes if it is, for instance axes=THW or THWC.");
        return Checked(order, array, limits ?? new NpzLimits());
    }

    /// <summary>The axes as named by the person: one letter an axis, upper or lower case, commas and blanks between them allowed.</summary>
    /// <exception cref="InvalidArrayException">They do not fit the array.</exception>
    public static FrameAxes Parse(string axes, ArrayInfo array, NpzLimits? limits = null)
    {
        var order = string.Concat(axes.Take(100).Where(letter => letter is not (' ' or ',' or '(' or ')'))).ToUpperInvariant();
        var spoken = NpzFile.Spoken(axes);
        if (order.Length == 0 || order.Any(letter => !"THWCN".Contains(letter, StringComparison.Ordinal)))
            throw new InvalidArrayException($"The axes '{spoken}' are not made of T (time), H (row), W (column), C (channel) and N (no meaning).");
        if (!order.Contains('H', StringComparison.Ordinal) || !order.Contains('W', StringComparison.Ordinal) || order.Where(letter => letter != 'N').GroupBy(letter => letter).Any(group => group.Skip(1).Any()))
            throw new InvalidArrayException($"The axes '{spoken}' must name H and W, and none of T, H, W and C twice.");
        if (order.Length != array.Rank)
            throw new InvalidArrayException($"The axes '{spoken}' are {order.Length}, but the array '{NpzFile.Spoken(array.Key)}' has {array.Rank}: {Shape(array)}.");
        return Checked(order, array, limits ?? new NpzLimits());
    }

    /// <summary>For a person, for instance "200 frames of 576 × 768, gray (axes T, H, W)"; rows × columns.</summary>
    public string Describe() =>
        $"{(Frames == 1 ? "1 frame" : $"{Frames} frames")} of {Height} × {Width}, {(Channels switch { 1 => "gray", 3 => "RGB", _ => "RGB with alpha" })} (axes {string.Join(", ", Order.AsEnumerable())})";

    internal static bool CanDetect(ArrayInfo array, NpzLimits limits)
    {
        try
        {
            Detect(array, limits);
            return true;
        }
        catch (InvalidArrayException)
        {
            return false;
        }
    }

    private static string Shape(ArrayInfo array) => $"({string.Join(", ", array.Shape)}{(array.Rank == 1 ? "," : "")})";

    private static FrameAxes Checked(string order, ArrayInfo array, NpzLimits limits)
    {
        long Length(char letter) => order.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var axis ? array.Shape[axis] : 1;
        long frames = Length('T'), height = Length('H'), width = Length('W'), channels = Length('C');
        var name = NpzFile.Label(array.Key);
        if (array.Problem is not null || array.Type is not { } type)
            throw new InvalidArrayException($"{name} cannot be shown. {array.Problem}");
        if (order.Where((letter, axis) => letter == 'N' && array.Shape[axis] != 1).Any())
            throw new InvalidArrayException($"{name} of shape {Shape(array)} has more than one element along an axis N.");
        if (channels is not (1 or 3 or 4))
            throw new InvalidArrayException($"{name} of shape {Shape(array)} has {channels} channels with the axes {order}; 1, 3 or 4 can be shown.");
        if (height > limits.MaxSide || width > limits.MaxSide)
            throw new InvalidArrayException($"{name} has frames of {height} × {width} with the axes {order}; at most {limits.MaxSide} a side can be shown.");
        if (frames > limits.MaxFrames)
            throw new InvalidArrayException($"{name} has {frames} frames with the axes {order}; at most {limits.MaxFrames} can be shown.");
        if (height * width * channels * type.SizeOf() > limits.MaxFrameBytes)
            throw new InvalidArrayException($"{name} has frames of {height * width * channels * type.SizeOf()} bytes; at most {limits.MaxFrameBytes} can be shown.");
        return frames > 0 && height > 0 && width > 0
            ? new FrameAxes(order, (int)frames, (int)height, (int)width, (int)channels)
            : throw new InvalidArrayException($"{name} is empty.");
    }
}
