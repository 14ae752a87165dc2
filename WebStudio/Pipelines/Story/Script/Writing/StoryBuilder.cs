using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>
/// Tells a story: a plot of its type, filled with the words of its world; where there is time, more of what the plot allows, passages of its kind, and what happened to others before.
/// Each sentence is new (<see cref="Repetition"/>), and the whole has the words asked for (<see cref="LengthFit"/>).
/// </summary>
internal sealed class StoryBuilder
{
    private const int TinyWords = 92, ShortWords = 185, PassageWords = 260, TaleWords = 900, LongWords = 5500, Tries = 6, Extra = 6, Touch = 7;

    /// <summary>How much there is to choose from, as a share of what is told.</summary>
    private const double Plenty = 1.12;

    private readonly StoryMaterial _material = StoryMaterial.Shared;
    private readonly Repetition _repetition = new();
    private readonly ScriptBrief _brief;
    private readonly SeededRandom _random;
    private readonly Topic _topic;
    private readonly WorldMaker _maker;
    private readonly Plot _plot;
    private readonly TemplateManner _manner;
    private readonly Anchors _anchors;
    private readonly Evidence _evidence;
    private readonly HashSet<Plot> _told = [];
    private readonly List<Person> _others = [];
    private readonly HashSet<Passage> _used = [];

    public StoryBuilder(ScriptBrief brief, SeededRandom random)
    {
        (_brief, _random) = (brief, random);
        Genre = _material.Genre(brief.Type);
        _manner = new TemplateManner(brief.Template);
        _anchors = new Anchors(_material, random);
        _topic = new TopicReader(_material.Lexicon).Read(brief.Topic, [.. brief.Characters.Select(member => member.Name)]);
        _maker = new WorldMaker(_material, brief, Genre, random);
        _evidence = new Evidence(brief.Research, _topic, _material, random);
        var hasFacts = Genre.IsDocumentary && _evidence.Sentences.Count > 2;
        _plot = random.Pick([.. _material.PlotsOf(Genre.Name, brief.Words < TinyWords ? PlotSize.Tiny : brief.Words < ShortWords ? PlotSize.Short : PlotSize.Whole).Where(plot => plot.IsDocumentary == Genre.IsDocumentary && plot.Facts > 0 == hasFacts)]);
        _evidence.Choose(_plot.Facts);
        World = _maker.Make(_topic, _plot);
    }

    public GenreKind Genre { get; }

    public StoryWorld World { get; }

    public Topic Topic => _topic;

    /// <summary>Those of the story and of the tales within it.</summary>
    public IReadOnlyList<Person> People => [.. World.People, .. _others];

    /// <summary>What is told, in order.</summary>
    public IReadOnlyList<Unit> Build()
    {
        var pattern = PatternOf(World);
        var units = new List<Unit> { Opening(pattern) };
        units.AddRange(Told(_plot, World, pattern, 1));
        if (_maker.Given.Count > 1)
            units.Insert(2, Company(pattern, units[1].Beat));
        IReadOnlyList<string>? Said(string text) => Write(text, World, pattern);
        var weaving = new Weaving(_brief, Genre, World, _evidence, _random);
        weaving.AddNarrator(units, _manner.Narrator, Said);
        units.AddRange([.. weaving.Keywords(units, Said)]);
        if (!_plot.IsShort || !Genre.IsDocumentary)
            units.AddRange([.. weaving.Known(units, _repetition.Add, Said)]);
        _told.Add(_plot);
        if (_brief.Words >= PassageWords)
            AddPassages(units, pattern, Genre.Passages, _brief.Words * 2);
        AddTales(units);
        if (!_plot.IsShort)
            AddTouches(units, pattern);
        return Order(new StoryFit(_brief, _manner, _random).Choose(units));
    }

    private Pattern PatternOf(StoryWorld world) => new(world.Word, () => world.Topic.IsPlural, _plot is { IsShort: true } ? _manner.Of(_brief.Pacing) with { Asides = 0 } : _manner.Of(_brief.Pacing), _random);

    private Unit Opening(Pattern pattern)
    {
        var written = _plot.Hooks[_brief.Hook].Select(pattern.Write).ToList();
        if (_brief.Template is not null && _manner.Matching([.. written, .. _plot.Hooks.Values.SelectMany(hooks => hooks).Select(pattern.Write)]) is { Count: > 0 } alike)
            written = [.. alike];
        var hook = _random.Pick(written);
        var sentences = Script.Sentences.Split(hook);
        foreach (var sentence in sentences)
            _repetition.Add(sentence);
        return new Unit(Phase.Setup, 0, 0, sentences) { Heading = _plot.Lines[0].Heading };
    }

