namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>
/// Hard cuts: the step to a picture stands out from the steps around it, its blocks are not found in the picture before, wherever they
/// might have moved, and no picture shortly before is like one shortly after. So shake and fast motion are no cuts (blocks are found, or the steps around are
/// as large), nor are flashes (the former picture returns) or light that is switched (the structure stays).
/// </summary>
internal sealed class CutFinder(double rate)
{
    // Pictures back to which distances are kept.
    private const int Reach = 16;

    // Gray levels.
    private const float LeastStep = 7;

    private readonly int _around = Math.Clamp((int)Math.Round(0.3 * rate), 3, 10);
    private readonly int _flash = Math.Clamp((int)Math.Round(0.4 * rate), 2, Reach - 1);
    private readonly List<float> _distances = [];
    private readonly List<Suspect> _suspects = [];
    private float _recent;

    private readonly record struct Suspect(int Picture, float Match, float Correlation);

    private int Count => _distances.Count / Reach;

    /// <summary>Takes the picture last added to the history.</summary>
    /// <param name="history">Thumbnails.</param>
    /// <param name="match">Share of blocks found again in the picture before: asked only when the step is suspicious.</param>
    public void Add(ThumbHistory history, Func<float> match)
    {
        var now = history.Count - 1;
        for (var back = 1; back <= Reach; back++)
            _distances.Add(now < back ? 0 : history.Distance(now, now - back));
        if (now == 0)
            return;
        var step = Distance(now, now - 1);
        if (step > LeastStep && step > 1.5f * _recent && history.Correlation(now, now - 1) is var correlation and < 0.8)
            _suspects.Add(new Suspect(now, match(), (float)correlation));
        _recent = (0.8f * _recent) + (0.2f * step);
    }

    /// <summary>Size of the step from one picture to another at most <see cref="Reach"/> earlier, gray levels.</summary>
    public float Distance(int picture, int earlier) => _distances[(picture * Reach) + picture - earlier - 1];

    /// <summary>The first pictures of new shots, ascending.</summary>
    public IEnumerable<int> Find() => _suspects.Where(IsCut).Select(suspect => suspect.Picture);

    private bool IsCut(Suspect suspect)
    {
        var prominence = Prominence(suspect.Picture);
        var strange = suspect is { Match: <= 0.4f, Correlation: <= 0.75f } && prominence >= 3;
        var stranger = suspect is { Match: <= 0.2f, Correlation: <= 0.5f } && prominence >= 2;
        return (strange || stranger) && !Returns(suspect.Picture);
    }

    // The step as a multiple of the mean of those around; one gray level of noise is allowed for.
    private float Prominence(int picture)
    {
        float sum = 0;
        var count = 0;
        for (var other = Math.Max(1, picture - _around); other <= Math.Min(Count - 1, picture + _around); other++)
        {
            if (other == picture)
                continue;
            sum += Distance(other, other - 1);
            count++;
        }
        return Distance(picture, picture - 1) / ((sum / Math.Max(1, count)) + 1);
    }

    private bool Returns(int picture)
    {
        var alike = Distance(picture, picture - 1) / 2;
        for (var before = Math.Max(0, picture - _flash); before < picture; before++)
        {
            for (var after = picture; after <= Math.Min(Count - 1, Math.Min(picture + _flash, before + Reach)); after++)
            {
                if (after - before > 1 && Distance(after, before) < alike)
                    return true;
            }
        }
        return false;
    }
}
