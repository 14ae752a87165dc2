namespace WebStudio.Pipelines.Story.Sound;

/// <summary>How loud the music is when, in decibels against its full level: down under words, up in longer rests, at the title and at the end.</summary>
internal sealed class Ducking
{
    /// <summary>Decibels under speech.</summary>
    public const double Under = -14;

    // Seconds: a shorter rest keeps it down; how long it takes to fall (it is down when the word begins) and to rise, how long after the word.
    private const double LeastRest = 0.8, Fall = 0.35, Rise = 0.7, Hold = 0.1;

    // Seconds in which the film's music begins and ends.
    private const double Begin = 0.4, End = 1.2;

    private readonly List<(double At, double Level)> _points = [];
    private readonly double _seconds;
    private int _next;

    public Ducking(IReadOnlyList<NarrationLine> lines, double seconds)
    {
        _seconds = seconds;
        _points.Add((0, 0));
        for (var i = 0; i < lines.Count;)
        {
            var last = i;
            while (last + 1 < lines.Count && lines[last + 1].Start - lines[last].End < LeastRest)
                last++;
            var (start, end) = (lines[i].Start, lines[last].End + Hold);
            // A rest too short for the whole way up is turned back at half the way.
            var room = start - _points[^1].At;
            if (i > 0)
                Up(Math.Min(Rise, Math.Max(0.05, room - Fall)), room);
            _points.Add((Math.Max(_points[^1].At, start - Fall), _points[^1].Level));
            _points.Add((Math.Max(_points[^1].At, start), Under));
            _points.Add((Math.Max(_points[^1].At, end), Under));
            i = last + 1;
        }
        if (lines.Count > 0)
            Up(Rise, double.MaxValue);
    }

    /// <summary>Factor of the music's amplitude; times never go back.</summary>
    public float At(double time)
    {
        while (_next + 1 < _points.Count && _points[_next + 1].At <= time)
            _next++;
        var level = _points[_next].Level;
        if (_next + 1 < _points.Count && _points[_next + 1].At > _points[_next].At)
            level += (_points[_next + 1].Level - level) * Math.Clamp((time - _points[_next].At) / (_points[_next + 1].At - _points[_next].At), 0, 1);
        var ends = Math.Clamp(Math.Min(time / Begin, (_seconds - time) / End), 0, 1);
        return (float)(Math.Pow(10, level / 20) * ends);
    }

    private void Up(double rise, double room)
    {
        var level = room >= Rise + Fall ? 0 : Under * (1 - (rise / Rise));
        _points.Add((_points[^1].At + rise, level));
    }
}
