using System.Numerics;
using WebStudio.Media;
using WebStudio.Pipelines.Paint.Sketch;

namespace WebStudio.Pipelines.Paint.Watercolor;

/// <summary>The fine pen lines that end a watercolour, drawn one after the other along their length.</summary>
internal sealed class InkLine
{
    private const float Fineness = 0.75f;

    private readonly List<PenStroke> _strokes;
    private readonly PenTip _pen;
    private readonly double[] _until;
    private int _stroke;
    private float _drawn;

    /// <param name="strokes">In the order of drawing.</param>
    /// <param name="sheet">Holds the finished washes.</param>
    /// <param name="seed">Seed of the lines' unevenness.</param>
    /// <param name="margin">Pixels of bare paper along the edges: lines that lie only there are left out.</param>
    public InkLine(List<PenStroke> strokes, Sheet sheet, int seed, float margin)
    {
        _strokes = [];
        Vector2 low = new(2.5f * margin), high = new Vector2(sheet.Picture.Width, sheet.Picture.Height) - low;
        foreach (var stroke in strokes)
        {
            var middle = stroke.Path.At(stroke.Path.Length / 2);
            if (middle == Vector2.Clamp(middle, low, high))
                _strokes.Add(stroke with { Width = Math.Max(stroke.Width * Fineness, 0.8f) });
        }
        _pen = new PenTip(sheet, seed);
        _until = new double[_strokes.Count];
        for (var i = 0; i < _until.Length; i++)
            _until[i] = (i == 0 ? 0 : _until[i - 1]) + _strokes[i].Path.Length + 1;
    }

    /// <summary>Length of all lines in pixels, 0 where there are none.</summary>
    public double Length => _until.Length == 0 ? 0 : _until[^1];

    /// <summary>Draws on to a share 0–1 of the whole length.</summary>
    /// <returns>Where the pen stands, or null before its first line.</returns>
    public Vector2? Draw(Canvas canvas, double share)
    {
        var target = share >= 1 ? double.MaxValue : share * Length;
        for (; _stroke < _strokes.Count && _until[_stroke] <= target; _stroke++, _drawn = 0)
            _pen.Draw(canvas, _strokes[_stroke], _drawn, _strokes[_stroke].Path.Length);
        if (_stroke >= _strokes.Count)
            return _strokes.Count == 0 ? null : _strokes[^1].Path.Last;
        var stroke = _strokes[_stroke];
        var to = (float)Math.Clamp(target - (_until[_stroke] - stroke.Path.Length - 1), 0, stroke.Path.Length);
        if (to > _drawn)
        {
            _pen.Draw(canvas, stroke, _drawn, to);
            _drawn = to;
        }
        return stroke.Path.At(_drawn);
    }
}
