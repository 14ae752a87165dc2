using System.Text.Json;
using System.Text.Json.Nodes;

namespace WebStudio.Jobs;

/// <summary>How long a job spent in one of its stages.</summary>
/// <param name="Name">The stage's.</param>
/// <param name="Seconds">All visits together.</param>
public sealed record StageTime(string Name, double Seconds)
{
    /// <summary>As a JSON object with a member per stage, in their order; null for none.</summary>
    public static string? Write(IReadOnlyList<StageTime> times) => times.Count == 0
        ? null
        : new JsonObject(times.Select(time => KeyValuePair.Create<string, JsonNode?>(time.Name, Math.Round(time.Seconds, 3)))).ToJsonString();

    /// <summary>What was written; none for null.</summary>
    public static IReadOnlyList<StageTime> Read(string? json)
    {
        if (json is null)
            return [];
        using var times = JsonDocument.Parse(json);
        return [.. times.RootElement.EnumerateObject().Select(time => new StageTime(time.Name, time.Value.GetDouble()))];
    }
}
