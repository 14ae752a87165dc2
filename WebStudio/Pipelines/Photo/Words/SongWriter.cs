using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>Writes one song section by section.</summary>
internal sealed class SongWriter(SongPlan plan, Material material, SeededRandom random)
{
    private const int HookSyllables = 4;
    private const double OtherLastLine = 0.5, OwnSentence = 0.75, OwnScene = 0.4;

    private readonly LineWriter _lines = new(plan, material, random);
    private readonly IReadOnlySet<string> _lead = plan.SceneOf(plan.Families[0]);
    private readonly Scheme _scheme = Scheme.Of(plan.Genre);
    private readonly Hook _hook = Hook.For(plan, material, random);

    public Lyrics Write(IReadOnlyList<FormSection> form)
    {
        var sections = new List<LyricSection>();
        IReadOnlyList<string>? chorus = null;
        var verses = 0;
        foreach (var (kind, lines) in form)
        {
            IReadOnlyList<string> written;
            if (kind == SectionKind.Chorus)
                written = chorus = chorus is null ? Chorus(lines) : Again(chorus);
            else if (kind == SectionKind.Verse)
                written = Verse(lines, verses++);
            else
                written = kind == SectionKind.Bridge ? Bridge(lines) : Outro(lines);
            sections.Add(new LyricSection(kind, written));
        }
        return new Lyrics(_hook.Title, sections);
    }

    private IReadOnlyList<string> Verse(int lines, int verse)
    {
        var stage = verse == 0 ? Stage.Arrival : Stage.Feeling;
        // What leads is shown first and again; the second verse looks at something else where there is more.
        var asks = new List<LineAsk>();
        for (var line = 0; line < lines; line++)
        {
            var family = plan.Families[(verse + line / 2) % plan.Families.Count];
            asks.Add(Ask(line, lines, stage, family, line switch
            {
                0 => Fitting(family.Scenes, stage),
                1 => Pool(verse == 0 ? "arrive" : "feel", stage),
                2 => Fitting(family.Scenes, stage),
                _ => Pool(verse == 0 ? "act" : "feel", stage),
            }));
        }
        return _lines.Write(stage, asks);
    }

    private IReadOnlyList<string> Bridge(int lines) => _lines.Write(Stage.Turn,
        [.. Enumerable.Range(0, lines).Select(line => Ask(line, lines, Stage.Turn, plan.Families[0], Pool(line % 2 == 0 ? "turn" : "feel", Stage.Turn)))]);

    private IReadOnlyList<string> Outro(int lines)
    {
        var asks = Enumerable.Range(0, lines).Select(line => Ask(line, lines, Stage.Resolution, plan.Families[0], Pool("rest", Stage.Resolution))).ToList();
        // The last word is the title's.
        if (lines > 1)
            asks[^1] = HookAsk(asks[^1].Rhyme, Stage.Resolution);
        return _lines.Write(Stage.Resolution, asks);
    }

    private IReadOnlyList<string> Chorus(int lines)
    {
        if (_scheme.ShortHook)
            return ShortChorus(lines);
        var first = HookAsk('A', Stage.Chorus);
        var length = Math.Max(8, first.Syllables / 2 * 2);
        var asks = new List<LineAsk> { first, new(Pool("joy", Stage.Chorus), length, 'A') { Scene = _lead } };
        if (lines > 2)
            asks.AddRange([new(Pool("joy", Stage.Chorus), length, 'B') { Scene = _lead }, HookAsk('B', Stage.Chorus)]);
        return _lines.Write(Stage.Chorus, asks);
    }

    // The title on a line of its own, and an answer to it.
    private List<string> ShortChorus(int lines)
    {
        var answers = _lines.Write(Stage.Chorus, lines > 2 ? [HookAsk('A', Stage.Chorus), HookAsk('A', Stage.Chorus)] : [HookAsk(' ', Stage.Chorus)]);
        return [.. answers.SelectMany(line => new[] { _hook.Text, Answer(line) })];
    }

    private string Answer(string line)
    {
        var rest = line[_hook.Text.Length..].TrimStart(',', ' ');
        return char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    // In full; the last line may answer otherwise.
    private IReadOnlyList<string> Again(IReadOnlyList<string> chorus)
    {
        if (_scheme.ShortHook || chorus.Count < 4 || !random.Chance(OtherLastLine))
            return chorus;
        var mate = RhymeTable.LastWord(chorus[^2]);
        var rhyme = material.Rhymes.ClassOf(mate)!;
        var other = _lines.TryWrite(Stage.Chorus, HookAsk('B', Stage.Chorus), rhyme, [mate, RhymeTable.LastWord(chorus[^1])]);
        return other is null ? chorus : [.. chorus.Take(chorus.Count - 1), other];
    }

    private LineAsk HookAsk(char rhyme, Stage stage) => new(_hook.Opening, Meter.Syllables(_hook.Text) + HookSyllables, rhyme) { Scene = _lead, More = _hook.Calls(material, plan, stage) };

    private LineAsk Ask(int line, int lines, Stage stage, MotifFamily family, IReadOnlyList<Fragment> openings)
    {
        var syllables = lines == 1 ? _scheme.Syllables[0] : _scheme.Syllables[line];
        if (lines > 1 && _scheme.Continues(line))
            openings = random.Chance(stage is Stage.Arrival or Stage.Feeling ? OwnScene : OwnSentence) ? Pool("short", stage) : [];
        return new LineAsk(openings, syllables, _scheme.RhymeOf(line, lines)) { Scene = plan.SceneOf(family), Internal = _scheme.Internal && lines > 1 };
    }

    private List<Fragment> Pool(string name, Stage stage) => Fitting(material.Pool(name), stage);

    private List<Fragment> Fitting(IEnumerable<Fragment> fragments, Stage stage) => [.. fragments.Where(fragment => plan.Fits(fragment, plan.Valences(stage)))];
}
