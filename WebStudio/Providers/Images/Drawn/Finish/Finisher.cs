using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Providers.Images.Drawn.Finish;

/// <summary>What a style does to the finished pixels: light, texture, print, brush.</summary>
internal static class Finisher
{
    /// <param name="raster">Changed in place or replaced; opaque.</param>
    /// <param name="style">Whose finish.</param>
    /// <param name="seed">Shifts the textures.</param>
    public static Raster Apply(Raster raster, ImageStyle style, long seed)
    {
        var shift = (int)(seed & 255);
        var edge = new Edges(raster.Width, raster.Height);
        Levels.Stretch(raster, style switch
        {
            ImageStyle.Historical or ImageStyle.Sketch or ImageStyle.Noir => 0.9,
            ImageStyle.Comic or ImageStyle.Retro or ImageStyle.Anime => 0.7,
            ImageStyle.Documentary => 0.3,
            _ => 0.5,
        });
        switch (style)
        {
            case ImageStyle.Cinematic: Film(raster, shift, edge, bloom: 0.3f, grain: 0.03f, vignette: 0.32f, lift: 0.01f, contrast: 1.08f); break;
            case ImageStyle.Documentary: Film(raster, shift, edge, bloom: 0, grain: 0.085f, vignette: 0.16f, lift: 0.045f, contrast: 0.93f); break;
            case ImageStyle.Anime: Film(raster, shift, edge, bloom: 0.34f, grain: 0, vignette: 0, lift: 0.02f, contrast: 1.1f); break;
            case ImageStyle.Fantasy: Film(raster, shift, edge, bloom: 0.6f, grain: 0.012f, vignette: 0.24f, lift: 0.03f, contrast: 1.04f); break;
            case ImageStyle.Horror: PixelPass.Run(raster, new Dread(edge, shift)); break;
            case ImageStyle.Noir: PixelPass.Run(raster, new BlackAndWhite(edge, shift)); break;
            case ImageStyle.SciFi: Neon.Apply(raster, edge); break;
            case ImageStyle.Comic: PixelPass.Run(raster, new Halftone(Math.Max(5, raster.Width / 190))); break;
            case ImageStyle.Historical: PixelPass.Run(raster, new Engraving(raster.Width, raster.Height, edge, shift)); break;
            case ImageStyle.Retro: PixelPass.Run(raster, new Print(edge, shift)); break;
            case ImageStyle.Render3D: PixelPass.Run(raster, new Bevel(PixelPass.Around(raster, raster.Width / 40), PixelPass.Luminance(raster), raster.Width, raster.Height)); break;
            case ImageStyle.Sketch: PixelPass.Run(raster, new Pencil(PixelPass.Luminance(raster), raster.Width, raster.Height, shift)); break;
            case ImageStyle.Watercolor: return WetPaint.Apply(raster, shift);
            default: BrushWork.Apply(raster, seed); break;
        }
        return raster;
    }

    private static void Film(Raster raster, int shift, Edges edge, float bloom, float grain, float vignette, float lift, float contrast)
    {
        var around = PixelPass.Around(raster, raster.Width / 30);
        PixelPass.Run(raster, new FilmLook(around, Grain.Film, shift, edge, bloom, grain, vignette, lift, contrast));
    }

    private readonly struct FilmLook(Coarse around, float[] tile, int shift, Edges edge, float bloom, float grain, float vignette, float lift, float contrast) : IPixelKernel
    {
        public Vector3 At(Vector3 c, int x, int y)
        {
            // Light spreads from what is bright: screened with its blurred luminance above the middle.
            if (bloom > 0)
            {
                var glow = Math.Max(0, around.At(x, y) - 0.5f) * bloom;
                c += (Vector3.One - c) * (c + new Vector3(0.25f)) * glow * 1.4f;
            }
            c = ((c - new Vector3(0.5f)) * contrast) + new Vector3(0.5f + lift);
            c *= 1 - (vignette * edge.At(x, y));
            return grain > 0 ? c + new Vector3(grain * Grain.At(tile, x + shift, y + (shift * 3))) : c;
        }
    }

    private readonly struct Dread(Edges edge, int shift) : IPixelKernel
    {
        private readonly float[] _tile = Grain.Film;
        private readonly float[] _clouds = Grain.Clouds;

        public Vector3 At(Vector3 c, int x, int y)
        {
            var luma = Vector3.Dot(c, PixelPass.Luma);
            var red = Math.Clamp((c.X - Math.Max(c.Y, c.Z)) * 4, 0, 1);
            c = Vector3.Lerp(new Vector3(luma) * new Vector3(0.92f, 1.0f, 0.94f), c, 0.35f + (0.65f * red));
            c = (c - new Vector3(0.42f)) * 1.18f + new Vector3(0.42f);
            c *= 1 - (0.7f * edge.At(x, y)) + (0.14f * Grain.At(_clouds, x + shift, y));
            return c + new Vector3(0.11f * Grain.At(_tile, x + shift, y));
        }
    }

