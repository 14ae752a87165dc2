using WebStudio.Media;
using WebStudio.Providers.Images.Drawn.Finish;
using WebStudio.Providers.Images.Drawn.Reading;
using WebStudio.Providers.Images.Drawn.Scenery;

namespace WebStudio.Providers.Images.Drawn;

/// <summary>Pictures the studio draws itself, without key or network: a scene in layers as SVG, finished in the style on its pixels. No word of the brief gets into the drawing; words only choose.</summary>
public sealed class DrawnImages : IImageMaker
{
    /// <inheritdoc/>
    public async Task<string?> MakeAsync(ImageBrief brief, string path, CancellationToken cancel)
    {
        if (Math.Min(brief.Width, brief.Height) < 256 || Math.Max(brief.Width, brief.Height) > 1920)
            throw new ArgumentException($"A picture has 256 to 1920 pixels a side, not {brief.Width}×{brief.Height}.", nameof(brief));
        var raster = await DrawAsync(brief, cancel);
        await ImageWriter.WriteJpegAsync(raster, path, Math.Max(brief.Width, brief.Height), cancel);
        return null;
    }

    /// <summary>The picture as pixels.</summary>
    internal static async Task<Raster> DrawAsync(ImageBrief brief, CancellationToken cancel)
    {
        var sheet = Composer.Draw(SceneReader.Read(brief));
        var raster = await VectorArt.RenderAsync(sheet.ToString(), brief.Width, brief.Height, cancel);
        return Finisher.Apply(raster, brief.Style, brief.Seed + brief.Index);
    }
}
