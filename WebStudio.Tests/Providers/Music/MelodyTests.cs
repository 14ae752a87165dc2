using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Composition;

namespace WebStudio.Tests.Providers.Music;

public sealed class MelodyTests
{
    public static TheoryData<Genre> Genres => [.. Enum.GetValues<Genre>()];

    [Theory]
    [MemberData(nameof(Genres))]
    public void Chords_do_not_rub_against_the_long_notes_of_the_lead(Genre genre)
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            var (style, draft) = (WebStudio.Providers.Music.Composition.Styles.GenreStyles.For(genre), Composer.Draft(Briefs.Of(genre, 30, seed, valence: seed * 0.4 - 1, lyrics: Briefs.Words())));
            var layers = draft.Score.Parts.Where(part => style.Layers.Any(layer => string.Equals(layer.Name, part.Name, StringComparison.Ordinal)) && part.Program != draft.Score.Parts[1].Program).SelectMany(part => part.Notes).ToList();
            foreach (var note in draft.Score.Parts[0].Notes.Where(note => note.Length > 1.05 * draft.Form.BeatSeconds))
                Assert.DoesNotContain(layers, other => Math.Abs(other.Pitch - note.Pitch) is 1 or 13 && Math.Min(other.Start + other.Length, note.Start + note.Length) - Math.Max(other.Start, note.Start) > 0.6 * draft.Form.BeatSeconds);
        }
    }

    [Fact]
    public void Even_pairs_are_dotted_where_that_can_be_sung()
    {
        (double At, double Length)[] even = [(0, 0.5), (0.5, 0.5), (1, 0.5), (1.5, 0.5), (2, 1)];
        var dotted = new Lilt([0], Snapped: false).Dot(even, 0.6, 4);
        Assert.Equal([0, 0.75, 1, 1.5, 2], dotted.Select(note => note.At));
        Assert.Equal([0, 0.25, 1, 1.5, 2], new Lilt([0], Snapped: true).Dot(even, 0.6, 4).Select(note => note.At));
        Assert.Equal(even, new Lilt([0], Snapped: false).Dot(even, 0.4, 4));
    }

    [Fact]
    public void The_note_before_a_stress_waits_for_its_beat()
    {
        (double At, double Length)[] notes = [(0, 0.5), (0.5, 0.5), (1, 0.5)];
        Assert.Equal([0, 0.5, 2], Accent.Move(notes, 0, 4, 2, 0).Select(note => note.At));
        Assert.Equal([0, 1, 1.75], Accent.Move(notes, 0, 2.25, 2, 1).Select(note => Math.Round(note.At, 2)));
        Assert.Equal(notes, Accent.Move(notes, 0, 1.5, 2, 0));
    }

    [Fact]
    public void Lines_of_a_pair_do_not_run_alike()
    {
        var different = 0;
        for (var seed = 1; seed <= 12; seed++)
        {
            var lines = Composer.Draft(Briefs.Of(Genre.Cinematic, 30, seed, lyrics: Briefs.Words())).Phrases.Where(phrase => phrase.Line is not null).Take(4).ToList();
            var rhythms = lines.Select(line => string.Join(' ', line.Notes.Select(note => Math.Round(note.At - line.Start, 2)))).Distinct(StringComparer.Ordinal).Count();
            different += rhythms >= 2 ? 1 : 0;
        }
        Assert.True(different >= 10, $"{different} of 12");
    }
}
