using WebStudio.Pipelines.Photo.Analysis;

namespace WebStudio.Pipelines.Photo.Picture.Direction;

/// <summary>What a camera move over one photo must keep to.</summary>
/// <param name="framing">The photo in the video.</param>
/// <param name="photo">The photo.</param>
/// <param name="width">Of the video, pixels.</param>
internal sealed class MoveLimits(Framing framing, PhotoSource photo, int width)
{
    /// <summary>Widths of the view a second.</summary>
    public const double PanSpeed = 0.12;

    /// <summary>Logarithm of the scale a second.</summary>
    public const double ZoomSpeed = 0.08;

    /// <summary>Degrees a second.</summary>
    public const double RollSpeed = 0.6;

    public const double MostRoll = 1.5;

    // A subject larger than this share of the widest view leaves no room to move around it.
    private const double Roomy = 0.78;

    // Of what is seen, 55 % of the pixels are the photo's own: √0.55 of them in each direction.
    private const double OwnPixels = 0.742;

    // A small photo could not be moved over at all then: it may always be seen this near.
    private const double AlwaysAllowed = 0.68;

    // Share of a subject by which it is still known what is looked at.
    private const double EnoughSeen = 0.5;

    /// <summary>Nearest view.</summary>
    public double LeastScale { get; } = Math.Clamp(OwnPixels * width / (framing.FullWidth * photo.Width), 0.3, AlwaysAllowed);

    /// <summary>The share of a move that keeps to the speeds; 1 where all of it does.</summary>
    /// <param name="shot">The whole move.</param>
    /// <param name="fps">Frames a second.</param>
    public double Allowed(Shot shot, int fps)
    {
        var worst = 1.0;
        var step = Math.Max(1, (shot.End - shot.Start) / 40.0);
        for (double frame = shot.Start; frame + step <= shot.End; frame += step)
        {
            View a = shot.At(frame), b = shot.At(frame + step);
            var seconds = step / fps;
            double x = (b.X - a.X) / framing.FullWidth, y = (b.Y - a.Y) / framing.FullHeight / framing.Aspect;
            worst = Math.Max(worst, Math.Sqrt((x * x) + (y * y)) / Math.Min(a.Scale, b.Scale) / seconds / PanSpeed);
            worst = Math.Max(worst, Math.Abs(Math.Log(b.Scale / a.Scale)) / seconds / ZoomSpeed);
            worst = Math.Max(worst, Math.Abs(b.Roll - a.Roll) / seconds / RollSpeed);
        }
        return 1 / worst;
    }

    /// <summary>Whether every view of a move shows nothing but the photo, not too near, and the subject where it is about it.</summary>
    /// <param name="shot">The move.</param>
    /// <param name="tail">Frames after its end in which it may still be seen, dissolving.</param>
    /// <param name="aboutSubject">Whether the subject must be in the picture, up to the end.</param>
    public bool Keeps(Shot shot, int tail, bool aboutSubject)
    {
        for (var i = 0; i <= 24; i++)
        {
            var frame = shot.Start + ((shot.End - shot.Start + tail) * i / 24.0);
            var view = shot.At(frame);
            if (!framing.Contains(view) || view.Scale < LeastScale - 1e-6 || Math.Abs(view.Roll) > MostRoll * 1.3)
                return false;
            if (aboutSubject && frame <= shot.End && !SubjectIn(view))
                return false;
        }
        return true;
    }

    /// <summary>
    /// What of the subject must be in the picture of a shot about it: its box; of one that nearly fills the widest view, or does not fit into
    /// it, the upper middle, so that there is room to move and a head is never cut off.
    /// </summary>
    public (double Left, double Top, double Right, double Bottom) Core { get; } = CoreOf(photo.Reading.Subject, framing);

    /// <summary>The nearest view that holds the core with a little air.</summary>
    public double SubjectScale => Math.Min(1, Math.Max((Core.Right - Core.Left) / (framing.FullWidth * 0.92), (Core.Bottom - Core.Top) / (framing.FullHeight * 0.9)));

    /// <summary>Whether the subject's core is in the picture.</summary>
    public bool SubjectIn(View view)
    {
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(Core.Left, Core.Top), (Core.Right, Core.Top), (Core.Left, Core.Bottom), (Core.Right, Core.Bottom)])
        {
            var (across, down) = framing.OnPicture(view, x, y);
            if (across is < -0.001 or > 1.001 || down is < -0.001 or > 1.001)
                return false;
        }
        return true;
    }

    /// <summary>How sorely the subject is missed in a view: 0 where a good part of it is seen or nobody knows where it is, to 1.</summary>
    public double Misses(View view)
    {
        var (left, top) = framing.OnPicture(view, Core.Left, Core.Top);
        var (right, bottom) = framing.OnPicture(view, Core.Right, Core.Bottom);
        var seen = Math.Max(0, Math.Min(right, 1) - Math.Max(left, 0)) * Math.Max(0, Math.Min(bottom, 1) - Math.Max(top, 0)) / Math.Max(1e-9, (right - left) * (bottom - top));
        return photo.Reading.Subject.Confidence * Math.Clamp(1 - (seen / EnoughSeen), 0, 1);
    }

    /// <summary>Whether the picture's upper edge goes through the subject.</summary>
    public bool CutsTop(View view)
    {
        var subject = photo.Reading.Subject;
        var (x, top) = framing.OnPicture(view, subject.X, Math.Max(0, subject.Y - (subject.Height / 2)));
        var (_, bottom) = framing.OnPicture(view, subject.X, subject.Y + (subject.Height / 2));
        return x is > 0 and < 1 && top < -0.02 && bottom > 0.25;
    }

    private static (double Left, double Top, double Right, double Bottom) CoreOf(PhotoSubject subject, Framing framing)
    {
        // A box is never outside its photo, whatever its reader says.
        double left = Math.Clamp(subject.X - (subject.Width / 2), 0, 1), right = Math.Clamp(subject.X + (subject.Width / 2), 0, 1);
        double top = Math.Clamp(subject.Y - (subject.Height / 2), 0, 1), bottom = Math.Clamp(subject.Y + (subject.Height / 2), 0, 1);
        if (right - left > Roomy * framing.FullWidth)
            (left, right) = (((left + right) / 2) - Math.Min((right - left) * 0.3, 0.3 * framing.FullWidth), ((left + right) / 2) + Math.Min((right - left) * 0.3, 0.3 * framing.FullWidth));
        if (bottom - top > Roomy * framing.FullHeight)
            bottom = top + Math.Min((bottom - top) * 0.6, 0.6 * framing.FullHeight);
        return (left, top, right, bottom);
    }
}
