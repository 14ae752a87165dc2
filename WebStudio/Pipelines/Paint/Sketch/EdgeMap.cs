using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>
/// Where a picture has edges, thinned to ridges one pixel wide: the colour gradient of Di Zenzo ("A note on the gradient of a
/// multi-image", 1986) in CIELAB, less what its surroundings have of it (surround inhibition, Grigorescu et al., "Contour
/// detection based on nonclassical receptive field inhibition", 2003), so that contours stay and texture goes.
/// </summary>
internal sealed class EdgeMap
{
    // A line starts only where it stands out from its surroundings, but once begun is followed through busy places.
    private const float Inhibition = 1.2f;
    private const float InhibitionAlong = 0.75f;

    private EdgeMap(int width, int height)
    {
        Width = width;
        Height = height;
        Strength = new float[width * height];
        Standing = new float[width * height];
        NormalX = new float[width * height];
        NormalY = new float[width * height];
        Offset = new float[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Whether this is text or a drawing rather than a photograph: much of it is perfectly flat.</summary>
    public bool Crisp { get; private set; }

    /// <summary>Lab units a pixel on a ridge, little inhibited; 0 off it.</summary>
    public float[] Strength { get; }

    /// <summary>Lab units a pixel by which a ridge stands out from its surroundings; 0 where it does not, and off ridges.</summary>
    public float[] Standing { get; }

    /// <summary>Across the edge, with <see cref="NormalY"/> a unit vector; its sign means nothing.</summary>
    public float[] NormalX { get; }

    public float[] NormalY { get; }

    /// <summary>How far the ridge lies from the pixel's middle along the normal, −0.7…0.7 pixels.</summary>
    public float[] Offset { get; }

    /// <param name="image">Blurred in place.</param>
    /// <param name="cancel">Checked between the steps.</param>
    public static EdgeMap Find(LabImage image, CancellationToken cancel)
    {
        int width = image.Width, height = image.Height;
        var map = new EdgeMap(width, height);
        if (width < 3 || height < 3)
            return map;
        map.Crisp = IsCrisp(image.L);
        var rounds = map.Crisp ? 1 : 3;
        Smoothing.Box(image.L, width, height, 1, rounds);
        Smoothing.Box(image.A, width, height, 1, rounds);
        Smoothing.Box(image.B, width, height, 1, rounds);
        cancel.ThrowIfCancellationRequested();
        var gradient = new float[width * height];
        for (var y = 1; y < height - 1; y++)
            map.Differentiate(image, y, gradient);
        cancel.ThrowIfCancellationRequested();
        var around = (float[])gradient.Clone();
        Smoothing.Box(around, width, height, Math.Clamp(Math.Min(width, height) / 60, 2, 7), 2);
        for (var y = 1; y < height - 1; y++)
            map.Thin(gradient, around, y);
        return map;
    }

    // Text and drawings on a flat ground have no noise to blur away, but fine lines to keep apart.
    private static bool IsCrisp(float[] light)
    {
        var flat = 0;
        for (var i = 1; i < light.Length; i++)
        {
            if (MathF.Abs(light[i] - light[i - 1]) < 0.05f)
                flat++;
        }

        return flat > light.Length * 0.4f;
    }

    // The larger eigenvalue of the structure tensor is the squared slope; the half angle gives its direction without an arc tangent.
    private void Differentiate(LabImage image, int y, float[] gradient)
    {
        int from = (y * Width) + 1, to = (y * Width) + Width - 1, i = from;
        for (; i < to; i += Vector<float>.Count)
        {
            // The last step goes back so far that it fits; narrow pictures take the scalar way.
            if (i + Vector<float>.Count > to)
            {
                if (to - from < Vector<float>.Count)
                    break;
                i = to - Vector<float>.Count;
            }

            Slope(image.L, i, out var lx, out var ly);
            Slope(image.A, i, out var ax, out var ay);
            Slope(image.B, i, out var bx, out var by);
            var xx = (lx * lx) + (ax * ax) + (bx * bx);
            var yy = (ly * ly) + (ay * ay) + (by * by);
            var xy = (lx * ly) + (ax * ay) + (bx * by);
            var difference = xx - yy;
            var spread = Vector.SquareRoot((difference * difference) + (4 * xy * xy));
            (Vector.SquareRoot((xx + yy + spread) * 0.5f) * 0.5f).CopyTo(gradient, i);
            var cosine = difference / Vector.Max(spread, new Vector<float>(1e-9f));
            Vector.SquareRoot(Vector.Max(Vector<float>.Zero, (Vector<float>.One + cosine) * 0.5f)).CopyTo(NormalX, i);
            var normalY = Vector.SquareRoot(Vector.Max(Vector<float>.Zero, (Vector<float>.One - cosine) * 0.5f));
            Vector.ConditionalSelect(Vector.LessThan(xy, Vector<float>.Zero), -normalY, normalY).CopyTo(NormalY, i);
        }

        if (to - from >= Vector<float>.Count)
            return;
        for (i = from; i < to; i++)
        {
            float lx = image.L[i + 1] - image.L[i - 1], ly = image.L[i + Width] - image.L[i - Width];
            gradient[i] = MathF.Sqrt((lx * lx) + (ly * ly)) * 0.5f;
            var length = Math.Max(1e-6f, gradient[i] * 2);
            NormalX[i] = lx / length;
            NormalY[i] = ly / length;
        }
    }

    private void Slope(float[] plane, int i, out Vector<float> x, out Vector<float> y)
    {
        x = new Vector<float>(plane, i + 1) - new Vector<float>(plane, i - 1);
        y = new Vector<float>(plane, i + Width) - new Vector<float>(plane, i - Width);
    }

    // Non-maximum suppression (Canny 1986) with a parabola through the three values across the edge.
    private void Thin(float[] gradient, float[] around, int y)
    {
        for (var x = 1; x < Width - 1; x++)
        {
            var i = (y * Width) + x;
            var here = gradient[i];
            var left = here - (InhibitionAlong * around[i]);
            if (left <= 0.15f)
                continue;
            float nx = NormalX[i], ny = NormalY[i], before, after, reach;
            if (MathF.Abs(nx) >= MathF.Abs(ny))
            {
                var slant = ny / nx;
                var aside = slant >= 0 ? Width : -Width;
                var part = MathF.Abs(slant);
                after = gradient[i + 1] + ((gradient[i + 1 + aside] - gradient[i + 1]) * part);
                before = gradient[i - 1] + ((gradient[i - 1 - aside] - gradient[i - 1]) * part);
                reach = 1 / nx;
            }
            else
            {
                var slant = nx / ny;
                var aside = slant >= 0 ? 1 : -1;
                var part = MathF.Abs(slant);
                after = gradient[i + Width] + ((gradient[i + Width + aside] - gradient[i + Width]) * part);
                before = gradient[i - Width] + ((gradient[i - Width - aside] - gradient[i - Width]) * part);
                reach = 1 / ny;
            }

            if (here < before || here <= after)
                continue;
            Strength[i] = left;
            Standing[i] = Math.Max(0, here - (Inhibition * around[i]));
            Offset[i] = Math.Clamp(0.5f * (before - after) / Math.Min(-1e-6f, before - (2 * here) + after), -0.5f, 0.5f) * reach;
        }
    }
}
