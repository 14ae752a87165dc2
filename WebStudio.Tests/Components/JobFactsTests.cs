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
}
