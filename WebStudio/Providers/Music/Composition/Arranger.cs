namespace WebStudio.Providers.Music.Composition;

/// <summary>Gives chords, bass, beats and melody to the genre's instruments: few at first, all in the last chorus, few at the end.</summary>
internal sealed class Arranger
{
    private readonly GenreStyle _style;
    private readonly Form _form;
    private readonly IReadOnlyList<ChordSpan> _chords;
    private readonly int _tonic;
    private readonly SongBrief _brief;
    private readonly List<Sketch> _sketches = [];

    private Arranger(GenreStyle style, Form form, IReadOnlyList<ChordSpan> chords, int tonic, SongBrief brief) =>
        (_style, _form, _chords, _tonic, _brief) = (style, form, chords, tonic, brief);

    public static List<Sketch> Arrange(GenreStyle style, Form form, IReadOnlyList<ChordSpan> chords, IReadOnlyList<Phrase> phrases, Mode mode, int tonic, SongBrief brief)
    {
        var arranger = new Arranger(style, form, chords, tonic, brief);
        arranger.Lead(phrases, mode);
        var clashes = new Clashes(form.Metre);
        clashes.Keep(arranger._sketches[0]);
        foreach (var layer in style.Layers)
            clashes.Thin(arranger.Chords(layer));
        arranger.Bass();
        arranger.Drums();
        return arranger._sketches;
    }

    private SeededRandom Random(string purpose) => new(_brief.Seed, purpose);

    private void Lead(IReadOnlyList<Phrase> phrases, Mode mode)
    {
        var lead = Add(_style.Lead, Random("lead").Pick(_style.Lead.Programs));
        foreach (var phrase in phrases)
            lead.Tones.AddRange(phrase.Notes);
        var others = _style.Answer.Programs.Where(program => program != lead.Program).ToList();
        var answer = Add(_style.Answer, Random("answer").Pick(others));
        new AnswerPlayer(_form, _chords, mode, _tonic, _style.Answer, _brief.Seed).Play(answer, phrases);
    }

    private Sketch Add(Voice voice, int program)
    {
        var sketch = new Sketch(voice.Name, program, false, voice.Volume, voice.Pan, voice.Reverb, voice.Chorus);
        _sketches.Add(sketch);
        return sketch;
    }

    private Sketch Chords(Layer layer)
    {
        var random = Random(layer.Name);
        var sketch = new Sketch(layer.Name, random.Pick(layer.Programs), false, layer.Volume, layer.Pan, layer.Reverb, layer.Chorus) { Swell = layer.Swell };
        _sketches.Add(sketch);
        var quiet = layer.Quiet.Count == 0 ? null : random.Pick(layer.Quiet);
        var loud = layer.Loud.Count == 0 ? quiet : random.Pick(layer.Loud);
        var voicing = new Voicing(_tonic, layer);
        foreach (var section in _form.Sections)
        {
            if (!Plays(layer.Plays, section) || section.Bars == 0)
                continue;
            var velocity = layer.Velocity * Gain(section);
            var spans = InBars(section.Bar, section.Bars).Select(span => (Span: span, Pitches: voicing.Next(span.Chord))).ToList();
            var figure = section.Kind == SectionKind.Chorus ? loud : quiet;
            if (figure is null)
                ChordPlayer.Hold(sketch, spans, velocity);
            else
                Figures(sketch, layer, figure, section, spans, velocity);
        }
        if (layer.Plays.HasFlag(When.Outro) || layer.Plays.HasFlag(When.LastChorus))
            Ring(sketch, voicing.Next(_chords[^1].Chord), layer.Velocity * 0.85, Math.Max(layer.Strum, 0.012));
        return sketch;
    }

    private void Figures(Sketch sketch, Layer layer, string figure, FormSection section, List<(ChordSpan Span, int[] Pitches)> spans, double velocity)
    {
        var first = 0;
        for (var bar = 0; bar < section.Bars; bar++)
        {
            var start = (section.Bar + bar) * _form.Metre;
            var count = 0;
            while (first + count < spans.Count && spans[first + count].Span.Start < start + _form.Metre - 1e-6)
                count++;
            ChordPlayer.PlayBar(sketch, layer, figure, start, _form.Metre, spans.GetRange(first, count), velocity);
            first += count;
        }
    }

    private void Ring(Sketch sketch, IReadOnlyList<int> pitches, double velocity, double strum)
    {
        for (var i = 0; i < pitches.Count; i++)
            sketch.Tones.Add(new Tone(_form.EndBeat, _form.LastBeat - _form.EndBeat, pitches[i], velocity, i * strum));
    }

    private void Bass()
    {
        var style = _style.Bass;
        var random = Random("bass");
        var sketch = new Sketch("Bass", random.Pick(style.Programs), false, style.Volume, 64, 18, 0);
        _sketches.Add(sketch);
        var quiet = random.Pick(_form.Metre == 3 && style.Triple.Count > 0 ? style.Triple : style.Quiet);
        var loud = _form.Metre == 3 && style.Triple.Count > 0 ? random.Pick(style.Triple) : style.Loud.Count > 0 ? random.Pick(style.Loud) : quiet;
        var player = new BassPlayer(style, _tonic, random);
        foreach (var section in _form.Sections)
        {
            if (!Plays(style.Plays, section))
                continue;
            var spans = InBars(section.Bar, section.Bars);
            var first = 0;
            for (var bar = 0; bar < section.Bars; bar++)
            {
                var start = (section.Bar + bar) * _form.Metre;
                var inBar = spans.Skip(first).TakeWhile(span => span.Start < start + _form.Metre - 1e-6).ToList();
                first += inBar.Count;
                var next = first < spans.Count ? spans[first].Chord : After(start + _form.Metre);
                if (style.Walks && section.Kind is not (SectionKind.Intro or SectionKind.Outro))
                    player.Walk(sketch, start, _form.Metre, inBar, next, 84 * Gain(section));
                else
                    player.PlayBar(sketch, section.Kind == SectionKind.Chorus ? loud : quiet, start, _form.Metre, inBar, next, 86 * Gain(section));
            }
        }
        Ring(sketch, [player.Root(_chords[^1].Chord)], 82, 0);
    }

    private void Drums()
    {
        var sketch = new Sketch("Drums", _style.Drums.Kit, true, _style.Drums.Volume, 64, _style.Drums.Reverb, 0);
        _sketches.Add(sketch);
        new DrumSet(_style, _form, Random("drums")).Play(sketch, section => Gain(section));
    }

    private Chord After(double beat)
    {
        foreach (var span in _chords)
        {
            if (span.Start >= beat - 1e-6)
                return span.Chord;
        }
        return _chords[^1].Chord;
    }

    private List<ChordSpan> InBars(int bar, int count)
    {
        var (from, to) = (bar * _form.Metre, (bar + count) * _form.Metre);
        return [.. _chords.Where(span => span.Start >= from - 1e-6 && span.Start < to - 1e-6)];
    }

    // Calm songs are played more softly than lively ones.
    private double Gain(FormSection section) => 0.8 + 0.22 * section.Energy + 0.08 * (_brief.Mood.Energy - 0.5);

    internal static bool Plays(When when, FormSection section) => (when & (section.Kind switch
    {
        SectionKind.Intro => When.Intro,
        SectionKind.Verse => section.Occurrence == 0 ? When.FirstVerse : When.LaterVerses,
        SectionKind.Chorus => section.IsLastOfKind ? When.LastChorus : When.Choruses,
        SectionKind.Bridge => When.Bridge,
        _ => When.Outro,
    })) != When.Never;
}
