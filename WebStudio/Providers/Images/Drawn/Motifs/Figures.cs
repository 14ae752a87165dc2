namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>The people of a story.</summary>
internal static class Figures
{
    private static readonly int[] _skins = [0xf2c9a5, 0xe0a878, 0xb97a4f, 0x7d4e30];
    private static readonly int[] _hairs = [0x2a1d16, 0x5b3a22, 0x8d5a2b, 0xd8b26a, 0x3a3a40];
    private static readonly int[] _cloths = [0x8c2f39, 0x2f5d8c, 0x3f7d58, 0xc98b2b, 0x5d4a7d, 0x2c3a4a];

    /// <summary>Looks by name and description: the same for the same name and seed.</summary>
    public static FigureLook Look(CastMember member, long seed)
    {
        var random = new Music.SeededRandom(seed, $"figure:{member.Name}");
        return new FigureLook(
            random.Chance(0.5) ? FigureBuild.Woman : FigureBuild.Man, Hue.Of(random.Pick(_skins)), Hue.Of(random.Pick(_hairs)), random.Next(6),
            Hue.Of(random.Pick(_cloths)), Hue.Of(0x2b3140), Hue.Of(random.Pick(_cloths)), "");
    }

    public static Motif Of(FigureLook look, FigurePose pose) =>
        new("figure", [], MotifPlace.Ground, 40, 1.75, pen => Draw(pen, look)) { Weight = pose == FigurePose.Bust ? 1 : 0.9 };

    private static void Draw(MotifPen pen, FigureLook look)
    {
        pen.Path("M15 58 L14 98 L19 98 L20.5 60 L23 98 L28 98 L26 56 Z", Ink.Of(look.Cloth2));
        pen.Path("M13 24 C8 36 9 52 10 62 L30 62 C32 50 32 34 27 24 C23 20 17 20 13 24 Z", Ink.Of(look.Cloth));
        pen.Path("M15 22 L26 22 L25 26 L15 26 Z", Ink.Of(look.Accent));
        pen.Ellipse(20.5, 13, 6, 7.4, new Ink(Material.Skin, Shade.Form, look.Skin));
        pen.Path("M14 14 C12 3 29 2 27 14 C25 9 18 8 14 14 Z", new Ink(Material.Hair, Shade.Flat, look.Hair));
    }
}
