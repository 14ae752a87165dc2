using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Picture.Direction;

/// <summary>A stretch between two cuts.</summary>
/// <param name="Start">First frame.</param>
/// <param name="End">Frame after the last one.</param>
/// <param name="Section">Which section of the song it belongs to, by its index.</param>
/// <param name="Opens">Whether it is the first of its section.</param>
/// <param name="Photo">Which photo it shows: each in its turn.</param>
internal readonly record struct Take(int Start, int End, int Section, bool Opens, int Photo);

/// <summary>
/// Divides a song into takes: sections first, then each on its downbeats, lively ones on any beat, in lengths that suit their energy.
/// </summary>
internal sealed class EditRhythm
{
    /// <summary>Longest take, seconds.</summary>
    public const double Longest = 8;

    // What is shorter is not seen as a picture but as a flash.
    private const double Shortest = 1.2;

    private readonly SongTimes _times;
    private readonly int _fps;
    private readonly int _frames;
    private readonly int _photos;
    private readonly SeededRandom _random;
    private readonly double _shorter;

    private EditRhythm(PictureRequest request, double shorter)
    {
        _times = request.Times;
        _fps = request.Fps;
        _photos = request.Photos.Count;
        _frames = Math.Max(1, (int)Math.Round(request.Times.Seconds * request.Fps));
        _random = new SeededRandom(request.Seed, "edit");
        _shorter = shorter;
    }

    /// <summary>The takes of a song, at least as many as there are photos where the song is long enough for that.</summary>
    public static IReadOnlyList<Take> Of(PictureRequest request)
    {
        // Each photo is to be seen: lengths go down until there are enough takes.
        for (var shorter = 1.0; ; shorter *= 0.85)
        {
            var takes = new EditRhythm(request, shorter).Takes();
            if (takes.Count >= request.Photos.Count || shorter < 0.2)
                return takes;
        }
    }

    private List<Take> Takes()
    {
        var sections = Sections();
        var takes = new List<Take>();
        for (var i = 0; i < sections.Count; i++)
        {
            int from = sections[i].Start, to = i + 1 < sections.Count ? sections[i + 1].Start : _frames;
            var cuts = Divide(from, to, Length(sections[i].Section));
            for (var cut = 0; cut + 1 < cuts.Count; cut++)
                takes.Add(new Take(cuts[cut], cuts[cut + 1], sections[i].Section, cut == 0, takes.Count % _photos));
        }
        return takes;
    }

    // Sections begin on the beat nearest to what is written; one too short to be a picture belongs to the one before it.
    private List<(int Start, int Section)> Sections()
    {
        var starts = new List<(int Start, int Section)> { (0, 0) };
        for (var i = 1; i < _times.Sections.Count; i++)
        {
            var start = _times.Sections[i].Start;
            var near = _times.Beats.Where(beat => Math.Abs(beat - start) < 0.4).Select(beat => (double?)beat).MinBy(beat => Math.Abs(beat!.Value - start)) ?? start;
            var frame = Frame(near);
            if (frame - starts[^1].Start >= Least && _frames - frame >= Least)
                starts.Add((frame, i));
        }
        return starts;
    }

    private int Least => (int)Math.Ceiling(Shortest * Math.Max(0.3, _shorter) * _fps);

    /// <summary>Seconds that a take of a section is best: from six for the calmest to two for the fullest, less where the beat is quick.</summary>
    private double Length(int index)
    {
        var section = index < _times.Sections.Count ? _times.Sections[index] : new SongSection(SectionKind.Verse, 0, _times.Seconds, 0.5);
        var energy = Math.Clamp(section.Energy, 0, 1);
        var bar = _times.Downbeats.Count > 1 ? (_times.Downbeats[^1] - _times.Downbeats[0]) / (_times.Downbeats.Count - 1) : 2.4;
        var kind = section.Kind switch { SectionKind.Chorus => 0.85, SectionKind.Bridge => 1.35, SectionKind.Intro or SectionKind.Outro => 1.2, _ => 1 };
        return Math.Clamp((6 - (3.8 * energy)) * kind * Math.Clamp(bar / 2.4, 0.75, 1.25), 1.5, 6.5) * _shorter;
    }

    /// <summary>The best way through the beats of a stretch: each take costs the squared logarithm of its length over the wanted one.</summary>
    private List<int> Divide(int from, int to, double wanted)
    {
        var grid = Grid(from, to, wanted);
        var cost = new double[grid.Count];
        var back = new int[grid.Count];
        for (var i = 1; i < grid.Count; i++)
        {
            cost[i] = double.PositiveInfinity;
            for (var j = i - 1; j >= 0; j--)
            {
                var seconds = (grid[i].Frame - grid[j].Frame) / (double)_fps;
                var price = cost[j] + Math.Pow(Math.Log(seconds / wanted), 2) + grid[i].Price
                    + (seconds > Longest ? 1000 * seconds : 0) + (grid[i].Frame - grid[j].Frame < Least ? 100 : 0);
                if (price < cost[i])
                    (cost[i], back[i]) = (price, j);
            }
        }
        var cuts = new List<int> { to };
        for (var i = grid.Count - 1; i > 0; i = back[i])
            cuts.Insert(0, grid[back[i]].Frame);
        return cuts;
    }

    // Where a stretch may be cut: its beats, the downbeats cheapest, each a little dearer by chance so that lengths are not all alike.
    private List<(int Frame, double Price)> Grid(int from, int to, double wanted)
    {
        var bars = _times.Downbeats.Select(Frame).ToHashSet();
        var grid = new List<(int Frame, double Price)> { (from, 0) };
        foreach (var beat in _times.Beats)
        {
            var frame = Frame(beat);
            if (frame > grid[^1].Frame && frame < to)
                grid.Add((frame, (bars.Contains(frame) ? 0 : _shorter < 0.5 ? 0.02 : wanted < 3 ? 0.12 : 0.6) + _random.Between(0, 0.06)));
        }
        grid.Add((to, 0));
        // Many photos in a short song: between beats too.
        for (var i = 1; _shorter < 0.5 && i < grid.Count; i += 2)
            grid.Insert(i, ((grid[i - 1].Frame + grid[i].Frame) / 2, 0.1));
        // Where no beat is known for long, time itself is cut.
        for (var i = 1; i < grid.Count; i++)
        {
            var parts = (int)Math.Ceiling((grid[i].Frame - grid[i - 1].Frame) / (4.0 * _fps));
            int first = grid[i - 1].Frame, whole = grid[i].Frame - first;
            for (var part = 1; part < parts; part++)
                grid.Insert(i++, (first + (whole * part / parts), 0.5));
        }
        return grid;
    }

    private int Frame(double seconds) => (int)Math.Round(seconds * _fps);
}
