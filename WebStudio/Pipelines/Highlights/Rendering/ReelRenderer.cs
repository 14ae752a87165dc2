using System.Collections.Concurrent;
using System.Globalization;
using WebStudio.Files;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>
/// Renders a reel: each segment into a piece of its own, kept for the next cut, then all joined without encoding the picture again, under one sound track.
/// </summary>
public static class ReelRenderer
{
    // Of the progress; the rest is joining.
    private const double PictureShare = 0.97;

    // Programs at a time: one alone leaves cores idle while it starts, seeks and ends.
    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>Renders segments of a video.</summary>
    /// <param name="sourcePath">A video.</param>
    /// <param name="facts">Of that video.</param>
    /// <param name="track">Of that video: where things move, and its shots.</param>
    /// <param name="segments">In the order of the reel, at least one, within what could be decoded: one that ends more than a quarter of a second later counts as damaged.</param>
    /// <param name="options">Size, shape, crossfades.</param>
    /// <param name="pieceFolder">Keeps pieces from one cut to the next; made when absent.</param>
    /// <param name="outputPath">The MP4 to write; replaced when it exists. Until all is done there is only a file with the suffix <c>.partial</c>.</param>
    /// <param name="progress">Told the share done, 0–1, from any thread.</param>
    /// <param name="cancel">Kills all programs; complete pieces stay, partial files do not.</param>
    /// <exception cref="NothingToShowException">None of the segments can be decoded.</exception>
    /// <exception cref="ProcessFailedException">The disk is full, or an encoding failed for another reason than the source.</exception>
    public static async Task<RenderedReel> RenderAsync(
        string sourcePath, MediaFacts facts, VideoTrack track, IReadOnlyList<Segment> segments, RenderOptions options,
        string pieceFolder, string outputPath, Action<double> progress, CancellationToken cancel)
    {
        var format = ReelFormat.For(facts, options);
        var source = new SourceCut(sourcePath, facts, format);
        var work = new PieceWork(new PieceStore(pieceFolder, sourcePath), new PieceRenderer(source, format, CropPath.For(track, format)), $"{format} {source.Grid}");
        var sound = new ReelSound(facts, source.Grid, sourcePath, work.Store);
        var left = new HashSet<int>();
        while (true)
        {
            var timeline = ReelTimeline.Lay(segments, left, source.Grid, track, options.Crossfade);
            if (timeline.Segments.Count == 0)
                throw new NothingToShowException(string.Join('\n', work.Failures));
            var soundPath = Path.Combine(pieceFolder, $"{Guid.NewGuid():N}.m4a{Workspace.PartialSuffix}");
            try
            {
                var (damaged, heard) = await RenderAsync(timeline, work, sound, soundPath, done => progress(done * PictureShare), cancel);
                if (heard is null)
                {
                    // What remains is laid anew; its pieces are there already, but for crossfades with what is gone.
                    left.UnionWith(damaged);
                    continue;
                }
                await JoinAsync(List(timeline, format.Rate, work), heard.Clips.Count == 0 ? null : soundPath, pieceFolder, outputPath, cancel);
                progress(1);
                work.Trim(heard.Clips);
                return Report(timeline, format, source.Grid, work, left, heard.Loudness);
            }
            finally
            {
                File.Delete(soundPath);
            }
        }
    }

