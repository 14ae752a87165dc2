using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Highlights.Video;

/// <summary>A stretch of a real clip, or of a photo panned over.</summary>
/// <param name="File">Of opencv-doc's data.</param>
/// <param name="Start">Seconds; unused for photos.</param>
/// <param name="Frames">Frames at <see cref="Splicer.Rate"/>.</param>
/// <param name="Filter">ffmpeg filters on top, or none.</param>
internal sealed record Part(string File, double Start, int Frames, string? Filter = null)
{
    public bool IsPhoto => !File.EndsWith(".avi", StringComparison.Ordinal);
}

/// <summary>How two parts are joined: <c>cut</c> or the name of one of ffmpeg's xfade transitions, and over how many frames.</summary>
internal sealed record Joint(string Kind, int Frames)
{
    public static Joint Cut { get; } = new("cut", 0);
}

/// <summary>Where a joint came to lie.</summary>
/// <param name="First">Frame before which the first shot is pure.</param>
/// <param name="Last">Frame from which the second is; the same for a cut.</param>
internal sealed record Truth(string Kind, int First, int Last);

/// <summary>Makes videos whose cuts and transitions are known to the frame from Debian's opencv-doc.</summary>
internal static class Splicer
{
    public const int Rate = 25;

    private const string Media = "/usr/share/doc/opencv-doc/examples/data/";

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    public static string Source(string file)
    {
        Assert.True(File.Exists(Media + file), $"There is no {Media}{file}. Debian's package opencv-doc has it; ./studio test installs it.");
        return Media + file;
    }

    /// <summary>Joins the parts at 320 × 180.</summary>
    /// <param name="path">An .mp4, made.</param>
    /// <param name="parts">In order.</param>
    /// <param name="joints">One less than parts; each is shorter than the parts at its sides.</param>
    public static async Task<IReadOnlyList<Truth>> SpliceAsync(string path, IReadOnlyList<Part> parts, IReadOnlyList<Joint> joints)
    {
        var inputs = new List<string>();
        var graph = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            inputs.AddRange(Input(parts[i]));
            var frame = parts[i].IsPhoto
                ? "scale=400:225:force_original_aspect_ratio=increase,crop=320:180:x='min(n,iw-320)':y='min(n/2,ih-180)'"
                : "scale=320:180:force_original_aspect_ratio=increase,crop=320:180";
            var filter = parts[i].Filter is { } extra ? extra + "," : "";
            graph.Add($"[{i}:v]fps={Rate},{frame},setsar=1,{filter}tpad=stop_mode=clone:stop_duration=1,trim=end_frame={parts[i].Frames},setpts=N/({Rate}*TB),settb=1/{Rate},format=yuv420p[p{i}]");
        }
        var truth = new List<Truth>();
        var end = parts[0].Frames;
        for (var i = 0; i < joints.Count; i++)
        {
            var (kind, frames) = (joints[i].Kind, joints[i].Frames);
            var last = i == 0 ? "p0" : $"j{i - 1}";
            graph.Add(frames == 0
                ? $"[{last}][p{i + 1}]concat=n=2:v=1,setpts=N/({Rate}*TB),settb=1/{Rate}[j{i}]"
                : FormattableString.Invariant($"[{last}][p{i + 1}]xfade=transition={kind}:duration={frames / (double)Rate}:offset={(end - frames) / (double)Rate},settb=1/{Rate}[j{i}]"));
            truth.Add(new Truth(kind, end - frames, end));
            end += parts[i + 1].Frames - frames;
        }
        await EncodeAsync(path, [.. inputs, "-filter_complex", string.Join(';', graph), "-map", joints.Count == 0 ? "[p0]" : $"[j{joints.Count - 1}]", "-r", $"{Rate}"]);
        return truth;
    }

    /// <summary>Runs ffmpeg with a fast encoder; what is given stands before the codec and the output.</summary>
    public static Task EncodeAsync(string path, IReadOnlyList<string> arguments) =>
        Ffmpeg.RunAsync([.. arguments, "-c:v", "libx264", "-preset", "ultrafast", "-crf", "20", "-pix_fmt", "yuv420p", Ffmpeg.Output(path)], Timeout, CancellationToken.None);

    private static string[] Input(Part part)
    {
        var length = FormattableString.Invariant($"{(part.Frames / (double)Rate) + 0.5}");
        return part.IsPhoto
            ? ["-loop", "1", "-framerate", $"{Rate}", "-t", length, "-i", Source(part.File)]
            : ["-ss", FormattableString.Invariant($"{part.Start}"), "-t", length, "-i", Source(part.File)];
    }
}
