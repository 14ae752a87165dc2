using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Oil;

/// <summary>In which turn each place of the picture is painted: regions one after the other, gathered into groups of like area.</summary>
internal sealed class RegionTurn
{
    private const int About = 22;

    private readonly Regions _regions;
    private readonly int _width;
    private readonly int _height;
    private readonly int[] _rank;
    private readonly int[] _group;

    /// <param name="picture">The picture at any size; the smaller the faster.</param>
    /// <param name="order">Background or subject first.</param>
    /// <param name="groups">How many groups, at least 1.</param>
    /// <param name="cancel">Checked between the steps.</param>
    public RegionTurn(Raster picture, PaintOrder order, int groups, CancellationToken cancel)
    {
        _regions = Regions.Find(picture, About, cancel);
        (_width, _height) = (picture.Width, picture.Height);
        _rank = new int[_regions.All.Length];
        _group = new int[_regions.All.Length];
        double total = 0, before = 0;
        foreach (var region in _regions.All)
            total += region.Area;
        var turn = 0;
        foreach (var region in _regions.InTurn(order))
        {
            _rank[region.Index] = turn++;
            _group[region.Index] = Math.Clamp((int)((before + (region.Area / 2.0)) / Math.Max(total, 1) * groups), 0, groups - 1);
            before += region.Area;
        }
    }

    /// <summary>Turn of the region at a point given as shares 0–1 of width and height, and its group.</summary>
    public int Rank(float shareX, float shareY, out int group)
    {
        var label = _regions.At(shareX * _width, shareY * _height);
        group = _group[label];
        return _rank[label];
    }
}
