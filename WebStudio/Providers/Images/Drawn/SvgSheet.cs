using System.Text;

namespace WebStudio.Providers.Images.Drawn;

/// <summary>An SVG document in the making. Nothing but numbers, colours and our own path data goes into it.</summary>
internal sealed class SvgSheet(int width, int height)
{
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _definitions = new();
    private readonly Dictionary<string, string> _paints = new(StringComparer.Ordinal);

    public int Width => width;

    public int Height => height;

    public SvgSheet Add(string element)
    {
        _body.Append(element).Append('\n');
        return this;
    }

    /// <summary>A paint that runs from one colour to another over the shape it fills.</summary>
    /// <param name="stops">Offset 0–1, colour, opacity 0–1.</param>
    /// <param name="direction">From (x1, y1) to (x2, y2), in shares of the shape's box.</param>
    public string Linear(IReadOnlyList<(double At, Hue Colour, double Opacity)> stops, (double X1, double Y1, double X2, double Y2) direction) =>
        Paint($"<linearGradient id=\"@\" x1=\"{direction.X1:0.###}\" y1=\"{direction.Y1:0.###}\" x2=\"{direction.X2:0.###}\" y2=\"{direction.Y2:0.###}\">{Stops(stops)}</linearGradient>");

    /// <summary>A paint that runs outwards from the middle of the shape it fills.</summary>
    public string Radial(IReadOnlyList<(double At, Hue Colour, double Opacity)> stops) =>
        Paint($"<radialGradient id=\"@\">{Stops(stops)}</radialGradient>");

    /// <summary>Names what later shapes are clipped to.</summary>
    /// <param name="shape">One element.</param>
    public string Clip(string shape) => Paint($"<clipPath id=\"@\">{shape}</clipPath>");

    public override string ToString() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"><defs>{_definitions}</defs>\n{_body}</svg>";

    private static string Stops(IReadOnlyList<(double At, Hue Colour, double Opacity)> stops) =>
        string.Concat(stops.Select(stop => $"<stop offset=\"{stop.At:0.###}\" stop-color=\"{stop.Colour}\"{(stop.Opacity < 1 ? $" stop-opacity=\"{stop.Opacity:0.###}\"" : "")}/>"));

    private string Paint(string definition)
    {
        if (!_paints.TryGetValue(definition, out var name))
        {
            name = $"p{_paints.Count}";
            _paints.Add(definition, name);
            _definitions.Append(definition.Replace("@", name, StringComparison.Ordinal));
        }
        return $"url(#{name})";
    }
}
