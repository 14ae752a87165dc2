namespace WebStudio.Providers.Images.Drawn.Colour;

/// <summary>The fourteen styles' palettes and lines; what they do to the finished pixels is in <see cref="Finish"/>.</summary>
internal static class StyleLooks
{
    private static readonly Hue _ink = Hue.Of(0x15131a);
    private static readonly Hue _paper = Hue.Of(0xf3ead6);

    public static StyleLook Of(ImageStyle style) => style switch
    {
        ImageStyle.Cinematic => new StyleLook { Haze = 0.85, Saturation = 1.0, Modelling = 1.15, Grade = c => Split(c, Hue.Of(0x0d3a44), Hue.Of(0xffb070), 0.2) },
        ImageStyle.Documentary => new StyleLook { Haze = 0.7, Saturation = 0.62, Modelling = 0.9 },
        ImageStyle.Anime => Anime,
        ImageStyle.Horror => Horror,
        ImageStyle.Comic => new StyleLook { Haze = 0.35, Saturation = 1.4, Modelling = 1.5, Cel = true, Line = (_ink, 0.0034), Halo = false, Accents = (0xe2231a, 0xffd21f), Skies = Comics },
        ImageStyle.Historical => new StyleLook { Haze = 0.6, Saturation = 0, Modelling = 1.25, Line = (Hue.Of(0x2c1c10), 0.0016), Darkness = 0.6, Halo = false },
        ImageStyle.SciFi => SciFi,
        ImageStyle.Noir => new StyleLook { Haze = 0.8, Saturation = 0, Modelling = 1.8, Darkness = 1.1, Glow = 0xffffff },
        ImageStyle.Fantasy => Fantasy,
        ImageStyle.Render3D => new StyleLook { Haze = 0.55, Saturation = 1.12, Modelling = 1.7, Darkness = 0.85, Skies = Studio },
        ImageStyle.Sketch => new StyleLook { Haze = 0.7, Saturation = 0.25, Modelling = 1.2, Line = (Hue.Of(0x3a3a40), 0.0016), Darkness = 0.35, Halo = false },
        ImageStyle.Watercolor => new StyleLook { Haze = 0.9, Saturation = 1.05, Modelling = 1.0, Darkness = 0.6, Grade = c => c.Mix(_paper, 0.16) },
        ImageStyle.OilPainting => new StyleLook { Haze = 0.6, Saturation = 1.18, Modelling = 1.5, Darkness = 0.95, Grade = c => c.Mix(Hue.Of(0x8a5a2a), 0.06) },
        _ => Retro,
    };

    private static StyleLook Anime => new()
    {
        Haze = 0.6, Saturation = 1.3, Modelling = 1.1, Cel = true, Darkness = 0.85, Line = (Hue.Of(0x2b2440), 0.0015), Accents = (0xff5d7a, 0x2bb8e6),
        Skies = [[0x4a5fc4, 0x9a8fe0, 0xf7b0c4, 0xffe6c0], [0x0f62d0, 0x3d9cf2, 0x90d2ff, 0xdff6ff], [0x3858b8, 0xa884d0, 0xffac8c, 0xffe59a], [0x251a6a, 0x6a35a0, 0xe8558c, 0xffa86a], [0x0a1246, 0x1c2f86, 0x3d5cc0, 0x7c9cec]],
    };

    private static StyleLook Horror => new()
    {
        Haze = 0.95, Saturation = 0.32, Modelling = 1.2, Darkness = 0.9, Accents = (0xc4100e, 0x7c1412), Glow = 0xe8452c,
        Skies = [[0x1e2624, 0x39443f, 0x6a7468, 0x98997f], [0x3a4443, 0x5b6663, 0x828b83, 0xa3a797], [0x20211f, 0x45403a, 0x76644f, 0x9a8059], [0x150f12, 0x2c1719, 0x54201d, 0x8c3322], [0x0c1314, 0x1b2a2a, 0x3a504a, 0x6d8474]],
    };

