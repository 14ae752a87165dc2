using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>What is worn on a head of <see cref="FigureHead"/>'s units.</summary>
internal sealed class FigureHat(MotifPen pen, FigureLook look, double turn, bool back)
{
    private Ink Accent => Ink.Of(look.Accent);

    private Ink Cloth => Ink.Of(look.Cloth);

    public bool HidesHair => look.Headgear is Headgear.Hood or Headgear.Space or Headgear.Knight or Headgear.Headscarf;

    public void Behind()
    {
        if (look.Headgear == Headgear.Hood && !back)
            pen.Blob("0 -66, 30 -60, 50 -34, 54 6, 48 44, 40 66!, -40 66!, -50 44, -54 6, -50 -34, -30 -60", Cloth.Deep);
        else if (look.Headgear == Headgear.Space && !back)
            pen.Circle(0, 2, 64, White);
    }

    public void Front()
    {
        switch (look.Headgear)
        {
            case Headgear.Fedora:
                Brimmed("-34 -30!, -36 -56, -30 -76, -12 -72, 0 -68, 14 -73, 30 -75, 36 -56, 34 -30!", 62, Accent);
                break;
            case Headgear.Cowboy:
                Brimmed("-32 -32!, -36 -62, -22 -86, 0 -74, 22 -86, 36 -62, 32 -32!", 74, Leather);
                break;
            case Headgear.Straw:
                Brimmed("-33 -30!, -34 -54, -20 -70, 0 -73, 20 -70, 34 -54, 33 -30!", 72, Ink.Of(Hue.Of(0xd8b968)));
                break;
            case Headgear.TopHat:
                Brimmed("-32 -30!, -30 -70!, -34 -100!, 34 -100!, 30 -70!, 32 -30!", 52, Ink.Of(Hue.Of(0x25242a)));
                break;
            case Headgear.Wizard:
                Brimmed("-34 -30!, -24 -66, -12 -104, -22 -124!, 6 -108, 20 -70, 34 -30!", 64, Accent);
                break;
            case Headgear.Tricorn:
                pen.Path("M-66 -34 C-50 -46 -40 -78 0 -80 C40 -78 50 -46 66 -34 C40 -44 20 -34 0 -30 C-20 -34 -40 -44 -66 -34 Z", Ink.Of(Hue.Of(0x2c2622)));
                pen.Stroke("M-64 -35 C-40 -46 -20 -36 0 -32 C20 -36 40 -46 64 -35", 3, Gold.Flat());
                break;
            case Headgear.Cap or Headgear.PeakedCap:
                Cap();
                break;
            case Headgear.Beanie:
                pen.Blob("-40 -18!, -43 -42, -28 -64, 0 -70, 28 -64, 43 -42, 40 -18!", Accent);
                pen.Path("M-43 -16 L-42 -32 L42 -32 L43 -16 Z", Accent.Dark);
                pen.Circle(0, -72, 9, Accent.Light);
                break;
            case Headgear.Steel:
                pen.Blob("-45 -12!, -46 -40, -30 -64, 0 -70, 30 -64, 46 -40, 45 -12!", Cloth.Dark);
                pen.Path("M-49 -10 L-46 -19 L46 -19 L50 -10 Z", Cloth.Deep);
                break;
            case Headgear.HardHat:
                pen.Blob("-42 -22!, -42 -44, -26 -66, 0 -70, 26 -66, 42 -44, 42 -22!", Ink.Of(Hue.Of(0xe8b62c)));
                pen.Rect(-7, -72, 14, 48, Ink.Of(Hue.Of(0xe8b62c)).Light, 6);
                pen.Path($"M{-46 + (turn * 6):0.#} -17 L-42 -25 L42 -25 L{50 + (turn * 14):0.#} -17 Z", Ink.Of(Hue.Of(0xc8931c)));
                break;
            case Headgear.Crown:
                pen.Path("M-36 -28 L-44 -74 L-24 -52 L-14 -84 L0 -54 L14 -84 L24 -52 L44 -74 L36 -28 Z", Gold);
                pen.Path("M-37 -26 L-38 -36 L38 -36 L37 -26 Z", Gold.Dark());
                pen.Circle(0, -44, 4.5, Red.Flat());
                pen.Circle(-22, -42, 3.2, Accent.Flat);
                pen.Circle(22, -42, 3.2, Accent.Flat);
                break;
            case Headgear.Tiara:
                pen.Path("M-34 -34 L-26 -54 L-16 -44 L0 -70 L16 -44 L26 -54 L34 -34 Q0 -46 -34 -34 Z", Gold);
                pen.Circle(0, -54, 4, Accent.Flat);
                break;
            case Headgear.Chef:
                pen.Blob("-34 -26!, -36 -48, -56 -62, -46 -86, -22 -88, 0 -98, 22 -88, 46 -86, 56 -62, 36 -48, 34 -26!", White);
                pen.Path("M-36 -24 L-37 -42 L37 -42 L36 -24 Z", White.Dark());
                break;
            default:
                Covering();
                break;
        }
    }

