using WebStudio.Files;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Tests.Pipelines.Echo;

public sealed class FrameMaskTests
{
    [Fact]
    public void A_rectangle_hides_what_lies_in_it()
    {
        var hidden = Hidden("rect:0.25,0.5,0.5,0.25", 8, 8);
        for (var y = 0; y < 8; y++)
        {
            for (var x = 0; x < 8; x++)
                Assert.Equal(x is >= 2 and < 6 && y is >= 4 and < 6, hidden[y, x]);
        }
    }

    [Fact]
    public void A_sector_hides_what_lies_outside_it()
    {
        var hidden = Hidden("sector:0.5,0,0.1,0.9,-45,45", 200, 100);
        Assert.False(hidden[50, 100]);
        // Forty-five degrees on square pixels: as far to the right as down.
        Assert.False(hidden[50, 145]);
        Assert.True(hidden[50, 155]);
        Assert.True(hidden[5, 100]);
        Assert.True(hidden[95, 100]);
        Assert.False(hidden[50, 55]);
        Assert.True(hidden[50, 45]);
    }

    [Fact]
    public void Several_parts_hide_together()
    {
        var hidden = Hidden(" rect:0,0,0.1,1 ; sector:0.5,0.5,0,2,-180,0 ", 20, 20);
        Assert.True(hidden[10, 0]);
        Assert.False(hidden[10, 5]);
        Assert.True(hidden[10, 15]);
    }

    [Theory]
    [InlineData("circle:1,2,3")]
    [InlineData("rect:0,0,1")]
    [InlineData("rect:0,0,1,x")]
    [InlineData("rect:0,0,NaN,1")]
    [InlineData("rect:0.5,0,0.6,1")]
    [InlineData("rect:0,0,0,1")]
    [InlineData("rect:-0.1,0,0.5,1")]
    [InlineData("sector:0.5,0,0.9,0.1,-45,45")]
    [InlineData("sector:0.5,0,0,0.9,45,-45")]
    [InlineData("sector:0.5,0,0,0.9,-200,45")]
    [InlineData("sector:9,0,0,0.9,-45,45")]
    [InlineData("rect")]
    [InlineData(";")]
    public void What_is_no_mask_is_refused_with_a_sentence(string text)
    {
        var error = Assert.Throws<RequestRejectedException>(() => FrameMask.Parse(text));
        Assert.Equal(400, error.Status);
        Assert.StartsWith("The option “mask” ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seventeen_parts_are_too_many() =>
        Assert.Throws<RequestRejectedException>(() => FrameMask.Parse(string.Join(';', Enumerable.Repeat("rect:0,0,1,1", 17))));

    private static bool[,] Hidden(string text, int width, int height)
    {
        var hidden = new bool[height, width];
        foreach (var (x, y, length) in FrameMask.Parse(text).Runs(width, height))
        {
            for (var i = 0; i < length; i++)
                hidden[y, x + i] = true;
        }
        return hidden;
    }
}
