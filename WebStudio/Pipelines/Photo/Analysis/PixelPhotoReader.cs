using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>Reads a photo from its pixels and what the camera noted; needs no network and answers the same for the same file.</summary>
public sealed class PixelPhotoReader : IPhotoReader
{
    public const string Name = "built-in";

    public async Task<PhotoReading> ReadAsync(string path, CancellationToken cancel)
    {
        var header = await ImageLoader.InspectAsync(path, cancel);
        var (width, height) = header.Upright;
        var longest = Math.Min(PhotoGrid.WorkingSide, Math.Max(width, height));
        var scale = (double)longest / Math.Max(width, height);
        var raster = await ImageLoader.LoadAsync(path, header, Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)), cancel);
        var exif = await Exif.ReadAsync(path, header.Format, cancel);
        return await Task.Run(() => Read(raster, exif), cancel);
    }

    internal static PhotoReading Read(Raster raster, ExifFacts exif)
    {
        var grid = PhotoGrid.Of(LabImage.Of(raster, PhotoGrid.WorkingSide));
        var palette = PhotoPalette.Of(grid);
        var seen = SceneEvidence.Of(grid);
        var scene = SceneReading.Of(seen, exif);
        double brightness = seen.Lightness / 100, contrast = Math.Clamp(seen.Spread / 38, 0, 1), saturation = Math.Clamp(seen.Chroma / 62, 0, 1);
        var mood = PhotoMood.Of(brightness, saturation, contrast, seen.Warmth, seen.Texture, scene.Motifs);
        return new PhotoReading
        {
            Description = PhotoDescription.Of(seen, scene, palette),
            Reader = Name,
            Mood = mood,
            MoodName = PhotoMood.Name(mood, seen.Warmth),
            Palette = palette,
            Subject = seen.Subject,
            Motifs = scene.Motifs,
            TimeOfDay = scene.TimeOfDay,
            Season = scene.Season,
            Place = scene.Place,
            TakenAt = exif.TakenAt,
            Brightness = Math.Round(brightness, 3),
            Contrast = Math.Round(contrast, 3),
            Saturation = Math.Round(saturation, 3),
            Warmth = Math.Round(seen.Warmth, 3),
        };
    }
}
