namespace WebStudio.Components;

/// <summary>One of the studio's tools as the pages present it.</summary>
/// <param name="Kind">Name of its pipeline.</param>
/// <param name="Title">One word.</param>
/// <param name="Promise">What goes in and what comes out.</param>
/// <param name="Page">Where it is used; null while it is not there yet.</param>
/// <param name="Icon">Path data of its icon, drawn with a line on a field of 24 by 24.</param>
public sealed record Tool(string Kind, string Title, string Promise, string? Page, string Icon)
{
    /// <summary>Whether input and result show the same view, so that one can be laid over the other.</summary>
    public bool Compares { get; init; }

    /// <summary>Whether its results are looked at frame by frame.</summary>
    public bool Steps { get; init; }

    /// <summary>Whether a file is all it needs: the rest has defaults.</summary>
    public bool FileSuffices { get; init; } = true;

    /// <summary>Whether several files can become one video.</summary>
    public bool Together { get; init; }

    /// <summary>Where a short piece of its own work lies, for its tile. It begins in the middle, where there is something to see: a painting begins with blank paper.</summary>
    public string Loop => $"/art/{Kind}.mp4#t=2";

    public static IReadOnlyList<Tool> All { get; } =
    [
        new("paint", "Paint", "A picture becomes a video of itself being drawn or painted, stroke by stroke.", "/create/paint",
            "M14.5 5.5 18.5 9.5M4 20l1-4.5L16 4.5a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19 4 20Z") { Compares = true },
        new("story", "Story", "A topic becomes a narrated video with pictures, voice and captions.", "/create/story",
            "M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5Zm0 0v13") { FileSuffices = false, Together = true },
        new("highlights", "Highlights", "A long video becomes a short reel of its best moments, and shows why they are.", "/create/highlights",
            "M4 6h16v12H4zM8 6v12M16 6v12M4 12h4M16 12h4M4 9h4M16 9h4M4 15h4M16 15h4"),
        new("photo", "Photo", "A photo becomes a music video made for it: words, a song, a camera that moves on the beat.", "/create/photo",
            "M9 18V6l10-2v12M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Zm10-2a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z") { Together = true },
        new("echo", "Echo", "Ultrasound frames in an NPZ file become a video, in the right contrast and at their true speed.", "/create/echo",
            "M3 12h3l2-6 3.5 13 3-10 1.5 3h5") { Steps = true },
    ];

    public static Tool Named(string kind) =>
        All.FirstOrDefault(tool => string.Equals(tool.Kind, kind, StringComparison.OrdinalIgnoreCase)) ?? new Tool(kind, kind, "", null, "M5 5h14v14H5z");
}
