using System.Runtime.InteropServices;

namespace WebStudio.Files;

/// <summary>Files that never change, under a second name without a second copy where the disk can do that.</summary>
public static partial class FileLinks
{
    /// <summary>Makes a hard link, or a copy on another volume or system.</summary>
    /// <param name="existing">A file that nobody writes to any more.</param>
    /// <param name="created">Must not exist.</param>
    public static void Share(string existing, string created)
    {
        if (OperatingSystem.IsWindows() || Link(existing, created) != 0)
            File.Copy(existing, created);
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string created);
}
