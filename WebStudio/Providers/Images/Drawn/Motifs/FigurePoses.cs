namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <param name="X">Right of the middle of the feet; 100 units are a grown-up's height with hat.</param>
/// <param name="Y">Below the ground, so mostly negative.</param>
internal readonly record struct Joint(double X, double Y);

/// <summary>An arm or a leg: shoulder, elbow, wrist or hip, knee, ankle.</summary>
internal readonly record struct Limb(Joint Root, Joint Middle, Joint End)
{
    /// <summary>Where it is at a height; its ends beyond them.</summary>
    public double At(double y)
    {
        var (from, to) = y < Middle.Y ? (Root, Middle) : (Middle, End);
        var share = Math.Abs(to.Y - from.Y) < 1e-6 ? 0 : Math.Clamp((y - from.Y) / (to.Y - from.Y), 0, 1);
        return from.X + ((to.X - from.X) * share);
    }
}

/// <summary>How a body stands, sits or moves, in the proportions of a grown-up (7.5 heads; after A. Loomis, “Figure Drawing for All It's Worth”, 1943).</summary>
/// <param name="Far">Arm behind the trunk, or the left one from the front.</param>
/// <param name="Near">Arm before the trunk.</param>
/// <param name="FarLeg">Leg behind.</param>
/// <param name="NearLeg">Leg before.</param>
/// <param name="Hip">Where the trunk turns.</param>
/// <param name="Lean">Degrees to the right.</param>
/// <param name="Depth">Share of the frontal width that the trunk has.</param>
/// <param name="Turn">Where the face looks: 0 to us, 1 to the right.</param>
/// <param name="Toe">Degrees each foot points down: far, near.</param>
internal sealed record Skeleton(Limb Far, Limb Near, Limb FarLeg, Limb NearLeg, Joint Hip, double Lean, double Depth, double Turn, (double Far, double Near) Toe)
{
    public const double Neck = -80.5;

    private static readonly Limb _left = new(new(-6.9, -76), new(-8.9, -61.5), new(-8.7, -47.5)), _leftLeg = new(new(-3.1, -50), new(-3.7, -27), new(-4.2, -4));
    private static readonly Limb _right = new(new(6.9, -76), new(9, -61.5), new(9.2, -47.5)), _rightLeg = new(new(3.1, -50), new(3.9, -27), new(5, -4));

    /// <summary>Seen so near that shoulders lie over the arms.</summary>
    public bool Close { get; init; }

    /// <summary>Whether the head is seen from behind.</summary>
    public bool Back { get; init; }

    /// <summary>How far right of the hip the neck is.</summary>
    public Joint Top
    {
        get
        {
            var (sine, cosine) = Math.SinCos(Lean * Math.PI / 180);
            var length = Neck + 50;
            return new Joint(Hip.X - (length * sine), Hip.Y + (length * cosine));
        }
    }

    public static Skeleton Of(FigurePose pose) => pose switch
    {
        FigurePose.Walking => new(
            new(new(2, -76), new(8.5, -62.5), new(14.5, -50.5)), new(new(-1, -76), new(-7, -62), new(-6.5, -47.5)),
            new(new(-0.5, -50), new(-1.5, -27), new(-11.5, -7.5)), new(new(0.5, -50), new(6.5, -28), new(11.5, -4.2)), new(0, -50), 2, 0.8, 0.75, (38, -12)),
        FigurePose.Running => new(
            new(new(6.5, -73.5), new(17, -63.5), new(24, -73)), new(new(3.5, -74), new(-8, -67), new(-2.5, -54)),
            new(new(-1, -50), new(-6, -28), new(-24, -17)), new(new(1, -49), new(14.5, -36), new(12.5, -9.5)), new(0, -49.5), 11, 0.82, 0.85, (62, -16)),
        FigurePose.Sitting => new(
            new(new(-4, -50), new(2.5, -37), new(13.5, -31)), new(new(-8, -50), new(-4.5, -35.5), new(8.5, -28.5)),
            new(new(-8, -24), new(13.5, -25), new(16.5, -4)), new(new(-8, -23), new(11.5, -24), new(12, -4)), new(-8, -24), 3, 0.8, 0.75, (0, 0)),
        FigurePose.Reaching => new(
            _left, new(new(6.8, -75.5), new(18, -82), new(29.5, -91)), _leftLeg, _rightLeg with { End = new(6.6, -4) }, new(0, -50), 1.5, 1, 0.6, (0, 0)),
        FigurePose.Rejoicing => new(
            new(new(-6.8, -75.5), new(-16, -83), new(-23, -94)), new(new(6.8, -75.5), new(16.5, -82.5), new(22, -93)),
            _leftLeg with { End = new(-6.5, -4) }, _rightLeg with { End = new(7, -4) }, new(0, -50), 0, 1, 0.3, (0, 0)),
        FigurePose.Recoiling => new(
            new(new(3.5, -74), new(12.5, -65), new(16, -77)), new(new(0, -74), new(8.5, -62.5), new(13.5, -73)),
            new(new(-1, -50), new(3.5, -27.5), new(6.5, -4)), new(new(1, -50), new(-6.5, -29), new(-12.5, -4.6)), new(0, -50), -8, 0.82, 0.8, (0, 4)),
        FigurePose.Bust => Of(FigurePose.Standing) with { Close = true, Turn = 0.45 },
        FigurePose.FromBehind => new(_left, _right, _leftLeg, _rightLeg, new(0, -50), 0, 1, 0, (0, 0)) { Back = true },
        _ => new(_left, _right, _leftLeg, _rightLeg, new(0, -50), 0, 1, 0.3, (0, 0)),
    };
}