    private static StyleLook SciFi => new()
    {
        Haze = 0.7, Saturation = 1.25, Modelling = 1.3, Darkness = 1.25, Accents = (0xff2e9a, 0x19e3ff), Glow = 0x5ff3ff,
        Skies = [[0x0b1038, 0x33206e, 0x8c35a0, 0xff6fa8], [0x0a1c3c, 0x10406e, 0x1c7f9e, 0x58d8dc], [0x150c3a, 0x4a1a78, 0xb82a8e, 0xff8a5a], [0x0c0628, 0x2c0f5c, 0x7d1a8a, 0xf23a9a], [0x03040f, 0x090f2e, 0x142a66, 0x1c6aa8]],
        Grade = c => Split(c, Hue.Of(0x1a0f4a), Hue.Of(0x6ff0ff), 0.2),
    };

    private static StyleLook Fantasy => new()
    {
        Haze = 0.8, Saturation = 1.4, Modelling = 1.1, Darkness = 0.8, Accents = (0xff8fd0, 0x66e0c8), Glow = 0xffe9a0,
        Skies = [[0x5a4ac0, 0xa676dc, 0xf7a5cf, 0xffe7b8], [0x3f6fd8, 0x68b6ee, 0xa9ecdc, 0xfdf3c4], [0x5a3aa8, 0xb85ac0, 0xff9aa0, 0xffe08a], [0x281460, 0x6a2aa0, 0xd04ab0, 0xffa070], [0x100a44, 0x2c1c82, 0x5a3cb8, 0x42b0c8]],
        Grade = c => Split(c, Hue.Of(0x3a1a7a), Hue.Of(0xffd8a0), 0.14),
    };

    private static StyleLook Retro => new()
    {
        Haze = 0.5, Saturation = 1.0, Modelling = 0.8, Cel = true, Darkness = 0.6, Halo = false, Accents = (0xd9532c, 0x2f7f79), Glow = 0xf6d080,
        Skies = [[0xd98a5a, 0xe8a868, 0xf2c583, 0xf8e3b4], [0x4f9a94, 0x86bca6, 0xc3d7ad, 0xf5e6bd], [0xb5472a, 0xd9702f, 0xeba042, 0xf6cf7a], [0x4a2a3a, 0x8c3a3a, 0xcf5a34, 0xf0a04a], [0x1f3340, 0x2b4f57, 0x4d7a72, 0xd9a75a]],
        Grade = c => c.Mix(Hue.Of(0xc98a4a), 0.2),
    };

    private static int[][] Comics => [[0x5a6ad8, 0xb08ae8, 0xffa8a0, 0xffe27a], [0x1a86e8, 0x4ab4ff, 0x9adcff, 0xe8fbff], [0xd8641e, 0xff9a2e, 0xffc84a, 0xfff0a0], [0x3a1a78, 0x8a2a90, 0xf04a6a, 0xffa04a], [0x0a1458, 0x1a3aa0, 0x2e6ad0, 0x7ab8f0]];

    private static int[][] Studio => [[0x8a9ae0, 0xc8b4ec, 0xf8c8d4, 0xffe8d0], [0x6ab4f0, 0x9ad0f8, 0xc8e8fc, 0xeef8fc], [0xe09a7a, 0xf4b890, 0xfcd4a8, 0xfff0d0], [0x5a4a98, 0x9a6ab8, 0xe88aa8, 0xffc09a], [0x141c48, 0x263a78, 0x4a68a8, 0x88a8d0]];

    // Split toning: shadows towards one colour, lights towards another.
    private static Hue Split(Hue colour, Hue shadows, Hue lights, double strength)
    {
        double low = Math.Clamp(0.55 - colour.L, 0, 0.55) / 0.55 * strength, high = Math.Clamp(colour.L - 0.55, 0, 0.45) / 0.45 * strength;
        var toned = colour.Mix(shadows with { L = colour.L }, low * 1.8).Mix(lights with { L = colour.L }, high * 1.6);
        return toned with { L = colour.L };
    }
}
