namespace WebStudio.Tests.Access;

/// <summary>A setting that does not fit stops the start, with a sentence that names its key and without a stack trace.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("Jobs:MaxConcurrent", "0")]
    [InlineData("Jobs:MaxAttempts", "-1")]
    [InlineData("RateLimits:UploadsPerMinute", "0")]
    [InlineData("Listen:SecondPort", "70000")]
    [InlineData("Paint:MaxUploadBytes", "1")]
    [InlineData("Storage:MinFreeBytes", "-5")]
    [InlineData("Storage:DatabaseUrl", "mysql://x")]
    [InlineData("Jobs:Kinds:paint:MaxConcurrent", "0")]
    [InlineData("Jobs:RetentionInterval", "-00:01:00")]
    [InlineData("Jobs:Retention", "-1.00:00:00")]
    [InlineData("Jobs:Kinds:paint:Timeout", "00:00:00")]
    [InlineData("Paint:MaxProcessingTime", "-00:00:05")]
    [InlineData("Jobs:MaxConcurrent", "many")]
    [InlineData("Jobs:Retention", "a day")]
    public async Task A_value_that_does_not_fit_stops_the_start_and_is_named(string key, string value)
    {
        using var scratch = new Scratch();
        var (code, said) = await StudioProcess.FailAsync(scratch.Folder, (key, value));
        Assert.Equal(1, code);
        Assert.StartsWith("The configuration does not fit.", said, StringComparison.Ordinal);
        Assert.Contains(key, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_values_that_do_not_fit_are_named_at_once()
    {
        using var scratch = new Scratch();
        var (code, said) = await StudioProcess.FailAsync(scratch.Folder, ("RateLimits:UploadsPerMinute", "0"), ("Paint:MaxUploadBytes", "1"));
        Assert.Equal(1, code);
        foreach (var key in (string[])["RateLimits:UploadsPerMinute", "Paint:MaxUploadBytes"])
            Assert.Contains(key, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_a_sentence()
    {
        await using var app = StudioApp.Start();
        using var scratch = new Scratch();
        var (code, said) = await StudioProcess.FailAsync(scratch.Folder, ("Listen:Port", $"{app.First.BaseAddress!.Port}"));
        Assert.Equal(1, code);
        Assert.StartsWith("A port is taken", said, StringComparison.Ordinal);
    }
}
