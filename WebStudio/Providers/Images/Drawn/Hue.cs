namespace WebStudio.Providers.Images.Drawn;

/// <summary>A colour in OKLab (B. Ottosson, “A perceptual color space for image processing”, 2020): lightness 0–1, a to red, b to yellow. Mixtures stay clean in it.</summary>
internal readonly record struct Hue(double L, double A, double B)
{
    public double Chroma => Math.Sqrt((A * A) + (B * B));

    /// <param name="rgb">0xRRGGBB, sRGB.</param>
    public static Hue Of(int rgb)
    {
        double r = Linear((rgb >> 16) & 255), g = Linear((rgb >> 8) & 255), b = Linear(rgb & 255);
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return new Hue(
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    /// <param name="lightness">0–1.</param>
    /// <param name="chroma">0–0.3.</param>
    /// <param name="degrees">30 red, 90 yellow, 145 green, 260 blue, 330 pink.</param>
    public static Hue Polar(double lightness, double chroma, double degrees) =>
        new(lightness, chroma * Math.Cos(degrees * Math.PI / 180), chroma * Math.Sin(degrees * Math.PI / 180));

    public Hue Mix(Hue other, double share) => new(L + ((other.L - L) * share), A + ((other.A - A) * share), B + ((other.B - B) * share));

    /// <summary>The same hue, so much lighter (or darker).</summary>
    public Hue Lighter(double by) => this with { L = Math.Clamp(L + by, 0, 1) };

    public Hue Saturated(double factor) => new(L, A * factor, B * factor);

    /// <summary>As red, green, blue in 0–255, clamped.</summary>
    public (int R, int G, int B) Rgb()
    {
        double l = L + (0.3963377774 * A) + (0.2158037573 * B), m = L - (0.1055613458 * A) - (0.0638541728 * B), s = L - (0.0894841775 * A) - (1.2914855480 * B);
        l = l * l * l;
        m = m * m * m;
        s = s * s * s;
        return (
            Encode((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Encode((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Encode((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)));
    }

    /// <summary>As #rrggbb.</summary>
    public override string ToString()
    {
        var (r, g, b) = Rgb();
        return $"#{r:x2}{g:x2}{b:x2}";
    }

    private static double Linear(int value) => value <= 10 ? value / 255.0 / 12.92 : Math.Pow(((value / 255.0) + 0.055) / 1.055, 2.4);

    private static int Encode(double linear)
    {
        var v = linear <= 0.0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return (int)((Math.Clamp(v, 0, 1) * 255) + 0.5);
    }
}
