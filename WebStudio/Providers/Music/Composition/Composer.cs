using WebStudio.Providers.Music.Composition.Styles;

namespace WebStudio.Providers.Music.Composition;

/// <summary>The built-in composer: writes a whole song, equal for equal briefs, in time proportional to its length.</summary>
public static class Composer
{
    private const double ShortestSeconds = 5;
    private const double LongestSeconds = 3600;
    private const double MoodReach = 0.34;

    /// <summary>Composes.</summary>
    /// <exception cref="ArgumentException">The length is not 5–3600 s.</exception>
    public static Score Compose(SongBrief brief) => Draft(brief).Score;

    /// <summary>Beats a minute between which the songs of a genre lie.</summary>
    public static (double Slow, double Fast) TempoOf(Genre genre) => GenreStyles.For(genre).Tempo;

    /// <summary>The song with what it was made from.</summary>
    internal static Draft Draft(SongBrief brief)
    {
        if (!(brief.Seconds >= ShortestSeconds && brief.Seconds <= LongestSeconds))
            throw new ArgumentException($"A song is {ShortestSeconds}–{LongestSeconds} seconds long.", nameof(brief));
        var mood = new Mood(Math.Clamp(brief.Mood.Valence, -1, 1), Math.Clamp(brief.Mood.Energy, 0, 1));
        brief = brief with { Mood = mood };
        var style = GenreStyles.For(brief.Genre);
        var random = new SeededRandom(brief.Seed, $"song {brief.Genre}");
        var mode = Mode.For(brief.Genre, mood, random);
        var tonic = random.Next(12);
        var metre = random.Chance(style.Triple) ? 3 : 4;
        var form = FormPlanner.Plan(brief, NaturalTempo(style, mood, random), style.Tempo, metre).SlowedBy(style.Slowing);
        var chords = Harmony.Plan(brief.Genre, style, mode, form, brief.Seed);
        var phrases = Melody.Write(form, chords, mode, tonic, style, brief);
        var performance = new Performance(form, style, brief.Seed);
        var parts = Arranger.Arrange(style, form, chords, phrases, mode, tonic, brief).Where(sketch => sketch.Tones.Count > 0).Select(performance.Play).ToList();
        var score = new Score
        {
            Tonic = tonic,
            Mode = mode.Name,
            Key = mode.Key(tonic),
            Tempo = Math.Round(form.Tempo, 2),
            Times = Times(form, phrases, performance),
            Parts = parts,
        };
        return new Draft(score, form, mode, chords, phrases);
    }

    // Lively moods lie high in the genre's range, calm ones low; two thirds of the range are the seed's.
    private static double NaturalTempo(GenreStyle style, Mood mood, SeededRandom random)
    {
        var middle = Math.Clamp(0.5 + 0.9 * (mood.Energy - 0.48), 0, 1);
        double low = Math.Max(0, middle - MoodReach), high = Math.Min(1, middle + MoodReach);
        return style.Tempo.Slow + (style.Tempo.Fast - style.Tempo.Slow) * random.Between(low, high);
    }

    private static SongTimes Times(Form form, IReadOnlyList<Phrase> phrases, Performance performance)
    {
        var beats = new List<double>();
        var downbeats = new List<double>();
        for (var beat = 0; form.Seconds(beat) < form.Length - 1e-6; beat++)
        {
            beats.Add(form.Seconds(beat));
            if (beat % form.Metre == 0)
                downbeats.Add(beats[^1]);
        }
        var last = form.Sections[^1];
        return new SongTimes
        {
            Seconds = form.Length,
            Beats = beats,
            Downbeats = downbeats,
            Sections = [.. form.Sections.Select(section => new SongSection(section.Kind, form.Seconds(section.Bar * form.Metre), section == last ? form.Length : form.Seconds((section.Bar + section.Bars) * form.Metre), section.Energy))],
            Lines = LineTimes.Of(phrases, performance),
        };
    }
}

/// <summary>A composition with its plan.</summary>
internal sealed record Draft(Score Score, Form Form, Mode Mode, IReadOnlyList<ChordSpan> Chords, IReadOnlyList<Phrase> Phrases);