    // Those who were asked for and do not lead are named once for all.
    private Unit Company(Pattern pattern, int beat)
    {
        var others = World.People.Where(person => _maker.Given.Contains(person.Name, StringComparer.OrdinalIgnoreCase) && person != World.People[0]).Select(person => person.Name).ToList();
        World.Set("others", others.Count == 1 ? others[0] : string.Join(", ", others.SkipLast(1)) + " and " + others[^1]);
        var pool = _material.Pool(others.Count == 1 ? "company-one" : "company-many");
        var line = pattern.Write(_brief.Words < 120 ? pool[0] : _random.Pick(pool));
        _repetition.Add(line);
        return new Unit(Phase.Setup, beat, 0, [line]);
    }

    private List<Unit> Told(Plot plot, StoryWorld world, Pattern pattern, int firstBeat)
    {
        var units = new List<Unit>();
        var lost = false;
        // Where less is known than the plot has room for, what it needs least stays empty.
        var empty = plot.Lines.Where(line => line.Text is "!fact").OrderByDescending(line => line.Level).Take(plot.Facts - _evidence.Sentences.Count).ToHashSet();
        foreach (var line in plot.Lines)
        {
            // A tale within the story needs no second word on what the whole is about.
            if (line.Follows && (lost || units.Count == 0) || firstBeat == 0 && line.Text is "!topic" or "!answer")
                continue;
            var written = empty.Contains(line) ? null : Write(line.Text, world, pattern);
            lost = written is null;
            if (written is null && line.Joins)
                units.RemoveAt(units.Count - 1);
            if (written is null)
                continue;
            var beat = firstBeat + line.Beat;
            if (line.Follows)
                units[^1] = units[^1] with { Fuller = units[^1].Fuller is { } full ? [.. full, .. written] : null, Sentences = [.. units[^1].Sentences, .. written], Cuts = [.. line.Joins ? units[^1].Cuts.SkipLast(1) : units[^1].Cuts, units[^1].Sentences.Count + written.Count] };
            else
                units.Add(new Unit(line.Phase, beat, line.Level, written) { Heading = pattern.Write(line.Heading), Cuts = [written.Count], Fuller = plot.IsShort && line.Text.Contains('[', StringComparison.Ordinal) ? Fuller(line.Text, written, world) : null });
        }
        return units;
    }

    // With all its asides; the same choices fall otherwise, so it stands for itself.
    private IReadOnlyList<string>? Fuller(string text, IReadOnlyList<string> lean, StoryWorld world)
    {
        var pattern = new Pattern(world.Word, () => world.Topic.IsPlural, _manner.Of(_brief.Pacing) with { Asides = 1 }, _random);
        var sentences = Script.Sentences.Split(pattern.Write(text));
        return sentences.Sum(Script.Sentences.Words) > lean.Sum(Script.Sentences.Words) && sentences.All(sentence => lean.Contains(sentence, StringComparer.Ordinal) || _repetition.Add(sentence)) ? sentences : null;
    }

