namespace WebStudio.Providers.Music.Composition;

/// <summary>How loud a part is while its notes sound: held instruments swell into fuller sections and breathe within them, introductions rise, the last chord fades.</summary>
internal static class Expression
{
    // Decibels to which the last chord fades, and the share of it that is held before.
    private const double Faded = -22, Held = 0.35;

    /// <param name="form">Its sections are what swells.</param>
    /// <param name="swell">Decibels between the softest and the loudest.</param>
    /// <returns>At most three points a section.</returns>
    public static IReadOnlyList<ExpressionPoint> Of(Form form, double swell)
    {
        var points = new List<ExpressionPoint>();
        for (var i = 0; swell > 0 && i < form.Sections.Count; i++)
        {
            var section = form.Sections[i];
            if (section.Bars == 0)
                continue;
            var (start, end) = (section.Bar * form.Metre, (section.Bar + section.Bars) * form.Metre);
            var next = i + 1 < form.Sections.Count && form.Sections[i + 1].Bars > 0 ? form.Sections[i + 1].Energy : section.Energy;
            var (from, within, to) = section.Kind switch
            {
                SectionKind.Intro => (-1.4, -0.6, 0),
                SectionKind.Chorus => (0, -0.3, next < section.Energy ? -0.6 : 0),
                _ => (-0.8, -0.55, next > section.Energy ? 0 : -0.7),
            };
            points.Add(Point(form.Seconds(start), from * swell));
            // The bar before what follows is where it is swelled into.
            points.Add(Point(form.Seconds(Math.Max((start + end) / 2.0, end - form.Metre)), within * swell));
            points.Add(Point(form.Seconds(end - 0.1), to * swell));
        }
        var last = form.Seconds(form.EndBeat);
        points.Add(Point(last, 0));
        points.Add(Point(last + Held * (form.Length - last), 0));
        points.Add(Point(form.Length, Faded));
        return points;
    }

    private static ExpressionPoint Point(double at, double decibels) => new(at, 127 * Math.Pow(10, decibels / 40));
}
