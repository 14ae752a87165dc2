using WebStudio.Media;

namespace WebStudio.Pipelines.Story.Film.Direction;

/// <summary>
/// Guesses where a picture draws the eye: where colour and light differ from what is around them, at two sizes (after Itti, Koch and Niebur
/// 1998), nearer the middle rather than at the border.
/// </summary>
internal static class FocusFinder
{
    // Cells of the longer side.
    private const int Side = 48;

    /// <param name="path">A picture of any shape.</param>
    /// <param name="cancel">Kills the decoder.</param>
    /// <exception cref="InvalidImageException">It cannot be decoded.</exception>
    public static async Task<PictureFacts> LookAsync(string path, CancellationToken cancel)
    {
        var header = await ImageLoader.InspectAsync(path, cancel);
        var (wide, high) = header.Upright;
        var scale = Side / (double)Math.Max(wide, high);
        int width = Math.Max(4, (int)Math.Round(wide * scale)), height = Math.Max(4, (int)Math.Round(high * scale));
        var raster = await ImageLoader.LoadAsync(path, header, width, height, cancel);
        var (x, y, certainty) = Find(raster);
        return new PictureFacts(wide, high, x, y, certainty);
    }

    /// <summary>The place, as shares of width and height, and how sure it is, 0–1.</summary>
    internal static (double X, double Y, double Certainty) Find(Raster raster)
    {
        int width = raster.Width, height = raster.Height;
        var striking = new float[width * height];
        for (var channel = 0; channel < 3; channel++)
        {
            var plane = new float[striking.Length];
            for (var i = 0; i < plane.Length; i++)
                plane[i] = Opponent(raster.Pixels[i], channel);
            float[] fine = Mean(plane, width, height, 1), middle = Mean(plane, width, height, 4), coarse = Mean(plane, width, height, 10);
            for (var i = 0; i < plane.Length; i++)
                striking[i] += ((fine[i] - middle[i]) * (fine[i] - middle[i])) + ((fine[i] - coarse[i]) * (fine[i] - coarse[i]));
        }
        var map = Mean(striking, width, height, 3);
        double sum = 0, most = 0;
        var best = 0;
        for (var i = 0; i < map.Length; i++)
        {
            double u = ((i % width) + 0.5) / width, v = ((i / width) + 0.5) / height;
            var value = Math.Sqrt(map[i]) * Math.Exp(-2.2 * (((u - 0.5) * (u - 0.5)) + ((v - 0.5) * (v - 0.5))));
            sum += value;
            if (value > most)
                (most, best) = (value, i);
        }
        // A place that is no more than the mean of all is none.
        var certainty = sum <= 0 ? 0 : Math.Clamp(((most * map.Length / sum) - 1.4) / 2, 0, 1);
        return (((best % width) + 0.5) / width, ((best / width) + 0.5) / height, certainty);
    }

    // Light, red against green, blue against yellow.
    private static float Opponent(uint pixel, int channel)
    {
        float r = pixel & 255, g = (pixel >> 8) & 255, b = (pixel >> 16) & 255;
        return channel switch { 0 => (r + g + b) / 3, 1 => r - g, _ => b - ((r + g) / 2) };
    }

    private static float[] Mean(float[] plane, int width, int height, int radius)
    {
        var across = new float[plane.Length];
        var result = new float[plane.Length];
        for (var i = 0; i < plane.Length; i++)
        {
            int x = i % width, from = Math.Max(0, x - radius), to = Math.Min(width - 1, x + radius);
            for (var at = from; at <= to; at++)
                across[i] += plane[i - x + at] / (to - from + 1);
        }
        for (var i = 0; i < plane.Length; i++)
        {
            int y = i / width, from = Math.Max(0, y - radius), to = Math.Min(height - 1, y + radius);
            for (var at = from; at <= to; at++)
                result[i] += across[(at * width) + (i % width)] / (to - from + 1);
        }
        return result;
    }
}
