namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Hair round a head of <see cref="FigureHead"/>'s units.</summary>
internal sealed class FigureHair(MotifPen pen, FigureLook look, double turn)
{
    private Ink Ink => new(Material.Hair, Shade.Form, look.Hair);

    /// <summary>What hangs behind face and neck.</summary>
    public void Behind()
    {
        var sway = turn * -8;
        switch (look.Cut)
        {
            case HairCut.Long:
                pen.Blob($"0 -56, 30 -50, 42 -26, 42 10, {46 + sway} 50, {44 + sway} 92!, {20 + sway} 98, {-26 + sway} 98, {-52 + sway} 88!, {-48 + sway} 50, -44 10, -42 -26, -30 -50", Ink.Dark);
                break;
            case HairCut.Bob:
                pen.Blob("0 -56, 30 -50, 43 -26, 45 12, 42 44!, 20 50, -22 50, -46 46!, -47 12, -43 -26, -30 -50", Ink.Dark);
                break;
            case HairCut.Ponytail:
                pen.Blob("-22 -44, -44 -46, -62 -28, -66 8, -58 44, -48 66!, -46 34, -44 4, -34 -20", Ink.Dark);
                break;
            case HairCut.Pigtails:
                pen.Blob("-32 -8, -52 -10, -64 12, -60 42, -50 62!, -42 36, -34 10", Ink.Dark);
                pen.Blob("32 -8, 50 -10, 60 12, 56 42, 48 60!, 40 36, 32 10", Ink.Dark);
                break;
            case HairCut.Bun:
                pen.Circle(-8 + sway, -58, 19, Ink.Dark);
                break;
            case HairCut.Curly:
                pen.Blob(look.Female
                    ? "0 -64!, 16 -62, 28 -54!, 42 -48, 46 -32!, 56 -20, 50 -2!, 60 14, 50 30!, 52 46, 36 50!, -36 52!, -54 46, -52 30!, -62 12, -52 -2!, -58 -20, -48 -34!, -44 -50, -28 -54!, -16 -64"
                    : "0 -60!, 14 -60, 26 -52!, 38 -48, 42 -32!, 48 -18, 42 -4!, -42 -2!, -50 -18, -44 -32!, -40 -48, -26 -52!, -14 -60", Ink.Dark);
                break;
            default:
                break;
        }
    }

    /// <summary>What falls over the forehead.</summary>
    public void Front()
    {
        var x = turn * 8;
        switch (look.Cut)
        {
            case HairCut.Bald:
                break;
            case HairCut.Crown:
                pen.Blob("-30 -34!, -38 -18, -39 6!, -31 8!, -28 -12", Ink);
                pen.Blob($"{32 - (turn * 4)} -32!, 38 -18, 38 4!, 33 4!, 30 -12", Ink.Dark);
                break;
            case HairCut.Short:
                pen.Blob($"-38 4!, -42 -22, -34 -46, -12 -57, 14 -57, 34 -46, 41 -24, 38 0!, 34 -8, {30 + x} -24!, {14 + x} -30, {-8 + x} -29, -26 -24!, -30 -8", Ink);
                break;
            case HairCut.Swept:
                pen.Blob($"-38 6!, -43 -20, -36 -46, -14 -60, 16 -64, 40 -54, 44 -34, 39 -2!, 35 -12, {30 + x} -28!, {10 + x} -26, -10 -34!, -26 -26, -31 -8", Ink);
                break;
            case HairCut.Curly:
                pen.Blob($"-40 4!, -47 -8, -42 -20!, -44 -36, -32 -42!, -26 -56, -10 -54!, 2 -64, 14 -54!, 30 -56, 34 -42!, 46 -34, 41 -20!, 46 -8, 39 2!, 34 -12, {30 + x} -26!, {22 + x} -20, {12 + x} -28!, {4 + x} -20, {-6 + x} -28!, -14 -20, -24 -26!, -32 -12", Ink);
                break;
            case HairCut.Bob:
                pen.Blob($"-45 40!, -47 4, -42 -28, -28 -50, 0 -59, 28 -50, 42 -28, 45 6, 43 38!, 36 26, {33 + (x / 2)} 2, {28 + x} -20!, {6 + x} -17, {-14 + x} -19, -28 -18!, -31 4, -34 28", Ink);
                break;
            case HairCut.Long:
                pen.Blob($"-50 72!, -47 24, -44 -18, -32 -48, 0 -59, 30 -50, 43 -24, 43 20, 44 70!, 36 44, 35 6, {26 + x} -20, {-2 + x} -40!, {-16 + x} -26, -29 -4, -33 30", Ink);
                break;
            default:
                pen.Blob($"-38 8!, -42 -20, -32 -46, -6 -57, 20 -55, 38 -38, 40 -6!, 34 -14, {26 + x} -28, {4 + x} -40!, {-12 + x} -30, -28 -18, -32 -6", Ink);
                if (look.Cut == HairCut.Pigtails)
                    pen.Stroke("M-38 -6 L-44 2 M37 -6 L43 2", 6, Ink.Of(look.Accent));
                break;
        }
    }

    /// <summary>The back of the head.</summary>
    public void FromBehind()
    {
        switch (look.Cut)
        {
            case HairCut.Bald:
                return;
            case HairCut.Crown:
                pen.Blob("-36 -10, -20 -4, 0 -2, 20 -4, 36 -10, 37 10, 28 32!, 0 38, -28 32!, -37 10", Ink);
                return;
            case HairCut.Long:
                pen.Blob("0 -57, 28 -52, 42 -28, 42 10, 46 50, 44 94!, 18 100, -18 100, -44 94!, -46 50, -42 10, -42 -28, -28 -52", Ink);
                pen.Stroke("M-16 -30 Q-22 30 -18 92 M14 -34 Q20 30 16 92", 2, Ink.Dark);
                return;
            case HairCut.Bob:
                pen.Blob("0 -57, 28 -52, 43 -28, 45 12, 43 44!, 0 50, -43 44!, -45 12, -43 -28, -28 -52", Ink);
                return;
            case HairCut.Curly:
                pen.Blob("0 -62!, 14 -60, 26 -52!, 40 -46, 42 -30!, 52 -16, 46 2!, 50 20, 36 32!, 24 46, 0 42!, -24 46, -36 32!, -50 20, -46 2!, -52 -16, -42 -30!, -40 -46, -26 -52!, -14 -60", Ink);
                return;
            default:
                pen.Blob("0 -57, 28 -52, 41 -28, 40 2, 32 28!, 16 36, 0 30, -16 36, -32 28!, -40 2, -41 -28, -28 -52", Ink);
                break;
        }
        if (look.Cut == HairCut.Bun)
            pen.Circle(0, -34, 20, Ink.Light);
        else if (look.Cut == HairCut.Ponytail)
            pen.Blob("-9 -22!, 9 -22!, 16 10, 14 50, 0 88!, -14 50, -16 10", Ink.Light);
        else if (look.Cut == HairCut.Pigtails)
        {
            pen.Blob("-32 -8, -52 -10, -64 12, -60 42, -50 62!, -42 36, -34 10", Ink);
            pen.Blob("32 -8, 52 -10, 64 12, 60 42, 50 62!, 42 36, 34 10", Ink);
        }
    }
}
