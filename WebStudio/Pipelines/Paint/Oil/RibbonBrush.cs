using System.Numerics;
using System.Runtime.CompilerServices;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Oil;

/// <summary>
/// Rasterises a stroke as a ribbon along its spine, any part of its length at a time, so that every pixel is painted once
/// however the length is divided. The bristle texture lies along the ribbon; its relief is lit from the upper left.
/// </summary>
internal sealed class RibbonBrush
{
    private const int NoticeableChange = 8;
    private const int SmallLink = 9;

    private readonly BristleTexture[] _bristles;

    public RibbonBrush(int seed)
    {
        _bristles = [new BristleTexture(seed, 5), new BristleTexture(seed + 7, 11), new BristleTexture(seed + 14, 24)];
    }

    /// <summary>Left, top, right (exclusive), bottom (exclusive) of what the last call may have painted; empty when right ≤ left.</summary>
    public (int Left, int Top, int Right, int Bottom) Painted { get; private set; }

    /// <summary>Where the tip stood at the end of the last call, in pixels of the target.</summary>
    public Vector2 Tip { get; private set; }

    /// <param name="target">Is painted on.</param>
    /// <param name="spine">The stroke's points in planning pixels.</param>
    /// <param name="scale">Pixels of the target per planning pixel.</param>
    /// <param name="stroke">Width, colour and texture.</param>
    /// <param name="from">Share of the length, 0–1, where this part begins.</param>
    /// <param name="to">Share of the length, 0–1, where this part ends.</param>
    /// <returns>How many pixels changed noticeably.</returns>
    public int Paint(Raster target, ReadOnlySpan<Vector2> spine, float scale, in BrushStroke stroke, float from, float to)
    {
        var ink = new Ink(stroke, scale, _bristles, from, to);
        int changed = 0, left = int.MaxValue, top = int.MaxValue, right = 0, bottom = 0;
        var u = 0f;
        Vector2 along = Direction(spine[0], spine[1]), normal = Normal(along, along);
        for (var i = 0; i + 1 < spine.Length; i++)
        {
            Vector2 a = spine[i] * scale, b = spine[i + 1] * scale;
            var next = i + 2 < spine.Length ? Direction(spine[i + 1], spine[i + 2]) : along;
            var nextNormal = Normal(along, next);
            var length = Vector2.Distance(a, b);
            if (length > 1e-4f && u < ink.To && u + length >= ink.From)
            {
                var quad = new Quad(a, b, normal, nextNormal, ink.HalfWidth + 0.5f, u, length);
                changed += Fill(target, quad, ink);
                left = Math.Min(left, (int)quad.Low.X);
                top = Math.Min(top, (int)quad.Low.Y);
                right = Math.Max(right, (int)quad.High.X + 2);
                bottom = Math.Max(bottom, (int)quad.High.Y + 2);
                Tip = Vector2.Lerp(a, b, Math.Clamp((ink.To - u) / length, 0f, 1f));
            }
            u += length;
            (along, normal) = (next, nextNormal);
        }
        Painted = (left, top, right, bottom);
        return changed;
    }

    private static Vector2 Normal(Vector2 before, Vector2 after)
    {
        var along = before + after;
        var length = along.Length();
        return length < 1e-4f ? Vector2.UnitY : new Vector2(-along.Y, along.X) / length;
    }

    private static Vector2 Direction(Vector2 a, Vector2 b)
    {
        var length = Vector2.Distance(a, b);
        return length < 1e-5f ? Vector2.Zero : (b - a) / length;
    }

    private static int Fill(Raster target, in Quad quad, in Ink ink)
    {
        var changed = 0;
        int top = Math.Max(0, (int)MathF.Ceiling(quad.Low.Y - 0.5f)), bottom = Math.Min(target.Height - 1, (int)MathF.Floor(quad.High.Y - 0.5f));
        int left = Math.Max(0, (int)MathF.Ceiling(quad.Low.X - 0.5f)), right = Math.Min(target.Width - 1, (int)MathF.Floor(quad.High.X - 0.5f));

        // In a small link it is dearer to find where a row enters and leaves than to look at the few pixels outside.
        var small = right - left < SmallLink;
        for (var y = top; y <= bottom; y++)
        {
            int x0 = left, x1 = right;
            if (!small)
            {
                var (low, high) = quad.Span(y + 0.5f);
                x0 = Math.Max(x0, (int)MathF.Ceiling(low - 0.5f));
                x1 = Math.Min(x1, (int)MathF.Floor(high - 0.5f));
            }
            if (x0 <= x1)
                changed += FillRow(target.Row(y), x0, x1, y, quad, ink);
        }
        return changed;
    }

