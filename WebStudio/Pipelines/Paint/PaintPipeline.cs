using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using static System.FormattableString;

namespace WebStudio.Pipelines.Paint;

/// <summary>An image becomes the video of it being painted.</summary>
public sealed class PaintPipeline(IOptions<PaintSettings> settings, PainterCatalog painters, ToolArt art) : IPipeline
{
    public const string KindName = "paint";

    public const string InvalidFormat = "Invalid file format. Please upload PNG, JPG, JPEG, GIF, BMP, or TIFF files.";

    private const int PreviewSize = 320, PreviewFps = 15, PreviewSeconds = 3;
    private const int PosterSize = 640;

    public string Kind => KindName;

    public IReadOnlyList<JobStage> Stages { get; } = [new("Look", 6), new("Preview", 10), new("Paint", 80), new("Finish", 4)];

    public UploadRules Uploads { get; } = new(settings.Value.MaxUploadBytes, ImageUpload.Extensions, InvalidFormat);

    public async Task<string> PrepareAsync(JsonElement options, UploadedFile? file, CancellationToken cancel)
    {
        var parsed = PaintOptions.Read(options);
        await ImageUpload.CheckAsync(file!, InvalidFormat, cancel);
        return JsonSerializer.Serialize(parsed, StudioJson.Options);
    }

    public async Task<object> RunAsync(JobSnapshot job, Workspace workspace, JobProgress progress, CancellationToken cancel)
    {
        var options = JsonSerializer.Deserialize<PaintOptions>(job.Options, StudioJson.Options)!;
        progress.Enter("Look", "Looking at the picture");
        try
        {
            var header = await ImageLoader.InspectAsync(workspace.InputPath!, cancel);
            var layout = PaintLayout.Fit(header.Upright.Width, header.Upright.Height, options);
            progress.Note(Invariant($"The picture: {header.Upright.Width} × {header.Upright.Height} pixels, {header.Format.ToString().ToUpperInvariant()}{(header.Orientation == 1 ? "" : ", turned upright")}; painted at {layout.PictureWidth} × {layout.PictureHeight}."));
            var picture = await ImageLoader.LoadAsync(workspace.InputPath!, header, layout.PictureWidth, layout.PictureHeight, cancel);
            return await PaintAsync(picture, layout, options, workspace, progress, cancel);
        }
        catch (InvalidImageException error)
        {
            throw new PipelineException("INVALID_IMAGE", error.Message, error);
        }
    }

    private async Task<object> PaintAsync(Raster picture, PaintLayout layout, PaintOptions options, Workspace workspace, JobProgress progress, CancellationToken cancel)
    {
        var timing = new PaintTiming(options.Duration, options.Fps);
        var painter = painters.For(options.Style);
        // The plan of the video is made while the preview is painted: two cores.
        var plan = Task.Run(() => painter.Begin(picture, new PaintPlan(options.Seed, options.Order, timing.Steps), cancel), cancel);
        var tools = options.Hand ? await art.ForAsync(layout.Width, layout.Height) : null;
        var format = new VideoFormat(layout.Width, layout.Height, options.Fps) { Tags = Tags(options) };
        var output = workspace.PathFor("output.mp4");
        PaintRenderer renderer;
        await using (var video = await VideoWriter.StartAsync(output, format, cancel))
        {
            progress.Enter("Preview", "Making a quick preview");
            await PreviewAsync(picture, painter, options, workspace, cancel);
            progress.Note(Invariant($"The preview can be watched: {PreviewSeconds} s."));
            renderer = new PaintRenderer(await plan, layout, timing, tools);
            progress.Enter("Paint", "Painting");
            await Task.Run(() => renderer.RenderAsync(video, done => progress.Report(done), cancel), cancel);
            progress.Note(Invariant($"Painted: {timing.Frames} frames of {layout.Width} × {layout.Height} in {OptionReader.NameOf(options.Style)}, {options.Fps} a second, seed {options.Seed}."));
            progress.Enter("Finish", "Finishing the video");
            await PosterAsync(renderer.Picture, workspace, cancel);
            await video.CompleteAsync();
        }
        var stem = Path.GetFileNameWithoutExtension(workspace.Input!.DisplayName);
        await workspace.PublishAsync(output, FileRole.Output, "output.mp4", $"painting_{stem}.mp4", "video/mp4", cancel);
        return new
        {
            layout.Width,
            layout.Height,
            Duration = timing.Frames / (double)options.Fps,
            options.Fps,
            timing.Frames,
            Style = OptionReader.NameOf(options.Style),
            options.Seed,
        };
    }

    private static async Task PreviewAsync(Raster picture, IPainter painter, PaintOptions options, Workspace workspace, CancellationToken cancel)
    {
        var layout = PaintLayout.Fit(picture.Width, picture.Height, PreviewSize, options.Aspect);
        var timing = new PaintTiming(PreviewSeconds, PreviewFps);
        var path = workspace.PathFor("preview.mp4");
        await using (var video = await VideoWriter.StartAsync(path, new VideoFormat(layout.Width, layout.Height, PreviewFps, Crf: 24), cancel))
        {
            var small = RasterScaler.Scale(picture, layout.PictureWidth, layout.PictureHeight);
            var painting = painter.Begin(small, new PaintPlan(options.Seed, options.Order, timing.Steps), cancel);
            await new PaintRenderer(painting, layout, timing, tools: null).RenderAsync(video, _ => { }, cancel);
            await video.CompleteAsync();
        }
        await workspace.PublishAsync(path, FileRole.Preview, "preview.mp4", "preview.mp4", "video/mp4", cancel);
    }

    private static async Task PosterAsync(Raster picture, Workspace workspace, CancellationToken cancel)
    {
        var path = workspace.PathFor("poster.jpg");
        await ImageWriter.WriteJpegAsync(picture, path, PosterSize, cancel);
        await workspace.PublishAsync(path, FileRole.Poster, "poster.jpg", "poster.jpg", "image/jpeg", cancel);
    }

    // Viewers deserve to know that no hand painted this.
    private static Dictionary<string, string> Tags(PaintOptions options) => new(StringComparer.Ordinal)
    {
        ["title"] = "Painting",
        ["comment"] = string.Create(CultureInfo.InvariantCulture, $"Simulated painting process made by WebStudio; style {OptionReader.NameOf(options.Style)}, seed {options.Seed}"),
    };
}
