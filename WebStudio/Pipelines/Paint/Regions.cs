using System.Numerics;
using System.Runtime.InteropServices;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>One area of like colour. Places and sizes are in pixels of the picture, from its top left.</summary>
/// <param name="Index">Its label in <see cref="Regions.Labels"/>.</param>
/// <param name="Area">Pixels of the picture, about.</param>
/// <param name="Mean">Mean L*, a*, b*.</param>
/// <param name="Colour">Mean colour, an opaque sRGB pixel.</param>
/// <param name="Centroid">Mean place.</param>
/// <param name="Left">Bounds: Left ≤ x &lt; Right.</param>
/// <param name="Top">Bounds: Top ≤ y &lt; Bottom.</param>
/// <param name="Right">See <paramref name="Left"/>.</param>
/// <param name="Bottom">See <paramref name="Top"/>.</param>
/// <param name="Axis">Unit vector along its length (first eigenvector of its second moments).</param>
/// <param name="Elongation">0 for a disc or square, towards 1 for a line.</param>
/// <param name="Neighbours">Labels of the regions it touches.</param>
/// <param name="Background">0 for a subject to 1 for background: how much of the frame it and what flows into it touch.</param>
public sealed record Region(
    int Index,
    int Area,
    Vector3 Mean,
    uint Colour,
    Vector2 Centroid,
    int Left,
    int Top,
    int Right,
    int Bottom,
    Vector2 Axis,
    float Elongation,
    int[] Neighbours,
    float Background);

/// <summary>A picture divided into connected areas of like colour: superpixels merged over a graph.</summary>
public sealed class Regions
{
    /// <summary>The longer side of the label map is at most this.</summary>
    public const int Longest = 480;

    private readonly RegionGraph _graph;
    private readonly int[] _patches;
    private readonly CancellationToken _cancel;

    private Regions(RegionGraph graph, int[] patches, int[] labels, int width, int height, CancellationToken cancel)
    {
        _graph = graph;
        _patches = patches;
        _cancel = cancel;
        Labels = labels;
        Width = width;
        Height = height;
        All = [];
    }

    /// <summary>Width of the label map.</summary>
    public int Width { get; }

    /// <summary>Height of the label map.</summary>
    public int Height { get; }

    /// <summary>Pixels of the picture per element of the label map, across; at least 1.</summary>
    public float ScaleX { get; private init; }

    /// <summary>Pixels of the picture per element of the label map, down; at least 1.</summary>
    public float ScaleY { get; private init; }

    /// <summary>The picture at the size of the label map, averaged by area (the picture itself where it is small).</summary>
    public required Raster Reduced { get; init; }

    /// <summary>For each element of the label map, row by row, the index of its region.</summary>
    public int[] Labels { get; }

    /// <summary>The regions, in order of their index; never empty.</summary>
    public Region[] All { get; private set; }

    /// <param name="picture">Any size from 1×1.</param>
    /// <param name="about">How many regions are wanted; a simple or tiny picture may have fewer, never more.</param>
    /// <param name="cancel">Checked between the steps.</param>
    public static Regions Find(Raster picture, int about, CancellationToken cancel)
    {
        var reduced = LabImage.Reduce(picture, Longest);
        var image = LabImage.Of(reduced, Longest);
        Smoothing.Box(image.L, image.Width, image.Height, 1, 2);
        Smoothing.Box(image.A, image.Width, image.Height, 1, 2);
        Smoothing.Box(image.B, image.Width, image.Height, 1, 2);
        cancel.ThrowIfCancellationRequested();
        var patches = Superpixels.Find(image, Math.Clamp(about * 20, 1, 1400), out var count, cancel);
        var graph = new RegionGraph(image, patches, count);
        var numbers = graph.Merge(Math.Max(1, about), cancel);
        var labels = new int[patches.Length];
        var regionCount = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = numbers[patches[i]];
            regionCount = Math.Max(regionCount, labels[i] + 1);
        }

        var regions = new Regions(graph, patches, labels, image.Width, image.Height, cancel)
        {
            Reduced = reduced,
            ScaleX = picture.Width / (float)image.Width,
            ScaleY = picture.Height / (float)image.Height,
        };
        regions.All = new RegionSurvey(regions, image, regionCount).Describe();
        return regions;
    }

    /// <summary>The label of the region at a place of the picture; places outside count as the nearest inside.</summary>
    public int At(float x, float y) =>
        Labels[(Math.Clamp((int)(y / ScaleY), 0, Height - 1) * Width) + Math.Clamp((int)(x / ScaleX), 0, Width - 1)];

    /// <summary>
    /// Merges the regions on into at most <paramref name="about"/> objects (not more than asked before, the regions themselves stay).
    /// </summary>
    /// <returns>For each region the number of its object, dense from 0.</returns>
    public int[] Group(int about)
    {
        var objects = _graph.Merge(Math.Max(1, about), _cancel);
        var groups = new int[All.Length];
        for (var i = 0; i < Labels.Length; i++)
            groups[Labels[i]] = objects[_patches[i]];
        return groups;
    }

    /// <summary>
    /// All regions, one after the other: each is near the one before where it can be, and on the whole
    /// background comes before subject, or after it.
    /// </summary>
    public Region[] InTurn(PaintOrder order)
    {
        var left = new List<Region>(All);
        var turn = new List<Region>(All.Length);
        Region? last = null;
        var diagonal = MathF.Sqrt((Width * ScaleX * Width * ScaleX) + (Height * ScaleY * Height * ScaleY));
        while (left.Count > 0)
        {
            int best = 0;
            var least = float.MaxValue;
            for (var i = 0; i < left.Count; i++)
            {
                var rank = order == PaintOrder.BackgroundFirst ? -left[i].Background : left[i].Background;
                var cost = 1.6f * rank;
                if (last != null)
                    cost += (Vector2.Distance(left[i].Centroid, last.Centroid) / diagonal) + (Array.IndexOf(last.Neighbours, left[i].Index) >= 0 ? 0 : 0.25f);
                if (cost < least)
                {
                    least = cost;
                    best = i;
                }
            }

            last = left[best];
            turn.Add(last);
            CollectionsMarshal.AsSpan(left)[best] = left[^1];
            left.RemoveAt(left.Count - 1);
        }

        return [.. turn];
    }
}
