namespace WebStudio.Providers.Music.Composition;

/// <summary>A phrase of the lead: its notes, and the line that it carries, if any.</summary>
/// <param name="Start">Beat on which its time begins.</param>
/// <param name="End">Beat on which its time ends.</param>
internal sealed record Phrase(FormSection Section, string? Line, double Start, double End, IReadOnlyList<Tone> Notes);

/// <summary>Writes the lead over the chords: motifs of verse, chorus and bridge, each line a phrase.</summary>
internal sealed class Melody
{
    private readonly Form _form;
    private readonly IReadOnlyList<ChordSpan> _chords;
    private readonly MelodyLine _line;
    private readonly long _seed;
    private readonly double _energy;
    private readonly bool _even;
    private readonly double _syncopation;
    private readonly int _centre;
    private readonly Dictionary<SectionKind, (Motif Motif, PhraseRhythm Rhythm)> _themes = [];
    private int _at;
    private int _before;

    private Melody(Form form, IReadOnlyList<ChordSpan> chords, Mode mode, int tonic, GenreStyle style, SongBrief brief)
    {
        (_form, _chords, _seed, _energy) = (form, chords, brief.Seed, brief.Mood.Energy);
        // Swung eighths have their lilt already.
        _syncopation = style.Syncopation;
        _even = style.Swing > 0.55 && style.SwingPair > 0.9;
        var lead = style.Lead;
        _line = new MelodyLine(mode, tonic, lead.Low, Math.Min(lead.High, lead.Low + 18));
        _centre = lead.Low + 8;
        var random = new SeededRandom(brief.Seed, "motif");
        var verse = Motif.Create(brief.Mood, random);
        var chorus = random.Chance(0.5) ? Motif.Create(brief.Mood, random) : random.Chance(0.5) ? verse.Inverted() : verse.Reversed();
        _themes[SectionKind.Verse] = (verse, PhraseRhythm.Create(verse.Steps.Count, style.Syncopation, random));
        _themes[SectionKind.Chorus] = (chorus, PhraseRhythm.Create(chorus.Steps.Count, style.Syncopation, random));
        _themes[SectionKind.Bridge] = (verse.Inverted(), PhraseRhythm.Create(verse.Steps.Count, style.Syncopation, random));
        _themes[SectionKind.Intro] = _themes[SectionKind.Verse];
        _themes[SectionKind.Outro] = _themes[SectionKind.Chorus];
    }

    /// <summary>Phrases in order; the last one is the note over the last chord.</summary>
    public static IReadOnlyList<Phrase> Write(Form form, IReadOnlyList<ChordSpan> chords, Mode mode, int tonic, GenreStyle style, SongBrief brief) =>
        new Melody(form, chords, mode, tonic, style, brief).Write(sung: brief.Lyrics is not null && form.Sections.Any(section => section.Lines.Count > 0));

    private List<Phrase> Write(bool sung)
    {
        var phrases = new List<Phrase>();
        foreach (var section in _form.Sections)
        {
            if (section.Lines.Count > 0)
            {
                var each = (double)(section.Bars - section.Spare) * _form.Metre / section.Lines.Count;
                for (var i = 0; i < section.Lines.Count; i++)
                {
                    var (from, to) = (OnEighth(i * each, each), OnEighth((i + 1) * each, each));
                    phrases.Add(Phrase(section, section.Lines[i], section.Bar * _form.Metre + from, to - from, i, section.Lines.Count, Syllables.CountLine(section.Lines[i])));
                }
            }
            else if (section.Bars > 0 && (!sung || section.Kind != SectionKind.Intro))
            {
                Instrumental(section, phrases);
            }
        }
        phrases.Add(Last());
        return phrases;
    }

    // Lines that share bars unevenly begin on eighths all the same, unless they are shorter.
    private static double OnEighth(double beat, double each) => each >= 1 ? Math.Round(beat * 2) / 2 : beat;

