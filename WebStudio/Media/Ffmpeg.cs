namespace WebStudio.Media;

/// <summary>The ffmpeg program. Argument lists only, local files and pipes only, killed on cancel.</summary>
public static class Ffmpeg
{
    /// <summary>What every call begins with.</summary>
    public static IReadOnlyList<string> Common { get; } = ["-hide_banner", "-nostdin", "-v", "error", "-y"];

    /// <summary>Opens a file as input: no other protocol can be reached from it, and its name is never read as an option.</summary>
    public static IReadOnlyList<string> Input(string path) => ["-protocol_whitelist", "file,pipe", "-i", "file:" + Path.GetFullPath(path)];

    /// <summary>A file as output.</summary>
    public static string Output(string path) => "file:" + Path.GetFullPath(path);

    /// <summary>
    /// Encodes H.264 that plays everywhere: High profile, yuv420p, BT.709 tagged, index in front.
    /// The input must have even sides and be BT.709 limited range already.
    /// </summary>
    /// <param name="crf">Constant rate factor, 0 (best) to 51.</param>
    /// <param name="preset">x264 preset.</param>
    public static IReadOnlyList<string> H264(int crf, string preset) => H264("-crf", crf, preset);

    /// <summary>The same with one quantiser for every block of every picture, 0 (best) to 51: larger files, an error that content cannot raise.</summary>
    public static IReadOnlyList<string> H264Quantized(int quantizer, string preset) => H264("-qp", quantizer, preset);

    private static IReadOnlyList<string> H264(string rate, int value, string preset) =>
    [
        "-c:v", "libx264", "-preset", preset, rate, $"{value}", "-profile:v", "high", "-pix_fmt", "yuv420p",
        "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-movflags", "+faststart",
    ];

    /// <summary>Runs ffmpeg to its end.</summary>
    /// <exception cref="ProcessFailedException">It failed.</exception>
    public static Task RunAsync(IEnumerable<string> arguments, TimeSpan timeout, CancellationToken cancel) =>
        ProcessRunner.RunAsync("ffmpeg", [.. Common, .. arguments], timeout, cancel);

    /// <summary>The program's version, for instance 5.1.8; null when it is not installed.</summary>
    public static async Task<string?> VersionAsync(CancellationToken cancel)
    {
        try
        {
            var banner = await ProcessRunner.RunAsync("ffmpeg", ["-version"], TimeSpan.FromSeconds(10), cancel);
            return banner.Split(' ') is ["ffmpeg", "version", var version, ..] ? version : null;
        }
        catch (ProcessFailedException)
        {
            return null;
        }
    }
}
