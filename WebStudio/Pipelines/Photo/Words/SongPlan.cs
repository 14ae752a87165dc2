using System.Globalization;
using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>What stays the same through one song: who sings, where, when and in what mood.</summary>
internal sealed record SongPlan
{
    private const double ToneFrom = 0.25, LivelyFrom = 0.5, CalmTo = 0.55;

    private static readonly HashSet<string> Air = new(["sky", "night", "rain", "light", "face", "pair", "child", "pet"], StringComparer.Ordinal);

    public required Genre Genre { get; init; }

    public required Perspective Perspective { get; init; }

    /// <summary>−1 sad, 0 between, 1 happy.</summary>
    public required int Tone { get; init; }

    public required double Energy { get; init; }

    /// <summary>The families of what is in the photos, the leading one first; at least one.</summary>
    public required IReadOnlyList<MotifFamily> Families { get; init; }

    /// <summary>Settings of the ground on which all happens, for what is of the sky or of no place.</summary>
    public required IReadOnlySet<string> Ground { get; init; }

    /// <summary>Settings and weather, season and times of day that lines may name.</summary>
    public required IReadOnlySet<string> Settings { get; init; }

    public required string? Season { get; init; }

    public required IReadOnlySet<string> Times { get; init; }

    /// <summary>Words for the photos' colours, two syllables each; may be empty.</summary>
    public required IReadOnlyList<string> Hues { get; init; }

    public static SongPlan For(LyricBrief brief, Material material, SeededRandom random)
    {
        var lead = brief.Photos[0];
        var families = brief.Photos.SelectMany(photo => photo.Motifs).Select(material.FamilyOf).OfType<MotifFamily>().Distinct().Take(5).ToList();
        if (families.Count == 0)
            families.Add(material.FamilyOf(lead.Place ?? "") ?? material.Family("colour"));
        var settings = families.SelectMany(family => family.Settings).ToHashSet(StringComparer.Ordinal);
        if (material.FamilyOf(lead.Place ?? "") is { } place)
            settings.UnionWith(place.Settings);
        var ground = material.FamilyOf(lead.Place ?? "")?.Settings ?? families.Select(family => family.Settings).FirstOrDefault(IsGround) ?? [];
        return new SongPlan
        {
            Ground = ground.ToHashSet(StringComparer.Ordinal),
            Genre = brief.Genre,
            Perspective = Who(families, lead.Mood.Valence, random),
            Tone = lead.Mood.Valence > ToneFrom ? 1 : lead.Mood.Valence < -ToneFrom ? -1 : 0,
            Energy = lead.Mood.Energy,
            Families = families,
            Settings = settings,
            Season = lead.Season ?? (settings.Contains("snow") ? "winter" : null),
            Times = When(lead.TimeOfDay ?? TimeOf(families[0].Name)),
            Hues = [.. brief.Photos.SelectMany(photo => photo.Palette).Select(HueWords.For).OfType<IReadOnlyList<string>>().SelectMany(words => words).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>A number that is the same for equal briefs and, as a rule, another for others.</summary>
    public static long SeedOf(LyricBrief brief)
    {
        var hash = 14695981039346656037UL ^ unchecked((ulong)brief.Seed);
        foreach (var photo in brief.Photos)
        {
            var parts = photo.Motifs.Concat(photo.Palette.Select(colour => colour.Hex)).Append(photo.TimeOfDay).Append(photo.Season).Append(photo.Place)
                .Append(photo.Mood.Valence.ToString("F3", CultureInfo.InvariantCulture)).Append(photo.Mood.Energy.ToString("F3", CultureInfo.InvariantCulture));
            foreach (var letter in string.Join('\n', parts))
                hash = unchecked((hash ^ letter) * 1099511628211UL);
        }
        return unchecked((long)(hash ^ (ulong)brief.Genre));
    }

    /// <summary>Whether a fragment makes sense in this song, where lines of the given valences are wanted.</summary>
    public bool Fits(Fragment fragment, IReadOnlyList<int> valences) => valences.Contains(fragment.Valence)
        && (fragment.Energy == 0 || (fragment.Energy > 0 ? Energy >= LivelyFrom : Energy <= CalmTo))
        && (fragment.Times.Count == 0 || fragment.Times.Any(Times.Contains))
        && (fragment.Seasons.Count == 0 || Season is not null && fragment.Seasons.Contains(Season, StringComparer.Ordinal))
        && (fragment.Settings.Count == 0 || fragment.Settings.Any(Settings.Contains))
        && (fragment.Genres.Count == 0 || fragment.Genres.Contains(Genre))
        && (!fragment.NeedsHue || Hues.Count > 0);

    /// <summary>Valences of lines at a stage of the story: a sad song may end lighter than it began, a song between the two turns.</summary>
    public IReadOnlyList<int> Valences(Stage stage) => (Tone, stage) switch
    {
        (1, Stage.Turn) => [0],
        (1, _) => [0, 1],
        (-1, Stage.Resolution) => [0],
        (-1, _) => [0, -1],
        (_, Stage.Turn or Stage.Feeling) => [0, -1],
        (_, Stage.Arrival) => [0],
        _ => [0, 1],
    };

    /// <summary>Where a family's lines happen: what is of the sky, and who is anywhere, is seen from the song's ground.</summary>
    public IReadOnlySet<string> SceneOf(MotifFamily family) => IsGround(family.Settings) ? family.Scene : family.Scene.Union(Ground, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

    private static bool IsGround(IReadOnlyList<string> settings) => settings.Any(setting => !Air.Contains(setting));

    private static Perspective Who(List<MotifFamily> families, double valence, SeededRandom random)
    {
        var draw = random.Next();
        // Two are seldom together in a sad song; a face is sung to, a pair sings.
        var together = valence < -ToneFrom ? 0.1 : families[0].Name switch
        {
            "couple" => 0.8,
            "person" or "child" or "dog" or "cat" => 0,
            _ => 0.35,
        };
        if (families[0].Name is "person" or "child")
            return Perspective.Longing;
        return draw < together ? Perspective.Together : draw < together + 0.35 ? Perspective.Longing : Perspective.Solo;
    }

    private static HashSet<string> When(string? time) => new(time switch
    {
        "dusk" or "evening" => ["dusk", "evening"],
        "dawn" => ["dawn", "morning"],
        null => [],
        _ => [time],
    }, StringComparer.Ordinal);

    private static string? TimeOf(string family) => family switch
    {
        "night" => "night",
        "sunset" => "evening",
        "sunrise" => "dawn",
        _ => null,
    };
}

/// <summary>Of the small story that a song tells.</summary>
internal enum Stage
{
    Arrival,
    Chorus,
    Feeling,
    Turn,
    Resolution,
}
