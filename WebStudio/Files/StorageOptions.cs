using System.ComponentModel.DataAnnotations;

namespace WebStudio.Files;

/// <summary>Where things lie on the disk. Empty folders mean a folder of that name below <see cref="DataDir"/>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Folder for everything the studio keeps; relative to the content root.</summary>
    [Required]
    public string DataDir { get; set; } = "data";

    public string? UploadDir { get; set; }

    public string? OutputDir { get; set; }

    public string? TempDir { get; set; }

    /// <summary>sqlite:///file.db (also sqlite+aiosqlite:///…); empty means studio.db in the data folder.</summary>
    public string? DatabaseUrl { get; set; }

    /// <summary>Uploads are refused with 503 while less is free on the disk.</summary>
    [Range(0, long.MaxValue)]
    public long MinFreeBytes { get; set; } = 512L * 1024 * 1024;

    /// <summary>Uploads that wait for a decision are deleted when nobody has used them for this long.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan StagedRetention { get; set; } = TimeSpan.FromHours(24);
}
