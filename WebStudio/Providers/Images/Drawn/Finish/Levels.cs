using WebStudio.Media;

namespace WebStudio.Providers.Images.Drawn.Finish;

/// <summary>Spreads a picture's lightness over the whole scale, so that a night still has drawing in it.</summary>
internal static class Levels
{
    /// <param name="raster">Changed in place.</param>
    /// <param name="strength">0 leaves it, 1 puts the darkest hundredth at black and the lightest at white, at most tripling the contrast.</param>
    public static void Stretch(Raster raster, double strength)
    {
        var counts = new int[256];
        var sampled = 0;
        for (var i = 0; i < raster.Pixels.Length; i += 37, sampled++)
        {
            var p = raster.Pixels[i];
            counts[(((p & 255) * 54) + (((p >> 8) & 255) * 183) + (((p >> 16) & 255) * 19)) >> 8]++;
        }
        int low = 0, high = 255;
        for (var sum = 0; low < 250 && (sum += counts[low]) < sampled / 100;)
            low++;
        for (var sum = 0; high > low + 1 && (sum += counts[high]) < sampled / 100;)
            high--;
        var gain = Math.Min(3, 250.0 / Math.Max(1, high - low));
        var table = new uint[256];
        for (var v = 0; v < 256; v++)
            table[v] = (uint)Math.Clamp(v + (strength * (((v - low) * gain) + 3 - v)), 0, 255);
        var pixels = raster.Pixels.AsSpan();
        for (var i = 0; i < pixels.Length; i++)
        {
            var p = pixels[i];
            pixels[i] = table[p & 255] | (table[(p >> 8) & 255] << 8) | (table[(p >> 16) & 255] << 16) | 0xFF000000u;
        }
    }
}
