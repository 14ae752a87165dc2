using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Arrays;

public sealed class FrameAxesTests
{
    [Theory]
    [InlineData("THW", 200, 576, 768)]
    [InlineData("THW", 1, 576, 768)]
    [InlineData("THW", 3, 480, 640)]
    [InlineData("THW", 112, 112, 112)]
    [InlineData("THW", 128, 112, 112)]
    [InlineData("THW", 60, 224, 300)]
    [InlineData("THW", 5000, 512, 512)]
    [InlineData("THW", 100, 512, 128)]
    [InlineData("THW", 4, 5, 6)]
    [InlineData("THW", 10, 24, 32)]
    [InlineData("HWT", 576, 768, 200)]
    [InlineData("HWT", 112, 112, 50)]
    [InlineData("HWT", 112, 112, 128)]
    [InlineData("HWT", 480, 640, 2)]
    [InlineData("HWT", 24, 32, 10)]
    [InlineData("HWC", 576, 768, 3)]
    [InlineData("HWC", 576, 768, 1)]
    [InlineData("THW", 3, 2, 3)]
    [InlineData("HW", 576, 768)]
    [InlineData("THWC", 200, 576, 768, 3)]
    [InlineData("THWC", 200, 576, 768, 1)]
    [InlineData("THWC", 3, 576, 768, 4)]
    [InlineData("TCHW", 200, 3, 576, 768)]
    [InlineData("TCHW", 200, 1, 112, 112)]
    [InlineData("TCHW", 1, 3, 576, 768)]
    [InlineData("HWCT", 576, 768, 3, 200)]
    [InlineData("HWCT", 576, 768, 3, 4)]
    [InlineData("HWTC", 576, 768, 1, 3)]
    [InlineData("CTHW", 3, 200, 576, 768)]
    [InlineData("CTHW", 1, 200, 576, 768)]
    [InlineData("CHWT", 1, 576, 768, 200)]
    [InlineData("NTHWC", 1, 200, 576, 768, 3)]
    [InlineData("NCTHW", 1, 1, 200, 576, 768)]
    [InlineData("TNHWC", 200, 1, 576, 768, 3)]
    public void Axes_are_guessed_from_the_shape(string order, params int[] shape)
    {
        var axes = FrameAxes.Detect(Array(shape));
        Assert.Equal(order, axes.Order);
        int Length(char axis) => order.Contains(axis, StringComparison.Ordinal) ? shape[order.IndexOf(axis, StringComparison.Ordinal)] : 1;
        Assert.Equal((Length('T'), Length('H'), Length('W'), Length('C')), (axes.Frames, axes.Height, axes.Width, axes.Channels));
    }

    [Theory]
    [InlineData("The array 'a' of shape (200,) is not understood as frames; name its axes if it is, for instance axes=THW or THWC.", 200)]
    [InlineData("The array 'a' of shape (200, 2, 576, 768) is not understood as frames; name its axes if it is, for instance axes=THW or THWC.", 200, 2, 576, 768)]
    [InlineData("The array 'a' of shape (2, 3, 4, 5, 6) is not understood as frames; name its axes if it is, for instance axes=THW or THWC.", 2, 3, 4, 5, 6)]
    [InlineData("The array 'a' has frames of 9000 × 100 with the axes THW; at most 8192 a side can be shown.", 30, 9000, 100)]
    [InlineData("The array 'a' has 100001 frames with the axes THW; at most 100000 can be shown.", 100_001, 20, 20)]
    [InlineData("The array 'a' has frames of 1073741824 bytes; at most 268435456 can be shown.", 2, 8192, 8192, 4)]
    [InlineData("The array 'a' is empty.", 0, 20, 20)]
    public void What_cannot_be_guessed_or_shown_is_said(string sentence, params int[] shape) =>
        Assert.Equal(sentence, Assert.Throws<InvalidArrayException>(() => FrameAxes.Detect(Array(shape, ElementType.Float32))).Message);

    [Theory]
    [InlineData("hwt", "HWT")]
    [InlineData("(T, H, W)", "THW")]
    [InlineData("W H C", "WHC")]
    public void Axes_can_be_named_instead(string named, string order) => Assert.Equal(order, FrameAxes.Parse(named, Array(20, 30, 3)).Order);

    [Theory]
    [InlineData("", "The axes '' are not made of T (time), H (row), W (column), C (channel) and N (no meaning).")]
    [InlineData("XYZ", "The axes 'XYZ' are not made of T (time), H (row), W (column), C (channel) and N (no meaning).")]
    [InlineData("THT", "The axes 'THT' must name H and W, and none of T, H, W and C twice.")]
    [InlineData("THWT", "The axes 'THWT' must name H and W, and none of T, H, W and C twice.")]
    [InlineData("TCN", "The axes 'TCN' must name H and W, and none of T, H, W and C twice.")]
    [InlineData("THWC", "The axes 'THWC' are 4, but the array 'a' has 3: (20, 30, 2).")]
    [InlineData("HWC", "The array 'a' of shape (20, 30, 2) has 2 channels with the axes HWC; 1, 3 or 4 can be shown.")]
    [InlineData("HWN", "The array 'a' of shape (20, 30, 2) has more than one element along an axis N.")]
    public void Axes_that_do_not_fit_are_refused_with_a_sentence(string named, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidArrayException>(() => FrameAxes.Parse(named, Array(20, 30, 2))).Message);

    [Fact]
    public void Frames_are_described_for_a_person()
    {
        Assert.Equal("200 frames of 576 × 768, gray (axes T, H, W)", FrameAxes.Detect(Array(200, 576, 768)).Describe());
        Assert.Equal("1 frame of 576 × 768, RGB (axes H, W, C)", FrameAxes.Detect(Array(576, 768, 3)).Describe());
    }

    private static ArrayInfo Array(params int[] shape) => Array(shape, ElementType.UInt8);

    private static ArrayInfo Array(int[] shape, ElementType type) => new("a", type.NumPyName(), type, false, [.. shape.Select(length => (long)length)], false, null);
}
