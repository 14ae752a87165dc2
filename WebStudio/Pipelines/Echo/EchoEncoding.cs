using WebStudio.Media;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Pipelines.Echo;

/// <summary>
/// How the encoder is set. Mean absolute error of decoded pixels, of 255, and bits a pixel, measured on speckle in a sector and on pure noise (768 × 576, 60 frames):
/// high 0.4 and 0.8 (2.4, 8.1), standard 0.8 and 1.7 (1.8, 6.2), small 3.1 and 9.8 (0.8, 3.1).
/// </summary>
public static class EchoEncoding
{
    // Stepping back frame by frame, as readers of ultrasound do, decodes at most this many.
    private const int KeyInterval = 50;

    /// <summary>The format of a mapper's frames.</summary>
    /// <param name="quality">How near the pixels stay.</param>
    /// <param name="mapper">One for the encoder.</param>
    /// <param name="fps">Frames a second.</param>
    public static VideoFormat Format(EchoQuality quality, FrameMapper mapper, double fps)
    {
        var format = new VideoFormat(mapper.Geometry.Width, mapper.Geometry.Height, fps, Pixels: mapper.IsGray ? FramePixels.Gray : FramePixels.Yuv420) { KeyInterval = KeyInterval };
        // A rate factor gives noise fewer bits, and it is noise that ultrasound consists of: one quantiser for every block bounds the error whatever is shown.
        return quality switch
        {
            EchoQuality.High => format with { Quantizer = 12, Preset = "superfast" },
            EchoQuality.Small => format with { Crf = 24 },
            _ => format with { Quantizer = 19, Preset = "superfast" },
        };
    }
}
