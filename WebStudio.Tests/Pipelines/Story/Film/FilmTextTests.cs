using WebStudio.Media;
using WebStudio.Media.Lettering;
using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Film;
using WebStudio.Pipelines.Story.Film.Text;

namespace WebStudio.Tests.Pipelines.Story.Film;

public sealed class FilmTextTests : IDisposable
{
    private const string Sentence = "The house on the hill had been empty for eleven years, and nobody in the village could say why its lights came on every night.";

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Words_come_in_small_groups_that_leave_none_out()
    {
        var plan = Plan(320, 180, FilmSteps.Line(Sentence, 0, 9)) with { Captions = CaptionMode.Burned };
        var cues = FilmText.Cues(plan);
        Assert.All(cues, cue => Assert.InRange(cue.Pieces.Count, 2, 6));
        Assert.Equal(Sentence, string.Join(' ', cues.SelectMany(cue => cue.Pieces).Select(piece => piece.Text)));
        for (var i = 0; i < cues.Count; i++)
        {
            // There when its first word is heard, a tenth of a second before at most; never two at once.
            Assert.InRange(cues[i].Show, cues[i].Pieces[0].Start - (0.15 * FilmSteps.Fps), cues[i].Pieces[0].Start);
            Assert.True(cues[i].Hide >= cues[i].Pieces[^1].End - (0.15 * FilmSteps.Fps));
            Assert.True(i == 0 || cues[i].Show >= cues[i - 1].Hide);
        }
        Assert.Contains(cues, cue => cue.Pieces[^1].Text is "years,");
    }

