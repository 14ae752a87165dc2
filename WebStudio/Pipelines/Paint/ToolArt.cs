using System.Collections.Concurrent;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>Our own drawings of pen and brush, rendered from SVG at the size that a video needs, each size once.</summary>
public sealed class ToolArt(IWebHostEnvironment host, ILogger<ToolArt> logger)
{
    // Sizes are rounded up to steps, so that the cache stays small whatever sizes are asked for.
    private const int SizeStep = 32;

    // The art's height as a share of the frame's longer side.
    private const double Share = 0.42;

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
        if (file.PhysicalPath is not { } path)
            return null;
        var (tipX, tipY) = Tip(await File.ReadAllTextAsync(path));
        var art = await VectorArt.RenderAsync(path, size, CancellationToken.None);
        return new ToolSprite(art, (int)Math.Round(tipX * size), (int)Math.Round(tipY * size));
    }

    // The drawing says where its tip is, as shares of its square: data-tip="0.08 0.06".
    private static (double X, double Y) Tip(string svg)
    {
        const string Mark = "data-tip=\"";
        var at = svg.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        var numbers = svg[at..svg.IndexOf('"', at)].Split(' ');
        return (double.Parse(numbers[0]), double.Parse(numbers[1]));
    }
}
