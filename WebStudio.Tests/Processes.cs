using System.Diagnostics;

namespace WebStudio.Tests;

/// <summary>Which processes there are, by /proc.</summary>
internal static class Processes
{
    /// <summary>Ids of this process's own children with a name and a text in their command line.</summary>
    public static IReadOnlyList<int> Running(string name, string text) =>
        [.. Children().Where(id => Words(id) is { } words && Path.GetFileName(words.Split('\0')[0]).Equals(name, StringComparison.Ordinal) && words.Contains(text, StringComparison.Ordinal))];

    /// <summary>All children and theirs.</summary>
    public static IReadOnlyList<int> Children() => [.. Descendants(Environment.ProcessId)];

    /// <summary>True when it has ended, even if nobody has asked for its exit code yet.</summary>
    public static bool IsGone(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].Trim().StartsWith('Z');
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Kills one child of ours.</summary>
    public static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    private static IEnumerable<int> Descendants(int id)
    {
        foreach (var child in StudioProcess.Children(id))
        {
            yield return child;
            foreach (var next in Descendants(child))
                yield return next;
        }
    }

    private static string? Words(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return null;
        }
    }
}
