using System.Numerics;

namespace WebStudio.Providers.Images.Drawn.Finish;

/// <summary>A steel engraving on aged paper: lines that swell with the darkness, crossed in the shadows.</summary>
internal readonly struct Engraving : IPixelKernel
{
    private static readonly Vector3 _ink = new(0.2f, 0.13f, 0.08f);
    private static readonly Vector3 _paper = new(0.93f, 0.85f, 0.68f);

    private readonly float[] _waves;
    private readonly float[] _clouds = Grain.Clouds;
    private readonly float[] _fibres = Grain.Paper;
    private readonly float _pitch;
    private readonly Edges _edge;
    private readonly int _shift;

    public Engraving(int width, int height, Edges edge, int shift)
    {
        _pitch = Math.Max(3.2f, Math.Min(width, height) / 210f);
        _edge = edge;
        _shift = shift;
        _waves = new float[width];
        for (var x = 0; x < width; x++)
            _waves[x] = (_pitch * 1.6f * MathF.Sin(x * 9f / width)) + (_pitch * 0.5f * MathF.Sin(x * 31f / width));
    }

    public Vector3 At(Vector3 c, int x, int y)
    {
        var tone = Math.Clamp((Vector3.Dot(c, PixelPass.Luma) * 1.12f) + 0.02f, 0, 1);
        var ink = Line((y + _waves[x]) / _pitch, (1 - tone) * 0.86f);
        if (tone < 0.5f)
            ink = Math.Max(ink, Line((x + (y * 0.7f)) / (_pitch * 1.15f), (0.5f - tone) * 1.1f));
        if (tone < 0.16f)
            ink = Math.Max(ink, 0.9f);
        var paper = _paper * (1 + (0.1f * Grain.At(_clouds, x + _shift, y)) + (0.05f * Grain.At(_fibres, x, y + _shift)) - (0.28f * _edge.At(x, y)));
        return Vector3.Lerp(paper, _ink, ink * 0.9f);
    }

    // How much of a line covers this place: its middle at whole numbers, its width a share of the pitch.
    private float Line(float at, float width)
    {
        var distance = MathF.Abs(at - MathF.Round(at));
        return Math.Clamp(((width / 2) - distance) * _pitch + 0.5f, 0, 1);
    }
}

/// <summary>Pencil on paper: contours where the lightness jumps, hatching in the shadows, a breath of colour.</summary>
internal readonly struct Pencil(float[] luma, int width, int height, int shift) : IPixelKernel
{
    private readonly float[] _paper = Grain.Paper;
    private readonly float[] _film = Grain.Film;
    private readonly float _pitch = Math.Max(3.5f, Math.Min(width, height) / 170f);

    public Vector3 At(Vector3 c, int x, int y)
    {
        int at = (y * width) + x, right = x + 2 < width ? 2 : 0, down = y + 2 < height ? 2 * width : 0;
        var here = luma[at];
        float dx = luma[at + right] - here, dy = luma[at + down] - here, contour = Math.Clamp((MathF.Sqrt((dx * dx) + (dy * dy)) * 5) - 0.12f, 0, 0.8f);
        var tooth = Grain.At(_paper, x + shift, y);
        float wobble = tooth * 0.6f, hatch = 0;
        if (here < 0.78f)
            hatch = Stroke(((x * 0.8f) + y) / _pitch + wobble, (0.78f - here) * 0.7f) * 0.5f;
        if (here < 0.48f)
            hatch = Math.Max(hatch, Stroke(((x * 0.5f) - y) / (_pitch * 0.9f) + wobble, (0.48f - here) * 1.1f) * 0.62f);
        if (here < 0.26f)
            hatch = Math.Max(hatch, Stroke(y / (_pitch * 0.7f) + wobble, (0.26f - here) * 2) * 0.75f);
        var graphite = Math.Clamp(Math.Max(contour, hatch) + ((0.62f - here) * 0.22f), 0, 0.9f) * (0.85f + (0.7f * tooth) + (0.25f * Grain.At(_film, x, y)));
        var sheet = new Vector3(0.965f, 0.95f, 0.915f) * (1 + (0.035f * tooth));
        var tint = Vector3.Lerp(sheet, (c * 0.5f) + new Vector3(0.5f), 0.22f);
        return Vector3.Lerp(tint, new Vector3(0.19f, 0.19f, 0.22f), graphite);
    }

    private float Stroke(float at, float width)
    {
        var distance = MathF.Abs(at - MathF.Round(at));
        return Math.Clamp(((width / 2) - distance) * _pitch * 0.7f + 0.4f, 0, 1);
    }
}
