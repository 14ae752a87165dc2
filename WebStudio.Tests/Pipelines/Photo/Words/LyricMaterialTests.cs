using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers.Music;

namespace WebStudio.Tests.Pipelines.Photo.Words;

/// <summary>What the built-in lyricist writes from.</summary>
public sealed class LyricMaterialTests
{
    private static readonly Material Known = Material.Shared;

    [Fact]
    public void There_are_hundreds_of_rhyme_words_in_many_classes()
    {
        Assert.InRange(Known.Rhymes.Count, 600, 5000);
        Assert.InRange(Known.Rhymes.Classes.Count(), 60, 200);
    }

    [Theory]
    [InlineData("light", "white")]
    [InlineData("shore", "four")]
    [InlineData("home", "foam")]
    [InlineData("feel", "wheel")]
    public void Words_that_sound_alike_at_their_ends_rhyme(string first, string second) => Assert.True(Known.Rhymes.Rhyme(first, second));

    [Theory]
    [InlineData("night", "tonight")]
    [InlineData("way", "away")]
    [InlineData("light", "light")]
    [InlineData("sea", "see")]
    [InlineData("home", "down")]
    [InlineData("home", "come")]
    [InlineData("glow", "qwertz")]
    public void The_same_sound_and_other_sounds_are_no_rhyme(string first, string second) => Assert.False(Known.Rhymes.Rhyme(first, second));

    [Fact]
    public void Choices_of_all_fragments_are_balanced_and_ten_of_each_are_clean()
    {
        var random = new SeededRandom(1, "test");
        foreach (var fragment in Known.Endings.Concat(Known.Families.SelectMany(family => family.Scenes.Concat(family.Titles))))
        {
            Assert.Equal(fragment.Text.Count(letter => letter == '{'), fragment.Text.Count(letter => letter == '}'));
            for (var draw = 0; draw < 3; draw++)
            {
                var chosen = fragment.Choose(random, "amber");
                Assert.DoesNotContain("  ", chosen, StringComparison.Ordinal);
                Assert.True(chosen.All(letter => char.IsLetter(letter) || letter is ' ' or '\'' or ',' or '-' or 'é'), chosen);
            }
        }
    }

    [Fact]
    public void Choices_within_a_fragment_differ_by_few_syllables()
    {
        var random = new SeededRandom(2, "test");
        foreach (var fragment in Known.Endings)
        {
            for (var draw = 0; draw < 6; draw++)
            {
                var chosen = fragment.Choose(random, "amber");
                Assert.True(Math.Abs(Meter.Syllables(chosen) - fragment.Syllables) <= 3, chosen);
            }
        }
    }

    [Fact]
    public async Task Each_known_motif_is_seen_in_the_first_line()
    {
        foreach (var family in Known.Families)
        {
            // Some motifs: all of a family share its lines.
            foreach (var motif in family.Motifs.Where((_, index) => index % 4 == 0))
            {
                var lyrics = await new BuiltInLyricist().WriteAsync(new LyricBrief([Readings.Random(motif.Length, motif)], Genre.Indie, 12, 3), TestContext.Current.CancellationToken);
                var words = Known.FamilyOf(motif)!.Scenes.SelectMany(scene => scene.Text.Split(['{', '}', '/', ' ', ','])).Select(word => word.ToLowerInvariant()).Where(word => word.Length > 3);
                Assert.Contains(lyrics.Sections[0].Lines[0].ToLowerInvariant().Split(' ', ','), words.Contains);
            }
        }
    }

    [Fact]
    public async Task Motifs_that_nobody_knows_are_survived()
    {
        foreach (var motifs in (string[][])[[], ["gizmo", ""], ["\0", "sea urchin soup"]])
        {
            var lyrics = await new BuiltInLyricist().WriteAsync(new LyricBrief([Readings.Of(motifs, new Mood(0, 0.5)) with { Palette = [] }], Genre.Folk, 30, 1), TestContext.Current.CancellationToken);
            Assert.NotEmpty(lyrics.Lines);
        }
    }

    [Theory]
    [InlineData("a walk in the rain", "A Walk in the Rain")]
    [InlineData("where we go to", "Where We Go To")]
    [InlineData("two-lane hymn", "Two-Lane Hymn")]
    [InlineData("the sea of it and the river of it and the road of it and the rest of it", "The Sea of It and the River of It and the Road of It and the")]
    public void Titles_are_printed_in_title_case(string sung, string printed) => Assert.Equal(printed, LyricTitle.Case(sung));
}
