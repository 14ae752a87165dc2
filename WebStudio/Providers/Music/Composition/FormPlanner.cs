namespace WebStudio.Providers.Music.Composition;

/// <summary>Fits sections and lines into bars, and the bars into the seconds.</summary>
internal static class FormPlanner
{
    // Share by which whole bars are fitted into the time so that the last chord is neither cut off nor endless. Words are fitted by sharing bars, never by the tempo.
    private const double TempoTolerance = 0.06;
    private const double IntroShare = 0.12, ShortestRing = 1.6, LongestRing = 4.5;
    private const int MostCandidates = 16;

    // From these on words are hurried: syllables a second, and seconds that a reader needs for a line.
    private const double QuickSyllables = 4.4, ShortLine = 1.35;

    /// <summary>Bars, tempo and sections of a song.</summary>
    /// <param name="brief">The length and the words.</param>
    /// <param name="naturalTempo">Beats a minute that genre, mood and seed ask for: kept within six per cent.</param>
    /// <param name="range">Beats a minute of the genre: never left.</param>
    /// <param name="metre">Beats a bar.</param>
    public static Form Plan(SongBrief brief, double naturalTempo, (double Slow, double Fast) range, int metre)
    {
        var groups = Groups(brief.Lyrics);
        double shortest = metre * 60 / Math.Min(range.Fast, naturalTempo * (1 + TempoTolerance)), longest = metre * 60 / Math.Max(range.Slow, naturalTempo * (1 - TempoTolerance));
        var natural = metre * 60 / naturalTempo;
        var middle = (brief.Seconds - Ring(natural)) / natural;
        int fewest = Math.Max(1, (int)((brief.Seconds - LongestRing) / longest)), most = Math.Max(fewest, (int)((brief.Seconds - ShortestRing) / shortest));
        var (bars, bar, lot) = Enumerable.Range(fewest, most - fewest + 1)
            .OrderBy(count => Math.Abs(count - middle)).Take(MostCandidates)
            .Select(count => (Bars: count, Bar: Math.Clamp(Math.Clamp(natural, (brief.Seconds - LongestRing) / count, (brief.Seconds - ShortestRing) / count), shortest, longest)))
            .Select(plan => (plan.Bars, plan.Bar, Lot: groups.Count == 0 ? InstrumentalForm.Divide(plan.Bars) : Divide(groups, plan.Bars, MostIntro(brief.Seconds, plan.Bar, plan.Bars), plan.Bar)))
            .OrderBy(plan => Off(plan.Bars, plan.Bar) + plan.Lot.Sum(part => part.Spare + Strain(part, plan.Bar)) + (plan.Bars % 2) * 0.5)
            .First();
        return new Form(metre * 60 / bar, metre, bars, brief.Seconds, Number(lot));

        double Off(int count, double each)
        {
            var ring = brief.Seconds - count * each;
            return Math.Abs(ring - Ring(each)) * 0.5 + 20 * Math.Max(0, Math.Max(ShortestRing - ring, ring - LongestRing)) + Math.Abs(Math.Log(each / natural)) * 40;
        }
    }

    // Seconds of the last chord.
    private static double Ring(double bar) => Math.Clamp(bar * 1.1, 1.6, 4);

    // How much the lines of a section are hurried.
    private static double Strain(Division part, double bar)
    {
        var seconds = (part.Bars - part.Spare) * bar;
        return part.Lines.Count == 0 ? 0 : part.Lines.Count * (0.7 * Math.Max(0, part.Syllables / seconds - QuickSyllables) + 2 * Math.Max(0, ShortLine - seconds / part.Lines.Count));
    }

    // What is to be sung, without empty lines; sections without any line count as two lines long.
    private static List<Division> Groups(Lyrics? lyrics)
    {
        var groups = new List<Division>();
        foreach (var section in lyrics?.Sections ?? [])
            groups.Add(new Division(section.Kind, 0, 0, [.. section.Lines.Select(line => line.Trim()).Where(line => line.Length > 0)]));
        return groups.Exists(group => group.Lines.Count > 0) ? groups : [];
    }

    private static int MostIntro(double seconds, double bar, int bars) => Math.Min((int)(seconds * IntroShare / bar), Math.Max(1, bars / 6));

