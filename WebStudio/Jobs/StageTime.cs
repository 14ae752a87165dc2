using System.Text.Json;
using System.Text.Json.Nodes;

namespace WebStudio.Jobs;

/// <summary>How long a job spent in one of its stages.</summary>
/// <param name="Name">The stage's.</param>
/// <param name="Seconds">All visits together.</param>
public sealed record StageTime(string Name, double Seconds)
{
    private const string Member = "stage_seconds";

    /// <summary>A job's result as JSON, with the time of each stage.</summary>
    public static string Write(object result, IReadOnlyList<StageTime> times)
    {
        var node = JsonSerializer.SerializeToNode(result, StudioJson.Options);
        if (node is JsonObject members && times.Count > 0)
            members[Member] = new JsonObject(times.Select(time => KeyValuePair.Create<string, JsonNode?>(time.Name, Math.Round(time.Seconds, 3))));
        return node?.ToJsonString(StudioJson.Options) ?? "null";
    }

    /// <summary>Takes the stages' times out of a result again: what a pipeline found out is not mixed with how long it took.</summary>
    public static JsonNode? TakeFrom(JsonNode? result)
    {
        if (result is not JsonObject members || !members.Remove(Member, out var times))
            return null;
        return times;
    }

    /// <summary>The stages that are behind a job, in their order; none where that was not written down.</summary>
    public static IReadOnlyList<StageTime> Of(JobSnapshot job)
    {
        if (job.StageTimes.Count > 0 || job.Result is null || !job.Result.Contains(Member, StringComparison.Ordinal))
            return job.StageTimes;
        using var result = JsonDocument.Parse(job.Result);
        return result.RootElement.ValueKind == JsonValueKind.Object && result.RootElement.TryGetProperty(Member, out var stages) && stages.ValueKind == JsonValueKind.Object
            ? [.. stages.EnumerateObject().Select(stage => new StageTime(stage.Name, stage.Value.GetDouble()))]
            : [];
    }
}
