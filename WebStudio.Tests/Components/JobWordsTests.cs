using WebStudio.Components;
using WebStudio.Jobs;

namespace WebStudio.Tests.Components;

public sealed class JobWordsTests
{
    [Theory]
    [InlineData(0.2, "less than a second")]
    [InlineData(1.2, "1 second")]
    [InlineData(1.6, "2 seconds")]
    [InlineData(9.4, "9 seconds")]
    [InlineData(12, "10 seconds")]
    [InlineData(57, "55 seconds")]
    [InlineData(58, "1 minute")]
    [InlineData(89, "1 minute")]
    [InlineData(90, "2 minutes")]
    [InlineData(3569, "59 minutes")]
    [InlineData(3600, "1 hour")]
    [InlineData(86_400, "24 hours")]
    [InlineData(259_200, "3 days")]
    public void Lengths_of_time_are_as_coarse_as_people_say_them(double seconds, string words) => Assert.Equal(words, JobWords.Span(seconds));

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1023, "1023 bytes")]
    [InlineData(1024, "1 KB")]
    [InlineData(82_429, "80 KB")]
    [InlineData(1024 * 1024, "1 MB")]
    [InlineData(16L * 1024 * 1024, "16 MB")]
    [InlineData(1_600_000, "1.5 MB")]
    [InlineData(5L << 30, "5 GB")]
    public void Sizes_have_the_unit_that_fits(long length, string words) => Assert.Equal(words, JobWords.Bytes(length));

    [Theory]
    [InlineData(-30, "just now")]
    [InlineData(9, "just now")]
    [InlineData(30, "30 seconds ago")]
    [InlineData(7200, "2 hours ago")]
    [InlineData(100_000, "20 November 2026")]
    public void The_past_is_told_from_now_for_a_day(int seconds, string words)
    {
        var now = new DateTime(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);
        Assert.Equal(words, JobWords.Ago(now.AddSeconds(-seconds), now));
    }

    [Fact]
    public void A_job_is_called_after_its_file_else_its_topic_else_its_tool()
    {
        var plain = Snapshots.Of(JobState.Queued);
        Assert.Equal("Paint 21 November 2026", JobWords.Title(plain));
        var topic = plain with { Options = """{"topic":"The lighthouse"}""" };
        Assert.Equal("The lighthouse", JobWords.Title(topic));
        Assert.Equal("lake.png", JobWords.Title(topic.With(FileRole.Input, "image/png")));
        Assert.Equal("Paint 21 November 2026", JobWords.Title(plain.With(FileRole.Output, "video/mp4", "painting.mp4")));
    }

    [Theory]
    [InlineData(JobState.Queued, "Waiting", "queued", "Waiting for its turn", "")]
    [InlineData(JobState.Running, "Working", "running", "Mixing colours", "About 10 seconds left")]
    [InlineData(JobState.Held, "Waiting for you", "held", "Mixing colours", "")]
    [InlineData(JobState.Succeeded, "Done", "succeeded", "Done in 4 seconds", "")]
    [InlineData(JobState.Failed, "Failed", "failed", "Failed", "")]
    [InlineData(JobState.Cancelled, "Cancelled", "cancelled", "Cancelled", "")]
    public void Every_state_has_its_words(JobState state, string name, string style, string now, string eta)
    {
        var job = Snapshots.Of(state) with { Message = "Mixing colours", EtaSeconds = 11, StartedAt = Snapshots.Created, CompletedAt = Snapshots.Created.AddSeconds(4) };
        Assert.Equal((name, style, now, eta), (JobWords.State(job), JobWords.StateClass(job), JobWords.Now(job), JobWords.Eta(job)));
        var expired = job with { ExpiredAt = Snapshots.Created };
        Assert.Equal(("Files deleted", "expired"), (JobWords.State(expired), JobWords.StateClass(expired)));
    }

    [Theory]
    [InlineData(null, "Working out how long it takes")]
    [InlineData(0.0, "A few seconds left")]
    [InlineData(3.9, "A few seconds left")]
    [InlineData(61.0, "About 1 minute left")]
    public void What_is_left_is_told_as_well_as_it_is_known(double? seconds, string words) =>
        Assert.Equal(words, JobWords.Eta(Snapshots.Of(JobState.Running) with { EtaSeconds = seconds }));

    [Theory]
    [InlineData("TIMEOUT", "shorter or smaller")]
    [InlineData("INVALID_IMAGE", "save it anew")]
    [InlineData("INTERRUPTED", "Nothing is wrong with your file")]
    [InlineData(null, "Try again")]
    public void Every_failure_comes_with_advice(string? code, string words) =>
        Assert.Contains(words, JobWords.Advice(Snapshots.Of(JobState.Failed) with { ErrorCode = code }), StringComparison.Ordinal);

    [Fact]
    public void Moments_are_in_UTC_for_people_and_for_machines()
    {
        Assert.Equal("21 November 2026, 09:05:07 UTC", JobWords.Moment(Snapshots.Created, TimeZoneInfo.Utc));
        Assert.Equal("21 November 2026, 14:35:07", JobWords.Moment(Snapshots.Created, ReaderZone.Of("Asia/Kolkata")));
        Assert.Equal("2026-11-21T09:05:07Z", JobWords.Iso(Snapshots.Created));
    }
}