    // New sentences only; null where none could be found.
    private IReadOnlyList<string>? Write(string text, StoryWorld world, Pattern pattern)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var chosen = text[0] == '!' ? text is "!fact" ? _evidence.Next() : _anchors.Deal(text[1..], world) : text;
            if (chosen is null)
                return null;
            IReadOnlyList<string> sentences = text is "!fact" ? [chosen] : Script.Sentences.Split(pattern.Write(chosen));
            if (sentences.All(_repetition.Add))
                return sentences;
        }
        return null;
    }

    // An hour takes more than one story: what happened to others with the same thing is told within, of the story's own kind first.
    private void AddTales(List<Unit> units)
    {
        var wanted = (_brief.Words - TaleWords) / 1100;
        var plots = new Queue<Plot>(Shuffled(Genre.Kin.SelectMany(type => _material.PlotsOf(type, PlotSize.Whole)).Distinct()).Concat(Shuffled(_material.Plots)).Where(plot => !plot.IsDocumentary && !_told.Contains(plot)).Distinct());
        for (var i = 0; plots.Count > 0 && (i < wanted || units.Sum(unit => unit.Words) < _brief.Words * Plenty); i++)
        {
            var phase = (i % 5) switch
            {
                1 => Phase.Climax,
                3 => Phase.Setup,
                _ => Phase.Rise,
            };
            var beats = units.Where(unit => unit.Phase == phase && unit.Level is > 0 and < Extra).Select(unit => unit.Beat).Distinct().ToList();
            // Before the climax, never after it.
            var beat = phase == Phase.Climax ? beats[0] - 1 : beats[i % beats.Count];
            if (Tale(plots.Dequeue()) is { } told)
                units.Add(new Unit(phase, beat, Extra, told) { Heading = $"The Story of {World.Word("T")}" });
        }
    }

    private IReadOnlyList<string>? Tale(Plot plot)
    {
        var world = _maker.MakeOther(_topic, plot, World);
        var pattern = PatternOf(world);
        World.Set("T", world.People[0].Name);
        World.Set("T's", world.People[0].Possessive);
        World.Set("Tarole", world.Word("arole"));
        World.Set("Tplace", world.Word("place"));
        var outer = PatternOf(World);
        var open = Write(Genre.IsDocumentary ? "!dtale" : "!tale", World, outer);
        var hook = Write(_random.Pick(plot.Hooks[HookIntensity.Mild]), world, pattern);
        var units = Told(plot, world, pattern, 0);
        var close = Write(Genre.IsDocumentary ? "!dtale-end" : "!tale-end", World, outer);
        if (open is null || close is null || hook is null)
            return null;
        if (_brief.Words > LongWords)
            AddPassages(units, pattern, _material.GenreOf(plot.Genres[0]).Passages, 700);
        _others.Add(world.People[0]);
        return [.. open, .. hook, .. Order([.. units, .. units.SelectMany(unit => unit.Partners)]).SelectMany(unit => unit.Sentences), .. close];
    }

    private void AddPassages(List<Unit> units, Pattern pattern, IEnumerable<string> groups, double words)
    {
        var beats = units.Where(unit => unit.Level is > 0 and < Extra).GroupBy(unit => unit.Phase).ToDictionary(group => group.Key, group => group.Select(unit => unit.Beat).Distinct().Order().ToList());
        foreach (var passage in groups.SelectMany(group => Shuffled(_material.PassagesOf(group))))
        {
            if (words < 0)
                return;
            if (passage.Needs is not null || Placed(passage, pattern, beats) is not { } unit)
                continue;
            var partners = passage.Tag is null ? [] : Shuffled(_material.PassagesOf(passage.Group)).Where(later => string.Equals(later.Needs, passage.Tag, StringComparison.Ordinal)).Select(later => Placed(later, pattern, beats)).OfType<Unit>().ToList();
            units.Add(unit with { Partners = partners });
            words -= unit.Words + partners.Sum(partner => partner.Words);
        }
    }

    private Unit? Placed(Passage passage, Pattern pattern, Dictionary<Phase, List<int>> beats)
    {
        var phase = _random.Pick(passage.Phases);
        if (_used.Contains(passage) || Write(passage.Text, World, pattern) is not { } sentences)
            return null;
        _used.Add(passage);
        var places = beats[phase];
        // Nothing is put after the last words, nor after what the whole leads up to.
        var beat = phase switch
        {
            Phase.End => places[0] - (places.Count == 1 ? 1 : 0),
            Phase.Climax => places.Count == 1 ? places[0] - 1 : places[_random.Next(places.Count - 1)],
            _ => places[_random.Next(places.Count)],
        };
        return new Unit(phase, beat, Extra, sentences);
    }

    // Single sentences of sound, smell and light: what the length is made exact with.
    private void AddTouches(List<Unit> units, Pattern pattern)
    {
        var beats = units.Where(unit => unit.Level is > 0 and < Extra && unit.Phase is Phase.Setup or Phase.Rise).Select(unit => (unit.Phase, unit.Beat)).Distinct().ToList();
        foreach (var touch in (Genre.IsDocumentary ? Shuffled(_material.Pool("dtouches")) : Shuffled(World.Domain["detail"]).Concat(Shuffled(_material.Pool("touches")))).Take(_brief.Words < 150 ? 16 : 40))
        {
            var sentences = Write(touch, World, pattern);
            if (sentences is null)
                continue;
            var (phase, beat) = _random.Pick(beats);
            units.Add(new Unit(phase, beat, Touch, sentences));
        }
    }

    private List<T> Shuffled<T>(IEnumerable<T> items) => [.. items.Select(item => (Item: item, Key: _random.Next())).OrderBy(pair => pair.Key).Select(pair => pair.Item)];

    // By part and beat; within a beat first the plot, then what is put in.
    private static IReadOnlyList<Unit> Order(IReadOnlyList<Unit> units) =>
        [.. units.Select((unit, index) => (unit, index)).OrderBy(pair => pair.unit.Phase).ThenBy(pair => pair.unit.Beat).ThenBy(pair => pair.unit.Level >= Extra ? 1 : 0).ThenBy(pair => pair.index).Select(pair => pair.unit)];
}