    // Sound beside the pictures: each of its programs uses one core only. Null where segments are damaged.
    private static async Task<(IReadOnlySet<int> Damaged, SoundTrack? Sound)> RenderAsync(
        ReelTimeline timeline, PieceWork work, ReelSound sound, string soundPath, Action<double> progress, CancellationToken cancel)
    {
        using var unwanted = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var hearing = sound.MakeAsync(timeline, soundPath, unwanted.Token);
        try
        {
            var damaged = await work.RenderAsync([.. timeline.Pieces()], AtOnce, progress, cancel);
            return (damaged, damaged.Count > 0 ? null : await hearing);
        }
        finally
        {
            await unwanted.CancelAsync();
            await ((Task)hearing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static RenderedReel Report(ReelTimeline timeline, ReelFormat format, FrameGrid grid, PieceWork work, IReadOnlySet<int> left, double? loudness)
    {
        var pieces = timeline.Pieces().ToList();
        var shown = timeline.Segments.Select(one => new RenderedSegment(
            one.Index, grid.TimeOf(one.From), format.Rate.TimeOf(one.At), format.Rate.TimeOf(one.Frames), format.Rate.TimeOf(one.Fade),
            pieces.Where(each => each.Segment == one.Index).All(each => !work.IsNew(each.Piece)))).ToList();
        var rendered = pieces.Count(each => work.IsNew(each.Piece));
        return new RenderedReel(format.Width, format.Height, format.Rate, timeline.Frames, shown, [.. left.Order()], rendered, pieces.Count - rendered, loudness);
    }

    // The pieces as ffmpeg's concat reads them. Their own clocks count milliseconds only, so each is told when the next one begins.
    private static List<string> List(ReelTimeline timeline, ReelRate rate, PieceWork work)
    {
        var lines = new List<string>();
        long frames = 0;
        foreach (var (piece, _) in timeline.Pieces())
        {
            var (start, end) = (Math.Round(rate.TimeOf(frames), 6), Math.Round(rate.TimeOf(frames += piece.Frames), 6));
            lines.Add("file " + Path.GetFileName(work.PathOf(piece)));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"duration {end - start:0.000000}"));
        }
        return lines;
    }

    // Both are copied as they are.
    private static async Task JoinAsync(IReadOnlyList<string> pieces, string? sound, string pieceFolder, string outputPath, CancellationToken cancel)
    {
        var list = Path.Combine(pieceFolder, $"{Guid.NewGuid():N}.txt");
        var partial = outputPath + Workspace.PartialSuffix;
        try
        {
            await File.WriteAllLinesAsync(list, pieces, cancel);
            string[] arguments =
            [
                "-f", "concat", "-safe", "1", "-format_whitelist", "concat,mov", .. Ffmpeg.Input(list),
                .. sound is null ? (string[])["-map", "0:v"] : ["-f", "mov", .. Ffmpeg.Input(sound), "-map", "0:v", "-map", "1:a"],
                "-c", "copy", "-map_metadata", "-1", "-movflags", "+faststart", "-f", "mp4", Ffmpeg.Output(partial),
            ];
            await Ffmpeg.RunAsync(arguments, TimeSpan.FromMinutes(10), cancel);
            File.Move(partial, outputPath, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
            File.Delete(list);
        }
    }
}

/// <summary>The pieces of one rendering: which exist, which are made.</summary>
internal sealed class PieceWork(PieceStore store, PieceRenderer renderer, string kind)
{
    private readonly ConcurrentDictionary<Piece, bool> _made = new();
    private readonly Dictionary<Piece, string> _paths = [];

    public PieceStore Store => store;

    /// <summary>Why pieces could not be rendered.</summary>
    public ConcurrentQueue<string> Failures { get; } = new();

    public bool IsNew(Piece piece) => _made.ContainsKey(piece);

    public string PathOf(Piece piece)
    {
        if (!_paths.TryGetValue(piece, out var path))
            _paths[piece] = path = store.PathOf($"{kind} {piece.From}+{piece.Frames}>{piece.Other} {Track(piece.From, piece.Frames)} {(piece.Other is { } other ? Track(other, piece.Frames) : "")}", ".mp4");
        return path;
    }

    /// <summary>Makes the pieces that are not there.</summary>
    /// <returns>The segments of which some piece could not be decoded.</returns>
    public async Task<IReadOnlySet<int>> RenderAsync(IReadOnlyList<(Piece Piece, int Segment)> pieces, int parallel, Action<double> progress, CancellationToken cancel)
    {
        var missing = pieces.Where(each => !File.Exists(PathOf(each.Piece))).OrderByDescending(each => each.Piece.Frames).ToList();
        var done = new ConcurrentDictionary<Piece, long>();
        double all = Math.Max(1, missing.Sum(each => each.Piece.Frames));
        var damaged = new ConcurrentDictionary<int, bool>();
        await Parallel.ForEachAsync(missing, new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancel }, async (each, token) =>
        {
            try
            {
                await PieceStore.EnsureAsync(_paths[each.Piece], target => renderer.RenderAsync(each.Piece, target, Rendered, token));
                _made[each.Piece] = true;
            }
            catch (DamagedPieceException error)
            {
                Failures.Enqueue(error.Message);
                damaged[each.Segment] = true;
            }
            catch (ProcessFailedException error) when (!Ffmpeg.DiskIsFull(error))
            {
                Failures.Enqueue(error.Message);
                damaged[each.Segment] = true;
            }

            void Rendered(long frames)
            {
                done[each.Piece] = frames;
                progress(done.Values.Sum() / all);
            }
        });
        return damaged.Keys.ToHashSet();
    }

    public void Trim(IEnumerable<SoundClip> clips) => store.Trim(_paths.Values.Concat(clips.Select(clip => clip.Path)).ToHashSet(StringComparer.Ordinal));

    private string Track(long from, int frames)
    {
        var track = renderer.TrackOf(from, frames);
        return track.Still ? $"{track.Region}" : $"{track.Region} {string.Join(' ', track.Offsets)}";
    }
}
