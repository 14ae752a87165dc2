using System.Globalization;
using System.Text;

namespace WebStudio.Pipelines.Highlights;

/// <summary>A score curve as SVG paths on a field of 1000 by 100.</summary>
public static class CurveArt
{
    public const int Width = 1000, Height = 100;

    /// <summary>The curve itself.</summary>
    /// <param name="curve">0–1, evenly over the width.</param>
    public static string Line(IReadOnlyList<double> curve)
    {
        var path = new StringBuilder();
        for (var i = 0; i < curve.Count; i++)
            path.Append(path.Length == 0 ? 'M' : 'L').Append(X(i, curve.Count)).Append(' ').Append(Number(Height * (1 - Math.Clamp(curve[i], 0, 1))));
        return path.ToString();
    }

    /// <summary>All below it.</summary>
    /// <param name="curve">0–1, evenly over the width.</param>
    public static string Area(IReadOnlyList<double> curve) => curve.Count == 0 ? "" : $"{Line(curve)}V{Height}H0Z";

    /// <summary>A short line up from the bottom at each moment.</summary>
    /// <param name="moments">Seconds.</param>
    /// <param name="duration">Seconds of the whole width.</param>
    public static string Ticks(IReadOnlyList<double> moments, double duration) =>
        string.Concat(moments.Where(moment => moment > 0 && moment < duration).Select(moment => $"M{Number(Width * moment / duration)} {Height}v-9"));

    // A lonely point spans the whole width.
    private static string X(int i, int count) => count == 1 ? "0" : Number((double)Width * i / (count - 1));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
