namespace WebStudio.Providers.Music.Composition;

/// <summary>Fits sections and lines into bars, and the bars into the seconds.</summary>
internal static class FormPlanner
{
    private const double TempoTolerance = 0.06;
    private const double IntroShare = 0.12;

    // Shares by which many words may hurry a song: rather that than words nobody could sing.
    private const double MostHurry = 0.4, BeyondFastest = 1.1;

    /// <summary>Length and metre of a song with the tempo that its genre and mood ask for, fine-tuned so that whole bars and a last chord fill the time.</summary>
    /// <param name="fastest">Beats a minute up to which many words may hurry it.</param>
    public static Form Plan(SongBrief brief, double naturalTempo, double fastest, int metre)
    {
        var bar = metre * 60 / naturalTempo;
        var middle = (brief.Seconds - Ring(bar)) / bar;
        var groups = Groups(brief.Lyrics);
        var hurried = 1 + TempoTolerance + (groups.Count == 0 ? 0 : Math.Clamp(fastest * BeyondFastest / naturalTempo - 1 - TempoTolerance, 0, MostHurry));
        // A hurried last chord is shorter, too.
        var most = groups.Count == 0 ? middle * hurried : (brief.Seconds - 0.85 * Ring(bar / hurried)) * hurried / bar;
        var candidates = new List<int>();
        for (var bars = (int)Math.Ceiling(middle * (1 - TempoTolerance)); bars <= most && candidates.Count < 16; bars++)
            candidates.Add(bars);
        if (candidates.Count == 0)
            candidates.Add(Math.Max(2, (int)Math.Round(middle)));
        var best = candidates
            .Select(bars => (Bars: bars, Lot: groups.Count == 0 ? InstrumentalForm.Divide(bars) : Divide(groups, bars, MostIntro(brief.Seconds, bar, bars))))
            .OrderBy(plan => plan.Lot.Sum(part => part.Spare + Hurry(part)) + Math.Abs(plan.Bars - middle) * 0.3 + Beyond(plan.Bars) + (plan.Bars % 2) * 0.5)
            .First();
        var tuned = Math.Clamp((brief.Seconds - Ring(brief.Seconds / (best.Bars + 1))) / best.Bars, bar / hurried, bar * (1 + TempoTolerance));
        double Beyond(int bars) => 12 * Math.Max(0, metre * 60 / ((brief.Seconds - Ring(brief.Seconds / (bars + 1))) / bars) / fastest - 1);
        return new Form(metre * 60 / tuned, metre, best.Bars, brief.Seconds, Number(best.Lot));
    }

    // Seconds of the last chord.
    private static double Ring(double bar) => Math.Clamp(bar * 1.1, 1.6, 4);

    // Lines that have no whole bar.
    private static double Hurry(Division part) => Math.Max(0, part.Lines.Count - (part.Bars - part.Spare));

    // What is to be sung, without empty lines; sections without any line count as two lines long.
    private static List<Division> Groups(Lyrics? lyrics)
    {
        var groups = new List<Division>();
        foreach (var section in lyrics?.Sections ?? [])
            groups.Add(new Division(section.Kind, 0, 0, [.. section.Lines.Select(line => line.Trim()).Where(line => line.Length > 0)]));
        return groups.Exists(group => group.Lines.Count > 0) ? groups : [];
    }

    private static int MostIntro(double seconds, double bar, int bars) => Math.Min((int)(seconds * IntroShare / (bar * (1 + TempoTolerance))), Math.Max(1, bars / 6));

    private static List<Division> Divide(List<Division> groups, int bars, int mostIntro)
    {
        var intro = mostIntro >= 4 ? 4 : mostIntro >= 2 ? 2 : mostIntro;
        // A shorter introduction, or none, rather than half a bar a line.
        var whole = Need(groups, groups.ConvertAll(_ => 1.0));
        if (whole > bars - intro && whole <= bars)
            intro = bars - whole;
        var available = bars - intro;
        var sung = Merge(groups, available);
        var scale = sung.ConvertAll(_ => 0.5);
        var fits = Need(sung, scale) <= available;
        foreach (var each in (double[])[0.75, 1, 2, 4])
        {
            var wider = sung.ConvertAll(_ => each);
            if (Need(sung, wider) <= available)
                scale = wider;
        }
        if (!fits)
            return WithEnds(Crowd(sung, available), intro);
        // What is left goes first to the sections that matter most, a whole kind at a time.
        foreach (var kind in (SectionKind[])[SectionKind.Chorus, SectionKind.Bridge, SectionKind.Verse, SectionKind.Outro])
        {
            var wider = scale.Select((each, i) => sung[i].Kind == kind ? Wider(each) : each).ToList();
            if (Need(sung, wider) <= available)
                scale = wider;
        }
        var divided = sung.Select((group, i) => group with { Bars = Bars(group, scale[i]) }).ToList();
        return WithEnds(divided, intro + Spread(divided, available - Need(sung, scale), Math.Max(0, mostIntro - intro)));
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
internal sealed record Division(SectionKind Kind, int Bars, int Spare, IReadOnlyList<string> Lines);
