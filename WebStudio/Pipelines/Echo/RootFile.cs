using Microsoft.Win32.SafeHandles;

namespace WebStudio.Pipelines.Echo;

/// <summary>
/// A file below the roots, held open. <see cref="ReadPath"/> stays this very file even if its name is given to another one.
/// </summary>
public sealed class RootFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    internal RootFile(string path)
    {
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            var descriptor = $"/proc/self/fd/{_handle.DangerousGetHandle()}";
            var opened = OperatingSystem.IsLinux() ? new FileInfo(descriptor).LinkTarget : null;
            ReadPath = opened is null ? path : descriptor;
            RealPath = opened ?? path;
            Length = RandomAccess.GetLength(_handle);
            ModifiedUtc = File.GetLastWriteTimeUtc(_handle);
        }
        catch
        {
            _handle.Dispose();
            throw;
        }
    }

    /// <summary>Where it lies, every link followed: what it is known and cached by.</summary>
    public string RealPath { get; }

    /// <summary>To open it by, while this is not disposed.</summary>
    public string ReadPath { get; }

    /// <summary>Bytes when it was opened.</summary>
    public long Length { get; }

    /// <summary>When it had last been changed.</summary>
    public DateTime ModifiedUtc { get; }

    public void Dispose() => _handle.Dispose();
}
