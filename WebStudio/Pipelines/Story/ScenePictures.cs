using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Providers;
using WebStudio.Providers.Images;

namespace WebStudio.Pipelines.Story;

/// <summary>Makes the pictures of a storyboard, and keeps them in the job's folder on the shelf: what is there is not made, or paid for, again.</summary>
/// <param name="painters">Make pictures.</param>
/// <param name="libraries">Find pictures; the built-in one draws them instead.</param>
/// <param name="assets">People's own pictures.</param>
/// <param name="settings">The operator's.</param>
public sealed class ScenePictures(
    ProviderChoice<IImageMaker> painters, [FromKeyedServices(ProvidersSetup.StockImages)] ProviderChoice<IImageMaker> libraries, Assets assets, IOptions<StorySettings> settings)
{
    private const string Prefix = "image-";

    // What makers take.
    private const int LeastSide = 256, MostSide = 1920;

    public bool HasStock => libraries.FirstName is not ProviderChoice<IImageMaker>.BuiltInName;

    /// <summary>Who is asked first for a picture that is painted.</summary>
    public string PainterName => painters.FirstName;

    /// <summary>The file of a picture that was made; null while there is none.</summary>
    public static string? Find(string? folder, ScenePicture picture) =>
        folder is not null && picture.File is { } name && name.StartsWith(Prefix, StringComparison.Ordinal) && Path.Combine(folder, Path.GetFileName(name)) is var path && File.Exists(path) ? path : null;

    /// <summary>Whether the story has that picture of a person among its own.</summary>
    public static bool Owns(string? folder, string asset) => folder is not null && File.Exists(Path.Combine(folder, Prefix + Path.GetFileName(asset)));

    /// <summary>Makes all pictures that are not there yet, some at once.</summary>
    /// <param name="board">As planned.</param>
    /// <param name="options">Of the story.</param>
    /// <param name="folder">The job's, on the shelf.</param>
    /// <param name="made">Told each as it is made, one at a time, in any order: the scene, its picture, and a note or null.</param>
    /// <param name="enough">No more are begun; those on their way are kept.</param>
    /// <param name="cancel">Gives up at once.</param>
    /// <exception cref="Providers.Remote.ProviderFailedException">A maker failed and nobody may stand in.</exception>
    /// <exception cref="PipelineException">A person's own picture is not there any more.</exception>
    public async Task MakeAsync(Storyboard board, StoryOptions options, string folder, Func<StoryScene, ScenePicture, string?, Task> made, CancellationToken enough, CancellationToken cancel)
    {
        using var telling = new SemaphoreSlim(1);
        await SideBySide.EachAsync(board.Script.Scenes, settings.Value.MaxPictures, async (scene, stop) =>
        {
            var (picture, note) = await MakeOneAsync(board, scene, options, folder, stop);
            await telling.WaitAsync(stop);
            try
            {
                await made(scene, picture, note);
            }
            finally
            {
                telling.Release();
            }
        }, enough, cancel);
    }

    /// <summary>Makes the picture of one scene, unless it is there.</summary>
    public async Task<(ScenePicture Picture, string? Note)> MakeOneAsync(Storyboard board, StoryScene scene, StoryOptions options, string folder, CancellationToken cancel)
    {
        var planned = board.PictureOf(scene);
        if (Find(folder, planned) is not null)
            return (planned, null);
        if (planned.Source == PictureSource.Manual)
            return (Own(planned, folder), null);
        var maker = planned.Source == PictureSource.Stock ? libraries : painters;
        var brief = BriefOf(board, scene, options, planned.Take);
        var key = KeyOf((maker.FirstName, brief));
        var name = Prefix + key[..24];
        if (await ShelvedWork<ScenePicture>.LoadAsync(folder, name, key, cancel) is { } known && Find(folder, known) is not null)
            return (known with { Source = planned.Source, Take = planned.Take }, null);
        var work = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}{Workspace.PartialSuffix}");
        try
        {
            var answer = await maker.AskAsync(one => one.MakeAsync(brief, work, cancel), "The studio drew the picture itself instead.");
            var file = name + ExtensionOf((await ImageLoader.InspectAsync(work, cancel)).Format);
            File.Move(work, Path.Combine(folder, file), overwrite: true);
            var picture = planned with { File = file, Maker = answer.Provider, Credit = answer.Value };
            // Where somebody stood in, the service is asked again when the job is tried again.
            if (answer.Note is null)
                await new ShelvedWork<ScenePicture>(key, picture).SaveAsync(folder, name, cancel);
            return (picture, answer.Note);
        }
        finally
        {
            File.Delete(work);
        }
    }

    /// <summary>Pixels of the pictures of a film.</summary>
    public static (int Width, int Height) SizeOf(int width, int height)
    {
        var scale = Math.Max(1, LeastSide / (double)Math.Min(width, height));
        return ((int)Math.Min(MostSide, Math.Round(width * scale)), (int)Math.Min(MostSide, Math.Round(height * scale)));
    }

    private ImageBrief BriefOf(Storyboard board, StoryScene scene, StoryOptions options, int take)
    {
        var (width, height) = FrameSize.Of(options, settings.Value.MaxHeight);
        var size = SizeOf(width, height);
        var index = board.Script.Scenes.ToList().FindIndex(candidate => string.Equals(candidate.Id, scene.Id, StringComparison.Ordinal));
        return new ImageBrief
        {
            Prompt = scene.ImagePrompt,
            Narration = scene.Narration,
            Style = options.ImageStyle,
            Width = size.Width,
            Height = size.Height,
            Seed = options.Seed,
            Take = take,
            Twin = board.Script.Scenes.Take(index).Count(before => string.Equals(before.ImagePrompt, scene.ImagePrompt, StringComparison.OrdinalIgnoreCase)),
            Index = index,
            Count = board.Script.Scenes.Count,
            Keywords = [.. scene.Keywords, .. options.StockKeywords],
            Cast = [.. board.Script.Cast.Where(member => scene.Characters.Contains(member.Name, StringComparer.Ordinal))],
            Setting = board.Script.Setting,
        };
    }

    private ScenePicture Own(ScenePicture planned, string folder)
    {
        var file = Prefix + planned.Asset;
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            var asset = assets.Find(planned.Asset!) ?? throw new PipelineException("PICTURE_MISSING", "One of your pictures is not there any more. Please add it again.");
            var partial = $"{path}.{Guid.NewGuid():N}{Workspace.PartialSuffix}";
            FileLinks.Share(asset.Path, partial);
            File.Move(partial, path, overwrite: true);
        }
        return planned with { File = file, Maker = "you" };
    }

    private static string ExtensionOf(ImageFormat format) => format == ImageFormat.Jpeg ? ".jpg" : ".png";

    private static string KeyOf<T>(T what) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(what, Fields)));

    // Tuples have fields, not properties.
    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };
}
