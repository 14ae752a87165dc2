namespace WebStudio.Pipelines.Story.Film;

/// <summary>A stretch of frames of one scene that is encoded for itself.</summary>
/// <param name="Scene">Index of the scene.</param>
/// <param name="Start">First frame of the film.</param>
/// <param name="End">The frame after its last one.</param>
internal readonly record struct FilmPiece(int Scene, int Start, int End)
{
    // Seconds. Long scenes come in several, so that all cores have work to the end.
    private const double Longest = 18;

    public int Frames => End - Start;

    /// <summary>All pieces of a film, in order, without gaps.</summary>
    public static IReadOnlyList<FilmPiece> Of(FilmPlan plan)
    {
        var pieces = new List<FilmPiece>();
        for (var scene = 0; scene < plan.Scenes.Count; scene++)
        {
            var (start, end) = Direction.FilmDirector.Range(plan, scene);
            var count = Math.Max(1, (int)Math.Ceiling((end - start) / (Longest * plan.Fps)));
            for (var i = 0; i < count && end > start; i++)
                pieces.Add(new FilmPiece(scene, start + (int)((long)(end - start) * i / count), start + (int)((long)(end - start) * (i + 1) / count)));
        }
        return pieces;
    }
}
