using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Sound;

/// <param name="Piece">Which of the plan's pieces is heard.</param>
/// <param name="Start">Seconds in the film; it fades in from there.</param>
/// <param name="End">Seconds in the film; it has faded out by then.</param>
/// <param name="Offset">Seconds of the piece that are skipped.</param>
internal sealed record BedStretch(int Piece, double Start, double End, double Offset);

/// <summary>Which music is heard when: pieces that follow the story's arc, each made once, heard again from elsewhere in a long film, one fading into the next at changes of scene.</summary>
/// <param name="Pieces">To be made.</param>
/// <param name="Stretches">In order, overlapping by <see cref="Fade"/>.</param>
internal sealed record BedPlan(IReadOnlyList<SongBrief> Pieces, IReadOnlyList<BedStretch> Stretches)
{
    /// <summary>Seconds in which one piece gives way to the next.</summary>
    public const double Fade = 3;

    // Seconds: up to the first a film has one piece; longer ones have stretches of about the second.
    private const double OnePiece = 110, Usual = 78, Snap = 16;

    // Different pieces at most, in films of up to five minutes and beyond: playing them is what costs.
    private const int MostPieces = 2, MostPiecesLong = 5;

    public static BedPlan Of(Narration narration, StorySoundBrief brief)
    {
        var (genre, story) = StoryMusic.Of(brief.Type);
        var bounds = Bounds(narration);
        var moods = Enumerable.Range(0, bounds.Count - 1).Select(i => StoryMusic.Blend(story, Mean(narration, brief, story, bounds[i], bounds[i + 1]))).ToList();
        var chosen = Choose(moods, narration.Seconds > 330 ? MostPiecesLong : MostPieces);
        var heard = new List<BedStretch>();
        for (var i = 0; i < moods.Count; i++)
            heard.Add(new BedStretch(chosen[i], bounds[i], Math.Min(narration.Seconds, bounds[i + 1] + (i < moods.Count - 1 ? Fade : 0)), 0));
        var pieces = heard.GroupBy(stretch => stretch.Piece).OrderBy(group => group.Key).Select(group => new SongBrief
        {
            Title = "Music of a story",
            Genre = genre,
            Mood = moods[heard.IndexOf(group.First())],
            Seconds = Math.Round(Math.Max(8, group.Max(stretch => stretch.End - stretch.Start)), 3),
            Seed = brief.Seed + (7919 * group.Key),
        }).ToList();
        // Heard again it begins elsewhere; what is heard last ends as it was composed to end.
        var seen = new HashSet<int>();
        for (var i = 0; i < heard.Count; i++)
        {
            if (!seen.Add(heard[i].Piece) || i == heard.Count - 1)
                heard[i] = heard[i] with { Offset = Math.Max(0, pieces[heard[i].Piece].Seconds - (heard[i].End - heard[i].Start)) };
        }
        return new BedPlan(pieces, heard);
    }

    // Equal stretches, their ends moved to where scenes change nearby.
    private static List<double> Bounds(Narration narration)
    {
        var count = narration.Seconds <= OnePiece ? 1 : (int)Math.Ceiling(narration.Seconds / Usual);
        var bounds = new List<double> { 0 };
        for (var i = 1; i < count; i++)
        {
            var at = narration.Seconds * i / count;
            bounds.Add(narration.Scenes.Select(scene => scene.Start).Where(start => Math.Abs(start - at) < Snap).DefaultIfEmpty(at).MinBy(start => Math.Abs(start - at)));
        }
        bounds.Add(narration.Seconds);
        return bounds;
    }

    private static Mood Mean(Narration narration, StorySoundBrief brief, Mood story, double from, double to)
    {
        double valence = 0, energy = 0, all = 0;
        for (var i = 0; i < narration.Scenes.Count; i++)
        {
            var share = Math.Min(to, narration.Scenes[i].End) - Math.Max(from, narration.Scenes[i].Start);
            if (share <= 0)
                continue;
            var mood = i < brief.Moods.Count ? brief.Moods[i] : story;
            (valence, energy, all) = (valence + (share * mood.Valence), energy + (share * mood.Energy), all + share);
        }
        return all > 0 ? new Mood(valence / all, energy / all) : story;
    }

    // Stretches that feel alike share a piece: each takes the nearest one chosen, and those farthest apart are chosen (Gonzalez 1985).
    private static int[] Choose(List<Mood> moods, int most)
    {
        var centres = new List<int> { 0 };
        while (centres.Count < Math.Min(most, moods.Count))
        {
            var farthest = Enumerable.Range(0, moods.Count).MaxBy(i => centres.Min(centre => Distance(moods[i], moods[centre])));
            if (centres.Contains(farthest))
                farthest = Enumerable.Range(0, moods.Count).First(i => !centres.Contains(i));
            centres.Add(farthest);
        }
        var chosen = moods.Select((mood, i) => centres.Contains(i) ? centres.IndexOf(i) : Enumerable.Range(0, centres.Count).MinBy(c => Distance(mood, moods[centres[c]]))).ToArray();
        return chosen;
    }

    private static double Distance(Mood a, Mood b) => Math.Pow((a.Valence - b.Valence) / 2, 2) + Math.Pow(a.Energy - b.Energy, 2);
}
