namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>Which axis of an array is time, row, column and channel.</summary>
/// <param name="Order">One letter an axis, outermost first: T time, H row, W column, C channel; for instance THWC. T and C may be missing.</param>
/// <param name="Frames">Length of time; 1 without that axis.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Channels">1 gray, 3 RGB, 4 RGB with an alpha that is not used.</param>
public sealed record FrameAxes(string Order, int Frames, int Height, int Width, int Channels)
{
    /// <summary>Elements of one frame.</summary>
    public int FrameElements => checked(Height * Width * Channels);

    public bool IsGray => Channels == 1;
}
