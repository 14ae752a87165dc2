using System.Text.Json;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Photo;
using WebStudio.Providers.Music;
using WebStudio.Tests.Components;

namespace WebStudio.Tests.Pipelines.Photo;

/// <summary>What the photo page says and sends.</summary>
public sealed class PhotoFormTests
{
    [Fact]
    public void Choices_survive_the_way_through_a_jobs_options()
    {
        var form = Form();
        (form.Genre, form.Aspect, form.Captions, form.Photos) = (Genre.LoFi, AspectRatio.Tall, false, ["b.jpg", "c.png"]);
        form.SetMood(new Mood(-0.254, 2));
        form.SetDuration(47.04);
        form.Reseed();
        form.Sheet.Passages[0].Text = "Another line";
        var read = PhotoOptions.Read(form.ToElement(), 30);
        Assert.Equal((Genre.LoFi, new Mood(-0.25, 1), 47, AspectRatio.Tall, false), (read.Genre, read.Mood, read.Duration, read.Aspect, read.Captions));
        Assert.Equal((form.Seed, "Low Tide", PhotoHold.None, false), (read.Seed, read.Title, read.Hold, read.Instrumental));
        Assert.Equal(["b.jpg", "c.png"], read.Photos);
        Assert.Contains("Another line", read.Lyrics, StringComparison.Ordinal);
        var back = PhotoForm.From(read, PhotoDrafts.Draft);
        Assert.Equal((Genre.LoFi, form.Mood, 47, AspectRatio.Tall, false, form.Seed), (back.Genre, back.Mood, back.Duration, back.Aspect, back.Captions, back.Seed));
    }

    [Fact]
    public void A_draft_is_asked_for_without_words_and_stops_at_them()
    {
        var form = Form();
        var read = PhotoOptions.Read(form.ToDraft(), 30);
        Assert.Equal((PhotoHold.Lyrics, null, null, null, null), (read.Hold, read.Lyrics, read.Title, read.Genre, read.Mood));
        Assert.Null(read.Seed);
        var brief = PhotoOptions.Read(form.ToBrief(), 30);
        Assert.NotNull(brief.Seed);
        Assert.Null(form.Seed);
    }

    [Fact]
    public void Words_that_were_all_deleted_mean_an_instrumental_and_not_others()
    {
        var form = Form();
        foreach (var passage in form.Sheet.Passages)
            passage.Text = "";
        Assert.True(PhotoOptions.Read(form.ToElement(), 30).Instrumental);
        Assert.False(PhotoOptions.Read(form.ToDraft(), 30).Instrumental);
    }

    [Fact]
    public void A_length_stays_within_what_is_possible()
    {
        var form = new PhotoForm();
        foreach (var (typed, seconds) in ((object?, double)[])[("45", 45.0), ("1e9", 120), ("-3", 10), ("NaN", 10), ("long", 10), (null, 10), ("30.04", 30)])
        {
            form.SetDuration(typed);
            Assert.Equal(seconds, form.Duration);
        }
    }

    [Fact]
    public void What_sounds_alike_is_not_made_twice()
    {
        var form = Form();
        var sound = form.Sound();
        (form.Aspect, form.Captions, form.Photos) = (AspectRatio.Wide, false, ["b.jpg"]);
        Assert.Equal(sound, form.Sound());
        foreach (var change in (Action[])[() => form.Genre = Genre.Jazz, () => form.SetMood(new Mood(1, 1)), () => form.SetDuration(60.0), form.Reseed, () => form.Sheet.Passages[0].Text = "Else", () => form.Instrumental = true])
        {
            change();
            Assert.NotEqual(sound, sound = form.Sound(), StringComparer.Ordinal);
        }
        form.Sheet.Passages[0].Text = "What an instrumental does not sing";
        Assert.Equal(sound, form.Sound());
    }

