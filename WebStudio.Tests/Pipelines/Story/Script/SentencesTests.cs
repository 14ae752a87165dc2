using WebStudio.Pipelines.Story.Script;

namespace WebStudio.Tests.Pipelines.Story.Script;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Dr. Smith met Mr. J. Jones at 5.30 p.m. on Monday. He left.", "Dr. Smith met Mr. J. Jones at 5.30 p.m. on Monday.|He left.")]
    [InlineData("“Stop!” she cried. “Why?” he asked.", "“Stop!” she cried.|“Why?” he asked.")]
    [InlineData("He said: “Go.” Then he went.", "He said: “Go.”|Then he went.")]
    [InlineData("Wait… what? Yes!!! It was pi, 3.14.", "Wait… what?|Yes!!!|It was pi, 3.14.")]
    [InlineData("今日は。明日も！はい", "今日は。|明日も！|はい")]
    [InlineData("مرحبا. كيف حالك؟ جيد", "مرحبا.|كيف حالك؟|جيد")]
    [InlineData("No. 5 is alive. No. That was all.", "No. 5 is alive.|No.|That was all.")]
    [InlineData("One line\nAnother line\n\n--- \n", "One line|Another line")]
    public void Text_is_taken_apart_where_a_sentence_ends(string text, string expected) => Assert.Equal(expected.Split('|'), Sentences.Split(text));

    [Fact]
    public void A_sentence_too_long_to_speak_is_cut_at_a_comma()
    {
        var parts = Sentences.Split(string.Join(", ", Enumerable.Repeat("and so on it went", 80)) + ".");
        Assert.All(parts, part => Assert.InRange(part.Length, 1, Sentences.Longest));
        Assert.EndsWith(",", parts[0], StringComparison.Ordinal);
    }
}
