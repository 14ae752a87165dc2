using WebStudio.Providers.Images.Drawn.Reading;
using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Colour;

/// <summary>A picture's colour script: sky, light, haze and what the light makes of every material.</summary>
internal sealed class Palette
{
    private static readonly int[][] _skies =
    [
        [0x40508a, 0x9086b4, 0xf0ac9c, 0xffe3b4],
        [0x2a74bd, 0x62aae0, 0xaad8ee, 0xe6f4ef],
        [0x3f6ea6, 0xb79a94, 0xf5ab62, 0xffdf9a],
        [0x1d2150, 0x56386f, 0xc0536a, 0xff9f60],
        [0x0a1434, 0x152a5c, 0x2c4f86, 0x6a93ba],
    ];

    private static readonly (double Light, double Tint, int Colour)[] _lights = [(0.86, 0.2, 0xe8a0a8), (1.0, 0, 0xffffff), (0.86, 0.16, 0xe8883c), (0.72, 0.3, 0x6a3a78), (0.6, 0.42, 0x24467e)];

    private readonly StyleLook _style;
    private readonly Dictionary<Material, Hue> _materials;
    private readonly Hue _tint;
    private readonly double _light;
    private readonly double _tinting;

    public Palette(Scene scene, SeededRandom story)
    {
        _style = StyleLooks.Of(scene.Brief.Style);
        var turn = story.Between(-11, 11);
        var sky = (_style.Skies ?? _skies)[(int)scene.Hour].Select(rgb => Turned(Hue.Of(rgb), turn)).ToArray();
        var wet = scene.Weather switch { Weather.Overcast => 0.6, Weather.Rain => 0.65, Weather.Storm => 0.75, Weather.Fog => 0.55, Weather.Snow => 0.5, Weather.Cloudy => 0.15, _ => 0 };
        var gloom = Math.Max(0, -scene.Mood);
        Sky = [.. sky.Select(colour => Weathered(colour, sky[2], wet, scene.Weather, gloom))];
        Night = scene.Hour == Hour.Night;
        Hazy = Math.Clamp(_style.Haze + (scene.Weather switch { Weather.Fog => 0.2, Weather.Rain or Weather.Snow => 0.1, _ => 0 }), 0, 0.97);
        HazeColour = Sky[3].Mix(Sky[2], scene.Hour == Hour.Day ? 0.45 : 0.62).Lighter(Night ? -0.04 : -0.02);
        var (light, tinting, colour) = _lights[(int)scene.Hour];
        _light = 1 - ((1 - light) * _style.Darkness) - (0.1 * wet) - (0.06 * gloom);
        _tinting = tinting * Math.Min(_style.Darkness, 1);
        _tint = Hue.Of(colour).Mix(Sky[1], 0.35);
        Saturation = _style.Saturation * (1 - (0.3 * wet)) * (1 - (0.25 * gloom));
        _materials = Materials.Of(story, _style.Accents);
        Glow = _style.Grade(Hue.Of(_style.Glow).Saturated(_style.Saturation));
        Sun = Night ? Hue.Of(0xf4f1dc).Saturated(_style.Saturation) : scene.Hour == Hour.Day ? Hue.Of(0xfffbe8) : Sky[3].Mix(Hue.Of(0xfff2c8), 0.6).Lighter(0.06);
    }

    /// <summary>Top to horizon, four colours, graded.</summary>
    public IReadOnlyList<Hue> Sky { get; }

    public Hue Sun { get; }

    public Hue HazeColour { get; }

    /// <summary>0–1: how much the haze covers what is at the horizon.</summary>
    public double Hazy { get; }

    public Hue Glow { get; }

    public bool Night { get; }

    public double Saturation { get; }

    public StyleLook Style => _style;

    /// <summary>The shading of what stands at a distance.</summary>
    /// <param name="depth">0 at the camera … 1 at the horizon.</param>
    /// <param name="backlight">0–1: how much it stands against the light, as a silhouette.</param>
    /// <param name="lightFrom">−1 left … 1 right.</param>
    /// <param name="lines">Pixels of the picture's shorter side.</param>
    /// <param name="fill">0–1: light of its own, as faces have that are seen close.</param>
    public Shading ShadingAt(double depth, double backlight, double lightFrom, double lines, double fill = 0) => new()
    {
        Base = material => _materials[material],
        Light = (colour, shade) => Lit(colour, shade, depth, backlight, fill),
        Glow = Glow,
        LightFrom = lightFrom,
        LitWindows = Night ? 0.7 : _light < 0.8 ? 0.45 : 0.04,
        Line = _style.Line?.Colour.Mix(HazeColour, depth * 0.75),
        LineWidth = (_style.Line?.Width ?? 0) * lines * (1 - (depth * 0.6)),
        Cel = _style.Cel,
        Halo = _style.Halo,
    };

    public Hue Of(Ink ink, double depth, double backlight = 0) => Lit(ink.Own ?? _materials[ink.Material], ink.Shade, depth, backlight);

    /// <summary>Any colour under the style's grade.</summary>
    public Hue Graded(Hue colour) => _style.Grade(colour.Saturated(Saturation));

    private static Hue Turned(Hue colour, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return colour with { A = (colour.A * cos) - (colour.B * sin), B = (colour.A * sin) + (colour.B * cos) };
    }

    private Hue Lit(Hue colour, Shade shade, double depth, double backlight, double fill = 0)
    {
        double light = _light + ((1 - _light) * fill), tinting = _tinting * (1 - fill);
        var step = shade switch { Shade.Light => 0.075, Shade.Dark => -0.1, Shade.Deep => -0.2, _ => 0 } * _style.Modelling;
        var warm = shade == Shade.Light ? Sun : Sky[1];
        var c = colour.Lighter(step).Mix(warm with { L = colour.L + step }, shade is Shade.Light or Shade.Dark ? 0.12 : 0);
        c = (c with { L = c.L * light }).Mix(_tint with { L = c.L * light * 0.8 }, tinting);
        c = c.Mix((Sky[0].Mix(_tint, 0.5) with { L = 0.17 + (0.1 * c.L) }).Saturated(0.8), backlight * 0.85);
        var graded = _style.Grade(c.Saturated(Saturation));
        return graded.Mix(HazeColour, Hazy * Math.Pow(Math.Clamp(depth, 0, 1), 1.25));
    }

    private Hue Weathered(Hue colour, Hue middle, double wet, Weather weather, double gloom)
    {
        var grey = middle.Mix(colour, 0.4).Saturated(0.35).Lighter(weather switch { Weather.Storm => -0.14, Weather.Rain => -0.07, Weather.Snow or Weather.Fog => 0.03, _ => -0.02 });
        var c = colour.Mix(grey, wet).Lighter(-0.05 * gloom);
        return _style.Grade((c with { A = c.A - (0.008 * gloom) }).Saturated(_style.Skies is null ? _style.Saturation : Math.Min(1, _style.Saturation * 1.4)).Saturated(1 - (0.3 * gloom)));
    }
}