    [Theory]
    [InlineData(320, 180)]
    [InlineData(180, 320)]
    [InlineData(240, 240)]
    public async Task All_text_stays_inside_the_safe_area(int width, int height)
    {
        foreach (var text in (string[])[Sentence, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft said so.", "丘の上の家は、十一年間も空き家だった。", "كان البيت على التل فارغا منذ أحد عشر عاما"])
        {
            var plan = Plan(width, height, FilmSteps.Line(text, 2.5, 7)) with
            {
                Captions = CaptionMode.Burned,
                Title = text,
                EndText = text,
                TitleSeconds = 2,
                EndSeconds = 2,
                Caption = new FilmCaption(text, CaptionStyle.Bold, CaptionPosition.Top, CaptionAnimation.None),
            };
            var without = await FilmSteps.DrawAsync(plan with { Captions = CaptionMode.None, Title = null, EndText = null, Caption = null }, 40, 100, 285);
            var drawn = await FilmSteps.DrawAsync(plan, 40, 100, 285);
            for (var i = 0; i < drawn.Count; i++)
            {
                // Letters are brighter than the grey below them.
                var letters = Enumerable.Range(0, width * height).Where(at => drawn[i].Bytes[at] > without[i].Bytes[at] + 30).ToList();
                Assert.True(letters.Count > 30, $"{letters.Count} samples of “{text}” are seen.");
                Assert.All(letters, at => Assert.InRange(at % width, (0.05 * width) - 1, (0.95 * width) + 1));
                Assert.All(letters, at => Assert.InRange(at / width, (0.05 * height) - 1, (0.95 * height) + 1));
            }
        }
    }

    [Fact]
    public async Task The_word_that_is_spoken_has_another_colour()
    {
        var plan = Plan(320, 180, FilmSteps.Line("one two three four", 1, 3)) with { Captions = CaptionMode.Burned };
        var drawn = await FilmSteps.DrawAsync(plan, 38, 68, 83);
        // Where yellow stands: blueness far below the middle.
        var places = drawn.Select(frame => Enumerable.Range(0, 160 * 90).Where(at => frame.Bytes[frame.UOffset + at] < 90).Select(at => at % 160).DefaultIfEmpty().Average()).ToList();
        Assert.True(places[0] > 20 && places[1] > places[0] + 8 && places[2] > places[1] + 8, string.Join(", ", places));
    }

    [Fact]
    public async Task Styles_of_the_films_own_line_differ_and_animations_move_it()
    {
        FilmPlan With(CaptionStyle style, CaptionAnimation animation) => Plan(320, 180) with { Caption = new FilmCaption("The Lighthouse", style, CaptionPosition.Center, animation) };
        var styles = new List<byte[]>();
        foreach (var style in Enum.GetValues<CaptionStyle>())
            styles.Add((await FilmSteps.DrawAsync(With(style, CaptionAnimation.None), 60))[0].Bytes);
        Assert.Equal(styles.Count, styles.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal).Count());
        static int Letters(Yuv420 frame) => frame.Bytes.AsSpan(0, frame.UOffset).ToArray().Count(luma => luma > 160);
        var coming = await FilmSteps.DrawAsync(With(CaptionStyle.Simple, CaptionAnimation.FadeIn), 2, 60, 299);
        Assert.True(Letters(coming[0]) < 5 && Letters(coming[1]) > 50 && Letters(coming[2]) > 50);
        var going = await FilmSteps.DrawAsync(With(CaptionStyle.Simple, CaptionAnimation.FadeOut), 0, 60, 298);
        Assert.True(Letters(going[0]) > 50 && Letters(going[2]) < 5);
        var sliding = await FilmSteps.DrawAsync(With(CaptionStyle.Simple, CaptionAnimation.SlideUp), 14, 60);
        Assert.NotEqual(sliding[0].Bytes, sliding[1].Bytes);
    }

    [Fact]
    public async Task A_title_darkens_the_picture_and_leaves()
    {
        var drawn = await FilmSteps.DrawAsync(Plan(320, 180) with { Title = "The Lighthouse", TitleSeconds = 3 }, 45, 95);
        Assert.True(FilmSteps.Luma(drawn[0], 0, 30) < FilmSteps.Luma(drawn[1], 0, 30) - 10);
        Assert.Contains(drawn[0].Bytes.AsSpan(0, drawn[0].UOffset).ToArray(), luma => luma > 220);
        Assert.DoesNotContain(drawn[1].Bytes.AsSpan(0, drawn[1].UOffset).ToArray(), luma => luma > 160);
    }

    [Fact]
    public void Subtitles_are_short_readable_and_in_order()
    {
        var srt = Subtitles.Srt([FilmSteps.Line(Sentence, 0.5, 8.25), FilmSteps.Line("She said --> run!", 8.5, 9.1), FilmSteps.Line("Then it was quiet.", 3601.2, 3603)]);
        var cues = srt.TrimEnd().Split("\n\n").Select(cue => cue.Split('\n')).ToList();
        Assert.Equal(string.Join(' ', Enumerable.Range(1, cues.Count)), string.Join(' ', cues.Select(cue => cue[0])));
        Assert.StartsWith("00:00:00,500 --> ", cues[0][1], StringComparison.Ordinal);
        Assert.StartsWith("01:00:01,200 --> 01:00:03,200", cues[^1][1], StringComparison.Ordinal);
        Assert.All(cues, cue => Assert.InRange(cue.Length, 3, 4));
        Assert.All(cues.SelectMany(cue => cue.Skip(2)), row => Assert.InRange(row.Length, 1, 48));
        Assert.Equal(Sentence, string.Join(' ', cues.Take(cues.Count - 2).SelectMany(cue => cue.Skip(2))));
        Assert.All(cues, cue => Assert.Equal(1, cue.Count(row => row.Contains("-->", StringComparison.Ordinal))));
        var times = cues.Select(cue => cue[1].Split(" --> ")).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(string.CompareOrdinal(pair.First[1], pair.Second[0]) <= 0));
    }

    private FilmPlan Plan(int width, int height, params FilmLine[] lines)
    {
        var plan = FilmSteps.Plan([FilmSteps.Plain(_scratch, "grey.png", 100)], 10, width, height) with { Zoom = false };
        return plan with { Scenes = [plan.Scenes[0] with { Lines = lines }] };
    }
}
