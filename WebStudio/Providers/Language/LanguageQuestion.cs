using System.Diagnostics.CodeAnalysis;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Language;

/// <summary>What a language model is asked; the answer is one JSON object.</summary>
public record LanguageQuestion
{
    /// <summary>Who it is to be and what holds for every answer.</summary>
    public required string System { get; init; }

    public required string Prompt { get; init; }

    /// <summary>
    /// JSON schema of the answer: every object with all its properties in <c>required</c>, and <c>additionalProperties: false</c>. Structured outputs know no numeric ranges or lengths: check those afterwards.
    /// </summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public required string Schema { get; init; }

    /// <summary>The longest answer, for models that must be told; a longer one cannot be used.</summary>
    public int MaxTokens { get; init; } = 2048;

    public RemotePace Pace { get; init; } = RemotePace.Quick;
}
