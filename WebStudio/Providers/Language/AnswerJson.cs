using System.Text.Json;
using System.Text.Json.Serialization;

namespace WebStudio.Providers.Language;

/// <summary>How answers of language models are read: strictly, with names in snake case.</summary>
internal static class AnswerJson
{
    public static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };
}
