namespace WebStudio.Components;

/// <summary>One entry of the main menu.</summary>
/// <param name="Title">One word.</param>
/// <param name="Address">Its page.</param>
/// <param name="Icon">Path data, drawn with a line on a field of 24 by 24; shown where there is little room.</param>
public sealed record Place(string Title, string Address, string Icon)
{
    public static IReadOnlyList<Place> All { get; } =
    [
        new("Create", "/", "M12 5v14M5 12h14"),
        new("Library", "/library", "M4 5h6.5v6.5H4zM13.5 5H20v6.5h-6.5zM4 14.5h6.5V20H4zM13.5 14.5H20V20h-6.5z"),
        new("History", "/history", "M4 4.5V9h4.5M4.6 14a8 8 0 1 0 .6-5.6L4 9M12 8v4.5l3 1.8"),
        new("Statistics", "/stats", "M5 20v-7M12 20V4M19 20v-11"),
        new("Operations", "/ops", "M3 12h4l3-7 4 14 3-7h4"),
        new("Settings", "/settings", "M4 7h9M19 7h1M4 17h1M11 17h9M13 7a3 3 0 1 0 6 0 3 3 0 0 0-6 0ZM5 17a3 3 0 1 0 6 0 3 3 0 0 0-6 0Z"),
    ];

    /// <summary>Whether a page belongs to this entry: its own, one below it, or, for the start page, a tool's.</summary>
    /// <param name="path">From the root, without a query.</param>
    public bool Holds(string path) => Address is "/"
        ? path is "/" || IsBelow(path, "/create")
        : IsBelow(path, Address);

    private static bool IsBelow(string path, string address) =>
        path.StartsWith(address, StringComparison.OrdinalIgnoreCase) && (path.Length == address.Length || path[address.Length] == '/');
}