    private void Instrumental(FormSection section, List<Phrase> phrases)
    {
        var bars = section.Bars % 2 == 0 && _form.Metre * _form.BeatSeconds < 3.6 ? 2 : 1;
        var count = section.Bars / bars;
        for (var i = 0; i < count; i++)
        {
            // An intro only hints at the theme, an outro lets go of it.
            if (section.Kind is SectionKind.Intro or SectionKind.Outro && i % 2 == 0 && count > 1)
                continue;
            var beats = bars * _form.Metre;
            var random = new SeededRandom(_seed, $"density {section.Kind}");
            var density = (section.Kind == SectionKind.Chorus ? 0.85 : 0.7) + _energy * 0.35 + random.Between(-0.1, 0.25);
            var notes = Math.Max(3, (int)Math.Round(beats * density) - (i % 2) - (section.Kind is SectionKind.Intro or SectionKind.Outro ? beats / 3 : 0));
            phrases.Add(Phrase(section, null, section.Bar * _form.Metre + i * beats, beats, i, count, notes));
        }
    }

    private Phrase Phrase(FormSection section, string? line, double start, double beats, int index, int count, int notes)
    {
        var (motif, rhythm) = _themes[section.Kind];
        var placed = rhythm.Lay(notes, beats, _form.BeatSeconds);
        // Lines go in pairs: the answer has another lilt than what it answers.
        if (!_even)
            placed = Lilt.Create(_syncopation, new SeededRandom(_seed, $"lilt {section.Kind} {index % 2}")).Dot(placed, _form.BeatSeconds, _form.Metre);
        if (line is not null)
            placed = Accent.Move(placed, start, beats, _form.Metre == 3 ? 3 : 2, Stress.After(line));
        var ends = index + 1 == count;
        // Statement, answer, contrast, return.
        var role = ends && count > 1 ? 3 : index % 4;
        var varied = role == 2 ? motif.Inverted() : motif;
        var lift = role switch { 1 => -1, 2 => 2, 3 => 0, _ => 0 };
        var wishes = new List<MelodyWish>(placed.Count);
        for (var i = 0; i < placed.Count; i++)
        {
            var at = start + placed[i].At;
            var along = placed.Count == 1 ? 0.5 : i / (placed.Count - 1.0);
            var arch = 2.2 * Math.Sin(Math.PI * along) - (role == 3 ? 2.5 * along : 0) + (role == 0 ? 1.2 * along : 0);
            var target = _centre + Register(section) + arch + (varied.At(i) + lift) * 1.75;
            var final = i + 1 < placed.Count ? 0 : ends ? 2 : 1;
            wishes.Add(new MelodyWish(at, placed[i].Length, ChordAt(at), IsStrong(at), target, final));
        }
        var pitches = _line.Find(wishes, _before, new SeededRandom(_seed, $"phrase {section.Kind} {index}"));
        _before = pitches[^1];
        var tones = new List<Tone>(placed.Count);
        for (var i = 0; i < placed.Count; i++)
            tones.Add(new Tone(wishes[i].At, placed[i].Length, pitches[i], Velocity(section, wishes[i], placed.Count == 1 ? 0.5 : i / (placed.Count - 1.0))));
        return new Phrase(section, line, start, start + beats, tones);
    }

    private Phrase Last()
    {
        var section = _form.Sections[^1];
        var wish = new MelodyWish(_form.EndBeat, _form.LastBeat - _form.EndBeat, _chords[^1].Chord, true, _before == 0 ? _centre : _before, 3);
        _at = _chords.Count - 1;
        var pitch = _line.Find([wish], _before, new SeededRandom(_seed, "last"))[0];
        return new Phrase(section, null, _form.EndBeat, _form.LastBeat, [new Tone(wish.At, wish.Length, pitch, 78)]);
    }

    private bool IsStrong(double at) => _form.Metre == 3 ? at % 3 < 0.01 : at % 2 < 0.01;

    // Semitones by which a section lies above the middle: the climax is in the last chorus.
    private static double Register(FormSection section) => section.Kind switch
    {
        SectionKind.Verse => -2.5 + Math.Min(section.Occurrence, 2) * 0.5,
        SectionKind.Chorus => 3,
        SectionKind.Bridge => 1.5,
        SectionKind.Intro => -1,
        _ => -2,
    };

    private static double Velocity(FormSection section, MelodyWish wish, double along) =>
        72 + 22 * section.Energy + (wish.Strong ? 6 : 0) + 5 * Math.Sin(Math.PI * along) - (wish.Length < 0.3 ? 4 : 0);

    private Chord ChordAt(double beat)
    {
        while (_at > 0 && _chords[_at].Start > beat + 1e-6)
            _at--;
        while (_at + 1 < _chords.Count && _chords[_at + 1].Start <= beat + 1e-6)
            _at++;
        return _chords[_at].Chord;
    }
}
