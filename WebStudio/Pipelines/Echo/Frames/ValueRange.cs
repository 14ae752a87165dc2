namespace WebStudio.Pipelines.Echo.Frames;

/// <summary>What the elements of an array are between.</summary>
/// <param name="Min">Smallest finite value; 0 when there is none.</param>
/// <param name="Max">Largest finite value; 0 when there is none.</param>
/// <param name="NaNs">Elements that are not a number.</param>
/// <param name="Infinities">Elements that are infinite.</param>
public sealed record ValueRange(double Min, double Max, long NaNs, long Infinities);