    // Between the planes through both ends a pixel's share of the way is a / (a + b); adjoining quads share a plane, so none overlaps.
    private static int FillRow(Span<uint> row, int x0, int x1, int y, in Quad quad, in Ink ink)
    {
        var changed = 0;
        float ax = quad.A.X, ay = quad.A.Y, wayX = quad.B.X - ax, wayY = quad.B.Y - ay;
        float nx = quad.NormalA.X, ny = quad.NormalA.Y, turnX = quad.NormalB.X - nx, turnY = quad.NormalB.Y - ny;
        float fromX = x0 + 0.5f - ax, fromY = y + 0.5f - ay, reach = ink.HalfWidth + 0.5f;
        float a = (fromX * ny) - (fromY * nx), stepB = -(ny + turnY);
        var b = ((wayX - fromX) * (ny + turnY)) - ((wayY - fromY) * (nx + turnX));
        for (var x = x0; x <= x1; x++, a += ny, b += stepB, fromX++)
        {
            if (a < -Quad.Slack || b <= 0)
                continue;
            var ahead = float.MaxNative(a, 0f);
            var f = ahead / (ahead + b);
            var u = quad.U + (f * quad.Length);
            float normalX = nx + (f * turnX), normalY = ny + (f * turnY);
            var v = ((fromX - (f * wayX)) * normalX) + ((fromY - (f * wayY)) * normalY);
            if (u < ink.From || u >= ink.To || MathF.Abs(v) >= reach)
                continue;
            changed += Blend(ref row[x], u, v, (normalX * ink.Light.X) + (normalY * ink.Light.Y), ink);
        }
        return changed;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Blend(ref uint pixel, float u, float v, float light, in Ink ink)
    {
        var lateral = Math.Clamp((int)((v * ink.LateralScale) + (BristleTexture.Across / 2f)), 0, BristleTexture.Across - 1);
        var along = (int)((u * ink.AlongScale) + ink.Phase) & (BristleTexture.Along - 1);
        var texel = (along * BristleTexture.Across) + lateral;
        var height = ink.Bristles.Height[texel];
        var edge = ink.HalfWidth + 0.5f - MathF.Abs(v);
        var start = (u - (ink.Bristles.Start[lateral] * ink.HalfWidth)) * ink.Sharpness;
        var end = (ink.End - u - (ink.Bristles.End[lateral] * ink.HalfWidth)) * ink.Sharpness;
        var worn = u * ink.Wear;
        var load = ((height - (worn * worn)) * 6f) + 1f;
        var alpha = float.MinNative(float.MinNative(float.MinNative(edge, start), float.MinNative(end, load)), 1f) * ink.Opacity;
        if (alpha <= 0.01f)
            return 0;
        var relief = ink.Bristles.Slope[texel] * light;
        var shade = ((height - 0.5f) * ink.StreakContrast) + relief;
        var tint = (height - 0.5f) * ink.TintContrast;
        var was = pixel;
        int r0 = (int)(was & 255), g0 = (int)((was >> 8) & 255), b0 = (int)((was >> 16) & 255);
        var r = Mix(r0, ink.R + shade + tint, alpha);
        var g = Mix(g0, ink.G + shade, alpha);
        var b = Mix(b0, ink.B + shade - tint, alpha);
        pixel = Raster.Rgb(r, g, b);
        return Math.Max(Math.Abs(r - r0), Math.Max(Math.Abs(g - g0), Math.Abs(b - b0))) > NoticeableChange ? 1 : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Mix(int was, float paint, float alpha) => (int)(was + (alpha * (float.ClampNative(paint, 0f, 255f) - was)) + 0.5f);
}
