using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers.Music;

namespace WebStudio.Tests.Pipelines.Photo.Words;

/// <summary>Whether the beginning and the ending of a line go together.</summary>
public sealed class LineFitTests
{
    private static readonly HashSet<string> Coast = new(["coast"], StringComparer.Ordinal);

    [Theory]
    [InlineData("Small boats face west", "p", "along the grass | field", false)]
    [InlineData("Small boats face west", "p", "along the shore | coast", true)]
    [InlineData("Small boats face west", "p", "in the open air", true)]
    [InlineData("The light glows", "m", "like children out at play | ~move", false)]
    [InlineData("The waves roll back", "m", "like children out at play | ~move", true)]
    [InlineData("The moon hangs low", "w", "with your cold hand in mine", false)]
    [InlineData("I hold my breath", "w", "with your cold hand in mine", true)]
    [InlineData("A smile breaks out", "p", "out under kinder skies", false)]
    public void An_ending_is_of_the_scene_and_says_what_the_beginning_can_do(string said, string kinds, string ending, bool fits) =>
        Assert.Equal(fits, LineFit.Fits(said, null, Fragment.Parse(ending, kinds).Single(), Coast));

    [Fact]
    public void A_beginning_of_one_place_has_no_ending_of_another_even_where_the_song_has_both()
    {
        var both = new HashSet<string>(["coast", "home"], StringComparer.Ordinal);
        var table = Fragment.Parse("The table glows | home", "p").Single();
        Assert.False(LineFit.Fits(table.Text, table, Fragment.Parse("along the shore | coast", "p").Single(), both));
        Assert.True(LineFit.Fits(table.Text, table, Fragment.Parse("beside the sill | home", "p").Single(), both));
    }

    [Fact]
    public void Each_genre_has_thirty_fragments_of_its_own_diction()
    {
        foreach (var genre in Enum.GetValues<Genre>())
        {
            var own = Material.Shared.Endings.Concat(((string[])["arrive", "act", "feel", "turn", "rest", "joy", "short"]).SelectMany(Material.Shared.Pool))
                .Where(fragment => fragment.Genres.Contains(genre)).Select(fragment => fragment.Text).Distinct(StringComparer.Ordinal);
            Assert.InRange(own.Count(), 60, 400);
        }
    }
}
