using System.IO.Pipes;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace WebStudio.Media;

/// <summary>How much a pipe to a program holds: 64 KB of a frame of megabytes mean fifty changes from one to the other and back.</summary>
internal static partial class PipeSize
{
    // F_SETPIPE_SZ, and as much as the system gives everybody.
    private const int SetSize = 1031, Bytes = 1 << 20;

    /// <summary>Makes room where the system can; else all stays as it is.</summary>
    public static void Widen(Stream stream)
    {
        if (OperatingSystem.IsLinux() && stream is PipeStream pipe)
            _ = Control(pipe.SafePipeHandle, SetSize, Bytes);
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(SafePipeHandle pipe, int command, int value);
}
