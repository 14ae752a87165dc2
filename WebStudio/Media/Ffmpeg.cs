namespace WebStudio.Media;

/// <summary>The ffmpeg program. Argument lists only, local files and pipes only, killed on cancel.</summary>
public static class Ffmpeg
{
    /// <summary>What every call begins with.</summary>
    public static IReadOnlyList<string> Common { get; } = ["-hide_banner", "-nostdin", "-v", "error", "-y"];

    /// <summary>Opens a file as input: no other protocol can be reached from it, and its name is never read as an option.</summary>
    public static IReadOnlyList<string> Input(string path) => ["-protocol_whitelist", "file,pipe", "-i", "file:" + Path.GetFullPath(path)];

    /// <summary>Opens a video that somebody sent: only as one of the containers we take, so that a playlist under another name is refused, not followed.</summary>
    public static IReadOnlyList<string> VideoInput(string path) => ["-format_whitelist", "mov,mp4,avi,matroska", .. Input(path)];

    /// <summary>Opens sound that came from elsewhere: only as one of the forms that sound is sent in.</summary>
    public static IReadOnlyList<string> SoundInput(string path) => ["-format_whitelist", "mp3,mov,mp4,aac,ogg,flac,wav", .. Input(path)];

    /// <summary>Stereo samples, 32-bit float, interleaved, from standard input.</summary>
    public static IReadOnlyList<string> Samples(int rate) => ["-f", "f32le", "-ar", $"{rate}", "-ac", "2", "-i", "pipe:0"];

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

    // What this preset leaves out though it costs next to nothing: measured on film at 720p, a quarter less bytes, fewer blocks and the High profile for a tenth of its time.
    private static readonly string[] Sturdy = ["-x264-params", "deblock=0,0:bframes=2:b-adapt=0:8x8dct=1:partitions=i8x8,i4x4"];

    private static IReadOnlyList<string> H264(string rate, int value, string preset) =>
    [
        "-c:v", "libx264", "-preset", preset, .. preset is "ultrafast" ? Sturdy : [], rate, $"{value}", "-profile:v", "high", "-pix_fmt", "yuv420p",
        "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-movflags", "+faststart",
    ];

    /// <summary>Runs ffmpeg to its end.</summary>
    /// <exception cref="ProcessFailedException">It failed.</exception>
    public static Task RunAsync(IEnumerable<string> arguments, TimeSpan timeout, CancellationToken cancel) =>
        ProcessRunner.RunAsync("ffmpeg", [.. Common, .. arguments], timeout, cancel);

    /// <summary>Runs ffmpeg to its end while its standard error is read.</summary>
    /// <param name="arguments">After <see cref="Common"/>; the output is a file.</param>
    /// <param name="errorLine">Told each line.</param>
    /// <param name="cancel">Kills it.</param>
    /// <exception cref="ProcessFailedException">It failed.</exception>
    public static async Task ListenAsync(IEnumerable<string> arguments, Action<string> errorLine, CancellationToken cancel)
    {
        await using var child = await ProcessRunner.StartAsync("ffmpeg", [.. Common, .. arguments], ProcessPipes.None, errorLine, cancel);
        await child.WaitAsync();
    }

    /// <summary>Runs an encoding to its end.</summary>
    /// <param name="arguments">After <see cref="Common"/>; the output is a file.</param>
    /// <param name="encoded">Told the video frames encoded so far, twice a second.</param>
    /// <param name="cancel">Kills it.</param>
    /// <returns>Video frames encoded.</returns>
    /// <exception cref="ProcessFailedException">It failed.</exception>
    public static async Task<long> EncodeAsync(IEnumerable<string> arguments, Action<long> encoded, CancellationToken cancel)
    {
        await using var encoder = await ProcessRunner.StartAsync("ffmpeg", [.. Common, "-progress", "pipe:1", .. arguments], ProcessPipes.Output, cancel);
        // Its many threads would leave next to nothing to the programs beside it that have only one.
        encoder.GiveWay();
        using var reader = new StreamReader(encoder.Output);
        long frames = 0;
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            if (line.StartsWith("frame=", StringComparison.Ordinal) && long.TryParse(line.AsSpan(6), out frames))
                encoded(frames);
        }
        await encoder.WaitAsync();
        return frames;
    }

    /// <summary>Runs ffmpeg to its end while its standard input is written.</summary>
    /// <param name="arguments">After <see cref="Common"/>.</param>
    /// <param name="write">Writes all of it.</param>
    /// <param name="errorLine">Told each line of standard error.</param>
    /// <param name="cancel">Kills it.</param>
    /// <exception cref="ProcessFailedException">It failed.</exception>
    public static async Task FeedAsync(IEnumerable<string> arguments, Func<Stream, Task> write, Action<string>? errorLine, CancellationToken cancel)
    {
        await using var reader = await ProcessRunner.StartAsync("ffmpeg", [.. Common, .. arguments], ProcessPipes.Input, errorLine, cancel);
        try
        {
            await write(reader.Input);
            await reader.Input.DisposeAsync();
        }
        catch (IOException)
        {
            // It closed its end: its exit says why.
            await reader.WaitAsync();
            throw;
        }
        await reader.WaitAsync();
    }

    /// <summary>Whether a failure came from a disk without room, and not from what was read.</summary>
    public static bool DiskIsFull(ProcessFailedException error) => error.LastLines.Contains("No space left on device", StringComparison.Ordinal);

    /// <summary>The program's version, for instance 5.1.8; null when it is not installed.</summary>
    public static async Task<string?> VersionAsync(CancellationToken cancel)
    {
        try
        {
            var banner = await ProcessRunner.RunAsync("ffmpeg", ["-version"], TimeSpan.FromMinutes(1), cancel);
            return banner.Split(' ') is ["ffmpeg", "version", var version, ..] ? version : null;
        }
        catch (ProcessFailedException)
        {
            return null;
        }
    }
}
