namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Animals asleep.</summary>
internal static class Sleepers
{
    // Units that it is drawn in, from its middle to both sides.
    private const double Wide = 112;

    /// <summary>Rolled up on the ground, the head on its paws, the tail about it.</summary>
    /// <param name="pen">In the motif's box.</param>
    /// <param name="coat">As when it stands.</param>
    /// <param name="width">Of the box.</param>
    /// <param name="floppy">Ears that hang.</param>
    public static void Curled(MotifPen pen, Ink coat, double width, bool floppy = false) => pen.At(width / 2, 100, 0, width / Wide, curl =>
    {
        curl.Blob("-46 0!, -51 -18, -43 -38, -20 -50, 8 -49, 32 -39, 44 -22, 46 -6, 40 0!", coat);
        curl.Blob("-45 0!, -48 -17, -34 -32, -15 -30, -4 -16, -6 0!", coat.Light);
        curl.Curve("-6 -1, -4 -16, -15 -30, -31 -31", 1, coat.Deep);
        curl.Blob("12 -24, 24 -33, 40 -29, 52 -17, 54.5 -8, 46 -2, 28 0, 13 -7", coat.Light);
        curl.Curve("13 -7, 12 -24, 22 -32", 0.9, coat.Deep);
        curl.Blob("-30 -8, -6 -11, 14 -13, 28 -8, 17 -1, -12 0", coat.Dark);
        if (floppy)
        {
            curl.Blob("25 -31, 16 -29, 12 -15, 18 -9, 26 -19", coat.Deep);
        }
        else
        {
            curl.Blob("17 -27!, 18 -42!, 29 -32!", coat);
            curl.Blob("29 -32!, 35 -43!, 39 -29!", coat.Dark);
        }
        curl.Curve("35 -18, 39.5 -15.5, 44 -17.5", 1.1, Coats.Black.Flat);
        curl.Circle(53, -10, 2.1, Coats.Black.Flat);
    });
}
