using System.Globalization;
using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>What the history page shows, as its address says it.</summary>
public sealed record HistoryQuery
{
    /// <summary>The state that is none: jobs that are kept.</summary>
    public const string Kept = "kept";

    private const int MostText = 200;

    private static readonly Dictionary<string, int> Spans = new(StringComparer.Ordinal) { ["today"] = 1, ["7d"] = 7, ["30d"] = 30 };

    public string? Kind { get; init; }

    /// <summary>A state's name in JSON, or <see cref="Kept"/>; null for all.</summary>
    public string? State { get; init; }

    /// <summary>Looked for in names, options and errors; or null.</summary>
    public string? Text { get; init; }

    /// <summary><c>today</c>, <c>7d</c> or <c>30d</c>: as many of the reader's days, today included; or null.</summary>
    public string? When { get; init; }

    /// <summary>The reader's first day; null for all, and beside <see cref="When"/>.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The reader's last day; null for all, and beside <see cref="When"/>.</summary>
    public DateOnly? To { get; init; }

    public JobSort Sort { get; init; }

    /// <summary>Whether anything is left out.</summary>
    public bool IsFiltered => this != new HistoryQuery { Sort = Sort };

    /// <summary>Reads an address; what makes no sense counts as absent.</summary>
    public static HistoryQuery Read(string? kind, string? state, string? text, string? when, string? from, string? to, string? sort)
    {
        var span = when is not null && Spans.ContainsKey(when) ? when : null;
        var (first, last) = span is null ? (Day(from), Day(to)) : (null, null);
        return new HistoryQuery
        {
            Kind = Tool.All.FirstOrDefault(tool => string.Equals(tool.Kind, kind, StringComparison.OrdinalIgnoreCase))?.Kind,
            State = string.Equals(state, Kept, StringComparison.OrdinalIgnoreCase) ? Kept : Find<JobState>(state) is { } known ? JobWords.Lower(known) : null,
            Text = Clean(text),
            When = span,
            From = first > last ? last : first,
            To = first > last ? first : last,
            Sort = Find<JobSort>(sort) ?? JobSort.Newest,
        };
    }

    /// <summary>What is looked for, without what only takes room.</summary>
    public static string? Clean(string? text) => text?.Trim() is { Length: > 0 } some ? some[..Math.Min(some.Length, MostText)] : null;

    /// <param name="now">UTC.</param>
    /// <param name="ahead">How far the reader's clock is ahead of UTC.</param>
    public JobFilter ToFilter(DateTime now, TimeSpan ahead)
    {
        var today = DateOnly.FromDateTime(now + ahead);
        var (from, to) = When is null ? (From, To) : (today.AddDays(1 - Spans[When]), null);
        return new JobFilter(Kind, Find<JobState>(State) is { } state ? [state] : null, Text)
        {
            Pinned = State is Kept,
            From = Midnight(from, ahead),
            Before = Midnight(to < DateOnly.MaxValue ? to.Value.AddDays(1) : null, ahead),
            Sort = Sort,
        };
    }

    public string Address
    {
        get
        {
            var parts = new List<string>();
            Add("kind", Kind);
            Add("state", State);
            Add("q", Text);
            Add("when", When);
            Add("from", Iso(From));
            Add("to", Iso(To));
            Add("sort", Sort == JobSort.Newest ? null : JobWords.Lower(Sort));
            return parts.Count == 0 ? "/history" : $"/history?{string.Join('&', parts)}";

            void Add(string name, string? value)
            {
                if (value is not null)
                    parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }

    /// <summary>As date fields want it.</summary>
    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As date fields give it; null when it is none.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1970 and < 9999 ? day : null;

    private static DateTime? Midnight(DateOnly? day, TimeSpan ahead) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - ahead;

    private static T? Find<T>(string? name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(JobWords.Lower(value), name, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }
}
