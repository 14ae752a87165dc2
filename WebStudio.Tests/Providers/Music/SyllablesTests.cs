using WebStudio.Providers.Music;

namespace WebStudio.Tests.Providers.Music;

public sealed class SyllablesTests
{
    [Theory]
    [InlineData("moon", 1)]
    [InlineData("silver,", 2)]
    [InlineData("golden", 2)]
    [InlineData("remember", 3)]
    [InlineData("time", 1)]
    [InlineData("times", 1)]
    [InlineData("table", 2)]
    [InlineData("tables", 2)]
    [InlineData("places", 2)]
    [InlineData("wishes", 2)]
    [InlineData("walked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("lonely", 2)]
    [InlineData("going", 2)]
    [InlineData("flying", 2)]
    [InlineData("radio", 3)]
    [InlineData("station", 2)]
    [InlineData("didn't", 2)]
    [InlineData("don’t", 1)]
    [InlineData("Every", 2)]
    [InlineData("evening's", 2)]
    [InlineData("sea-green", 2)]
    [InlineData("beautiful", 3)]
    [InlineData("Yellow", 2)]
    [InlineData("question", 2)]
    [InlineData("the", 1)]
    [InlineData("I", 1)]
    [InlineData("rhythm", 2)]
    [InlineData("nightingale", 3)]
    [InlineData("summer", 2)]
    [InlineData("orange", 2)]
    [InlineData("afternoon", 3)]
    public void Words_of_songs_have_the_syllables_they_are_sung_with(string word, int count) => Assert.Equal(count, Syllables.Count(word));

    [Theory]
    [InlineData("", 0)]
    [InlineData("—", 0)]
    [InlineData("🌅", 0)]
    [InlineData("'", 0)]
    [InlineData("hmm", 1)]
    [InlineData("24", 2)]
    [InlineData("日本", 2)]
    public void What_is_no_word_has_none_and_anything_spoken_has_one(string word, int count) => Assert.Equal(count, Syllables.Count(word));
}
