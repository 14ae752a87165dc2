using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Watercolor;

/// <param name="Pixel">Index of a pixel that an earlier region's wash seeps into.</param>
/// <param name="Tick">When.</param>
/// <param name="Strength">How much of its own colour it takes on, 0–255.</param>
internal readonly record struct Bleed(int Pixel, int Tick, uint Strength);

/// <summary>
/// When water reaches each pixel: region after region, a brush goes to and fro across it in bands along its longer axis;
/// from the brush's path the front runs outward, hurried and held up by the paper.
/// </summary>
internal sealed class WashFront
{
    private const int PixelsPerTick = 2;
    private const int ThoroughChange = 150;

    private readonly Regions _regions;
    private readonly Region[] _turn;
    private readonly int[] _ticksBefore;
    private readonly RegionBorders _borders;
    private readonly ValueNoise _noise;
    private readonly List<Bleed> _bleeds = [];
    private readonly int _width;
    private readonly int _height;
    private float _band;
    private float _bleed;

    /// <param name="regions">Of the picture that is painted.</param>
    /// <param name="order">Background or subject first.</param>
    /// <param name="width">Of the canvas.</param>
    /// <param name="height">Of the canvas.</param>
    /// <param name="seed">Seed of the paper's unevenness.</param>
    public WashFront(Regions regions, PaintOrder order, int width, int height, int seed)
    {
        (_regions, _width, _height) = (regions, width, height);
        _turn = regions.InTurn(order);
        _ticksBefore = new int[regions.All.Length];
        var rank = new int[regions.All.Length];
        for (var i = 0; i < _turn.Length; i++)
            rank[_turn[i].Index] = i;
        _borders = new RegionBorders(regions, rank);
        _noise = new ValueNoise(seed + 21, 64, 4, 0.42f);
    }

    /// <summary>Orders the pixels that a glaze changes, by counting sort.</summary>
    /// <param name="before">Canvas before the glaze, at full size.</param>
    /// <param name="after">Canvas after it; pixels nearer than <paramref name="least"/> to before are left out and set back to it.</param>
    /// <param name="bandShare">Width of the brush as a share of the longer side.</param>
    /// <param name="bleedShare">How far it bleeds into regions still to come, as a share of the longer side; 0 where it has dried in between.</param>
    /// <param name="least">Sum of the channels' changes, 0–765.</param>
    /// <param name="ticks">As long as the canvas has pixels; overwritten.</param>
    /// <param name="cancel">Checked now and then.</param>
    public Wash Order(uint[] before, uint[] after, float bandShare, float bleedShare, int least, int[] ticks, CancellationToken cancel)
    {
        _band = Math.Max(4f, Math.Max(_width, _height) * bandShare);
        _bleed = Math.Max(_width, _height) * bleedShare;
        _bleeds.Clear();
        var total = 0;
        foreach (var region in _turn)
        {
            _ticksBefore[region.Index] = total;
            total += (int)(((Diagonal(region) / _band) + 3) * (Diagonal(region) + (3 * _band)) / PixelsPerTick) + 1;
        }
        var counts = new int[total + 1];
        var pixels = 0;
        for (var y = 0; y < _height; y++)
        {
            if ((y & 63) == 0)
                cancel.ThrowIfCancellationRequested();
            pixels += Time(y, before, after, least, ticks, counts);
        }
        for (int i = 0, sum = 0; i < counts.Length; i++)
            (counts[i], sum) = (sum, sum + counts[i]);
        uint[] places = new uint[pixels + _bleeds.Count], colours = new uint[pixels + _bleeds.Count];
        long work = 0;
        for (var i = 0; i < ticks.Length; i++)
        {
            if (ticks[i] < 0)
                continue;
            var slot = counts[ticks[i]]++;
            places[slot] = Place(i);
            colours[slot] = after[i];
            work += Math.Min(Oil.StrokeTracer.Distance(before[i], after[i]) + 20, ThoroughChange);
        }
        foreach (var bleed in _bleeds)
        {
            var slot = counts[bleed.Tick]++;
            places[slot] = Place(bleed.Pixel);
            colours[slot] = PaperSheet.Blend(before[bleed.Pixel], after[bleed.Pixel], bleed.Strength);
        }
        return new Wash(places, colours, work / (double)ThoroughChange);
    }

    private uint Place(int pixel) => ((uint)(pixel / _width) << 16) | (uint)(pixel % _width);

    private static float Diagonal(Region region) =>
        MathF.Sqrt(((region.Right - region.Left) * (float)(region.Right - region.Left)) + ((region.Bottom - region.Top) * (float)(region.Bottom - region.Top)));

    private int Time(int y, uint[] before, uint[] after, int least, int[] ticks, int[] counts)
    {
        var pixels = 0;
        var scale = Math.Clamp(640f / Math.Max(_width, _height), 0.4f, 4f);
        for (var x = 0; x < _width; x++)
        {
            var i = (y * _width) + x;
            if (Oil.StrokeTracer.Distance(before[i], after[i]) < least)
            {
                after[i] = before[i];
                ticks[i] = -1;
                continue;
            }
            var unevenness = _noise.Sample(x * scale, y * scale) - 0.5f;
            float stray = unevenness * _band * 0.35f, px = x + stray, py = y - stray;
            ticks[i] = Tick(_borders.Label(px, py), x, y, unevenness);
            counts[ticks[i]]++;
            pixels++;
            if (_bleed < 1.5f)
                continue;
            var reach = _bleed * (0.6f + (1.2f * (unevenness + 0.5f)));
            var wet = 1f - (_borders.Distance(px, py, reach, out var source) / reach);
            if (wet <= 0.02f)
                continue;
            var tick = Tick(source, x, y, unevenness);
            _bleeds.Add(new Bleed(i, tick, (uint)(wet * wet * (3f - (2f * wet)) * 255f)));
            counts[tick]++;
        }
        return pixels;
    }

    private int Tick(int label, int x, int y, float unevenness)
    {
        var region = _regions.All[label];
        var reach = Diagonal(region);
        var axis = region.Elongation > 0.35f ? region.Axis : Vector2.UnitX;
        if (axis.X < 0)
            axis = -axis;
        var from = new Vector2(x - ((region.Left + region.Right) / 2f), y - ((region.Top + region.Bottom) / 2f));
        var across = (from.Y * axis.X) - (from.X * axis.Y) + (reach / 2) + (unevenness * _band * 0.9f);
        var band = Math.Max(0, (int)(across / _band));
        var along = Math.Clamp(Vector2.Dot(from, axis) + (reach / 2), 0, reach);
        if ((band & 1) == 1)
            along = reach - along;
        var aside = MathF.Abs(across - ((band + 0.5f) * _band));
        var late = (aside * 0.9f) + ((unevenness + 0.5f) * _band);
        var length = reach + (2 * _band);
        var limit = (int)(((reach / _band) + 3) * (reach + (3 * _band)) / PixelsPerTick);
        return _ticksBefore[region.Index] + Math.Clamp((int)(((band * length) + along + late) / PixelsPerTick), 0, limit);
    }
}
