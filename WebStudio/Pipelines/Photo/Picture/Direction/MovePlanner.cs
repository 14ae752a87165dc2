using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Picture.Direction;

/// <summary>Thinks of camera moves over one photo that suit a moment of the song; most are kept within the limits, the rest is for the choice to refuse.</summary>
/// <param name="framing">The photo in the video.</param>
/// <param name="photo">The photo.</param>
/// <param name="limits">How near the camera may go.</param>
/// <param name="random">Varies them.</param>
internal sealed class MovePlanner(Framing framing, PhotoSource photo, MoveLimits limits, SeededRandom random)
{
    // Thirds and their middle: where the eye likes to find things. A little below the middle there is head-room above.
    private static readonly double[] Across = [1 / 3.0, 0.5, 2 / 3.0];

    /// <summary>Moves of every kind, several of each.</summary>
    /// <param name="seconds">Length of the shot.</param>
    /// <param name="energy">Of the song there, 0–1.</param>
    /// <param name="kind">Section of the song.</param>
    public IEnumerable<CameraMove> Think(double seconds, double energy, SectionKind kind)
    {
        var near = Tightness(kind, energy);
        for (var i = 0; i < 7; i++)
        {
            yield return Push(seconds, energy, near, MoveKind.PushIn);
            yield return Push(seconds, energy, near, MoveKind.PullOut);
            yield return Slide(seconds, energy, near, true);
            yield return Slide(seconds, energy, near, false);
            yield return Detail(seconds, energy);
            yield return Drift(seconds, energy, near);
        }
    }

    /// <summary>The first shot: all there is to see, and a gentle push towards the subject.</summary>
    public CameraMove Opening(double seconds)
    {
        var from = Placed(1, 0.5);
        var to = Placed(Math.Max(limits.LeastScale, Math.Max(limits.SubjectScale, Math.Exp(-0.022 * seconds))), OnThird());
        return new CameraMove(MoveKind.PushIn, from, to, 0.3, 0, true);
    }

    /// <summary>The last shot: out to all there is to see, coming to rest with the music.</summary>
    public CameraMove Closing(double seconds)
    {
        var to = Placed(1, 0.5);
        var from = Placed(Math.Max(limits.LeastScale, Math.Max(limits.SubjectScale, Math.Exp(-Math.Min(0.034 * seconds, 0.2)))), OnThird());
        return new CameraMove(MoveKind.PullOut, from, to, 0, 0.65, true);
    }

    // The calm are seen from farther away, choruses nearer.
    private double Tightness(SectionKind kind, double energy)
    {
        var near = kind switch
        {
            SectionKind.Intro => 0.9,
            SectionKind.Chorus => 0.72 - (0.1 * energy),
            SectionKind.Bridge => 0.82,
            SectionKind.Outro => 0.85,
            _ => 0.84 - (0.1 * energy),
        };
        return Math.Max(near, limits.LeastScale);
    }

    private CameraMove Push(double seconds, double energy, double near, MoveKind kind)
    {
        var ratio = Math.Exp(Math.Min(0.4, seconds * Rate(0.022, 0.062, energy)));
        var close = Math.Clamp(near * random.Between(0.9, 1.12), Math.Max(limits.LeastScale, limits.SubjectScale), 1);
        var far = Math.Min(1, close * ratio);
        // What has no room to go out starts nearer, as far as that is allowed.
        close = Math.Max(Math.Max(limits.LeastScale, limits.SubjectScale), Math.Min(close, far / ratio));
        var at = OnThird();
        View wide = Placed(far, (at + 0.5) / 2), tight = Placed(close, at);
        return kind == MoveKind.PushIn ? new CameraMove(kind, wide, tight, 0, 0, true) : new CameraMove(kind, tight, wide, 0, 0, true);
    }

