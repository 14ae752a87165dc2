using System.Numerics;

namespace WebStudio.Pipelines.Paint.Oil;

/// <param name="First">Index of its first point in <see cref="StrokePlan.Points"/>.</param>
/// <param name="Count">Number of its points, at least 2; the first and last are where the outermost bristles touch and lift.</param>
/// <param name="Length">Length of the spine in planning pixels.</param>
/// <param name="Radius">Half its width in planning pixels.</param>
/// <param name="Colour">The paint on the brush, an opaque pixel.</param>
/// <param name="Seed">Chooses the part of the bristle texture.</param>
/// <param name="Opacity">0–1.</param>
internal readonly record struct BrushStroke(int First, int Count, float Length, float Radius, uint Colour, uint Seed, float Opacity);

/// <summary>Strokes in the order in which they are laid, with the work that each one is.</summary>
internal sealed class StrokePlan
{
    public List<BrushStroke> Strokes { get; } = [];

    /// <summary>Spines of all strokes, in planning pixels.</summary>
    public List<Vector2> Points { get; } = [];

    /// <summary>Work done when stroke i is finished, growing.</summary>
    public List<double> Work { get; } = [];

    public double TotalWork => Work.Count == 0 ? 0 : Work[^1];
}
