using System.IO.Compression;
using System.Runtime.InteropServices;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Tests.Pipelines.Echo;

namespace WebStudio.Tests.Bench;

/// <summary>NPZ files for measurements, written as a stream.</summary>
internal static class EchoBenchFiles
{
    private const int Side = 1024;

    /// <summary>Ultrasound-like frames: speckle that drifts with the tissue and partly changes, in a sector, under arcs that move.</summary>
    public static void Speckle(string path, int frames, int height, int width, int channels, ElementType type, CompressionLevel level)
    {
        var random = new Random(42);
        var texture = Texture(random);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using var member = archive.CreateEntry("frames.npy", level).Open();
        member.Write(EchoSteps.Header(type, channels == 1 ? [frames, height, width] : [frames, height, width, channels]));
        var (bytes, floats) = (new byte[height * width * channels], new float[height * width * channels]);
        for (var frame = 0; frame < frames; frame++)
        {
            int jumpX = random.Next(Side), jumpY = random.Next(Side);
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    float across = (x - (width / 2f)) / height, down = (y + 8f) / height, radius = MathF.Sqrt((across * across) + (down * down));
                    var drift = texture[((y + frame) & (Side - 1)) + (((x + (frame / 2)) & (Side - 1)) * Side)];
                    var fresh = texture[((y + jumpY) & (Side - 1)) + (((x + jumpX) & (Side - 1)) * Side)];
                    var inside = MathF.Abs(across) < down * 0.9f && radius < 0.97f;
                    var value = inside ? Math.Clamp(((drift * 0.75f) + (fresh * 0.25f)) * (0.5f + (0.35f * MathF.Sin((radius * 20) + (frame * 0.2f)))), 0, 1) : 0;
                    for (var channel = 0; channel < channels; channel++)
                    {
                        var at = (((y * width) + x) * channels) + channel;
                        // Colour flow: a patch is red and blue in turn.
                        var colored = channels > 1 && radius is > 0.4f and < 0.6f && MathF.Abs(across) < 0.15f ? value * (channel == frame / 20 % 2 * 2 ? 1 : 0.3f) : value;
                        (bytes[at], floats[at]) = ((byte)(colored * 255), (colored * 300) - 40);
                    }
                }
            }
            member.Write(type == ElementType.UInt8 ? bytes : MemoryMarshal.AsBytes(floats.AsSpan()));
        }
    }

    /// <summary>Frames of bytes that repeat after 200.</summary>
    public static void Pattern(string path, int frames, int height, int width)
    {
        const int Period = 200;
        var pattern = new byte[(height * width) + Period];
        for (var i = 0; i < pattern.Length; i++)
            pattern[i] = (byte)(i % Period * 7);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using var member = archive.CreateEntry("frames.npy", CompressionLevel.Fastest).Open();
        member.Write(EchoSteps.Header(ElementType.UInt8, [frames, height, width]));
        for (long frame = 0; frame < frames; frame++)
            member.Write(pattern, (int)(frame * height * width % Period), height * width);
    }

    // Rayleigh-distributed amplitudes of smoothed Gaussian noise, mean 0.6: fully developed speckle (Goodman, Statistical properties of laser speckle patterns, 1975).
    private static float[] Texture(Random random)
    {
        float[] real = Smooth(random), imaginary = Smooth(random);
        var amplitude = real.Zip(imaginary, (a, b) => MathF.Sqrt((a * a) + (b * b))).ToArray();
        var mean = amplitude.Average();
        return [.. amplitude.Select(value => value / mean * 0.6f)];
    }

    private static float[] Smooth(Random random)
    {
        var noise = new float[Side * Side];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = (float)(random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5);
        foreach (var step in (int[])[1, Side])
            noise = [.. noise.Select((value, i) => value + noise[(i + step) & (noise.Length - 1)] + noise[(i + (2 * step)) & (noise.Length - 1)])];
        return noise;
    }
}
