using Microsoft.Extensions.Options;
using WebStudio.Jobs;

namespace WebStudio.Files;

/// <summary>The studio's folders as full paths; they exist. Maps a file's row to its place.</summary>
public sealed class StudioFolders
{
    private readonly long _minFreeBytes;

    public StudioFolders(IOptions<StorageOptions> options, IHostEnvironment host)
    {
        var storage = options.Value;
        Data = Directory.CreateDirectory(Path.GetFullPath(storage.DataDir, host.ContentRootPath)).FullName;
        Uploads = Make(storage.UploadDir, "uploads");
        Outputs = Make(storage.OutputDir, "outputs");
        Temp = Make(storage.TempDir, "temp");
        Database = DatabaseFile(storage.DatabaseUrl) ?? Path.Combine(Data, "studio.db");
        _minFreeBytes = storage.MinFreeBytes;

        string Make(string? configured, string name) => Directory.CreateDirectory(
            string.IsNullOrWhiteSpace(configured) ? Path.Combine(Data, name) : Path.GetFullPath(configured, host.ContentRootPath)).FullName;

        string? DatabaseFile(string? url)
        {
            if (string.IsNullOrWhiteSpace(url))
                return null;
            var mark = url.IndexOf(":///", StringComparison.Ordinal);
            if (mark < 0 || !url.StartsWith("sqlite", StringComparison.Ordinal))
                throw new OptionsValidationException("Storage:DatabaseUrl", typeof(StorageOptions), ["Storage:DatabaseUrl must start with sqlite:///."]);
            return Path.GetFullPath(url[(mark + 4)..], Data);
        }
    }

    public string Data { get; }

    public string Uploads { get; }

    public string Outputs { get; }

    public string Temp { get; }

    /// <summary>The SQLite file.</summary>
    public string Database { get; }

    /// <summary>The full path of a job's file.</summary>
    public string PathOf(JobFile file) => Path.Combine(file.Role == FileRole.Input ? Uploads : Outputs, file.Path);

    /// <summary>Bytes of the disk that holds what is made, and how many of them are free.</summary>
    public (long Total, long Free) Disk
    {
        get
        {
            var drive = new DriveInfo(Outputs);
            return (drive.TotalSize, drive.AvailableFreeSpace);
        }
    }

    public bool IsNearlyFull => new DriveInfo(Uploads).AvailableFreeSpace < _minFreeBytes;
}
