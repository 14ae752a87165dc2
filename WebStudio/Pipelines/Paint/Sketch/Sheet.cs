using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>
/// What lies on the paper: a layer of paint and, over it, waterproof ink that paint does not hide until the picture itself is laid.
/// 5 bytes a pixel beside the canvas.
/// </summary>
internal sealed class Sheet
{
    /// <summary>A warm white.</summary>
    public const uint Paper = 0xFFF0F6F9;

    private const int InkRed = 50;
    private const int InkGreen = 44;
    private const int InkBlue = 43;

    public Sheet(Raster picture)
    {
        Picture = picture;
        Paint = new uint[picture.Pixels.Length];
        Array.Fill(Paint, Paper);
        Ink = new byte[picture.Pixels.Length];
    }

    public Raster Picture { get; }

    public uint[] Paint { get; }

    /// <summary>How much of the pixel ink covers, 0–255.</summary>
    public byte[] Ink { get; }

    /// <summary><paramref name="share"/> 0–256 of one pixel towards another, channel by channel, opaque.</summary>
    public static uint Mix(uint from, uint to, int share)
    {
        uint rest = (uint)(256 - share), part = (uint)share;
        var odd = ((((from & 0x00FF00FF) * rest) + ((to & 0x00FF00FF) * part) + 0x00800080) >> 8) & 0x00FF00FF;
        var even = ((((from >> 8) & 0xFF) * rest) + (((to >> 8) & 0xFF) * part) + 0x80) & 0xFF00;
        return odd | even | 0xFF000000;
    }

    /// <summary>The pixel as it is seen.</summary>
    public uint Seen(int pixel)
    {
        var ink = (int)Ink[pixel];
        return ink == 0 ? Paint[pixel] : Mix(Paint[pixel], Raster.Rgb(InkRed, InkGreen, InkBlue), ink + (ink >> 7));
    }
}
