using WebStudio.Media;

namespace WebStudio.Tests;

/// <summary>Structural similarity of two pictures on their luma (Wang, Bovik, Sheikh, Simoncelli 2004), mean over 8×8 windows four pixels apart.</summary>
internal static class Ssim
{
    private const int Window = 8, Step = 4;
    private const double C1 = 0.01 * 255 * 0.01 * 255, C2 = 0.03 * 255 * 0.03 * 255;

    /// <returns>1 for equal pictures, near 0 for unrelated ones.</returns>
    public static double Of(Raster a, Raster b)
    {
        Assert.Equal((a.Width, a.Height), (b.Width, b.Height));
        double sum = 0;
        var windows = 0;
        for (var y = 0; y + Window <= a.Height; y += Step)
        {
            for (var x = 0; x + Window <= a.Width; x += Step, windows++)
                sum += OfWindow(a, b, x, y);
        }
        return sum / windows;
    }

    private static double OfWindow(Raster a, Raster b, int left, int top)
    {
        const int n = Window * Window;
        double sumA = 0, sumB = 0, squaresA = 0, squaresB = 0, products = 0;
        for (var y = top; y < top + Window; y++)
        {
            for (var x = left; x < left + Window; x++)
            {
                double p = Luma(a.Pixels[(y * a.Width) + x]), q = Luma(b.Pixels[(y * b.Width) + x]);
                (sumA, sumB, squaresA, squaresB, products) = (sumA + p, sumB + q, squaresA + (p * p), squaresB + (q * q), products + (p * q));
            }
        }
        double meanA = sumA / n, meanB = sumB / n;
        double varianceA = (squaresA - (n * meanA * meanA)) / (n - 1), varianceB = (squaresB - (n * meanB * meanB)) / (n - 1), covariance = (products - (n * meanA * meanB)) / (n - 1);
        return ((2 * meanA * meanB) + C1) * ((2 * covariance) + C2) / (((meanA * meanA) + (meanB * meanB) + C1) * (varianceA + varianceB + C2));
    }

    private static double Luma(uint pixel) => (0.2126 * (pixel & 255)) + (0.7152 * ((pixel >> 8) & 255)) + (0.0722 * ((pixel >> 16) & 255));
}