    private static List<Division> Divide(List<Division> groups, int bars, int mostIntro, double bar)
    {
        var intro = mostIntro >= 4 ? 4 : mostIntro >= 2 ? 2 : mostIntro;
        // A shorter introduction, or none, rather than half a bar a line.
        intro = Math.Clamp(bars - Need(groups, groups.ConvertAll(_ => 1.0)), 0, intro);
        var available = bars - intro;
        var sung = Merge(groups, available);
        var scale = sung.ConvertAll(_ => 0.5);
        if (Need(sung, scale) > available)
            return WithEnds(Crowd(sung, available), intro);
        foreach (var each in (double[])[0.75, 1, 2, 4])
        {
            var wider = sung.ConvertAll(_ => each);
            if (Need(sung, wider) <= available)
                scale = wider;
        }
        // What is left goes first to those with the most words, then to those that matter most, a whole kind at a time; then to single ones in a hurry.
        var kinds = (SectionKind[])[SectionKind.Chorus, SectionKind.Bridge, SectionKind.Verse, SectionKind.Outro];
        foreach (var kind in kinds.OrderByDescending(kind => Enumerable.Range(0, sung.Count).Where(i => sung[i].Kind == kind).Select(Hurry).DefaultIfEmpty().Max()))
            Widen(i => sung[i].Kind == kind);
        foreach (var one in Enumerable.Range(0, sung.Count).Where(i => Hurry(i) > 0).OrderByDescending(Hurry).ToList())
            Widen(i => i == one);
        var divided = sung.Select((group, i) => group with { Bars = Bars(group, scale[i]) }).ToList();
        return WithEnds(divided, intro + Spread(divided, available - Need(sung, scale), Math.Max(0, mostIntro - intro)));

        double Hurry(int i) => Strain(sung[i] with { Bars = Bars(sung[i], scale[i]) }, bar) / Math.Max(1, sung[i].Lines.Count);

        void Widen(Predicate<int> which)
        {
            var wider = scale.Select((each, i) => which(i) ? Wider(each) : each).ToList();
            if (Need(sung, wider) <= available)
                scale = wider;
        }
    }

    // Gives bars that are left to the ends of sections, one at a time, choruses first; returns those for the intro.
    private static int Spread(List<Division> divided, int left, int intro)
    {
        var toIntro = Math.Min(intro, left % 2);
        left -= toIntro;
        var order = Enumerable.Range(0, divided.Count).OrderBy(i => divided[i].Kind switch { SectionKind.Chorus => 0, SectionKind.Outro => 1, SectionKind.Verse => 2, _ => 3 }).ToList();
        for (var i = 0; left > 0; i = (i + 1) % order.Count, left--)
            divided[order[i]] = divided[order[i]] with { Bars = divided[order[i]].Bars + 1, Spare = divided[order[i]].Spare + 1 };
        return toIntro;
    }

    private static double Wider(double each) => each < 1 ? 1 : Math.Min(each * 2, 4);

    private static int Need(List<Division> groups, List<double> scale) => groups.Select((group, i) => Bars(group, scale[i])).Sum();

    private static int Bars(Division group, double scale) => Math.Max(1, (int)Math.Ceiling((group.Lines.Count == 0 ? 2 : group.Lines.Count) * scale));

    // Neighbours share bars where there are more sections than bars.
    private static List<Division> Merge(List<Division> groups, int most)
    {
        var merged = groups.ToList();
        while (merged.Count > Math.Max(1, most))
        {
            var at = Enumerable.Range(0, merged.Count - 1).MinBy(i => merged[i].Lines.Count + merged[i + 1].Lines.Count);
            var kind = merged[at + 1].Kind == SectionKind.Chorus && at > 0 ? SectionKind.Chorus : merged[at].Kind;
            merged[at] = merged[at] with { Kind = kind, Lines = [.. merged[at].Lines, .. merged[at + 1].Lines] };
            merged.RemoveAt(at + 1);
        }
        return merged;
    }

    // More lines than half bars: each section has its share of the bars, and at least one.
    private static List<Division> Crowd(List<Division> groups, int bars)
    {
        var crowded = groups.ConvertAll(group => group with { Bars = 1 });
        for (var left = bars - crowded.Count; left > 0; left--)
        {
            var fullest = Enumerable.Range(0, crowded.Count).MaxBy(i => (double)crowded[i].Lines.Count / crowded[i].Bars);
            crowded[fullest] = crowded[fullest] with { Bars = crowded[fullest].Bars + 1 };
        }
        return crowded;
    }

    private static List<Division> WithEnds(List<Division> sung, int intro)
    {
        var all = sung.ToList();
        if (intro > 0)
            all.Insert(0, new Division(SectionKind.Intro, intro, 0, []));
        if (all[^1].Kind != SectionKind.Outro)
            all.Add(new Division(SectionKind.Outro, 0, 0, []));
        return all;
    }

    private static List<FormSection> Number(IReadOnlyList<Division> divisions)
    {
        var sections = new List<FormSection>(divisions.Count);
        var bar = 0;
        var seen = new Dictionary<SectionKind, int>();
        var all = divisions.GroupBy(division => division.Kind).ToDictionary(group => group.Key, group => group.Count());
        foreach (var division in divisions)
        {
            var occurrence = seen.GetValueOrDefault(division.Kind);
            seen[division.Kind] = occurrence + 1;
            sections.Add(new FormSection(division.Kind, bar, division.Bars, division.Spare, occurrence, occurrence + 1 == all[division.Kind], division.Lines));
            bar += division.Bars;
        }
        return sections;
    }
}

/// <summary>A section's share of the bars.</summary>
internal sealed record Division(SectionKind Kind, int Bars, int Spare, IReadOnlyList<string> Lines)
{
    public int Syllables => Lines.Sum(Music.Syllables.CountLine);
}
