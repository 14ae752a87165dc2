namespace WebStudio.Providers.Music.Composition;

/// <summary>Lays chords under a form: each kind of section keeps its progression, and section ends lead on: a half cadence into a chorus, an authentic one into the last chord.</summary>
internal sealed class Harmony
{
    private readonly GenreStyle _style;
    private readonly Genre _genre;
    private readonly Mode _mode;
    private readonly Form _form;
    private readonly SeededRandom _random;
    private readonly Dictionary<SectionKind, string> _chosen = [];

    private Harmony(Genre genre, GenreStyle style, Mode mode, Form form, long seed)
    {
        (_genre, _style, _mode, _form) = (genre, style, mode, form);
        _random = new SeededRandom(seed, "harmony");
        foreach (var kind in (SectionKind[])[SectionKind.Verse, SectionKind.Chorus, SectionKind.Bridge])
        {
            var others = Progressions.For(genre, mode, kind).Where(text => !_chosen.ContainsValue(text)).ToList();
            _chosen[kind] = _random.Pick(others);
        }
        _chosen[SectionKind.Intro] = _chosen[SectionKind.Verse];
        _chosen[SectionKind.Outro] = _chosen[_random.Chance(0.5) ? SectionKind.Chorus : SectionKind.Verse];
    }

    /// <summary>Chords over the whole song, without gaps; the last one is the tonic at the end.</summary>
    public static IReadOnlyList<ChordSpan> Plan(Genre genre, GenreStyle style, Mode mode, Form form, long seed) => new Harmony(genre, style, mode, form, seed).Plan();

    private List<ChordSpan> Plan()
    {
        var spans = new List<ChordSpan>();
        for (var i = 0; i < _form.Sections.Count; i++)
        {
            var section = _form.Sections[i];
            var bars = Expand(_chosen[section.Kind], section.Bars);
            if (section.Bar + section.Bars == _form.Bars)
                Close(bars);
            else if (_form.Sections[i + 1].Kind == SectionKind.Chorus && section.Bars > 1)
                LeadIntoChorus(bars);
            for (var bar = 0; bar < bars.Count; bar++)
                Lay(spans, (section.Bar + bar) * _form.Metre, bars[bar]);
        }
        spans.Add(new ChordSpan(_form.EndBeat, _form.LastBeat - _form.EndBeat, Coloured(Final(), isFinal: true)));
        return spans;
    }

    private void Lay(List<ChordSpan> spans, double start, string[] chords)
    {
        // Two chords in a bar of three take two beats and one.
        var first = chords.Length == 1 ? _form.Metre : Math.Ceiling(_form.Metre / 2.0);
        spans.Add(new ChordSpan(start, first, Coloured(chords[0])));
        if (chords.Length > 1)
            spans.Add(new ChordSpan(start + first, _form.Metre - first, Coloured(chords[1])));
    }

    private List<string[]> Expand(string progression, int count)
    {
        var bars = progression.Split(' ').Select(bar => bar.Split('-')).ToList();
        var slow = _form.Metre * _form.BeatSeconds >= 1.9;
        if (count is 1 or 2 && slow && bars.TrueForAll(bar => bar.Length == 1))
            bars = count == 2 ? [[bars[0][0], bars[1][0]], [bars[2][0], bars[3][0]]] : [[bars[0][0], bars[^1][0]]];
        else if (count < 4)
            bars = [.. bars.Take(Math.Max(0, count - 1)), bars[^1]];
        return [.. Enumerable.Range(0, count).Select(bar => bars[bar % bars.Count])];
    }

    private void LeadIntoChorus(List<string[]> bars)
    {
        var chorus = _chosen[SectionKind.Chorus].Split(' ', '-')[0];
        string[] half = Dominants().Where(chord => !string.Equals(chord, chorus, StringComparison.Ordinal)).ToArray();
        if (half.Length > 0 && !half.Contains(bars[^1][^1], StringComparer.Ordinal))
            bars[^1] = bars[^1].Length > 1 ? [bars[^1][0], half[0]] : [half[0]];
    }

    private void Close(List<string[]> bars)
    {
        if (bars.Count == 0)
            return;
        var dominant = Dominants()[0];
        var before = _mode.IsMinor ? (_mode == Mode.Dorian ? "IV" : "iv") : _mode == Mode.Lydian ? "II" : "IV";
        if (_genre == Genre.Jazz)
            bars[^1] = _mode.IsMinor ? ["iih7", "V7b9"] : ["ii9", "V13"];
        else if (bars.Count == 1)
            bars[^1] = [before, dominant];
        else
            (bars[^2], bars[^1]) = (bars[^2][0].StartsWith(before, StringComparison.Ordinal) ? [before] : [bars[^2][0], before], [dominant]);
    }

    // What leads to the tonic in this mode, the strongest first.
    private string[] Dominants() => _mode.Name switch
    {
        "major" when _genre == Genre.Jazz => ["V13", "V7"],
        "major" when _genre == Genre.LoFi => ["V7sus4", "V13"],
        "major" => ["V", "V7", "V^3"],
        "lydian" => ["V", "II"],
        "mixolydian" => ["bVII", "v"],
        "dorian" when _genre == Genre.Jazz => ["V7b9"],
        "dorian" => ["bVII", "IV", "v"],
        "phrygian" => ["bII", "bvii"],
        _ => _genre is Genre.Jazz or Genre.LoFi ? ["V7b9", "V7"] : ["V", "V7", "bVII"],
    };

    private string Final() => _genre switch
    {
        Genre.Jazz => _mode.IsMinor ? "i69" : "I69",
        Genre.LoFi => _mode.IsMinor ? "i9" : "Imaj9",
        Genre.DreamPop => _mode.IsMinor ? "iadd9" : "Iadd9",
        _ => _mode.IsMinor ? "i" : "I",
    };

    // The genre's habit of adding tones, those of the mode only.
    private Chord Coloured(string numeral, bool isFinal = false)
    {
        var chord = Chord.Parse(numeral);
        if (isFinal || chord.Tones.Count > 3 || chord.Tones[1] is not (3 or 4) || chord.Tones[2] != 7)
            return chord;
        var seventh = _mode.Contains(chord.Root + 11) ? 11 : 10;
        var hasSeventh = _mode.Contains(chord.Root + seventh);
        var hasNinth = _mode.Contains(chord.Root + 14);
        return _style.Colour switch
        {
            ChordColour.Sevenths when hasSeventh => hasNinth && numeral.Length % 2 == 0 ? chord.With(seventh).With(14) : chord.With(seventh),
            ChordColour.Ninths when hasNinth => chord.With(14),
            _ => chord,
        };
    }
}
