using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>
/// The few colours that a photo is made of: k-means (Lloyd, "Least squares quantization in PCM", 1982) on a histogram in CIELAB,
/// near duplicates merged, small vivid accents kept.
/// </summary>
internal static class PhotoPalette
{
    private const int Most = 6, Fewest = 3, Starts = 9, Rounds = 8;
    private const float BinSize = 8, Duplicate = 13, VividChroma = 38;

    public static IReadOnlyList<PaletteColour> Of(PhotoGrid grid)
    {
        var bins = Histogram(grid);
        var centres = Start(bins);
        for (var round = 0; round < Rounds; round++)
            centres = Move(bins, centres);
        Merge(centres);
        var kept = centres.OrderByDescending(centre => centre.Weight * (centre.Chroma > VividChroma ? 2.5f : 1)).Take(Most).ToList();
        kept.RemoveAll(centre => kept.Count > Fewest && centre.Weight < (centre.Chroma > VividChroma ? 0.006f : 0.02f));
        Fill(kept);
        var sum = kept.Sum(centre => centre.Weight);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var result = new List<PaletteColour>();
        foreach (var centre in kept.OrderByDescending(centre => centre.Weight))
        {
            var pixel = Lab.Pixel(centre.Lab);
            result.Add(new PaletteColour($"#{pixel & 255:x2}{(pixel >> 8) & 255:x2}{(pixel >> 16) & 255:x2}", Math.Round(centre.Weight / sum, 4), ColourNames.Nearest(centre.Lab, names)));
        }

        return result;
    }

    private static List<Swatch> Histogram(PhotoGrid grid)
    {
        var bins = new Dictionary<(int, int, int), (Vector3 Sum, int Count)>();
        for (var i = 0; i < grid.Count; i++)
        {
            var lab = new Vector3(grid.L[i], grid.A[i], grid.B[i]);
            var key = ((int)MathF.Floor(lab.X / BinSize), (int)MathF.Floor(lab.Y / BinSize), (int)MathF.Floor(lab.Z / BinSize));
            var (sum, count) = bins.GetValueOrDefault(key);
            bins[key] = (sum + lab, count + 1);
        }

        return [.. bins.Values.Select(bin => new Swatch(bin.Sum / bin.Count, (float)bin.Count / grid.Count))];
    }

    // The heaviest bin first, then always the one that is heavy and far from those chosen.
    private static List<Swatch> Start(List<Swatch> bins)
    {
        var centres = new List<Swatch> { bins.MaxBy(bin => bin.Weight)! };
        while (centres.Count < Math.Min(Starts, bins.Count))
            centres.Add(bins.MaxBy(bin => MathF.Sqrt(bin.Weight) * centres.Min(centre => Vector3.Distance(centre.Lab, bin.Lab)))!);
        return centres;
    }

    private static List<Swatch> Move(List<Swatch> bins, List<Swatch> centres)
    {
        var sums = new (Vector3 Sum, float Weight)[centres.Count];
        foreach (var bin in bins)
        {
            var best = 0;
            for (var k = 1; k < centres.Count; k++)
            {
                if (Vector3.DistanceSquared(centres[k].Lab, bin.Lab) < Vector3.DistanceSquared(centres[best].Lab, bin.Lab))
                    best = k;
            }

            sums[best] = (sums[best].Sum + (bin.Lab * bin.Weight), sums[best].Weight + bin.Weight);
        }

        return [.. sums.Where(sum => sum.Weight > 0).Select(sum => new Swatch(sum.Sum / sum.Weight, sum.Weight))];
    }

    private static void Merge(List<Swatch> centres)
    {
        while (centres.Count > Fewest)
        {
            var (near, a, b) = (float.MaxValue, 0, 0);
            for (var i = 0; i < centres.Count; i++)
            {
                for (var j = i + 1; j < centres.Count; j++)
                {
                    var distance = Vector3.Distance(centres[i].Lab, centres[j].Lab);
                    if (distance < near)
                        (near, a, b) = (distance, i, j);
                }
            }

            if (near > Duplicate)
                return;
            var weight = centres[a].Weight + centres[b].Weight;
            centres[a] = new Swatch(((centres[a].Lab * centres[a].Weight) + (centres[b].Lab * centres[b].Weight)) / weight, weight);
            centres.RemoveAt(b);
        }
    }

    // A photo of a single colour has its shades too.
    private static void Fill(List<Swatch> kept)
    {
        for (var step = 18f; kept.Count < Fewest; step = -step)
            kept.Add(new Swatch(kept[0].Lab with { X = Math.Clamp(kept[0].Lab.X + step, 4, 97) }, 0));
    }

    private sealed record Swatch(Vector3 Lab, float Weight)
    {
        public float Chroma => new Vector2(Lab.Y, Lab.Z).Length();
    }
}
