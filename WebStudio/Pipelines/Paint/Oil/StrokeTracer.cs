using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Oil;

/// <summary>
/// Follows the picture's directions from a point while the paint on the brush suits the picture better than what is on the
/// canvas (Hertzmann 1998, makeSplineStroke, with flow instead of the raw gradient's normal).
/// </summary>
internal sealed class StrokeTracer(Raster canvas, FlowField flow)
{
    /// <summary>Share of a new direction against the one before: Hertzmann's curvature filter.</summary>
    private const float CurvatureFilter = 0.6f;

    /// <summary>Pixels between points of a path at least; below, the picture's directions hardly turn.</summary>
    private const float ShortestStep = 2.4f;

    private readonly Vector2[] _path = new Vector2[32];
    private readonly Vector2[] _spine = new Vector2[72];

    /// <summary>Length of the last stroke traced, in pixels.</summary>
    public float Length { get; private set; }

    /// <summary>Mean colour of the reference along the last stroke traced, an opaque pixel.</summary>
    public uint Colour { get; private set; }

    /// <param name="reference">The blurred picture of this brush; coarser than the canvas by <paramref name="shift"/> halvings.</param>
    /// <param name="shift">See <paramref name="reference"/>.</param>
    /// <param name="start">Where the stroke begins, in pixels of the canvas.</param>
    /// <param name="radius">Half the brush's width in pixels of the canvas.</param>
    /// <param name="links">How many radii long it may become, 2 to 24.</param>
    /// <param name="seed">Chooses the sense of the first direction.</param>
    /// <returns>The smooth spine, at least two points; valid until the next call.</returns>
    public ReadOnlySpan<Vector2> Trace(Raster reference, int shift, Vector2 start, float radius, int links, uint seed)
    {
        var colour = Sample(reference, shift, start);
        var count = 1;
        _path[0] = start;
        var angle = ValueNoise.Unit(seed) < 0.75f ? 1f : -1f;
        var last = Vector2.Zero;
        var step = Math.Max(radius, ShortestStep);
        links = Math.Max(3, (int)(links * radius / step));
        for (var i = 0; i < links; i++)
        {
            var at = _path[count - 1];
            if (i * step > 1.6f * radius && i > 1 && IsBetterLeft(reference, shift, at, colour))
                break;
            var direction = Along(at);
            if (last == Vector2.Zero)
                direction *= direction.X + (0.35f * direction.Y) < 0 ? -angle : angle;
            else if (Vector2.Dot(direction, last) < 0)
                direction = -direction;
            if (last != Vector2.Zero)
                direction = Vector2.Normalize((CurvatureFilter * direction) + ((1 - CurvatureFilter) * last) + new Vector2(1e-6f, 0));
            var next = at + (direction * step);
            if (i > 0 && (next.X < 0 || next.Y < 0 || next.X >= canvas.Width || next.Y >= canvas.Height))
                break;
            _path[count++] = next;
            last = direction;
        }
        Colour = Mean(reference, shift, count);
        return Smooth(count, radius);
    }

    /// <summary>Colour of the reference at a point of the canvas.</summary>
    public static uint Sample(Raster reference, int shift, Vector2 at)
    {
        var x = Math.Clamp((int)at.X >> shift, 0, reference.Width - 1);
        var y = Math.Clamp((int)at.Y >> shift, 0, reference.Height - 1);
        return reference.Pixels[(y * reference.Width) + x];
    }

    /// <summary>Sum of the channels' distances, 0–765.</summary>
    public static int Distance(uint a, uint b) =>
        Math.Abs((int)(a & 255) - (int)(b & 255)) + Math.Abs((int)((a >> 8) & 255) - (int)((b >> 8) & 255)) + Math.Abs((int)((a >> 16) & 255) - (int)((b >> 16) & 255));

    private bool IsBetterLeft(Raster reference, int shift, Vector2 at, uint colour)
    {
        var wanted = Sample(reference, shift, at);
        return Distance(wanted, Sample(canvas, 0, at)) < Distance(wanted, colour);
    }

    private uint Mean(Raster reference, int shift, int count)
    {
        uint red = 0, green = 0, blue = 0, n = (uint)count, half = n / 2;
        for (var i = 0; i < count; i++)
        {
            var colour = Sample(reference, shift, _path[i]);
            red += colour & 255;
            green += (colour >> 8) & 255;
            blue += (colour >> 16) & 255;
        }
        return Raster.Rgb((int)((red + half) / n), (int)((green + half) / n), (int)((blue + half) / n));
    }

    private Vector2 Along(Vector2 at)
    {
        var (x, y) = flow.At(at.X / canvas.Width, at.Y / canvas.Height);
        return new Vector2(x, y);
    }

    // The path runs from half a radius before the first point to half a radius after the last, corners cut once (Chaikin 1974) where they could be seen.
    private ReadOnlySpan<Vector2> Smooth(int count, float radius)
    {
        var n = 0;
        var overshoot = 0.7f * radius;
        _spine[n++] = _path[0] - (Vector2.Normalize(_path[1] - _path[0]) * overshoot);
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || i == count - 1 || radius < ShortestStep)
            {
                _spine[n++] = _path[i];
                continue;
            }
            _spine[n++] = (0.25f * _path[i - 1]) + (0.75f * _path[i]);
            _spine[n++] = (0.75f * _path[i]) + (0.25f * _path[i + 1]);
        }
        _spine[n++] = _path[count - 1] + (Vector2.Normalize(_path[count - 1] - _path[count - 2]) * overshoot);
        Length = 0;
        for (var i = 1; i < n; i++)
            Length += Vector2.Distance(_spine[i - 1], _spine[i]);
        return _spine.AsSpan(0, n);
    }
}
