using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Composition;

namespace WebStudio.Tests.Pipelines.Photo.Words;

/// <summary>Songs with words by the built-in lyricist, set by the built-in composer: each has a tempo and a key of its own.</summary>
public sealed class SongsDifferTests
{
    public static TheoryData<Genre, double> GenresAndLengths => [.. Enum.GetValues<Genre>().SelectMany(genre => ((double[])[15, 30]).Select(seconds => (genre, seconds)))];

    [Theory]
    [InlineData(15)]
    [InlineData(30)]
    public async Task Ten_photos_have_tempos_and_keys_of_their_own(double seconds)
    {
        var songs = new List<Draft>();
        for (var photo = 0; photo < 10; photo++)
            songs.Add(await ComposeAsync((Genre)(photo % 8), seconds, photo + 1));
        var tempos = songs.ConvertAll(song => (int)Math.Round(song.Score.Tempo));
        Assert.True(tempos.Distinct().Count() >= 8, string.Join(' ', tempos));
        var pairs = tempos.SelectMany((one, i) => tempos.Skip(i + 1).Select(other => Math.Abs(one - other))).ToList();
        Assert.True(pairs.Count(apart => apart >= 8) >= 0.7 * pairs.Count, string.Join(' ', tempos));
        Assert.True(songs.Select(song => song.Score.Tonic).Distinct().Count() >= 6);
    }

    [Theory]
    [MemberData(nameof(GenresAndLengths))]
    public async Task Songs_of_one_genre_fill_its_range_of_tempos_and_never_leave_it(Genre genre, double seconds)
    {
        var tempos = new List<double>();
        for (var photo = 1; photo <= 9; photo++)
            tempos.Add((await ComposeAsync(genre, seconds, photo)).Score.Tempo);
        var (slow, fast) = Composer.TempoOf(genre);
        Assert.All(tempos, tempo => Assert.InRange(tempo, slow - 0.01, fast + 0.01));
        Assert.True(tempos.Max() - tempos.Min() >= 0.45 * (fast - slow), string.Join(' ', tempos));
        Assert.True(tempos.Select(tempo => Math.Round(tempo)).Distinct().Count() >= 6, string.Join(' ', tempos));
    }

    [Theory]
    [MemberData(nameof(GenresAndLengths))]
    public async Task Words_are_fitted_without_hurry_and_without_another_tempo(Genre genre, double seconds)
    {
        for (var photo = 1; photo <= 5; photo++)
        {
            var song = await ComposeAsync(genre, seconds, photo);
            Assert.InRange(song.Score.Tempo / Composer.Compose(BriefOf(genre, seconds, photo)).Tempo, 0.885, 1.13);
            Assert.All(song.Score.Times.Lines, line => Assert.True(line.End - line.Start >= 1.2 - 1e-9, $"{genre} {photo}: {line.End - line.Start:0.00} s for “{line.Text}”"));
            foreach (var phrase in song.Phrases.Where(phrase => phrase.Line is not null))
            {
                var rate = Syllables.CountLine(phrase.Line!) / (song.Form.Seconds(phrase.End) - song.Form.Seconds(phrase.Notes[0].At));
                Assert.True(rate <= 7.5, $"{genre} {photo}: {rate:0.0} syllables a second in “{phrase.Line}”");
            }
        }
    }

    [Fact]
    public void Keys_are_spread_over_all_twelve_roots()
    {
        var roots = new int[12];
        for (var photo = 0; photo < 240; photo++)
            roots[Composer.Compose(BriefOf((Genre)(photo % 8), 10, photo * 7919)).Tonic]++;
        Assert.All(roots, count => Assert.InRange(count, 8, 34));
    }

    private static async Task<Draft> ComposeAsync(Genre genre, double seconds, int photo) =>
        Composer.Draft(BriefOf(genre, seconds, photo) with { Lyrics = await BuiltInLyricistTests.WriteAsync(genre, seconds, photo) });

    private static SongBrief BriefOf(Genre genre, double seconds, int photo) =>
        new() { Title = "", Genre = genre, Mood = new Mood(photo * 0.381 % 2 - 1, photo * 0.618 % 1), Seconds = seconds, Seed = photo };
}
