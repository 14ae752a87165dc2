using Microsoft.Extensions.Options;

namespace WebStudio.Tests.Access;

/// <summary>A setting that does not fit stops the start and is named.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("Jobs:MaxConcurrent", "0", "MaxConcurrent")]
    [InlineData("Jobs:MaxAttempts", "-1", "MaxAttempts")]
    [InlineData("RateLimits:UploadsPerMinute", "0", "UploadsPerMinute")]
    [InlineData("Listen:SecondPort", "70000", "SecondPort")]
    [InlineData("Paint:MaxUploadBytes", "1", "MaxUploadBytes")]
    [InlineData("Storage:MinFreeBytes", "-5", "MinFreeBytes")]
    [InlineData("Storage:DatabaseUrl", "mysql://x", "Storage:DatabaseUrl")]
    [InlineData("Jobs:Kinds:paint:MaxConcurrent", "0", "MaxConcurrent")]
    [InlineData("Jobs:RetentionInterval", "-00:01:00", "RetentionInterval")]
    [InlineData("Jobs:Retention", "-1.00:00:00", "Retention")]
    [InlineData("Jobs:Kinds:paint:Timeout", "00:00:00", "Timeout")]
    [InlineData("Paint:MaxProcessingTime", "-00:00:05", "MaxProcessingTime")]
    public void A_value_out_of_range_names_its_key(string key, string value, string named)
    {
        using var scratch = new Scratch();
        var error = Assert.ThrowsAny<Exception>(() => StudioApp.Start(scratch.Folder, (key, value)));
        var all = new List<string>();
        for (var inner = error; inner is not null; inner = inner.InnerException)
            all.Add(inner.Message);
        Assert.True(error is OptionsValidationException || error.GetBaseException() is OptionsValidationException, string.Join('\n', all));
        Assert.Contains(named, string.Join('\n', all), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jobs:MaxConcurrent", "many")]
    [InlineData("Jobs:Retention", "a day")]
    public void A_value_of_the_wrong_kind_names_its_key(string key, string value)
    {
        using var scratch = new Scratch();
        var error = Assert.ThrowsAny<Exception>(() => StudioApp.Start(scratch.Folder, (key, value)));
        Assert.Contains(key, error.ToString(), StringComparison.Ordinal);
    }
}
