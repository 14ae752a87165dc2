using System.Globalization;

namespace WebStudio.Access;

/// <summary>The environment variables that deployments of the replaced back ends set, each as one option of ours.</summary>
public static class LegacyEnvironment
{
    private static readonly (string Variable, string Key)[] Options =
    [
        ("PORT", "Listen:Port"),
        ("SECRET_KEY", "Notices:WebhookSecret"),
        ("DATABASE_URL", "Storage:DatabaseUrl"),
        ("UPLOAD_DIR", "Storage:UploadDir"),
        ("OUTPUT_DIR", "Storage:OutputDir"),
        ("TEMP_DIR", "Storage:TempDir"),
        ("CORS_ORIGINS", "Cors:Origins"),
        ("MAX_UPLOAD_SIZE", "Highlights:MaxUploadBytes"),
        ("MAX_FILE_SIZE", "Photo:MaxUploadBytes"),
        ("MAX_CONCURRENT_TASKS", "Jobs:Kinds:photo:MaxConcurrent"),
        ("DEFAULT_TARGET_DURATION", "Highlights:DefaultTargetDuration"),
        ("MAX_VIDEO_DURATION", "Highlights:MaxVideoDuration"),
        ("CLAUDE_API_KEY", "Providers:Claude:ApiKey"),
        ("ANTHROPIC_API_KEY", "Providers:Claude:ApiKey"),
        ("SUNO_API_KEY", "Providers:Suno:ApiKey"),
        ("SUNO_BASE_URL", "Providers:Suno:BaseUrl"),
    ];

    /// <summary>Translates what is set. The typed options, given as <c>Section__Key</c>, win over these.</summary>
    /// <param name="variable">Gives a variable's value or null.</param>
    public static Dictionary<string, string?> Read(Func<string, string?> variable)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, key) in Options)
        {
            if (variable(name) is { Length: > 0 } value)
                settings[key] = value;
        }
        if (variable("MAX_PROCESSING_TIME") is { Length: > 0 } seconds && double.TryParse(seconds, CultureInfo.InvariantCulture, out var limit))
            settings["Paint:MaxProcessingTime"] = TimeSpan.FromSeconds(limit).ToString();
        if (LogLevel(variable) is { } level)
            settings["Logging:LogLevel:Default"] = level;
        return settings;
    }

    private static string? LogLevel(Func<string, string?> variable) => variable("LOG_LEVEL")?.ToUpperInvariant() switch
    {
        "DEBUG" => "Debug",
        "INFO" => "Information",
        "WARNING" or "WARN" => "Warning",
        "ERROR" => "Error",
        "CRITICAL" or "FATAL" => "Critical",
        _ => (variable("DEBUG") ?? variable("FLASK_DEBUG"))?.ToUpperInvariant() is "1" or "TRUE" or "YES" ? "Debug" : null,
    };
}
