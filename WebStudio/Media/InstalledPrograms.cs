using System.Text.RegularExpressions;

namespace WebStudio.Media;

/// <summary>Something that the operating system has to have.</summary>
/// <param name="Name">As one would look for it.</param>
/// <param name="Purpose">What the studio needs it for.</param>
/// <param name="Version">As it says itself, or “installed”; null where it is missing.</param>
/// <param name="Package">Debian's package that has it.</param>
public sealed record InstalledPart(string Name, string Purpose, string? Version, string Package)
{
    public const string Installed = "installed";

    public bool IsMissing => Version is null;
}

/// <summary>Which of the programs that the studio starts are installed, in which version, and with which of their parts.</summary>
public static partial class InstalledPrograms
{
    // Where a program is there, but too busy to say more.
    private const string Unknown = "not known";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly (string Program, string Purpose, string Package, string Argument)[] Programs =
    [
        ("ffmpeg", "reads and writes all video, sound and pictures", "ffmpeg", "-version"),
        ("ffprobe", "looks into what is uploaded", "ffmpeg", "-version"),
        ("flite", "speaks English", "flite", "--version"),
        ("espeak-ng", "speaks British English and other languages", "espeak-ng", "--version"),
        ("fluidsynth", "plays music", "fluidsynth", "--version"),
        ("setpriv", "ends programs together with the studio", "util-linux", "--version"),
    ];

    private static readonly (string List, string Name, string Purpose)[] FfmpegParts =
    [
        ("-encoders", "libx264", "writes H.264 video"),
        ("-encoders", "aac", "writes sound"),
        ("-encoders", "libmp3lame", "writes MP3"),
        ("-encoders", "mov_text", "writes subtitle tracks"),
        ("-decoders", "librsvg", "draws letters and scenes"),
        ("-decoders", "webp", "reads WebP pictures"),
        ("-filters", "zscale", "converts colours"),
        ("-filters", "ebur128", "measures loudness"),
    ];

    public static async Task<IReadOnlyList<InstalledPart>> LookAsync(CancellationToken cancel)
    {
        var programs = Task.WhenAll(Programs.Select(async one => new InstalledPart(one.Program, one.Purpose, await VersionAsync(one.Program, one.Argument, cancel), one.Package)));
        var lists = FfmpegParts.Select(part => part.List).Distinct(StringComparer.Ordinal).ToDictionary(list => list, list => NamesAsync(list, cancel), StringComparer.Ordinal);
        await Task.WhenAll(lists.Values);
        var parts = new List<InstalledPart>(await programs);
        foreach (var (list, name, purpose) in FfmpegParts)
        {
            var names = await lists[list];
            parts.Add(new InstalledPart($"ffmpeg: {name}", purpose, names is null ? Unknown : names.Contains(name) ? InstalledPart.Installed : null, "ffmpeg"));
        }
        return parts;
    }

    private static async Task<string?> VersionAsync(string program, string argument, CancellationToken cancel)
    {
        if (!IsOnPath(program))
            return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limit);
        try
        {
            await using var child = await ProcessRunner.StartAsync(program, [argument], ProcessPipes.Output, limit.Token);
            using var reader = new StreamReader(child.Output);
            return VersionIn(await reader.ReadToEndAsync(limit.Token));
        }
        catch (ProcessFailedException)
        {
            return InstalledPart.Installed;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Unknown;
        }
    }

    // Nobody asks how it ended: some say their version as if that was an error.
    private static string VersionIn(string text) => Version().Match(text) is { Success: true } found ? found.Value : InstalledPart.Installed;

    // What ffmpeg was built with; null when it does not say.
    private static async Task<HashSet<string>?> NamesAsync(string list, CancellationToken cancel)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!IsOnPath("ffmpeg"))
            return names;
        try
        {
            var output = await ProcessRunner.RunAsync("ffmpeg", ["-hide_banner", list], Limit, cancel);
            names.UnionWith(output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 1).Select(words => words[1]));
            return names;
        }
        catch (Exception error) when (error is ProcessFailedException or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Whether a program of this name is in one of the folders that are searched; it is not started.</summary>
    public static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));

    [GeneratedRegex(@"\b\d+(\.\d+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
