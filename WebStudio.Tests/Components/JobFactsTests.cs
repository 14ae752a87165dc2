using WebStudio.Components;
using WebStudio.Jobs;

namespace WebStudio.Tests.Components;

public sealed class JobFactsTests
{
    [Fact]
    public void Options_and_results_are_read_for_people()
    {
        var facts = JobFacts.Read("""
            {"width":1080,"height":720,"duration":20.5,"fps":30,"frames":12345,"style":"watercolor","hand":true,"loop":false,"size":null,"seed":10000,
             "target_duration":30,"names":["a","b"],"segments":[{"start":1},{"start":2}],"caption":{"text":"hello","font_size":12}}
            """);
        Assert.Equal(
            [
                new Fact("Frame", "1080 × 720"), new Fact("Duration", "20.5 s"), new Fact("Speed", "30 frames a second"), new Fact("Frames", "12,345"), new Fact("Style", "Watercolor"),
                new Fact("Hand", "Yes"), new Fact("Loop", "No"), new Fact("Seed", "10000"), new Fact("Target duration", "30 s"), new Fact("Names", "a, b"), new Fact("Segments", "2"),
                new Fact("Caption: text", "Hello"), new Fact("Caption: font size", "12"),
            ],
            facts);
    }

    [Fact]
    public void What_became_of_an_array_is_said_in_few_lines()
    {
        var facts = JobFacts.Read("""
            {"source":"scan.npz","key":"frames","shape":[30,112,112],"dtype":"float32","axes":"THW","fps":33.333333,"fps_source":"file","value_min":-12.5,"value_max":1800,
             "window_min":0,"window_max":1500.25,"mapping":"0 is black.","clipped_percent":1.2345,"nan_count":0,"file_size":2048,"file_ticks":639000000000000000,"mask":null}
            """);
        Assert.Equal(
            [
                new Fact("Source", "scan.npz"), new Fact("Key", "frames"), new Fact("Shape", "30 × 112 × 112"), new Fact("Type", "float32"), new Fact("Axes", "THW"),
                new Fact("Speed", "33.33 frames a second"), new Fact("Speed from", "File"), new Fact("Value", "-12.5 to 1,800"), new Fact("Window", "0 to 1,500.25"),
                new Fact("Mapping", "0 is black."), new Fact("Clipped", "1.23 %"), new Fact("Not a number", "0"), new Fact("File size", "2 KB"),
            ],
            facts);
        Assert.Equal([new Fact("Window max", "5")], JobFacts.Read("""{"window_min":null,"window_max":5}"""));
        Assert.Equal(33.5, JobFacts.Fps("""{"fps":33.5}"""));
        Assert.Null(JobFacts.Fps("""{"fps":0}"""));
        Assert.Equal("scan.npz", JobFacts.FileName("""{"path":"C:\\data\\study/scan.npz"}"""));
        Assert.Null(JobFacts.FileName("""{"path":null}"""));
    }

    [Fact]
    public void What_became_of_a_long_video_is_said_without_its_curve()
    {
        var facts = JobFacts.Read("""
            {"input_duration":75,"segments_selected":2,"segments":[{"start":1,"end":3,"reasons":["loud"]},{"start":4,"end":5,"reasons":[]}],"note":null,"loudness":-16,"crossfade":0.3,"curve":[0.1,0.2],"cuts":[1.5],"kept":[],"dropped":[{"start":5,"end":6}]}
            """);
        Assert.Equal(
            [new Fact("Input duration", "75 s"), new Fact("Segments", "2"), new Fact("Loudness", "-16 LUFS"), new Fact("Crossfade", "0.3 s"), new Fact("Dropped", "1")], facts);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[1,2]")]
    [InlineData("7")]
    public void What_is_no_object_has_no_facts(string? json)
    {
        Assert.Empty(JobFacts.Read(json));
        Assert.Null(JobFacts.Size(json));
        Assert.Null(JobFacts.Duration(json));
        Assert.Null(JobFacts.Topic(json));
    }

    [Fact]
    public void A_width_without_a_height_stays_a_width()
    {
        Assert.Equal([new Fact("Width", "64")], JobFacts.Read("""{"width":64}"""));
        Assert.Null(JobFacts.Size("""{"width":64,"height":0}"""));
        Assert.Null(JobFacts.Size("""{"width":64,"height":48.5}"""));
    }

    [Fact]
    public void Times_tell_only_what_has_happened()
    {
        var job = Snapshots.Of(JobState.Queued);
        Assert.Equal(["Submitted", "Number"], JobFacts.Times(job).Select(fact => fact.Name).ToArray());
        job = (job with { StartedAt = Snapshots.Created, CompletedAt = Snapshots.Created.AddSeconds(3), Attempts = 2, ExpiredAt = Snapshots.Created.AddHours(24) })
            .With(FileRole.Input, "image/png").With(FileRole.Preview, "video/mp4", "preview.mp4").With(FileRole.Output, "video/mp4", "painting.mp4", 3 << 20);
        var times = JobFacts.Times(job);
        Assert.Equal(["Submitted", "Started", "Finished", "Work", "Attempts", "Files deleted", "Input", "Output", "Number"], times.Select(fact => fact.Name).ToArray());
        Assert.Equal(["3 seconds", "2", "22 November 2026, 09:05:07 UTC", "lake.png, 2 KB", "painting.mp4, 3 MB"], times.Skip(3).Take(5).Select(fact => fact.Value).ToArray());
    }

    [Fact]
    public void A_song_tells_its_title_and_colours_and_keeps_its_measures_to_itself()
    {
        const string Song = """{"title":"Low Tide","mood_name":"warm and calm","mood":{"valence":0.1,"energy":0.5},"palette":[{"hex":"#102030","name":"navy"},{"hex":"#a0b0c0","name":"mist"}],"tempo":123.14,"lyrics":["One"],"reading":{"brightness":0.5}}""";
        Assert.Equal("Low Tide", JobFacts.Title(Song));
        Assert.Null(JobFacts.Title("""{"title":""}"""));
        Assert.Equal([new("Title", "Low Tide"), new("Mood", "Warm and calm"), new("Palette", "navy, mist"), new("Tempo", "123 bpm")], JobFacts.Read(Song));
        Assert.Equal([new("Further photos", "2")], JobFacts.Read("""{"hold":"none","photos":["a.jpg","b.jpg"]}"""));
    }
}