    // What encloses the head.
    private void Covering()
    {
        switch (look.Headgear)
        {
            case Headgear.Hood when back:
                pen.Blob("0 -68, 30 -60, 50 -32, 54 8, 44 50, 30 62!, -30 62!, -44 50, -54 8, -50 -32, -30 -60", Cloth);
                break;
            case Headgear.Hood:
                pen.Path(Outline.Closed("0 -68, 32 -60, 52 -32, 56 10, 48 52, 36 70!, -36 70!, -50 52, -56 10, -52 -32, -32 -60") + Outline.Closed("4 -42, -20 -34, -34 -10, -34 24, -22 52!, 26 52!, 36 24, 37 -8, 26 -34"), Cloth);
                pen.Blob("4 -42, -20 -34, -34 -10, -34 8, -10 -14, 18 -18, 37 0!, 36 -16, 26 -34", Cloth.Deep, 0.85);
                break;
            case Headgear.Headscarf:
                pen.Path(Outline.Closed("0 -60, 28 -55, 44 -28, 45 10, 38 44, 24 66!, -28 66!, -42 44, -46 10, -44 -28, -28 -55") + (back ? "" : Outline.Closed("4 -36, -18 -28, -30 -6, -29 20, -18 42, 2 52, 22 42, 33 20, 33 -6, 24 -28")), Accent);
                break;
            case Headgear.Space:
                if (back)
                {
                    pen.Circle(0, 2, 64, White);
                }
                else
                {
                    pen.Ellipse(6 + (turn * 8), 2, 50, 48, Glass, 0.28);
                    pen.Stroke($"M{-44 + (turn * 8):0.#} 2 a50 48 0 1 0 100 0 a50 48 0 1 0 -100 0", 6, Metal.Dark());
                    pen.Stroke($"M{-24 + (turn * 8):0.#} -24 Q{-10 + (turn * 8):0.#} -38 {10 + (turn * 8):0.#} -40", 6, White.Flat(), 0.75);
                }
                break;
            case Headgear.Knight:
                Helm();
                break;
            default:
                break;
        }
    }

    private void Helm()
    {
        pen.Blob("4 -68!, 14 -92, -10 -104, -44 -92, -62 -60, -56 -40!, -44 -62, -20 -70", Accent);
        var shell = "-44 56!, -46 10, -44 -30, -28 -58, 0 -66, 28 -58, 44 -30, 46 10, 42 56!, 20 64, -22 64";
        pen.Path(Outline.Closed(shell) + (back ? "" : Outline.Closed($"{-26 + (turn * 10)} -20!, {-26 + (turn * 10)} 22!, {-16 + (turn * 10)} 42!, {22 + (turn * 6)} 42!, {32 + (turn * 4)} 22!, {32 + (turn * 4)} -20!")), Metal);
        if (!back)
            pen.Path($"M{-2 + (turn * 12):0.#} -26 L{6 + (turn * 12):0.#} -26 L{8 + (turn * 14):0.#} 18 L{-2 + (turn * 14):0.#} 18 Z", Metal.Light());
        pen.Stroke("M0 -66 Q4 -46 4 -26 M-44 -22 H44", 3, Metal.Deep());
    }

    private void Cap()
    {
        var peaked = look.Headgear == Headgear.PeakedCap;
        pen.Blob(peaked ? "-40 -24!, -52 -50, -40 -66, 0 -70, 40 -66, 52 -50, 40 -24!" : "-41 -20!, -43 -42, -28 -60, 0 -66, 28 -60, 42 -42, 40 -22!", Accent);
        if (peaked)
            pen.Path("M-41 -22 L-42 -36 L42 -36 L41 -22 Z", Black.Flat());
        if (back)
            return;
        pen.Path($"M{-24 + (turn * 26):0.#} -24 L40 -26 C{56 + (turn * 14):0.#} -24 {62 + (turn * 22):0.#} -18 {60 + (turn * 24):0.#} -13 C40 -20 0 -20 {-24 + (turn * 26):0.#} -24 Z", peaked ? Black.Flat() : Accent.Dark);
        if (peaked)
            pen.Circle(turn * 12, -48, 6, Gold.Flat());
    }

    private void Brimmed(string crown, double brim, Ink ink)
    {
        pen.Blob(crown, ink);
        pen.Path($"M-36 -28 L-36.5 -40 Q0 -33 36.5 -40 L36 -28 Z", ink.Deep);
        pen.Path($"M{-brim} -30 Q0 -44 {brim} -30 Q{brim + 4} -24 {brim - 4} -22 Q0 -14 {4 - brim} -22 Q{-brim - 4} -24 {-brim} -30 Z", ink.Dark);
    }
}
