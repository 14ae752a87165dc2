using System.Text.Json;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo;

/// <summary>Frames of an NPZ file, uploaded or below a root, become a video.</summary>
public sealed class EchoPipeline(IOptions<EchoSettings> settings, EchoRoots roots) : IPipeline
{
    public const string KindName = "echo";

    /// <summary>The code of every refusal that is about a file's content.</summary>
    public const string InvalidArray = "INVALID_ARRAY";

    /// <summary>The code of a job whose file was changed before it began.</summary>
    public const string FileChanged = "FILE_CHANGED";

    public string Kind => KindName;

    public IReadOnlyList<JobStage> Stages { get; } = [new("Look", 8), new("Convert", 88), new("Finish", 4)];

    public UploadRules Uploads { get; } = new(settings.Value.MaxUploadBytes, [EchoRoots.Extension], "Invalid file format. Please upload an NPZ file.") { FileRequired = false };

    /// <inheritdoc/>
    public async Task<string> PrepareAsync(JsonElement options, UploadedFile? file, CancellationToken cancel)
    {
        var parsed = EchoOptions.Read(options);
        if (file is null && parsed.Path is null)
            throw RequestRejectedException.Invalid("NO_FILE", "No file was uploaded, and the option “path” names none.");
        if (file is not null && parsed.Path is not null)
            throw RequestRejectedException.Invalid("INVALID_OPTION", "Please either upload a file or name one by the option “path”.");
        using var root = parsed.Path is null ? null : roots.Open(parsed.Path);
        try
        {
            using var npz = await NpzFile.OpenAsync(root?.ReadPath ?? file!.Path, settings.Value.Limits, cancel);
            await EchoChoice.MakeAsync(npz, parsed, settings.Value.MaxDuration, cancel);
        }
        catch (InvalidArrayException error)
        {
            throw RequestRejectedException.Invalid(InvalidArray, error.Message);
        }
        return JsonSerializer.Serialize(parsed with { FileSize = root?.Length, FileTicks = root?.ModifiedUtc.Ticks }, StudioJson.Options);
    }

    public async Task<object> RunAsync(JobSnapshot job, Workspace workspace, JobProgress progress, CancellationToken cancel)
    {
        var options = JsonSerializer.Deserialize<EchoOptions>(job.Options, StudioJson.Options)!;
        try
        {
            using var root = options.Path is null ? null : Reopen(options);
            var name = workspace.Input?.DisplayName ?? FileNames.Display(options.Path!);
            using var npz = await NpzFile.OpenAsync(root?.ReadPath ?? workspace.InputPath!, settings.Value.Limits, cancel);
            var choice = await EchoChoice.MakeAsync(npz, options, settings.Value.MaxDuration, cancel);
            string video = workspace.PathFor("output.mp4"), poster = workspace.PathFor("poster.jpg");
            var result = await new EchoConverter(npz, choice, options).ConvertAsync(video, poster, name, workspace, progress, cancel);
            await PublishAsync(result, video, poster, workspace, cancel);
            return result;
        }
        catch (InvalidArrayException error)
        {
            throw new PipelineException(InvalidArray, error.Message, error);
        }
        catch (RequestRejectedException error)
        {
            throw new PipelineException(error.Code, error.Message, error);
        }
    }

    private RootFile Reopen(EchoOptions options)
    {
        var root = roots.Open(options.Path);
        if (root.Length == options.FileSize && root.ModifiedUtc.Ticks == options.FileTicks)
            return root;
        root.Dispose();
        throw new PipelineException(FileChanged, "The file was changed after this was submitted. Please submit it again.");
    }

    private static async Task PublishAsync(EchoResult result, string video, string poster, Workspace workspace, CancellationToken cancel)
    {
        var stem = Path.GetFileNameWithoutExtension(result.Source);
        var sidecar = workspace.PathFor("output.json");
        await File.WriteAllBytesAsync(sidecar, JsonSerializer.SerializeToUtf8Bytes(result, StudioJson.Options), cancel);
        await workspace.PublishAsync(poster, FileRole.Poster, "poster.jpg", "poster.jpg", "image/jpeg", cancel);
        await workspace.PublishAsync(sidecar, FileRole.Extra, "output.json", $"{stem}.json", "application/json", cancel);
        await workspace.PublishAsync(video, FileRole.Output, "output.mp4", $"{stem}.mp4", "video/mp4", cancel);
    }
}