    private readonly struct BlackAndWhite(Edges edge, int shift) : IPixelKernel
    {
        private readonly float[] _tile = Grain.Film;

        public Vector3 At(Vector3 c, int x, int y)
        {
            var v = Vector3.Dot(c, PixelPass.Luma) * (1 - (0.5f * edge.At(x, y)));
            // An S-curve: shadows close up, lights open.
            v = v < 0.5f ? 2.6f * v * v * (0.62f + (v * 0.3f)) : 1 - (2.1f * (1 - v) * (1 - v) * 0.86f);
            return new Vector3(v + (0.1f * Grain.At(_tile, x + shift, y) * (1 - (0.5f * v))));
        }
    }

    private readonly struct Halftone(int pitch) : IPixelKernel
    {
        private readonly float[] _dots = Screen(pitch);

        public Vector3 At(Vector3 c, int x, int y)
        {
            var luma = Vector3.Dot(c, PixelPass.Luma);
            // Flat colours of a press: a few steps of lightness, the dots carry the rest.
            var step = MathF.Round(luma * 6) / 6;
            c *= (0.35f * luma + 0.65f * step + 0.02f) / (luma + 0.02f);
            var dot = _dots[((y % pitch) * pitch) + (x % pitch)] - (luma * 1.25f) + 0.22f;
            return c * (1 - (Math.Clamp(dot * 4, 0, 1) * 0.34f));
        }

        // A screen at 45°: two cosines, 0–1.
        private static float[] Screen(int pitch)
        {
            var screen = new float[pitch * pitch];
            for (var y = 0; y < pitch; y++)
            {
                for (var x = 0; x < pitch; x++)
                    screen[(y * pitch) + x] = 0.5f + (0.25f * (MathF.Cos(2 * MathF.PI * (x + y) / pitch) + MathF.Cos(2 * MathF.PI * (x - y) / pitch)));
            }
            return screen;
        }
    }

    private readonly struct Print(Edges edge, int shift) : IPixelKernel
    {
        private static readonly Vector3[] _inks = [new(0.13f, 0.15f, 0.17f), new(0.34f, 0.2f, 0.16f), new(0.72f, 0.3f, 0.16f), new(0.88f, 0.56f, 0.24f), new(0.95f, 0.78f, 0.47f), new(0.98f, 0.92f, 0.76f)];

        private readonly float[] _paper = Grain.Paper;
        private readonly float[] _film = Grain.Film;

        public Vector3 At(Vector3 c, int x, int y)
        {
            var speckle = Grain.At(_film, x + shift, y);
            var level = Math.Clamp(Vector3.Dot(c, PixelPass.Luma), 0, 0.999f) * 5;
            var low = (int)level;
            var ink = Vector3.Lerp(_inks[low], _inks[low + 1], Math.Clamp((level - low - 0.5f) * 5 + 0.5f, 0, 1));
            c = Vector3.Lerp(c, ink, 0.6f);
            c = MathF.Abs(speckle) > 0.46f ? c + new Vector3(0.09f) : c;
            return c + new Vector3((0.05f * Grain.At(_paper, x, y + shift)) + (0.035f * speckle) - (0.1f * edge.At(x, y)));
        }
    }

    private readonly struct Bevel(Coarse around, float[] luma, int width, int height) : IPixelKernel
    {
        // Darkness gathers beside what is brighter (after Luft, Colditz, Deussen 2006), and edges catch the light as bevelled ones do.
        public Vector3 At(Vector3 c, int x, int y)
        {
            int near = Math.Max(2, width / 640), left = Math.Max(x - near, 0), right = Math.Min(x + near, width - 1), up = Math.Max(y - near, 0) * width, down = Math.Min(y + near, height - 1) * width;
            var slope = luma[up + left] - luma[down + right];
            var here = luma[(y * width) + x];
            var hollow = Math.Clamp(around.At(x, y) - here, -0.3f, 0.3f);
            c *= 1 - (0.55f * Math.Max(0, hollow)) - (0.15f * Math.Max(0, -hollow));
            return c + new Vector3(Math.Clamp(slope * 0.3f, -0.1f, 0.16f) + (Math.Max(0, here - 0.7f) * 0.25f));
        }
    }
}

/// <summary>How far a pixel is from the middle, squared: 0 there, 1 in the corners.</summary>
internal readonly struct Edges(int width, int height)
{
    public float At(int x, int y)
    {
        float u = ((2f * x / width) - 1) * 0.7071f, v = ((2f * y / height) - 1) * 0.7071f, d = (u * u) + (v * v);
        return d * d * (1.6f - (0.6f * d));
    }
}
