using System.Diagnostics.CodeAnalysis;

namespace WebStudio.Providers.Language;

/// <summary>What Claude is asked; the answer is one JSON object.</summary>
public sealed record ClaudeQuestion
{
    /// <summary>Who it is to be and what holds for every answer.</summary>
    public required string System { get; init; }

    public required string Prompt { get; init; }

    /// <summary>A picture that the prompt is about; at most 1568 pixels a side, and without tags.</summary>
    public ReadOnlyMemory<byte>? Jpeg { get; init; }

    /// <summary>
    /// JSON schema of the answer: every object with <c>required</c> and <c>additionalProperties: false</c>. Structured outputs know no numeric ranges or lengths: check those afterwards.
    /// </summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public required string Schema { get; init; }

    /// <summary>The longest answer; a longer one cannot be used.</summary>
    public int MaxTokens { get; init; } = 2048;
}
