namespace WebStudio.Media;

/// <summary>Makes rasters smaller by area mean.</summary>
public static class RasterScaler
{
    /// <param name="source">Opaque pixels.</param>
    /// <param name="width">Of the result; each pixel is the mean of the source pixels whose area it covers, at least one.</param>
    /// <param name="height">Of the result.</param>
    public static Raster Scale(Raster source, int width, int height)
    {
        var result = new Raster(width, height);
        for (var y = 0; y < height; y++)
        {
            var top = (int)((long)y * source.Height / height);
            var bottom = Math.Max(top + 1, (int)((long)(y + 1) * source.Height / height));
            for (var x = 0; x < width; x++)
            {
                var left = (int)((long)x * source.Width / width);
                var right = Math.Max(left + 1, (int)((long)(x + 1) * source.Width / width));
                result.Pixels[(y * width) + x] = Mean(source, left, top, right, bottom);
            }
        }
        return result;
    }

    private static uint Mean(Raster source, int left, int top, int right, int bottom)
    {
        uint r = 0, g = 0, b = 0, count = (uint)((right - left) * (bottom - top));
        for (var y = top; y < bottom; y++)
        {
            foreach (var pixel in source.Row(y)[left..right])
            {
                r += pixel & 255;
                g += (pixel >> 8) & 255;
                b += (pixel >> 16) & 255;
            }
        }
        var half = count / 2;
        return ((r + half) / count) | ((g + half) / count << 8) | ((b + half) / count << 16) | 0xFF000000u;
    }
}
