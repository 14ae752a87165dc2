namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>The shown window over consecutive frames.</summary>
/// <param name="Region">What must be decoded to cut all of them.</param>
/// <param name="Horizontal">The direction of <paramref name="Offsets"/>.</param>
/// <param name="Offsets">Pixels from the region's left or top to the window, for each frame; multiples of 1/64.</param>
/// <param name="Still">The region is the window: nothing moves.</param>
internal sealed record WindowTrack(PictureWindow Region, bool Horizontal, double[] Offsets, bool Still)
{
    // Pixels: less is not worth a resampling.
    private const double Stillness = 0.75;

    public static WindowTrack For(CropPath path, ReelFormat format, FrameGrid grid, long from, int frames)
    {
        var offsets = new double[frames];
        for (var i = 0; i < frames; i++)
            offsets[i] = Math.Round(path.At(grid.TimeOf(from + i) + (0.5 / grid.Rate.Value)) * 64) / 64;
        double low = offsets.Min(), high = offsets.Max();
        var (full, window) = path.Horizontal ? (format.FullWidth, format.Width) : (format.FullHeight, format.Height);
        var still = high - low < Stillness;
        int start, end;
        if (still)
        {
            start = Math.Clamp((int)Math.Round((low + high) / 4) * 2, 0, full - window);
            end = start + window;
            Array.Clear(offsets);
        }
        else
        {
            start = Math.Max(0, ((int)low / 2 * 2) - WindowSampler.Margin);
            end = Math.Min(full, (((int)Math.Ceiling(high) + 1) / 2 * 2) + window + WindowSampler.Margin);
            for (var i = 0; i < frames; i++)
                offsets[i] -= start;
        }
        var region = path.Horizontal ? new PictureWindow(start, 0, end - start, format.Height) : new PictureWindow(0, start, format.Width, end - start);
        return new WindowTrack(region, path.Horizontal, offsets, still);
    }
}
