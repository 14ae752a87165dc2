namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>
/// Finds what is wrong with the picture. Each flaw begins at one threshold, ends at an easier one, and lasts a while.
/// </summary>
internal static class FlawFinder
{
    // Sharpness below which it is blurred: by its own measure, and by everybody's.
    private const float BlurBegins = 0.32f, BlurEnds = 0.38f, OwnBlurBegins = 0.55f, OwnBlurEnds = 0.68f;

    // Share of the video's usual fine detail: a dark or soft-lit scene has less than others, a blurred one next to none.
    private const float DetailBegins = 0.3f, DetailEnds = 0.4f;

    // Without contrast there is nothing that could be blurred.
    private const float Structured = 0.05f;

    // Where most of a video stands still, slides or a screen, that is its nature and no flaw.
    private const double NatureIsStill = 0.6;

    // Gray levels that a frozen picture changes by: coding noise.
    private const float StillBegins = 0.25f, StillEnds = 0.5f;

    public static PictureFlaws[] Find(IReadOnlyList<Sample> samples)
    {
        var flaws = new PictureFlaws[samples.Count];
        var own = Usual(samples, sample => sample.Sharpness);
        var detail = Usual(samples, sample => sample.Detail);
        // White letters on black are no black picture.
        Mark(flaws, PictureFlaws.Black, 1, i => samples[i] is { Blackness: > 0.98f, Contrast: < 0.03f }, i => samples[i] is { Blackness: > 0.95f, Contrast: < 0.04f });
        Mark(flaws, PictureFlaws.Covered, 3, i => samples[i] is { Contrast: < 0.04f, Detail: < 6 }, i => samples[i] is { Contrast: < 0.055f, Detail: < 9 });
        Mark(flaws, PictureFlaws.Frozen, 7, i => i > 0 && samples[i].Still < StillBegins, i => samples[i].Still < StillEnds);
        Mark(
            flaws, PictureFlaws.Blurred, 3,
            i => samples[i].Contrast > Structured && samples[i].Detail < detail * DetailBegins && samples[i].Sharpness < Math.Min(BlurBegins, own * OwnBlurBegins),
            i => samples[i].Detail < detail * DetailEnds && samples[i].Sharpness < Math.Min(BlurEnds, own * OwnBlurEnds));
        if (flaws.Count(flaw => flaw.HasFlag(PictureFlaws.Frozen)) > NatureIsStill * flaws.Length)
            Clear(flaws, PictureFlaws.Frozen);
        for (var i = 0; i < flaws.Length; i++)
        {
            // One word is enough: what is black is not covered besides, nor frozen.
            if (flaws[i].HasFlag(PictureFlaws.Black))
                flaws[i] = PictureFlaws.Black;
            else if (flaws[i].HasFlag(PictureFlaws.Covered))
                flaws[i] &= ~PictureFlaws.Blurred;
        }
        return flaws;
    }

    private static void Clear(PictureFlaws[] flaws, PictureFlaws flaw)
    {
        for (var i = 0; i < flaws.Length; i++)
            flaws[i] &= ~flaw;
    }

    // The 75th percentile of what has structure at all.
    private static float Usual(IReadOnlyList<Sample> samples, Func<Sample, float> measure)
    {
        var values = samples.Where(sample => sample.Contrast > Structured).Select(measure).Order().ToArray();
        return values.Length == 0 ? 0 : values[values.Length * 3 / 4];
    }

    // Marks stretches of at least so many samples that begin strictly and go on leniently.
    private static void Mark(PictureFlaws[] flaws, PictureFlaws flaw, int least, Func<int, bool> begins, Func<int, bool> lasts)
    {
        for (var i = 0; i < flaws.Length; i++)
        {
            if (!begins(i))
                continue;
            int first = i, last = i;
            while (first > 0 && lasts(first - 1) && !flaws[first - 1].HasFlag(flaw))
                first--;
            while (last + 1 < flaws.Length && lasts(last + 1))
                last++;
            if (last - first + 1 >= least)
            {
                for (var j = first; j <= last; j++)
                    flaws[j] |= flaw;
            }
            i = last;
        }
    }
}
