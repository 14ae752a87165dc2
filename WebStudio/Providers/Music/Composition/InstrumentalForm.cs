namespace WebStudio.Providers.Music.Composition;

/// <summary>The form of a song without words: as much of intro, verses, choruses, bridge and outro as the bars hold; a long one tells verse, chorus and bridge again.</summary>
internal static class InstrumentalForm
{
    private static readonly (int Least, SectionKind[] Kinds)[] Forms =
    [
        (22, [SectionKind.Intro, SectionKind.Verse, SectionKind.Chorus, SectionKind.Verse, SectionKind.Chorus, SectionKind.Bridge, SectionKind.Chorus, SectionKind.Outro]),
        (11, [SectionKind.Intro, SectionKind.Verse, SectionKind.Chorus, SectionKind.Verse, SectionKind.Chorus, SectionKind.Bridge, SectionKind.Outro]),
        (7, [SectionKind.Intro, SectionKind.Verse, SectionKind.Chorus, SectionKind.Bridge, SectionKind.Chorus, SectionKind.Outro]),
        (5, [SectionKind.Intro, SectionKind.Verse, SectionKind.Chorus, SectionKind.Outro]),
        (3, [SectionKind.Verse, SectionKind.Chorus, SectionKind.Outro]),
        (0, [SectionKind.Verse, SectionKind.Outro]),
    ];

    /// <summary>Divides so many bars; the last section may have none but the last chord.</summary>
    public static List<Division> Divide(int bars)
    {
        var kinds = Array.Find(Forms, form => bars >= form.Least).Kinds.ToList();
        // Eight bars a section are enough for an ear: longer songs have more sections instead.
        while (bars > kinds.Sum(kind => Weight(kind)) * 8 + 24)
            kinds.InsertRange(kinds.Count - 2, [SectionKind.Chorus, SectionKind.Verse, SectionKind.Chorus, SectionKind.Bridge]);
        var unit = bars / kinds.Sum(kind => Weight(kind));
        var shares = kinds.ConvertAll(kind => Rounded(unit * Weight(kind), kind));
        var left = bars - shares.Sum();
        Give(kinds, shares, unit < 2 ? 1 : 2, ref left);
        return [.. kinds.Select((kind, i) => new Division(kind, shares[i], 0, []))];
    }

    // Pairs of bars, single ones in a short song, go to whole sections in turn; one that is left to the end.
    private static void Give(List<SectionKind> kinds, List<int> shares, int pair, ref int left)
    {
        var order = Enumerable.Range(0, kinds.Count).OrderBy(i => kinds[i] switch { SectionKind.Chorus => 0, SectionKind.Verse => 1, SectionKind.Bridge => 2, _ => 3 }).ThenBy(i => shares[i]).ToList();
        for (var i = 0; left >= pair; i = (i + 1) % order.Count)
        {
            if (kinds[order[i]] is SectionKind.Intro or SectionKind.Outro)
                continue;
            shares[order[i]] += pair;
            left -= pair;
        }
        if (left > 0)
            shares[^1] += left;
        left = Math.Min(left, 0);
        for (var i = 0; left < 0; i = (i + 1) % shares.Count)
        {
            if (shares[i] <= (kinds[i] == SectionKind.Outro ? 0 : 1))
                continue;
            shares[i]--;
            left++;
        }
    }

    private static int Rounded(double bars, SectionKind kind)
    {
        if (kind == SectionKind.Outro)
            return (int)bars;
        if (bars < 2)
            return 1;
        return bars >= 4 ? (int)(bars / 4) * 4 : 2;
    }

    private static double Weight(SectionKind kind) => kind is SectionKind.Intro or SectionKind.Outro ? 0.5 : 1;
}
