namespace WebStudio.Providers.Music.Composition;

/// <summary>Chooses beats for a form: lighter and fuller ones by section, fills at section ends, crashes where choruses begin.</summary>
internal sealed class DrumSet(GenreStyle style, Form form, SeededRandom random)
{
    private readonly DrumStyle _drums = style.Drums;

    public void Play(Sketch sketch, Func<FormSection, double> gain)
    {
        var light = Choose(_drums.Light);
        var main = Choose(_drums.Main);
        var other = Choose(_drums.Main);
        var full = Choose(_drums.Full);
        var steps = form.Metre * 4;
        for (var i = 0; i < form.Sections.Count; i++)
        {
            var section = form.Sections[i];
            var beat = Arranger.Plays(_drums.PlaysFull, section) && section.IsLastOfKind ? full
                : Arranger.Plays(_drums.PlaysMain, section) ? section.Kind == SectionKind.Chorus ? other : main
                : Arranger.Plays(_drums.PlaysLight, section) ? light : null;
            if (beat is null || section.Bars == 0)
                continue;
            var loudness = 0.72 + 0.28 * gain(section);
            for (var bar = 0; bar < section.Bars; bar++)
            {
                var start = (section.Bar + bar) * form.Metre;
                var fills = form.Metre == 4 && bar + 1 == section.Bars && beat != light && _drums.Fills.Count > 0 && section.Bars > 1;
                DrumPlayer.Play(sketch, beat, start, 0, fills ? steps / 2 : steps, loudness, style.LayBack);
                if (fills)
                    DrumPlayer.Play(sketch, random.Pick(_drums.Fills), start, steps / 2, steps, loudness, 0);
            }
            if (_drums.Crash > 0 && section.Kind == SectionKind.Chorus)
                sketch.Tones.Add(new Tone(section.Bar * form.Metre, 2, 49, _drums.Crash * loudness));
        }
        Last(sketch);
    }

    private void Last(Sketch sketch)
    {
        if (sketch.Tones.Count == 0)
            return;
        sketch.Tones.Add(new Tone(form.EndBeat, 1, 36, 76));
        if (_drums.Crash > 0)
            sketch.Tones.Add(new Tone(form.EndBeat, form.LastBeat - form.EndBeat, 49, _drums.Crash * 0.8));
    }

    private string[]? Choose(IReadOnlyList<string[]> beats)
    {
        var fitting = form.Metre == 3 && _drums.Triple.Count > 0 ? _drums.Triple : beats;
        return fitting.Count == 0 ? null : random.Pick(fitting);
    }
}
