using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Rendering;
using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights;

/// <summary>A long video becomes the reel of its best moments.</summary>
public sealed class HighlightsPipeline(IOptions<HighlightsSettings> settings, JobShelf shelf) : IPipeline
{
    public const string KindName = "highlights";

    private const int PosterSize = 640;

    public string Kind => KindName;

    public IReadOnlyList<JobStage> Stages { get; } = [new("Watch", 70), new("Choose", 2), new("Cut", 26), new("Finish", 2)];

    public string DoneMessage => "Highlight ready!";

    public UploadRules Uploads { get; } = new(settings.Value.MaxUploadBytes, HighlightsUpload.Extensions, HighlightsUpload.InvalidFormat);

    public async Task<string> PrepareAsync(JsonElement options, UploadedFile? file, CancellationToken cancel)
    {
        var parsed = HighlightsOptions.Read(options, settings.Value.DefaultTargetDuration);
        try
        {
            var facts = await MediaProbe.InspectAsync(file!.Path, cancel);
            HighlightsUpload.Check(facts, settings.Value);
            return JsonSerializer.Serialize(parsed with { InputDuration = Math.Round(facts.Duration, 3) }, StudioJson.Options);
        }
        catch (PipelineException error)
        {
            throw HighlightsUpload.Rejected("Invalid file format", error.Message);
        }
    }

    public async Task<object> RunAsync(JobSnapshot job, Workspace workspace, JobProgress progress, CancellationToken cancel)
    {
        var options = JsonSerializer.Deserialize<HighlightsOptions>(job.Options, StudioJson.Options)!;
        var folder = shelf.Open(options.RecutOf ?? job.Id, job.Id);
        var facts = await MediaProbe.InspectAsync(workspace.InputPath!, cancel);
        progress.Enter("Watch", "Watching the video");
        progress.Note(ReelNotes.Of(facts));
        var analysis = await AnalyzeAsync(facts, folder, workspace, progress, cancel);
        progress.Note(ReelNotes.Of(analysis.Video, analysis.Audio));
        progress.Enter("Choose", "Choosing the best moments");
        var plan = Plan(analysis, facts, options);
        progress.Note(ReelNotes.Of(plan));
        progress.Enter("Cut", "Cutting the reel");
        var output = workspace.PathFor("output.mp4");
        var reel = await RenderAsync(workspace.InputPath!, facts, analysis.Video, plan, options, folder, output, progress, cancel);
        progress.Enter("Finish", "Finishing");
        await PosterAsync(output, reel, workspace, cancel);
        var stem = Path.GetFileNameWithoutExtension(workspace.Input!.DisplayName);
        await workspace.PublishAsync(output, FileRole.Output, "highlight.mp4", $"highlight_{stem}.mp4", "video/mp4", cancel);
        return Result(analysis, plan, reel);
    }

    /// <summary>What to show: chosen by the studio, within what the person holds and does not want.</summary>
    private static ReelPlan Plan(Analysis analysis, MediaFacts facts, HighlightsOptions options)
    {
        var kept = options.Kept.Select(Held).ToList();
        var target = options.Fill || kept.Count == 0 ? options.TargetDuration : kept.Sum(segment => segment.Length);
        return new ReelPlanner(analysis.Video, analysis.Audio).Plan(new ReelRequest
        {
            Target = target,
            FrameRate = ReelRate.Of(facts.FrameRate, facts.Variable).Value,
            Kept = kept,
            Dropped = options.Dropped,
        });
    }

    private static Segment Held(TimeRange range) => new(range.Start, range.End, 0, [], Locked: true);

    private static async Task<Analysis> AnalyzeAsync(MediaFacts facts, string folder, Workspace workspace, JobProgress progress, CancellationToken cancel)
    {
        if (await Analysis.LoadAsync(folder, workspace.InputPath!, cancel) is { } known)
            return known;
        var pcm = workspace.PathFor("sound.pcm");
        var video = await VideoAnalyzer.AnalyzeAsync(workspace.InputPath!, facts, pcm, done => progress.Report(done), cancel);
        var audio = await AudioAnalyzer.AnalyzeAsync(pcm, cancel);
        var analysis = new Analysis(video, audio);
        await analysis.SaveAsync(folder, workspace.InputPath!, cancel);
        return analysis;
    }

    private static async Task<RenderedReel> RenderAsync(
        string input, MediaFacts facts, VideoTrack track, ReelPlan plan, HighlightsOptions options, string folder, string output, JobProgress progress, CancellationToken cancel)
    {
        try
        {
            if (plan.Segments.Count == 0)
                throw new NothingToShowException("The plan is empty.");
            var pieces = Path.Combine(folder, "pieces");
            var reel = await ReelRenderer.RenderAsync(
                input, facts, track, plan.Segments, new RenderOptions(options.Quality, options.Aspect, options.Crossfade), pieces, output, done => progress.Report(done), cancel);
            progress.Note(ReelNotes.Of(reel, plan.Segments.Count));
            return reel;
        }
        catch (NothingToShowException error)
        {
            throw new PipelineException("NOTHING_TO_SHOW", "Nothing in this video could be decoded.", error);
        }
    }

    private static async Task PosterAsync(string reel, RenderedReel rendered, Workspace workspace, CancellationToken cancel)
    {
        var path = workspace.PathFor("poster.jpg");
        var at = (rendered.Duration / 3).ToString("0.###", CultureInfo.InvariantCulture);
        await Ffmpeg.RunAsync(
            ["-noaccurate_seek", "-ss", at, .. Ffmpeg.Input(reel), "-frames:v", "1", "-vf", $"scale='min({PosterSize},iw)':-2:flags=area,format=yuvj420p", "-q:v", "3", "-f", "mjpeg", Ffmpeg.Output(path)],
            TimeSpan.FromSeconds(30), cancel);
        await workspace.PublishAsync(path, FileRole.Poster, "poster.jpg", "poster.jpg", "image/jpeg", cancel);
    }

    private static HighlightsResult Result(Analysis analysis, ReelPlan plan, RenderedReel reel)
    {
        var segments = HighlightsResult.SegmentsOf(plan).Where((_, index) => !reel.Damaged.Contains(index)).ToList();
        return new HighlightsResult
        {
            InputDuration = Math.Round(plan.Duration, 3),
            OutputDuration = Math.Round(reel.Duration, 4),
            SegmentsSelected = segments.Count,
            Segments = segments,
            Note = plan.Note,
            Width = reel.Width,
            Height = reel.Height,
            Fps = reel.Rate.Value,
            Loudness = reel.Loudness is { } loudness ? Math.Round(loudness, 1) : null,
            Curve = HighlightsResult.CurveOf(plan),
            Cuts = [.. analysis.Video.Shots.Skip(1).Select(shot => Math.Round(shot.Start, 3))],
        };
    }
}
