using WebStudio.Providers.Music;

namespace WebStudio.Tests.Providers.Music;

public sealed class GenreChoiceTests
{
    [Fact]
    public void Every_genre_is_reached_by_photos_of_its_kind()
    {
        var reached = new Dictionary<Genre, int>();
        for (var i = 0; i < 2000; i++)
        {
            var genre = GenreChoice.For(new Mood(i % 10 / 4.5 - 1, i / 10 % 10 / 9.0), i / 7 % 10 / 9.0, i / 13 % 10 / 9.0, i);
            reached[genre] = reached.GetValueOrDefault(genre) + 1;
        }
        Assert.Equal(Enum.GetValues<Genre>().Length, reached.Count);
        Assert.All(reached, pair => Assert.InRange(pair.Value, 60, 700));
    }

    [Fact]
    public void A_lively_colourful_photo_is_never_sent_to_sleep_and_a_dim_calm_one_never_to_a_dance_floor()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            Assert.DoesNotContain(GenreChoice.For(new Mood(0.5, 0.95), 0.6, 0.8, seed), (Genre[])[Genre.LoFi, Genre.DreamPop, Genre.Cinematic]);
            Assert.DoesNotContain(GenreChoice.For(new Mood(-0.5, 0.1), 0.35, 0.25, seed), (Genre[])[Genre.Electronic, Genre.Indie]);
        }
    }

    [Fact]
    public void The_seed_decides_between_genres_that_fit_alike_and_always_the_same_way()
    {
        var chosen = Enumerable.Range(0, 40).Select(seed => GenreChoice.For(new Mood(0.2, 0.4), 0.5, 0.4, seed)).ToList();
        Assert.True(chosen.Distinct().Count() >= 2);
        Assert.Equal(chosen, Enumerable.Range(0, 40).Select(seed => GenreChoice.For(new Mood(0.2, 0.4), 0.5, 0.4, seed)));
    }
}
