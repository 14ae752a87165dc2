namespace WebStudio.Pipelines.Photo.Picture.Direction;

internal enum MoveKind
{
    PushIn,
    PullOut,
    Pan,
    Tilt,
    Detail,
    Drift,
}

/// <summary>A camera move that may be taken.</summary>
/// <param name="Kind">What an editor would call it.</param>
/// <param name="From">View at the first frame.</param>
/// <param name="To">View at the end.</param>
/// <param name="EaseIn">See <see cref="Shot.EaseIn"/>.</param>
/// <param name="EaseOut">See <see cref="Shot.EaseOut"/>.</param>
/// <param name="AboutSubject">Whether the subject is what it shows, so that it must stay in the picture.</param>
internal sealed record CameraMove(MoveKind Kind, View From, View To, double EaseIn, double EaseOut, bool AboutSubject)
{
    /// <summary>Which way it goes: −1 left, up or out; 1 right, down or in.</summary>
    public int Direction => Kind switch
    {
        MoveKind.PullOut => -1,
        MoveKind.PushIn or MoveKind.Detail => 1,
        MoveKind.Tilt => Math.Sign(To.Y - From.Y),
        MoveKind.Pan => Math.Sign(To.X - From.X),
        _ => Math.Sign(To.Roll - From.Roll),
    };
}

/// <summary>A shot and what it was planned as.</summary>
internal sealed record PlannedShot(Shot Shot, CameraMove Move);
