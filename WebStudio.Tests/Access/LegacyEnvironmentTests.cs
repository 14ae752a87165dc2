using WebStudio.Access;

namespace WebStudio.Tests.Access;

public sealed class LegacyEnvironmentTests
{
    [Theory]
    [InlineData("PORT", "5050", "Listen:Port", "5050")]
    [InlineData("SECRET_KEY", "s3cret", "Notices:WebhookSecret", "s3cret")]
    [InlineData("DATABASE_URL", "sqlite+aiosqlite:///./x.db", "Storage:DatabaseUrl", "sqlite+aiosqlite:///./x.db")]
    [InlineData("CORS_ORIGINS", "http://a,http://b", "Cors:Origins", "http://a,http://b")]
    [InlineData("UPLOAD_DIR", "/u", "Storage:UploadDir", "/u")]
    [InlineData("OUTPUT_DIR", "/o", "Storage:OutputDir", "/o")]
    [InlineData("TEMP_DIR", "/t", "Storage:TempDir", "/t")]
    [InlineData("MAX_UPLOAD_SIZE", "5368709120", "Highlights:MaxUploadBytes", "5368709120")]
    [InlineData("MAX_FILE_SIZE", "1000", "Photo:MaxUploadBytes", "1000")]
    [InlineData("MAX_CONCURRENT_TASKS", "5", "Jobs:Kinds:photo:MaxConcurrent", "5")]
    [InlineData("DEFAULT_TARGET_DURATION", "45", "Highlights:DefaultTargetDuration", "45")]
    [InlineData("MAX_VIDEO_DURATION", "1800", "Highlights:MaxVideoDuration", "1800")]
    [InlineData("MAX_PROCESSING_TIME", "90", "Paint:MaxProcessingTime", "00:01:30")]
    [InlineData("CLAUDE_API_KEY", "c", "Providers:Claude:ApiKey", "c")]
    [InlineData("ANTHROPIC_API_KEY", "a", "Providers:Claude:ApiKey", "a")]
    [InlineData("SUNO_API_KEY", "k", "Providers:Suno:ApiKey", "k")]
    [InlineData("SUNO_BASE_URL", "https://s", "Providers:Suno:BaseUrl", "https://s")]
    [InlineData("LOG_LEVEL", "warning", "Logging:LogLevel:Default", "Warning")]
    [InlineData("LOG_LEVEL", "CRITICAL", "Logging:LogLevel:Default", "Critical")]
    [InlineData("DEBUG", "1", "Logging:LogLevel:Default", "Debug")]
    [InlineData("FLASK_DEBUG", "true", "Logging:LogLevel:Default", "Debug")]
    public void Each_variable_sets_its_one_option(string variable, string value, string key, string setting)
    {
        var settings = LegacyEnvironment.Read(name => string.Equals(name, variable, StringComparison.Ordinal) ? value : null);
        Assert.Equal((key, setting), Assert.Single(settings) is var pair ? (pair.Key, pair.Value) : default);
    }

    [Theory]
    [InlineData("DEBUG", "0")]
    [InlineData("DEBUG", "false")]
    [InlineData("LOG_LEVEL", "chatty")]
    [InlineData("PORT", "")]
    [InlineData("MAX_PROCESSING_TIME", "soon")]
    public void Values_that_say_nothing_set_nothing(string variable, string value) =>
        Assert.Empty(LegacyEnvironment.Read(name => string.Equals(name, variable, StringComparison.Ordinal) ? value : null));

    [Fact]
    public void Folders_of_old_deployments_are_used()
    {
        using var scratch = new Scratch();
        using var app = StudioApp.Start(null, ("Storage:UploadDir", scratch.PathFor("in")), ("Storage:OutputDir", scratch.PathFor("out")), ("Storage:TempDir", scratch.PathFor("tmp")), ("Storage:DatabaseUrl", "sqlite:///old.db"));
        Assert.Equal((scratch.PathFor("in"), scratch.PathFor("out"), scratch.PathFor("tmp")), (app.Folders.Uploads, app.Folders.Outputs, app.Folders.Temp));
        Assert.True(File.Exists(Path.Combine(app.DataDir, "old.db")));
        Assert.False(File.Exists(Path.Combine(app.DataDir, "studio.db")));
    }
}
