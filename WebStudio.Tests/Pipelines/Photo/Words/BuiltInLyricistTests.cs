using System.Text.RegularExpressions;
using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers.Music;

namespace WebStudio.Tests.Pipelines.Photo.Words;

/// <summary>What holds for every song that the built-in lyricist writes.</summary>
public sealed partial class BuiltInLyricistTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    public static TheoryData<Genre> Genres => [.. Enum.GetValues<Genre>()];

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task Every_song_has_its_form_its_metre_and_clean_lines(Genre genre)
    {
        foreach (var seconds in (double[])[10, 24, 30, 55, 120])
        {
            for (var seed = 0; seed < 2; seed++)
            {
                var lyrics = await WriteAsync(genre, seconds, seed);
                Assert.Equal(LyricForm.For(seconds, genre), lyrics.Sections.Select(section => new FormSection(section.Kind, section.Lines.Count)));
                Assert.All(lyrics.Lines, line =>
                {
                    Assert.InRange(line.Length, 4, 80);
                    Assert.InRange(line.Split(' ').Sum(Syllables.Count), 2, genre == Genre.HipHop ? 17 : 15);
                    Assert.DoesNotMatch(Unclean(), line);
                    Assert.True(char.IsUpper(line[0]), line);
                });
                Assert.True(LyricText.TryParse(LyricText.Print(lyrics), lyrics.Title, out var read, out var problem), problem);
                Assert.Equal(lyrics.Lines, read.Lines, StringComparer.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task A_verse_keeps_the_syllables_of_its_genre_within_two(Genre genre)
    {
        var scheme = Scheme.Of(genre);
        var (within, all) = (0, 0);
        for (var seed = 0; seed < 5; seed++)
        {
            var verse = (await WriteAsync(genre, 60, seed)).Sections[0].Lines;
            for (var line = 0; line < verse.Count; line++)
            {
                var off = Math.Abs(Meter.Syllables(verse[line]) - scheme.Syllables[line]);
                Assert.InRange(off, 0, 3);
                within += off <= 1 ? 1 : 0;
                all++;
            }
        }
        Assert.InRange(within / (double)all, 0.9, 1);
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task Lines_rhyme_as_the_genre_has_it_and_never_with_the_same_word(Genre genre)
    {
        var scheme = Scheme.Of(genre);
        var rhymes = Material.Shared.Rhymes;
        for (var seed = 0; seed < 5; seed++)
        {
            foreach (var section in (await WriteAsync(genre, 60, seed)).Sections.Where(section => section.Kind is SectionKind.Verse or SectionKind.Bridge))
            {
                var ends = section.Lines.Select(RhymeTable.LastWord).ToList();
                for (var one = 0; one < ends.Count; one++)
                {
                    for (var two = one + 1; two < ends.Count; two++)
                    {
                        var mates = scheme.Rhyme[one] != ' ' && scheme.Rhyme[one] == scheme.Rhyme[two];
                        Assert.True(!mates || rhymes.Rhyme(ends[one], ends[two]), $"“{section.Lines[one]}” and “{section.Lines[two]}” do not rhyme.");
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public async Task The_chorus_carries_the_title_and_nothing_else_comes_twice(Genre genre)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var lyrics = await WriteAsync(genre, 60, seed);
            Assert.InRange(lyrics.Title.Length, 3, LyricTitle.Longest);
            Assert.Equal(LyricTitle.Case(lyrics.Title), lyrics.Title);
            var choruses = lyrics.Sections.Where(section => section.Kind == SectionKind.Chorus).ToList();
            Assert.All(choruses, chorus => Assert.Contains(chorus.Lines, line => line.Contains(lyrics.Title, StringComparison.OrdinalIgnoreCase)));
            Assert.Equal(choruses[0].Lines.SkipLast(1), choruses[1].Lines.SkipLast(1), StringComparer.Ordinal);
            var others = lyrics.Sections.Where(section => section.Kind != SectionKind.Chorus).SelectMany(section => section.Lines).ToList();
            Assert.Equal(others.Count, others.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.Empty(others.Intersect(choruses[0].Lines, StringComparer.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Equal_briefs_give_equal_words_and_another_seed_or_photo_gives_others()
    {
        var brief = new LyricBrief([Readings.Random(1)], Genre.Indie, 30, 7);
        var first = LyricText.Print(await new BuiltInLyricist().WriteAsync(brief, None));
        Assert.Equal(first, LyricText.Print(await new BuiltInLyricist().WriteAsync(brief with { Photos = [Readings.Random(1)] }, None)));
        Assert.False(string.Equals(first, LyricText.Print(await new BuiltInLyricist().WriteAsync(brief with { Seed = 8 }, None)), StringComparison.Ordinal));
        Assert.False(string.Equals(first, LyricText.Print(await new BuiltInLyricist().WriteAsync(brief with { Photos = [Readings.Random(2)] }, None)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_photos_give_many_songs()
    {
        var lines = new List<string>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        const int Songs = 80;
        for (var photo = 0; photo < Songs; photo++)
        {
            var lyrics = await new BuiltInLyricist().WriteAsync(new LyricBrief([Readings.Random(photo)], (Genre)(photo % 8), 60, 1), None);
            titles.Add(lyrics.Title);
            lines.AddRange(lyrics.Lines.Distinct(StringComparer.Ordinal));
        }
        var shared = lines.GroupBy(line => line, StringComparer.Ordinal).Where(group => group.Count() > 1).Sum(group => group.Count());
        Assert.InRange(shared / (double)lines.Count, 0, 0.05);
        Assert.InRange(titles.Count, Songs * 9 / 10, Songs);
    }

    [Fact]
    public async Task A_song_says_either_I_or_we_and_a_we_speaks_to_nobody()
    {
        for (var seed = 0; seed < 48; seed++)
        {
            var text = " " + LyricText.Print(await WriteAsync((Genre)(seed % 8), 60, seed)).ToLowerInvariant().ReplaceLineEndings(" ");
            Assert.False(WeOrUs().IsMatch(text) && (Lone().IsMatch(text) || You().IsMatch(text)), text);
        }
    }

    internal static Task<Lyrics> WriteAsync(Genre genre, double seconds, int seed) =>
        new BuiltInLyricist().WriteAsync(new LyricBrief([Readings.Random(seed * 31 + (int)genre)], genre, seconds, seed), None);

    // Braces, marks of the material, doubled spaces, stray punctuation, and what a song must not name.
    [GeneratedRegex(@"[{}|/@>#\d]|  |\s$|^\s| ,|,,|\b(pixels?|percent|images?|photos?|cameras?|pictures?|exif|metadata|baby girl|tonight tonight)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unclean();

    [GeneratedRegex(@"\b(we|us|our)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WeOrUs();

    [GeneratedRegex(@"\b(i|me|my)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lone();

    [GeneratedRegex(@"\b(you|your)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex You();
}
