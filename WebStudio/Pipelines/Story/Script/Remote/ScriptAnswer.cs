using System.Diagnostics.CodeAnalysis;

namespace WebStudio.Pipelines.Story.Script.Remote;

/// <summary>What a language model answers, as it came: nothing of it is checked.</summary>
internal sealed record ScriptAnswer
{
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Schema = """
        {
          "type": "object", "additionalProperties": false, "required": ["title", "setting", "cast", "scenes"],
          "properties": {
            "title": { "type": "string" },
            "setting": { "type": "string" },
            "cast": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["name", "description"],
                "properties": { "name": { "type": "string" }, "description": { "type": "string" } }
              }
            },
            "scenes": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false,
                "required": ["heading", "narration", "image_prompt", "keywords", "characters", "valence", "energy"],
                "properties": {
                  "heading": { "type": "string" },
                  "narration": { "type": "string" },
                  "image_prompt": { "type": "string" },
                  "keywords": { "type": "array", "items": { "type": "string" } },
                  "characters": { "type": "array", "items": { "type": "string" } },
                  "valence": { "type": "number" },
                  "energy": { "type": "number" }
                }
              }
            }
          }
        }
        """;

    public string? Title { get; init; }

    public string? Setting { get; init; }

    public IReadOnlyList<Person>? Cast { get; init; }

    public required IReadOnlyList<Scene> Scenes { get; init; }

    internal sealed record Person
    {
        public string? Name { get; init; }

        public string? Description { get; init; }
    }

    internal sealed record Scene
    {
        public required string Narration { get; init; }

        public string? Heading { get; init; }

        public string? ImagePrompt { get; init; }

        public IReadOnlyList<string>? Keywords { get; init; }

        public IReadOnlyList<string>? Characters { get; init; }

        public double? Valence { get; init; }

        public double? Energy { get; init; }
    }
}
