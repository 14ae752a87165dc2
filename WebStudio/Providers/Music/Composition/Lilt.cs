namespace WebStudio.Providers.Music.Composition;

/// <summary>Dots pairs of even notes, so that lines which fill their bar do not all run alike.</summary>
/// <param name="Beats">Beats of a bar, 0–2, whose pair is dotted.</param>
/// <param name="Snapped">Whether the short note comes first.</param>
internal sealed record Lilt(IReadOnlyList<int> Beats, bool Snapped)
{
    // Seconds of the shortest note that is still sung.
    private const double Shortest = 0.125;

    private static readonly int[][] Places = [[0], [0, 2], [1], [2], [0, 1]];

    public static Lilt Create(double syncopation, SeededRandom random) => new(random.Pick(Places), random.Chance(syncopation * 0.7));

    /// <param name="notes">Onsets and lengths in beats from the line's start, which is on a beat.</param>
    /// <param name="beatSeconds">Of one beat.</param>
    /// <param name="metre">Beats a bar.</param>
    public IReadOnlyList<(double At, double Length)> Dot(IReadOnlyList<(double At, double Length)> notes, double beatSeconds, int metre)
    {
        if (0.25 * beatSeconds < Shortest)
            return notes;
        var dotted = notes.ToList();
        for (var i = 0; i + 2 < dotted.Count; i++)
        {
            var at = dotted[i].At;
            var pair = at % 1 < 0.01 && Math.Abs(dotted[i].Length - 0.5) < 0.01 && Math.Abs(dotted[i + 1].At - at - 0.5) < 0.01 && Math.Abs(dotted[i + 1].Length - 0.5) < 0.01;
            if (!pair || !Beats.Contains((int)Math.Round(at) % metre))
                continue;
            var first = Snapped ? 0.25 : 0.75;
            (dotted[i], dotted[i + 1]) = ((at, first), (at + first, 1 - first));
        }
        return dotted;
    }
}
