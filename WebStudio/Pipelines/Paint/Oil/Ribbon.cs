using System.Numerics;

namespace WebStudio.Pipelines.Paint.Oil;

/// <summary>One link of a ribbon: between the planes through A and B along their normals.</summary>
internal readonly struct Quad
{
    /// <summary>Room for rounding, in pixels, so that no pixel is lost between two links.</summary>
    public const float Slack = 1e-3f;

    private readonly Vector2 _leftA;
    private readonly Vector2 _rightA;
    private readonly Vector2 _leftB;
    private readonly Vector2 _rightB;

    /// <param name="a">Start on the spine, in pixels.</param>
    /// <param name="b">End on the spine.</param>
    /// <param name="normalA">Unit normal at the start.</param>
    /// <param name="normalB">Unit normal at the end.</param>
    /// <param name="reach">Half the width in pixels.</param>
    /// <param name="u">Length of the ribbon before <paramref name="a"/>, in pixels.</param>
    /// <param name="length">Distance from a to b.</param>
    public Quad(Vector2 a, Vector2 b, Vector2 normalA, Vector2 normalB, float reach, float u, float length)
    {
        (A, B, NormalA, NormalB, U, Length) = (a, b, normalA, normalB, u, length);
        (_leftA, _rightA, _leftB, _rightB) = (a + (normalA * reach), a - (normalA * reach), b + (normalB * reach), b - (normalB * reach));
        Low = Vector2.Min(Vector2.Min(_leftA, _rightA), Vector2.Min(_leftB, _rightB));
        High = Vector2.Max(Vector2.Max(_leftA, _rightA), Vector2.Max(_leftB, _rightB));
    }

    public Vector2 A { get; }

    public Vector2 B { get; }

    public Vector2 NormalA { get; }

    public Vector2 NormalB { get; }

    public float U { get; }

    public float Length { get; }

    public Vector2 Low { get; }

    public Vector2 High { get; }

    /// <summary>Where the horizontal line at <paramref name="y"/> enters and leaves; low &gt; high when it misses.</summary>
    public (float Low, float High) Span(float y)
    {
        float low = float.MaxValue, high = float.MinValue;
        Cross(_leftA, _leftB, y, ref low, ref high);
        Cross(_leftB, _rightB, y, ref low, ref high);
        Cross(_rightB, _rightA, y, ref low, ref high);
        Cross(_rightA, _leftA, y, ref low, ref high);
        return low > high ? (1, 0) : (low - Slack, high + Slack);
    }

    private static void Cross(Vector2 p, Vector2 q, float y, ref float low, ref float high)
    {
        if ((p.Y <= y) == (q.Y <= y))
            return;
        var x = p.X + ((y - p.Y) / (q.Y - p.Y) * (q.X - p.X));
        low = Math.Min(low, x);
        high = Math.Max(high, x);
    }
}

/// <summary>What a stroke's pixels need to know about it, worked out once a call.</summary>
internal readonly struct Ink
{
    // Light falls from the upper left; v grows along the normal.
    private static readonly Vector2 _towardsLight = Vector2.Normalize(new Vector2(-0.55f, -0.83f));

    public Ink(in BrushStroke stroke, float scale, BristleTexture[] bristles, float from, float to)
    {
        HalfWidth = Math.Max(stroke.Radius * scale, 0.6f);
        End = stroke.Length * scale;
        From = from * End;
        To = to >= 1f ? float.MaxValue : to * End;
        Bristles = bristles[HalfWidth < 4f ? 0 : HalfWidth < 14f ? 1 : 2];
        LateralScale = BristleTexture.Across / 2f / (HalfWidth + 0.5f);
        AlongScale = 13f / Math.Max(HalfWidth, 2f);
        Phase = stroke.Seed & (BristleTexture.Along - 1);
        Sharpness = 1f / Math.Clamp(HalfWidth * 0.12f, 1f, 5f);
        Wear = 0.62f / Math.Max(End, 1f);
        Opacity = stroke.Opacity;
        var depth = Math.Clamp(HalfWidth / 5f, 0.25f, 1f);
        StreakContrast = 13f * depth;
        TintContrast = 5f * depth;
        Light = _towardsLight * (-34f * depth);
        R = stroke.Colour & 255;
        G = (stroke.Colour >> 8) & 255;
        B = (stroke.Colour >> 16) & 255;
    }

    public BristleTexture Bristles { get; }

    public float HalfWidth { get; }

    /// <summary>Length of the whole stroke in pixels.</summary>
    public float End { get; }

    public float From { get; }

    public float To { get; }

    public float LateralScale { get; }

    public float AlongScale { get; }

    public float Phase { get; }

    public float Sharpness { get; }

    public float Wear { get; }

    public float Opacity { get; }

    public float StreakContrast { get; }

    public float TintContrast { get; }

    public Vector2 Light { get; }

    public float R { get; }

    public float G { get; }

    public float B { get; }
}
