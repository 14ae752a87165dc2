using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using WebStudio.Files;
using WebStudio.Media;
using WebStudio.Pipelines.Story.Film.Direction;
using WebStudio.Pipelines.Story.Film.Picture;
using WebStudio.Pipelines.Story.Film.Text;

namespace WebStudio.Pipelines.Story.Film;

/// <summary>
/// Renders the silent film of a story: stretches of its scenes into pieces of their own, kept for the next time, then joined without encoding
/// again. What has not changed is not rendered twice.
/// </summary>
public static class FilmRenderer
{
    // x264's. Pieces are encoded side by side, each by one thread: no frame waits for another.
    private const string Preset = "superfast";

    // Constant rate factor.
    private const int Crf = 19;

    // Slow moves over stills: finer motion vectors save a third of the bytes; weighing runs of B-frames and looking for cuts save nothing, for pieces begin at cuts.
    // Long runs of B-frames without a pyramid, and blocks that are not divided, take a sixth off the encoder's time: measured against three and the preset's, a step finer at the same SSIM (0.989) and a sixth smaller.
    private const string Tuning = "subme=2:b-adapt=0:scenecut=0:bframes=7:b-pyramid=none:partitions=none";

    // Seconds between frames that can be jumped to.
    private const int KeySeconds = 5;

    // Of the progress; the rest is joining.
    private const double PictureShare = 0.98;

    // Seconds in which the film goes to black at its end.
    private const double FadeOut = 0.9;

    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>How frames of a size are encoded.</summary>
    public static VideoFormat Format(int width, int height, int fps) => new(width, height, fps, Crf, Preset) { KeyInterval = KeySeconds * fps, Threads = 1, Tuning = Tuning };

    /// <summary>Renders all frames of a film: <c>round(seconds × fps)</c> of them.</summary>
    /// <param name="plan">What is to be seen.</param>
    /// <param name="folder">Keeps pieces from one rendering to the next; made when absent. Those that are not of this film any more are removed.</param>
    /// <param name="output">An MP4 (H.264, yuv420p, BT.709) to write; replaced when it exists, complete only on return.</param>
    /// <param name="report">Told the share done, 0–1, and what is being done, from any thread.</param>
    /// <param name="cancel">Kills all programs; complete pieces stay, partial files do not.</param>
    /// <exception cref="InvalidImageException">A picture cannot be decoded.</exception>
    /// <exception cref="ProcessFailedException">An encoding failed, for instance because the disk is full.</exception>
    public static async Task RenderAsync(FilmPlan plan, string folder, string output, Action<double, string> report, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        report(0, "Looking at the pictures");
        var pictures = new PictureFacts[plan.Scenes.Count];
        var images = new string[plan.Scenes.Count];
        var together = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForAsync(0, plan.Scenes.Count, together, async (scene, token) =>
        {
            await using (var file = File.OpenRead(plan.Scenes[scene].Image))
                images[scene] = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, token));
            pictures[scene] = await FocusFinder.LookAsync(plan.Scenes[scene].Image, token);
        });
        var shots = FilmDirector.Plan(plan, pictures);
        var cues = FilmText.Cues(plan);
        var keys = new PieceKey(plan, shots, images, cues);
        var pieces = FilmPiece.Of(plan).Select(piece => (Piece: piece, Path: Path.Combine(folder, keys.Of(piece) + ".mp4"))).ToList();
        var missing = pieces.Where(each => !File.Exists(each.Path)).DistinctBy(each => each.Path, StringComparer.Ordinal).ToList();
        var work = new FilmWork(plan, shots, cues, new Plates(plan, pictures, shots));
        var done = new ConcurrentDictionary<FilmPiece, int>();
        double all = Math.Max(1, missing.Sum(each => each.Piece.Frames));
        await Parallel.ForEachAsync(missing, together, (each, token) => new ValueTask(work.RenderAsync(each.Piece, each.Path, frames =>
        {
            done[each.Piece] = frames;
            report(done.Values.Sum() / all * PictureShare, string.Create(CultureInfo.InvariantCulture, $"Filming scene {each.Piece.Scene + 1} of {plan.Scenes.Count}"));
        }, token)));
        report(PictureShare, "Joining the scenes");
        await JoinAsync(plan, pieces, folder, output, cancel);
        Trim(folder, pieces.Select(each => each.Path));
        report(1, "The film is complete");
    }

    /// <summary>What is left of all light at a frame, 0–1.</summary>
    internal static double Fade(FilmPlan plan, int frame)
    {
        var frames = FilmDirector.Frames(plan);
        var length = Math.Min(FadeOut * plan.Fps, frames / 4.0);
        return Math.Clamp((frames - 1 - frame) / Math.Max(1, length), 0, 1);
    }

    // All pieces are copied as they are; each is told when the next one begins.
    private static async Task JoinAsync(FilmPlan plan, IReadOnlyList<(FilmPiece Piece, string Path)> pieces, string folder, string output, CancellationToken cancel)
    {
        var list = Path.Combine(folder, $"{Guid.NewGuid():N}.txt");
        var partial = output + Workspace.PartialSuffix;
        try
        {
            double Time(int frame) => Math.Round(frame / (double)plan.Fps, 6);
            await File.WriteAllLinesAsync(list, pieces.SelectMany(each => (string[])
                ["file " + Path.GetFileName(each.Path), string.Create(CultureInfo.InvariantCulture, $"duration {Time(each.Piece.End) - Time(each.Piece.Start):0.000000}")]), cancel);
            string[] arguments =
            [
                "-f", "concat", "-safe", "1", "-format_whitelist", "concat,mov", .. Ffmpeg.Input(list), "-map", "0:v", "-c", "copy",
                "-map_metadata", "-1", "-f", "mp4", Ffmpeg.Output(partial),
            ];
            await Ffmpeg.RunAsync(arguments, TimeSpan.FromMinutes(10), cancel);
            File.Move(partial, output, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
            File.Delete(list);
        }
    }

    private static void Trim(string folder, IEnumerable<string> used)
    {
        var kept = used.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.mp4").Where(file => !kept.Contains(Path.GetFileName(file))))
            File.Delete(file);
    }
}
