namespace WebStudio.Providers.Language;

/// <summary>What Claude is asked, with a picture where there is one.</summary>
public sealed record ClaudeQuestion : LanguageQuestion
{
    /// <summary>A picture that the prompt is about; at most 1568 pixels a side, and without tags.</summary>
    public ReadOnlyMemory<byte>? Jpeg { get; init; }
}