    // Across the photo or up and down: held on the subject where it can be, else over what there is.
    private CameraMove Slide(double seconds, double energy, double near, bool across)
    {
        var scale = Math.Clamp(near * random.Between(0.85, 1.1), limits.LeastScale, 1);
        double full = across ? framing.FullWidth : framing.FullHeight, size = scale * full;
        // Up and down the same speed looks faster, for the picture is lower than wide there.
        var travel = Math.Min(seconds * Rate(0.03, 0.085, energy) * size * (across ? 1 : 0.8), 1 - size);
        var about = random.Chance(0.7);
        double middle = about ? (across ? photo.Reading.Subject.X : photo.Reading.Subject.Y) : random.Next();
        var start = Bound(middle - (travel / 2), size / 2, 1 - (size / 2) - travel);
        var end = start + travel;
        var other = across ? photo.Reading.Subject.Y : photo.Reading.Subject.X;
        var otherSize = scale * (across ? framing.FullHeight : framing.FullWidth);
        other = Math.Clamp(about ? other : random.Between(0.3, 0.7), otherSize / 2, 1 - (otherSize / 2));
        if (random.Chance(0.5))
            (start, end) = (end, start);
        // A breath of zoom keeps it from being a scan.
        var breath = 1 - Math.Min(0.05, 0.008 * seconds);
        View from = across ? new View(start, other, scale) : new View(other, start, scale);
        View to = across ? new View(end, other, scale) : new View(other, end, scale);
        to = to with { Scale = Math.Max(limits.LeastScale, scale * breath) };
        return new CameraMove(across ? MoveKind.Pan : MoveKind.Tilt, from, to, 0, 0, about && limits.SubjectIn(from) && limits.SubjectIn(to));
    }

    // Near to a part of the subject, or to what lies across from it.
    private CameraMove Detail(double seconds, double energy)
    {
        var subject = photo.Reading.Subject;
        var scale = Math.Clamp(limits.LeastScale * random.Between(1.02, 1.15), limits.LeastScale, 0.8);
        double x, y;
        if (random.Chance(0.55))
            (x, y) = (subject.X + (subject.Width * random.Between(-0.25, 0.25)), subject.Y + (subject.Height * random.Between(-0.3, 0.05)));
        else
            (x, y) = (subject.X < 0.5 ? random.Between(0.6, 0.8) : random.Between(0.2, 0.4), random.Between(0.35, 0.7));
        var to = framing.Within(framing.Placing(x, y, 0.5, 0.48, scale));
        var from = framing.Within(framing.Placing(x, y, random.Pick(Across), 0.5, Math.Min(1, scale * Math.Exp(Math.Min(0.2, seconds * Rate(0.015, 0.04, energy))))));
        return new CameraMove(MoveKind.Detail, from, to, 0, 0, false);
    }

    private CameraMove Drift(double seconds, double energy, double near)
    {
        var roll = Math.Min(random.Between(0.5, 1.2), seconds * 0.2) * (random.Chance(0.5) ? 1 : -1);
        var scale = Bound(near * random.Between(0.9, 1.1), Math.Max(limits.LeastScale, limits.SubjectScale), framing.LargestScale(roll * 1.3) * 0.97);
        var way = random.Between(0.25, 0.75) * seconds * Rate(0.02, 0.05, energy) * scale;
        double lower = random.Chance(0.5) ? way / 3 : -way / 3;
        var middle = Placed(scale, OnThird());
        var from = framing.Within(middle with { X = middle.X - (way / 2 * framing.FullWidth), Y = middle.Y - (lower / 2), Roll = -roll });
        var to = framing.Within(middle with { X = middle.X + (way / 2 * framing.FullWidth), Y = middle.Y + (lower / 2), Scale = scale * 0.97, Roll = roll });
        return random.Chance(0.5) ? new CameraMove(MoveKind.Drift, from, to, 0, 0, limits.SubjectIn(from) && limits.SubjectIn(to))
            : new CameraMove(MoveKind.Drift, to, from, 0, 0, limits.SubjectIn(from) && limits.SubjectIn(to));
    }

    // The view nearest to one with the subject at a place across the picture, as far as it fits there, a little below the middle.
    private View Placed(double scale, double across)
    {
        var core = limits.Core;
        double half = ((core.Right - core.Left) / 2 / (framing.FullWidth * scale)) + 0.015, down = ((core.Bottom - core.Top) / 2 / (framing.FullHeight * scale)) + 0.015;
        across = half < 0.5 ? Bound(across, half, 1 - half) : 0.5;
        return framing.Within(framing.Placing((core.Left + core.Right) / 2, (core.Top + core.Bottom) / 2, across, down < 0.5 ? Bound(0.53, down, 1 - down) : 0.5, scale));
    }

    // What stands left in the photo stands on the left third.
    private double OnThird()
    {
        var x = photo.Reading.Subject.X;
        var natural = x < 0.42 ? Across[0] : x > 0.58 ? Across[2] : Across[1];
        return random.Chance(0.7) ? natural : random.Pick(Across);
    }

    // The upper bound holds where the two contradict each other.
    private static double Bound(double value, double low, double high) => Math.Min(high, Math.Max(low, value));

    private double Rate(double calm, double lively, double energy) => (calm + ((lively - calm) * energy)) * random.Between(0.85, 1.15);
}
