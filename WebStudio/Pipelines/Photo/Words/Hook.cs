using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>A song's title as it is sung, and how a line goes on after it.</summary>
/// <param name="Text">Begins with a capital.</param>
/// <param name="Kind">N(oun), C(lause), I(mperative) or W (where, when).</param>
internal sealed record Hook(string Text, char Kind)
{
    private const double OfColour = 0.12, OfLead = 0.75;

    /// <summary>As it is printed.</summary>
    public string Title => LyricTitle.Case(Text);

    public static Hook For(SongPlan plan, Material material, SeededRandom random)
    {
        var titles = new List<Fragment>();
        var colour = material.Family("colour");
        while (true)
        {
            var family = plan.Hues.Count > 0 && random.Chance(OfColour) ? colour : random.Chance(OfLead) ? plan.Families[0] : random.Pick(plan.Families);
            titles.Clear();
            titles.AddRange(family.Titles.Where(title => plan.Fits(title, plan.Valences(Stage.Chorus))));
            if (ReferenceEquals(family, colour))
                titles.RemoveAll(title => !title.NeedsHue && !ReferenceEquals(family, plan.Families[0]));
            if (titles.Count == 0)
                continue;
            var chosen = random.Pick(titles);
            if (Voice.Turn(chosen.Choose(random, plan.Hues.Count == 0 ? "" : random.Pick(plan.Hues)), plan.Perspective) is { } text)
                return new Hook(LyricTitle.Sung(text), chosen.Kinds[0]);
        }
    }

    /// <summary>The title as the beginning of a line.</summary>
    public IReadOnlyList<Fragment> Opening => [new Fragment { Text = Kind is 'N' or 'W' ? Text + "," : Text, Kinds = Kind is 'N' ? "k!" : Kind is 'W' ? "k" : "ptmwc" }];

    /// <summary>What may follow a noun, besides a clause: a call, by rhyme class.</summary>
    public Func<string, IEnumerable<Fragment>>? Calls(Material material, SongPlan plan, Stage stage) => Kind == 'N'
        ? rhyme => material.CallsOf(rhyme).Where(call => plan.Fits(call, plan.Valences(stage)))
        : null;
}
