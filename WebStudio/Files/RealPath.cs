namespace WebStudio.Files;

/// <summary>Full paths with every link followed, also those of the folders on the way.</summary>
public static class RealPath
{
    // As many as Linux follows.
    private const int MaxLinks = 40;

    /// <summary>
    /// Follows all links of a full path. What does not exist stays as it is written, so an answer never depends on whether it does.
    /// </summary>
    /// <param name="path">A full path; <c>.</c> and <c>..</c> are taken as text, before any link is looked at.</param>
    /// <returns>Null when there are too many links, for instance in a circle.</returns>
    public static string? Of(string path)
    {
        var waiting = new Stack<string>();
        Push(Path.GetFullPath(path));
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        var links = 0;
        while (waiting.TryPop(out var part))
        {
            if (string.Equals(part, "..", StringComparison.Ordinal))
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }
            var next = Path.Combine(real, part);
            if (LinkOf(next) is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MaxLinks)
                return null;
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            Push(target);
        }
        return real;

        void Push(string text)
        {
            foreach (var part in text[(Path.GetPathRoot(text)?.Length ?? 0)..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                if (!string.Equals(part, ".", StringComparison.Ordinal))
                    waiting.Push(part);
            }
        }
    }

    /// <summary>Whether a path is a folder or lies below it. Both with all links followed.</summary>
    public static bool IsWithin(string folder, string path) =>
        string.Equals(folder, path, StringComparison.Ordinal) || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? LinkOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A name too long, or a folder that may not be entered: as good as absent.
            return null;
        }
    }
}
