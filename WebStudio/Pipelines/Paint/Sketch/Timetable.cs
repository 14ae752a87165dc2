using System.Numerics;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>
/// When each stroke is made: the pen's by length, the brush's by the pixels it changes, so that equal steps change about equally
/// much. A part of a stroke's time is the tool's way to it.
/// </summary>
internal sealed class Timetable
{
    private const double InkShare = 0.4;

    // Of the picture in one step, with room for what the plan cannot foresee.
    private const double MostChange = 0.06;

    private readonly double[] _ends;
    private readonly float[] _travel;

    private Timetable(int count)
    {
        _ends = new double[count];
        _travel = new float[count];
    }

    /// <summary>How many strokes there are, the pen's first.</summary>
    public int Count => _ends.Length;

    /// <param name="pen">The pen's strokes in order.</param>
    /// <param name="brush">The brush's strokes in order; at least one.</param>
    /// <param name="width">Of the canvas.</param>
    /// <param name="height">Of the canvas.</param>
    /// <param name="steps">In how many steps they are made.</param>
    public static Timetable Make(List<PenStroke> pen, List<BrushStroke> brush, int width, int height, int steps)
    {
        var table = new Timetable(pen.Count + brush.Count);
        float diagonal = MathF.Sqrt(((float)width * width) + ((float)height * height)), length = 0, change = 0;
        foreach (var stroke in pen)
            length += stroke.Path.Length;
        foreach (var stroke in brush)
            change += stroke.Change;
        double ink = 0, colour = 0;
        // What a step does about, taken for both phases alike: the price of a step spent on a long way.
        float inkStep = length / (0.4f * Math.Max(1, steps)), colourStep = change / (0.6f * Math.Max(1, steps));
        for (var i = 0; i < pen.Count; i++)
        {
            var way = i == 0 ? 0 : Vector2.Distance(pen[i - 1].Path.Last, pen[i].Path.First);
            ink += table.Enter(i, ink, pen[i].Path.Length + (2 * pen[i].Width), Math.Max(0.12f * way, inkStep * Crossing(way / diagonal, steps)));
        }

        for (var i = 0; i < brush.Count; i++)
        {
            var stroke = brush[i];
            var way = i == 0 ? 0 : Vector2.Distance(brush[i - 1].Path.Last, stroke.Path.First);
            var work = stroke.Change + (0.1f * stroke.Radius * stroke.Path.Length) + 0.01f;
            colour += table.Enter(pen.Count + i, colour, work, Math.Max(0.12f * way * stroke.Radius, colourStep * Crossing(way / diagonal, steps)));
        }

        // A drawing of few lines takes less of the time; and colour takes what it needs where steps are few.
        var share = InkShare * Math.Sqrt(Math.Min(1, length / (2.5 * (width + height))));
        var needed = colour / (MostChange * width * height * Math.Max(1, steps));
        share = pen.Count == 0 ? 0 : Math.Min(share, Math.Max(0.1, 1 - needed));
        for (var i = 0; i < table.Count; i++)
            table._ends[i] = i < pen.Count ? table._ends[i] / ink * share : share + (table._ends[i] / colour * (1 - share));
        return table;
    }

    /// <summary>Progress at which a stroke begins, way included.</summary>
    public double Start(int stroke) => stroke == 0 ? 0 : _ends[stroke - 1];

    /// <summary>Progress at which a stroke is finished.</summary>
    public double End(int stroke) => _ends[stroke];

    /// <summary>The share of its time that the tool is on its way, 0–1.</summary>
    public float Travel(int stroke) => _travel[stroke];

    // How many steps a tool takes to cross a share of the frame: short ways take care of themselves; the whole diagonal takes
    // three where there are many steps, next to nothing where there are few.
    private static float Crossing(float share, int steps) => share < 0.08f ? 0 : 3 * share * Math.Min(1, steps / 400f);

    private double Enter(int stroke, double before, float work, float way)
    {
        _ends[stroke] = before + work + way;
        _travel[stroke] = way / (work + way);
        return work + way;
    }
}
