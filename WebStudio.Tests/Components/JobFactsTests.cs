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
                new Fact("Frame", "1080 × 720"), new Fact("Length", "20.5 s"), new Fact("Speed", "30 frames a second"), new Fact("Frames", "12,345"), new Fact("Style", "Watercolor"),
                new Fact("Hand and tool", "Yes"), new Fact("Loop", "No"), new Fact("Seed", "10000"), new Fact("Length asked for", "30 s"), new Fact("Names", "a, b"), new Fact("Segments", "2"),
                new Fact("Caption: text", "hello"), new Fact("Caption: font size", "12"),
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
                new Fact("Speed", "33.33 frames a second"), new Fact("Speed from", "File"), new Fact("Values", "-12.5 to 1,800"), new Fact("Black to white", "0 to 1,500.25"),
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
            [new Fact("Length of the original", "75 s"), new Fact("Segments", "2"), new Fact("Loudness", "-16 LUFS"), new Fact("Crossfade", "0.3 s"), new Fact("Left out by hand", "1")], facts);
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
    public void Choices_are_said_in_words_and_lengths_of_stories_in_minutes()
    {
        var job = Snapshots.Of(JobState.Succeeded, kind: "story", options: """
            {"topic":"the sea_wolf","story_type":"scary_horror","image_mode":"ai_only","duration":0.25,"captions":"burned","color_filter":"none","hold":"none","aspect_ratio":"16:9","height":360,"zoom_intensity":5,"voice_speed":1.5,"seed":544505}
            """) with { Result = """{"title":"The Sea","topic":"the sea_wolf","seed":544505,"duration":15,"fps":30,"words_per_minute":145.8,"makers":{"writer":"built-in"},"scenes":[{"heading":"One","start":0},{"heading":"Two","start":4.5}]}""" };
        Assert.Equal(
            [
                new("Topic", "the sea_wolf"), new("Kind of story", "Scary horror"), new("Pictures from", "AI"), new("Length", "0.25 min"), new("Captions", "In the picture"), new("Shape", "16:9"),
                new("Height", "360 pixels"), new("How far they move", "5 %"), new("Pace of the voice", "1.5×"), new("Seed", "544505"),
            ],
            JobFacts.Settings(job));
        Assert.Equal([new("Pace", "146 words a minute"), new("By: writer", "Built-in"), new("Scenes", "2")], JobFacts.Found(job));
        Assert.Equal([new("One", 0), new("Two", 4.5)], JobFacts.Chapters(job.Result));
        Assert.Empty(JobFacts.Chapters("""{"scenes":7}"""));
    }

    [Fact]
    public void What_an_array_says_of_itself_is_told_of_the_input()
    {
        const string Result = """{"key":"frames","dtype":"uint8","value_min":0,"value_max":254,"clipped_percent":0}""";
        Assert.Equal([new("Key", "frames"), new("Type", "uint8"), new("Values", "0 to 254")], JobFacts.OfInput(Snapshots.Of(JobState.Succeeded, kind: "echo") with { Result = Result }));
        // A song has a key of another kind.
        Assert.Empty(JobFacts.OfInput(Snapshots.Of(JobState.Succeeded, kind: "photo") with { Result = Result }));
    }

    [Fact]
    public void Times_tell_only_what_has_happened()
    {
        var job = Snapshots.Of(JobState.Queued);
        Assert.Equal(["Submitted", "Number"], JobFacts.Times(job, TimeZoneInfo.Utc).Select(fact => fact.Name).ToArray());
        job = (job with { StartedAt = Snapshots.Created, CompletedAt = Snapshots.Created.AddSeconds(3), Attempts = 2, ExpiredAt = Snapshots.Created.AddHours(24) })
            .With(FileRole.Input, "image/png").With(FileRole.Preview, "video/mp4", "preview.mp4").With(FileRole.Output, "video/mp4", "painting.mp4", 3 << 20);
        var times = JobFacts.Times(job, TimeZoneInfo.Utc);
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
