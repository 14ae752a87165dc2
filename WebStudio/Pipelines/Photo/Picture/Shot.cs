namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>One unbroken camera move over one photo.</summary>
public sealed record Shot
{
    /// <summary>Index of the photo.</summary>
    public required int Photo { get; init; }

    /// <summary>First frame, and the frame after the last one.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public required View From { get; init; }

    public required View To { get; init; }

    /// <summary>Frames over which it dissolves from the shot before it; 0 is a cut.</summary>
    public int Dissolve { get; init; }

    /// <summary>How far near things move against far ones over the shot, in shares of the view's width; 0 is a flat picture.</summary>
    public double Parallax { get; init; }

    /// <summary>Section energy, 0–1: how strong pulses and light are.</summary>
    public double Energy { get; init; }
}

/// <summary>A window on a photo, of the video's aspect ratio.</summary>
/// <param name="X">Its centre, 0–1 of the photo's width.</param>
/// <param name="Y">Its centre, 0–1 of the photo's height.</param>
/// <param name="Scale">Its size as a share of the largest such window that fits into the photo, 0.2–1.</param>
/// <param name="Roll">Degrees clockwise, small.</param>
public readonly record struct View(double X, double Y, double Scale, double Roll = 0);
