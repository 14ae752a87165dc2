using System.Globalization;

namespace WebStudio.Tests.Bench;

/// <summary>Prints each speed that matters beside its physical limit, both measured in this run.</summary>
internal static class BenchRun
{
    // A quarter of an hour long: run by its name only.
    private const string Hour = "story-hour";

    /// <param name="args">Names of parts to run; none means all but the hour.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        (string Name, Func<BenchTable, Task> Run)[] parts =
        [
            ("paint", PaintBench.RunAsync),
            ("memory", PaintBench.MemoryAsync),
            ("highlights", HighlightsBench.RunAsync),
            ("photo", PhotoBench.RunAsync),
            ("story", StoryBench.RunAsync),
            ("history", HistoryBench.RunAsync),
            ("queue", QueueBench.RunAsync),
            ("upload", UploadBench.RunAsync),
            ("echo", EchoBench.RunAsync),
            ("page", PageBench.RunAsync),
            (Hour, StoryBench.HourAsync),
        ];
        var table = new BenchTable();
        foreach (var (name, run) in parts)
        {
            if ((args.Length == 0 && name is not Hour) || args.Contains(name, StringComparer.OrdinalIgnoreCase))
                await run(table);
        }
        table.Print();
        return table.AllWithin ? 0 : 1;
    }
}

/// <summary>Rows of what was measured, its limit and the bound asked for.</summary>
internal sealed class BenchTable
{
    private readonly List<string[]> _rows = [["what", "measured", "limit", "ratio", "asked", ""]];

    public bool AllWithin { get; private set; } = true;

    /// <summary>A time beside the physical limit of the same work.</summary>
    public void Ratio(string what, double seconds, double limit, double atMost)
    {
        var ratio = seconds / limit;
        Add([what, $"{seconds:0.00} s", $"{limit:0.00} s", $"{ratio:0.00}×", $"≤ {atMost:0.##}×"], ratio <= atMost);
    }

    /// <summary>A value that has a bound of its own.</summary>
    public void Bound(string what, double value, string unit, double atMost) => Add([what, $"{value.ToString(value < 1 ? "0.000" : "0.0", CultureInfo.InvariantCulture)} {unit}", "", "", $"≤ {atMost:0.##} {unit}"], value <= atMost);

    public void Print()
    {
        var widths = Enumerable.Range(0, 6).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in _rows)
            Console.WriteLine("| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |");
    }

    private void Add(string[] cells, bool within)
    {
        AllWithin &= within;
        _rows.Add([.. cells, within ? "ok" : "MISSED"]);
        Console.Error.WriteLine(string.Join("  ", _rows[^1]));
    }
}
