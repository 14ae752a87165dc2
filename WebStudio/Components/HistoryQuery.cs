using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>What the history page shows, as its address says it.</summary>
/// <param name="State">A state's name in JSON, or null for all.</param>
/// <param name="Text">Looked for in names, options and errors; or null.</param>
/// <param name="Page">From 1.</param>
public sealed record HistoryQuery(string? State, string? Text, int Page)
{
    public const int PageSize = 24;

    /// <summary>Reads an address; what makes no sense counts as absent.</summary>
    public static HistoryQuery Read(string? state, string? text, int? page) =>
        new(Find(state) is { } known ? JobWords.Lower(known) : null, string.IsNullOrWhiteSpace(text) ? null : text.Trim(), Math.Max(1, page ?? 1));

    public JobFilter ToFilter() => new(States: Find(State) is { } state ? [state] : null, Text: Text, Page: Page, PageSize: PageSize);

    public int Pages(int total) => Math.Max(1, (total + PageSize - 1) / PageSize);

    public string Address(int page)
    {
        var parts = new List<string>();
        if (State is not null)
            parts.Add($"state={State}");
        if (Text is not null)
            parts.Add($"q={Uri.EscapeDataString(Text)}");
        if (page > 1)
            parts.Add($"page={page}");
        return parts.Count == 0 ? "/history" : $"/history?{string.Join('&', parts)}";
    }

    private static JobState? Find(string? name)
    {
        foreach (var state in Enum.GetValues<JobState>())
        {
            if (string.Equals(JobWords.Lower(state), name, StringComparison.OrdinalIgnoreCase))
                return state;
        }
        return null;
    }
}
