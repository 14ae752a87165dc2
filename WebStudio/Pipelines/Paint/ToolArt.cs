using System.Collections.Concurrent;
using WebStudio.Files;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>Our own drawings of pen and brush, rendered from SVG at the size that a video needs, each size once.</summary>
public sealed class ToolArt(IWebHostEnvironment host, StudioFolders folders, ILogger<ToolArt> logger)
{
    // Sizes are rounded up to steps, so that the cache stays small whatever sizes are asked for.
    private const int SizeStep = 32;

    // The drawing's box as a share of the frame's longer side.
    private const double Share = 0.4;

    // How much more than the box is rendered to the right and below, so that the arm goes on to the frame's edge.
    private const double Reach = 2.5;

    private readonly ConcurrentDictionary<(ToolKind Kind, int Size), Lazy<Task<ToolSprite?>>> _sprites = new();

    /// <summary>Pen and brush for a frame, or null when the drawings are missing.</summary>
    public async Task<ToolBox?> ForAsync(int frameWidth, int frameHeight)
    {
        var size = ((int)(Math.Max(frameWidth, frameHeight) * Share) + SizeStep - 1) / SizeStep * SizeStep;
        var (pen, brush) = (SpriteAsync(ToolKind.Pen, size), SpriteAsync(ToolKind.Brush, size));
        return await pen is { } penSprite && await brush is { } brushSprite ? new ToolBox(penSprite, brushSprite, frameWidth, frameHeight) : null;
    }

    private async Task<ToolSprite?> SpriteAsync(ToolKind kind, int size)
    {
        var entry = _sprites.GetOrAdd((kind, size), key => new Lazy<Task<ToolSprite?>>(() => RenderAsync(key.Kind, key.Size)));
        try
        {
            return await entry.Value;
        }
        catch (ProcessFailedException error)
        {
            _sprites.TryRemove((kind, size), out _);
            logger.LogWarning(error, "The {Tool} could not be drawn; the video goes without.", kind);
            return null;
        }
    }

    private async Task<ToolSprite?> RenderAsync(ToolKind kind, int size)
    {
        var file = host.WebRootFileProvider.GetFileInfo(kind == ToolKind.Pen ? "art/pen.svg" : "art/brush.svg");
        if (!file.Exists)
        {
            logger.LogWarning("The drawing {File} is missing; videos go without a hand.", file.Name);
            return null;
        }
        using var reader = new StreamReader(file.CreateReadStream());
        var svg = await reader.ReadToEndAsync();
        var tip = Attribute(svg, "data-tip");
        var box = Attribute(svg, "viewBox")[2];
        var wide = svg.Replace($"viewBox=\"0 0 {box} {box}\"", $"viewBox=\"0 0 {box * Reach} {box * Reach}\"", StringComparison.Ordinal);
        // The renderer takes a drawing from a pipe in pieces and understands none of them; so it gets a file.
        var scratch = Directory.CreateDirectory(Path.Combine(folders.Temp, $"{Guid.NewGuid():N}"));
        var path = Path.Combine(scratch.FullName, "tool.svg");
        await File.WriteAllTextAsync(path, wide);
        Raster art;
        try
        {
            art = await VectorArt.RenderAsync(path, (int)(size * Reach), CancellationToken.None);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
        return new ToolSprite(art, (int)Math.Round(tip[0] * size), (int)Math.Round(tip[1] * size));
    }

    // data-tip says where the tip is, as shares of the box: "0.08 0.06".
    private static double[] Attribute(string svg, string name)
    {
        var mark = $"{name}=\"";
        var at = svg.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return [.. svg[at..svg.IndexOf('"', at)].Split(' ').Select(double.Parse)];
    }
}
