namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>A finished reel.</summary>
/// <param name="Width">Pixels, even.</param>
/// <param name="Height">Rows, even.</param>
/// <param name="Rate">Frames a second.</param>
/// <param name="Frames">Frames of the whole.</param>
/// <param name="Segments">What is shown, in order.</param>
/// <param name="Damaged">Indices of the segments given that could not be decoded and are missing.</param>
/// <param name="PiecesRendered">How many pieces had to be encoded.</param>
/// <param name="PiecesReused">How many were there from before.</param>
/// <param name="Loudness">Integrated loudness, LUFS; null without sound.</param>
public sealed record RenderedReel(int Width, int Height, ReelRate Rate, long Frames, IReadOnlyList<RenderedSegment> Segments, IReadOnlyList<int> Damaged, int PiecesRendered, int PiecesReused, double? Loudness)
{
    /// <summary>Seconds, exactly.</summary>
    public double Duration => Rate.TimeOf(Frames);
}

/// <summary>A segment in a finished reel.</summary>
/// <param name="Index">Which of the segments given.</param>
/// <param name="SourceStart">Seconds in the source of its first frame.</param>
/// <param name="ReelStart">Seconds in the reel.</param>
/// <param name="Duration">Seconds, whole frames.</param>
/// <param name="Crossfade">Seconds of the mixture with the segment before; 0 for a straight cut.</param>
/// <param name="Reused">Whether none of its pieces had to be encoded.</param>
public sealed record RenderedSegment(int Index, double SourceStart, double ReelStart, double Duration, double Crossfade, bool Reused);

/// <summary>No segment of a reel could be decoded. The message is for the log.</summary>
public sealed class NothingToShowException(string message) : Exception(message);
