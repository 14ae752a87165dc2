namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>The four parts of a story.</summary>
internal enum Phase
{
    Setup,
    Rise,
    Climax,
    End,
}

/// <summary>How long a story a plot is for.</summary>
internal enum PlotSize
{
    Whole = -1,

    /// <summary>A minute.</summary>
    Short,

    /// <summary>Half a minute.</summary>
    Tiny,
}

/// <summary>A plot of the material: what happens, in patterns.</summary>
internal sealed record Plot
{
    public required IReadOnlyList<string> Genres { get; init; }

    /// <summary>“a brass key”: one of them is shown early and returns late.</summary>
    public required IReadOnlyList<string> Objects { get; init; }

    /// <summary>Nothing else can take the object's part.</summary>
    public bool NeedsObject { get; init; }

    public PlotSize Size { get; init; } = PlotSize.Whole;

    /// <summary>For a minute and less.</summary>
    public bool IsShort => Size != PlotSize.Whole;

    /// <summary>How much of what is known it tells.</summary>
    public int Facts => Lines.Count(line => line.Text is "!fact");

    /// <summary>Openings by intensity.</summary>
    public Dictionary<HookIntensity, List<string>> Hooks { get; } = [];

    public List<PlotLine> Lines { get; } = [];

    /// <summary>Speaks of the world instead of inventing one.</summary>
    public bool IsDocumentary => Lines.Any(line => line.Text.StartsWith("!d", StringComparison.Ordinal));
}

/// <param name="Phase">Where it stands.</param>
/// <param name="Beat">Counts the beats of the plot: nothing is put in within one.</param>
/// <param name="Heading">Of the beat.</param>
/// <param name="Level">1 what the story cannot do without, 2 and 3 what it is not understood without, 4 what it should have, 5 what it may have.</param>
/// <param name="Follows">Said only where the line before it is.</param>
/// <param name="Joins">And that one only with it.</param>
/// <param name="Text">A pattern, or “!name” for a sentence about the topic.</param>
internal sealed record PlotLine(Phase Phase, int Beat, string Heading, int Level, bool Follows, bool Joins, string Text);

/// <summary>Some lines that belong together and may stand in any story of their kind.</summary>
/// <param name="Group">Its kind.</param>
/// <param name="Phases">Where it may stand.</param>
/// <param name="Text">A pattern of several sentences.</param>
/// <param name="Tag">What it brings in, where others come back to it.</param>
/// <param name="Needs">The tag of the one it comes back to.</param>
internal sealed record Passage(string Group, IReadOnlyList<Phase> Phases, string Text, string? Tag, string? Needs);

/// <summary>Sentences of a story that stand or fall together.</summary>
/// <param name="Phase">Where it stands.</param>
/// <param name="Beat">The beat it belongs to; what is put in stands after it.</param>
/// <param name="Level">0 what must be said, 1–5 as of the plot's lines, 6 for passages and what happened to others, 7 for single touches.</param>
/// <param name="Sentences">In order.</param>
internal sealed record Unit(Phase Phase, int Beat, int Level, IReadOnlyList<string> Sentences)
{
    public string Heading { get; init; } = "";

    /// <summary>After how many sentences it may end; where there is nothing, only after the last.</summary>
    public IReadOnlyList<int> Cuts { get; init; } = [];

    /// <summary>The same with its asides, where time allows; null without any.</summary>
    public IReadOnlyList<string>? Fuller { get; init; }

    /// <summary>Told where this is told and nowhere else: what comes back to it later.</summary>
    public IReadOnlyList<Unit> Partners { get; init; } = [];

    public int Words => Sentences.Sum(Script.Sentences.Words);
}
