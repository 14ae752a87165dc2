using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <param name="Path">Where the pen goes.</param>
/// <param name="Width">Of the line at its fullest, in pixels of the canvas.</param>
/// <param name="Phase">Where in the table of widths it begins, so that no two lines are alike.</param>
internal sealed record PenStroke(StrokePath Path, float Width, int Phase);

/// <summary>Which lines a pen draws, and in which order: first the long contours, object by object, then the detail, again object by object.</summary>
internal static class PenPlan
{
    private const int Longest = 720;
    private const int MostStrokes = 750;
    private const int Objects = 9;

    /// <param name="picture">What is drawn.</param>
    /// <param name="regions">Of the same picture; its objects are merged on.</param>
    /// <param name="plan">Seed and order.</param>
    /// <param name="cancel">Checked often.</param>
    /// <returns>The lines in the order of drawing, each in its direction; empty where there is no edge.</returns>
    public static List<PenStroke> Make(Raster picture, Regions regions, PaintPlan plan, CancellationToken cancel)
    {
        var map = EdgeMap.Find(LabImage.Of(picture, Longest), cancel);
        var diagonal = MathF.Sqrt((map.Width * map.Width) + (map.Height * map.Height));
        var shortest = (int)Math.Clamp(diagonal / 75, 4, 12);
        var contours = ContourTracer.Trace(map, Math.Max(4, shortest / 2), cancel);
        contours = Select(ContourJoiner.Join(contours, map), shortest, 15f * (map.Width + map.Height));
        cancel.ThrowIfCancellationRequested();

        var scale = new Vector2(picture.Width / (float)map.Width, picture.Height / (float)map.Height);
        var groups = regions.Group(Objects);
        var ranks = Ranks(regions, groups, plan.Order);
        var main = new List<Contour>[ranks.Length];
        var detail = new List<Contour>[ranks.Length];
        for (var i = 0; i < ranks.Length; i++)
            (main[i], detail[i]) = ([], []);
        foreach (var contour in contours)
        {
            var rank = Owner(contour, scale, regions, groups, ranks, plan.Order);
            (contour.Points.Count > diagonal * 0.075f ? main : detail)[rank].Add(contour);
        }

        var strokes = new List<PenStroke>(contours.Count);
        var random = new Random(plan.Seed);
        var full = 0.9f + (Math.Max(picture.Width, picture.Height) / 900f);
        var tip = new Vector2(picture.Width, picture.Height) * 0.3f;
        foreach (var lines in main)
            tip = Order(lines, scale, 0.6f, full, tip, random, strokes);
        foreach (var lines in detail)
            tip = Order(lines, scale, 0.15f, full * 0.72f, tip, random, strokes);
        return strokes;
    }

    private static List<Contour> Select(List<Contour> contours, int shortest, float budget)
    {
        var kept = new List<Contour>();
        foreach (var contour in contours)
        {
            if (contour.Points.Count < shortest || contour.Points.Count * contour.Strength < shortest * 1.6f)
                continue;
            budget -= contour.Points.Count;
            if (budget < 0 || kept.Count == MostStrokes)
                break;
            kept.Add(contour);
        }

        return kept;
    }

    // For each object its turn, by the background measure of its regions.
    private static int[] Ranks(Regions regions, int[] groups, PaintOrder order)
    {
        var count = 0;
        foreach (var group in groups)
            count = Math.Max(count, group + 1);
        var background = new float[count];
        var area = new float[count];
        foreach (var region in regions.All)
        {
            background[groups[region.Index]] += region.Background * region.Area;
            area[groups[region.Index]] += region.Area;
        }

        var turn = new int[count];
        for (var i = 0; i < count; i++)
        {
            background[i] /= Math.Max(1, area[i]) * (order == PaintOrder.BackgroundFirst ? -1 : 1);
            turn[i] = i;
        }

        Array.Sort(background, turn);
        var ranks = new int[count];
        for (var i = 0; i < count; i++)
            ranks[turn[i]] = i;
        return ranks;
    }

    // A border belongs to the figure, not to the ground (Rubin): of the objects on both sides the one less background.
    private static int Owner(Contour contour, Vector2 scale, Regions regions, int[] groups, int[] ranks, PaintOrder order)
    {
        Span<int> votes = stackalloc int[Objects + 1];
        votes.Clear();
        var points = contour.Points;
        for (var i = 1; i <= 7; i++)
        {
            var at = points.Count * i / 8;
            var along = points[Math.Min(points.Count - 1, at + 2)] - points[Math.Max(0, at - 2)];
            var aside = along.LengthSquared() > 0 ? Vector2.Normalize(new Vector2(-along.Y, along.X)) * 4 : Vector2.Zero;
            Vector2 left = (points[at] + aside) * scale, right = (points[at] - aside) * scale;
            int a = ranks[groups[regions.At(left.X, left.Y)]], b = ranks[groups[regions.At(right.X, right.Y)]];
            votes[order == PaintOrder.BackgroundFirst ? Math.Max(a, b) : Math.Min(a, b)]++;
        }

        var best = 0;
        for (var i = 1; i < ranks.Length; i++)
        {
            if (votes[i] > votes[best])
                best = i;
        }

        return best;
    }

    // The next line is the one whose nearer end is close by; length makes up for distance.
    private static Vector2 Order(List<Contour> lines, Vector2 scale, float length, float width, Vector2 tip, Random random, List<PenStroke> strokes)
    {
        while (lines.Count > 0)
        {
            var best = 0;
            var least = float.MaxValue;
            for (var i = 0; i < lines.Count; i++)
            {
                var points = lines[i].Points;
                var cost = MathF.Sqrt(Math.Min(Vector2.DistanceSquared(points[0] * scale, tip), Vector2.DistanceSquared(points[^1] * scale, tip)))
                    - (length * points.Count * scale.X);
                if (cost < least)
                {
                    least = cost;
                    best = i;
                }
            }

            var path = Path(lines[best], scale, tip);
            var strength = Math.Clamp(lines[best].Strength / 8, 0, 1);
            strokes.Add(new PenStroke(path, width * (0.75f + (0.4f * strength)), random.Next(PenTip.Widths)));
            tip = path.Last;
            lines[best] = lines[^1];
            lines.RemoveAt(lines.Count - 1);
        }

        return tip;
    }

    private static StrokePath Path(Contour contour, Vector2 scale, Vector2 tip)
    {
        var points = contour.Points;
        const int every = 2;
        var way = new Vector2[((points.Count - 1) / every) + 1];
        for (var i = 0; i < way.Length; i++)
            way[i] = points[i * every] * scale;
        way[^1] = points[^1] * scale;
        if (Vector2.DistanceSquared(way[^1], tip) < Vector2.DistanceSquared(way[0], tip))
            Array.Reverse(way);
        return new StrokePath(way);
    }
}
