using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>A small canvas, one cell per label of the regions, on which strokes are tried to see what they cover and change.</summary>
internal sealed class TrialCanvas
{
    // A step of a channel that an eye sees.
    private const int Visible = 10;

    private readonly Raster _picture;
    private readonly Regions _regions;
    private readonly uint[] _painted;
    private readonly int[] _marks;
    private readonly bool[] _inked;
    private readonly float _cell;
    private int _layer;

    public TrialCanvas(Raster picture, Regions regions)
    {
        _picture = picture;
        _regions = regions;
        _painted = new uint[regions.Labels.Length];
        Array.Fill(_painted, Sheet.Paper);
        _marks = new int[regions.Labels.Length];
        _inked = new bool[regions.Labels.Length];
        _cell = regions.ScaleX * regions.ScaleY;
    }

    /// <summary>The greatest difference of a channel, 0–255.</summary>
    public static int Difference(uint a, uint b) =>
        Math.Max(
            Math.Abs((int)(a & 255) - (int)(b & 255)),
            Math.Max(Math.Abs((int)((a >> 8) & 255) - (int)((b >> 8) & 255)), Math.Abs((int)((a >> 16) & 255) - (int)((b >> 16) & 255))));

    /// <summary>The cell at a place of the canvas; places outside count as the nearest inside.</summary>
    public int Cell(Vector2 place) =>
        (Math.Clamp((int)(place.Y / _regions.ScaleY), 0, _regions.Height - 1) * _regions.Width)
        + Math.Clamp((int)(place.X / _regions.ScaleX), 0, _regions.Width - 1);

    /// <summary>The colour of a cell as it stands.</summary>
    public uint Painted(int cell) => _painted[cell];

    /// <summary>Whether a stroke of this layer has covered the cell.</summary>
    public bool Marked(int cell) => _marks[cell] == _layer;

    public void BeginLayer() => _layer++;

    /// <summary>Notes where a line of ink lies.</summary>
    public void Ink(StrokePath path)
    {
        foreach (var place in path.Points)
            _inked[Cell(place)] = true;
    }

    /// <summary>The mean colour of the picture under a stroke inside its region, or <paramref name="otherwise"/> where it is nowhere inside.</summary>
    public uint Mean(List<Vector2> way, Region region, float radius, uint otherwise)
    {
        int r = 0, g = 0, b = 0, count = 0;
        for (var i = 0; i + 1 < way.Count; i++)
        {
            var step = way[i + 1] - way[i];
            var aside = new Vector2(-step.Y, step.X) / Math.Max(1e-3f, step.Length()) * radius * 0.35f;
            for (var side = -2; side <= 2; side++)
            {
                var cell = Cell(way[i] + (aside * side));
                if (_regions.Labels[cell] != region.Index)
                    continue;
                var pixel = _regions.Reduced.Pixels[cell];
                r += (int)(pixel & 255);
                g += (int)((pixel >> 8) & 255);
                b += (int)((pixel >> 16) & 255);
                count++;
            }
        }

        return count == 0 ? otherwise : Raster.Rgb(r / count, g / count, b / count);
    }

    /// <summary>Paints and marks the cells under the firm part of a stroke.</summary>
    /// <param name="way">Of the brush, in pixels of the canvas.</param>
    /// <param name="region">No cell outside it is painted.</param>
    /// <param name="radius">Half the width of the brush, in pixels of the canvas.</param>
    /// <param name="work">Lays <paramref name="colour"/> or the picture.</param>
    /// <param name="colour">See <paramref name="work"/>.</param>
    /// <param name="fresh">Takes how many pixels of the canvas no stroke of this layer had covered.</param>
    /// <returns>How many pixels of the canvas change so that one sees it.</returns>
    public float Paint(List<Vector2> way, Region region, float radius, BrushWork work, uint colour, out float fresh)
    {
        float rx = Math.Max(0.7f, radius * 0.62f / _regions.ScaleX), ry = Math.Max(0.7f, radius * 0.62f / _regions.ScaleY), change = 0;
        var cells = 0;
        foreach (var place in way)
        {
            float cx = (place.X / _regions.ScaleX) - 0.5f, cy = (place.Y / _regions.ScaleY) - 0.5f;
            int top = Math.Max(0, (int)MathF.Ceiling(cy - ry)), bottom = Math.Min(_regions.Height - 1, (int)(cy + ry));
            for (var y = top; y <= bottom; y++)
            {
                var half = rx * MathF.Sqrt(Math.Max(0, 1 - ((y - cy) * (y - cy) / (ry * ry))));
                int left = Math.Max(0, (int)MathF.Ceiling(cx - half)), right = Math.Min(_regions.Width - 1, (int)(cx + half));
                for (var cell = (y * _regions.Width) + left; cell <= (y * _regions.Width) + right; cell++)
                {
                    if (_marks[cell] == _layer || _regions.Labels[cell] != region.Index)
                        continue;
                    _marks[cell] = _layer;
                    cells++;
                    change += _cell * (work == BrushWork.Lay ? Seen(colour, _painted[cell]) : Detail(cell));
                    _painted[cell] = work == BrushWork.Lay ? colour : _regions.Reduced.Pixels[cell];
                }
            }
        }

        fresh = cells * _cell;
        return change;
    }

    /// <summary>How many pixels of a region still change so that one sees it when all that this layer left out becomes the picture.</summary>
    public float Left(Region region)
    {
        var change = region.Area * 0.01f;
        int left = (int)(region.Left / _regions.ScaleX), right = Math.Min(_regions.Width, (int)MathF.Ceiling(region.Right / _regions.ScaleX));
        int top = (int)(region.Top / _regions.ScaleY), bottom = Math.Min(_regions.Height, (int)MathF.Ceiling(region.Bottom / _regions.ScaleY));
        for (var y = top; y < bottom; y++)
        {
            for (var cell = (y * _regions.Width) + left; cell < (y * _regions.Width) + right; cell++)
            {
                if (_regions.Labels[cell] == region.Index && _marks[cell] != _layer)
                    change += _cell * Detail(cell);
            }
        }

        return change;
    }

    private static float Seen(uint a, uint b) => Difference(a, b) > Visible ? 1 : 0.05f;

    // The share of a cell in which the picture is seen to differ from its paint, by four samples, or from the ink on it.
    private float Detail(int cell)
    {
        int x = cell % _regions.Width, y = cell / _regions.Width;
        float share = 0;
        for (var i = 0; i < 4; i++)
        {
            int px = (int)((x + 0.25f + ((i & 1) * 0.5f)) * _regions.ScaleX), py = (int)((y + 0.25f + ((i >> 1) * 0.5f)) * _regions.ScaleY);
            share += Seen(_picture.Pixels[(py * _picture.Width) + px], _painted[cell]) / 4;
        }

        return _inked[cell] ? Math.Max(share, 0.4f) : share;
    }
}
