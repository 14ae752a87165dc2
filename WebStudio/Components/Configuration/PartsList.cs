using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Components.Configuration;

/// <summary>All that the studio stands on: itself, its runtime and database, programs, fonts and the sound font. Looked at when first asked for, and again when told to.</summary>
public sealed class PartsList(IOptions<MusicSettings> music, IHostApplicationLifetime host)
{
    private static readonly string[] FontFolders = ["/usr/share/fonts", "/usr/local/share/fonts"];

    // File names begin so.
    private static readonly (string Name, string File, string Purpose, string Package)[] Fonts =
    [
        ("DejaVu Sans", "DejaVuSans", "letters of most languages", "fonts-dejavu-core"),
        ("EB Garamond", "EBGaramond", "titles", "fonts-ebgaramond"),
        ("Carlito", "Carlito", "captions", "fonts-crosextra-carlito"),
        ("WenQuanYi Micro Hei", "wqy-microhei", "Chinese, Japanese and Korean", "fonts-wqy-microhei"),
        ("Symbola", "Symbola", "symbols", "fonts-symbola"),
    ];

    private readonly Lock _lock = new();
    private Task<IReadOnlyList<InstalledPart>>? _looked;

    /// <param name="again">Looks once more.</param>
    /// <param name="cancel">Stops waiting; the look goes on for others.</param>
    public Task<IReadOnlyList<InstalledPart>> ReadAsync(bool again, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (_looked is null || _looked.IsFaulted || (again && _looked.IsCompleted))
                _looked = LookAsync(host.ApplicationStopping);
            return _looked.WaitAsync(cancel);
        }
    }

    /// <summary>The command that installs what is missing; null where nothing is.</summary>
    public static string? Command(IEnumerable<InstalledPart> parts)
    {
        var packages = parts.Where(part => part.IsMissing && part.Package.Length > 0).Select(part => part.Package).Distinct(StringComparer.Ordinal).ToList();
        return packages.Count == 0 ? null : $"sudo apt-get install {string.Join(' ', packages)}";
    }

    private async Task<IReadOnlyList<InstalledPart>> LookAsync(CancellationToken cancel) =>
    [
        new InstalledPart("WebStudio", "this program", Assembly.GetExecutingAssembly().GetName().Version?.ToString(3), ""),
        new InstalledPart(".NET", "runs it", Environment.Version.ToString(), ""),
        new InstalledPart("SQLite", "keeps jobs and statistics", await SqliteVersionAsync(cancel), "libsqlite3-0"),
        .. await InstalledPrograms.LookAsync(cancel),
        SoundFont(),
        .. await Task.Run(LookForFonts, cancel),
    ];

    private static async Task<string?> SqliteVersionAsync(CancellationToken cancel)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(cancel);
        return connection.ServerVersion;
    }

    private InstalledPart SoundFont()
    {
        string? name = null;
        try
        {
            name = Path.GetFileName(SoundFonts.Find(music.Value.SoundFont));
        }
        catch (PipelineException)
        {
            // It is missing.
        }
        return new InstalledPart("Sound font", "the instruments of built-in music", name, "musescore-general-soundfont-small");
    }

    private static List<InstalledPart> LookForFonts()
    {
        var files = FontFolders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })).Select(Path.GetFileName).ToList();
        return [.. Fonts.Select(font => new InstalledPart(font.Name, font.Purpose, files.Exists(file => file!.StartsWith(font.File, StringComparison.OrdinalIgnoreCase)) ? InstalledPart.Installed : null, font.Package))];
    }
}