    [Fact]
    public void Words_of_another_length_are_offered_only_where_nobody_has_written()
    {
        var form = Form();
        Assert.False(form.LacksWords(PhotoDrafts.Draft));
        form.SetDuration(60.0);
        Assert.True(form.LacksWords(PhotoDrafts.Draft));
        form.Sheet.Passages[0].Text = "Mine";
        Assert.False(form.LacksWords(PhotoDrafts.Draft));
    }

    [Fact]
    public void What_will_be_made_is_told_in_a_sentence()
    {
        var form = Form();
        Assert.Equal("30 seconds of dream pop, 3 lines of words, in the photo's shape.", PhotoWords.Outcome(form, PhotoDrafts.Draft));
        Assert.Equal("30 seconds, in the photo's shape.", PhotoWords.Outcome(form, null));
        (form.Genre, form.Instrumental, form.Aspect) = (Genre.HipHop, true, AspectRatio.Tall);
        Assert.Equal("30 seconds of hip-hop, instrumental, tall.", PhotoWords.Outcome(form, PhotoDrafts.Draft));
        Assert.Equal("Composed on this machine.", PhotoWords.Maker("built-in composer", form));
        Assert.Equal("Composed on this machine. There is no singer: an instrument carries the words, and they appear in the picture.", PhotoWords.Maker("built-in", Form()));
        Assert.StartsWith("The music is made by Suno", PhotoWords.Maker("Suno", form), StringComparison.Ordinal);
        Assert.Equal(["Dusk", "Coast", "Taken 14 August 2026"], PhotoWords.Hints(PhotoDrafts.Reading));
        Assert.Equal("D dorian, 84 bpm", PhotoWords.Tuning("D dorian", 84.2));
        Assert.Equal("", PhotoWords.Tuning(null, null));
        Assert.Equal("Photo read by Claude; words by Claude; music by Suno.", PhotoWords.Makers("Claude", "Claude", "Suno", words: true));
        Assert.Equal("Photo read on this machine; music composed on this machine.", PhotoWords.Makers("built-in", null, "built-in composer", words: false));
    }

    [Fact]
    public void Every_genre_can_be_chosen_and_found_by_its_name()
    {
        Assert.Equal(Enum.GetValues<Genre>().Length + 1, GenreLook.All.Count);
        foreach (var genre in Enum.GetValues<Genre>())
            Assert.Equal(genre, GenreLook.Of(genre).Genre);
        Assert.Equal("Auto", GenreLook.Of(null).Name);
    }

    [Theory]
    [InlineData(JobState.Queued, "lyrics", PhotoPhase.Reading)]
    [InlineData(JobState.Running, "lyrics", PhotoPhase.Reading)]
    [InlineData(JobState.Held, "lyrics", PhotoPhase.Held)]
    [InlineData(JobState.Queued, "none", PhotoPhase.Making)]
    [InlineData(JobState.Running, "none", PhotoPhase.Making)]
    [InlineData(JobState.Succeeded, "none", PhotoPhase.Done)]
    [InlineData(JobState.Failed, "none", PhotoPhase.Ended)]
    [InlineData(JobState.Cancelled, "lyrics", PhotoPhase.Ended)]
    public void A_job_shows_what_a_person_can_do_now(JobState state, string hold, PhotoPhase phase) =>
        Assert.Equal(phase, PhotoPhases.Of(Snapshots.Of(state, kind: "photo", options: $$"""{"hold":"{{hold}}"}""")));

    [Fact]
    public void Without_a_job_or_its_files_there_is_nothing_to_be_done_with_it()
    {
        Assert.Equal(PhotoPhase.Empty, PhotoPhases.Of(null));
        Assert.Equal(PhotoPhase.Ended, PhotoPhases.Of(Snapshots.Of(JobState.Succeeded, kind: "photo") with { ExpiredAt = Snapshots.Created }));
    }

    private static PhotoForm Form() => PhotoForm.From(PhotoOptions.Read(JsonSerializer.SerializeToElement(new { duration = 30 }), 30), PhotoDrafts.Draft);
}
