using System.Globalization;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;

namespace WebStudio.Pipelines.Highlights;

/// <summary>Stretches and single pictures of a job's source, made when they are asked for and kept for a while with the video's pieces.</summary>
public sealed class SourceClips(JobShelf shelf, StudioFolders folders) : IDisposable
{
    /// <summary>Seconds of the longest preview.</summary>
    public const double LongestPreview = 30;

    private const double Shortest = 0.1;

    // More than a page shows at once; the oldest go first.
    private const int MostFiles = 400;

    // Pixels are made square before anything is scaled.
    private const string Square = "scale='max(2,trunc(iw*sar/2)*2)':ih,setsar=1";

    private static readonly TimeSpan PreviewTimeout = TimeSpan.FromMinutes(1), SegmentTimeout = TimeSpan.FromMinutes(10);

    // They are asked for by clicks; two at a time leave room for the jobs.
    private readonly SemaphoreSlim _makers = new(2);

    /// <summary>A stretch as an MP4 of at most 360 rows.</summary>
    /// <param name="job">Any cut of the video.</param>
    /// <param name="range">0.1 to <see cref="LongestPreview"/> seconds within the video.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRejectedException">The stretch does not lie in the video, or its files are gone.</exception>
    public Task<string> PreviewAsync(JobSnapshot job, TimeRange range, CancellationToken cancel)
    {
        if (!(range.Start >= 0 && range.Length is >= Shortest and <= LongestPreview && range.End <= HighlightsOptions.Of(job).InputDuration + 1))
            throw RequestRejectedException.Invalid("INVALID_RANGE", $"A preview lies within the video and lasts {Seconds(Shortest)} to {LongestPreview} seconds.");
        return MakeAsync(job, $"{Seconds(range.Start)}_{Seconds(range.Length)}.mp4", (input, output) =>
        [
            .. Cut(range, input), "-vf", $"{Square},scale=-2:'min(360,trunc(ih/2)*2)':flags=area,format=yuv420p",
            "-c:v", "libx264", "-preset", "ultrafast", "-crf", "26", "-c:a", "aac", "-ac", "2", "-b:a", "96k", "-movflags", "+faststart", "-f", "mp4", output,
        ], PreviewTimeout, cancel);
    }

    /// <summary>A stretch as an MP4 of the source's own size, its short side at most 1080.</summary>
    /// <param name="job">Any cut of the video.</param>
    /// <param name="range">Within the video.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRejectedException">The files are gone.</exception>
    public Task<string> SegmentAsync(JobSnapshot job, TimeRange range, CancellationToken cancel) =>
        MakeAsync(job, $"{Seconds(range.Start)}_{Seconds(range.Length)}_full.mp4", (input, output) =>
        [
            .. Cut(range, input), "-vf", $"{Square},scale='if(gt(ih,iw),min(1080,trunc(iw/2)*2),-2)':'if(gt(ih,iw),-2,min(1080,trunc(ih/2)*2))',format=yuv420p",
            "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-c:a", "aac", "-ac", "2", "-b:a", "160k", "-movflags", "+faststart", "-f", "mp4", output,
        ], SegmentTimeout, cancel);

    /// <summary>The picture at a moment as a JPEG of 180 rows.</summary>
    /// <param name="job">Any cut of the video.</param>
    /// <param name="moment">Seconds; rounded to tenths.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRejectedException">There is no picture at that moment, or the files are gone.</exception>
    public Task<string> StillAsync(JobSnapshot job, double moment, CancellationToken cancel)
    {
        if (!(moment >= 0 && moment <= HighlightsOptions.Of(job).InputDuration))
            throw RequestRejectedException.Invalid("INVALID_MOMENT", "The moment lies outside of the video.");
        var at = Seconds(Math.Round(moment, 1));
        return MakeAsync(job, $"{at}.jpg", (input, output) =>
        [
            "-ss", at, .. Ffmpeg.VideoInput(input), "-map", "0:v:0", "-frames:v", "1", "-vf", $"{Square},scale=-2:180:flags=area,format=yuvj420p", "-q:v", "5", "-f", "mjpeg", output,
        ], PreviewTimeout, cancel);
    }

    public void Dispose() => _makers.Dispose();

    private static IReadOnlyList<string> Cut(TimeRange range, string input) =>
        ["-ss", Seconds(range.Start), "-t", Seconds(range.Length), .. Ffmpeg.VideoInput(input), "-map", "0:v:0", "-map", "0:a:0?"];

    private async Task<string> MakeAsync(JobSnapshot job, string name, Func<string, string, IReadOnlyList<string>> arguments, TimeSpan timeout, CancellationToken cancel)
    {
        if (job.File(FileRole.Input) is not { } input || shelf.Find(HighlightsOptions.Of(job).RecutOf ?? job.Id) is not { } folder)
            throw RequestRejectedException.NotFound("The video");
        var clips = Directory.CreateDirectory(Path.Combine(folder, "clips"));
        var path = Path.Combine(clips.FullName, name);
        if (File.Exists(path))
            return path;
        var partial = $"{path}.{Guid.NewGuid():N}{Workspace.PartialSuffix}";
        await _makers.WaitAsync(cancel);
        try
        {
            await Ffmpeg.RunAsync(arguments(folders.PathOf(input), Ffmpeg.Output(partial)), timeout, cancel);
            if (new FileInfo(partial) is not { Exists: true, Length: > 0 })
                throw RequestRejectedException.NotFound("A picture at that moment");
            File.Move(partial, path, overwrite: true);
            Prune(clips);
            return path;
        }
        finally
        {
            _makers.Release();
            File.Delete(partial);
        }
    }

    private static void Prune(DirectoryInfo clips)
    {
        foreach (var old in clips.GetFiles().OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostFiles))
            old.Delete();
    }

    private static string Seconds(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
