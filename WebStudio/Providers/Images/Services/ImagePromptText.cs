using System.Text;

namespace WebStudio.Providers.Images.Services;

/// <summary>A brief in one line of words that image models read: style, scene, people and place.</summary>
internal static class ImagePromptText
{
    /// <summary>What pictures should be without, for models that take it apart.</summary>
    public const string Unwanted = "text, letters, caption, watermark, signature, logo, frame, border, collage, blurry, low quality, deformed hands, extra fingers, extra limbs";

    /// <param name="brief">What is to be seen.</param>
    /// <param name="longest">Characters that the service takes.</param>
    public static string Of(ImageBrief brief, int longest)
    {
        var text = new StringBuilder($"{StyleOf(brief.Style)}. {brief.Prompt.Trim().TrimEnd('.')}.");
        foreach (var member in brief.Cast.Where(member => member.Description.Length > 0))
            text.Append($" {member.Name}: {member.Description.Trim().TrimEnd('.')}.");
        if (brief.Setting.Length > 0)
            text.Append($" {brief.Setting.Trim().TrimEnd('.')}.");
        text.Append(" No writing in the picture.");
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]))
                text[i] = ' ';
        }
        return text.Length <= longest ? text.ToString() : text.ToString(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest);
    }

    private static string StyleOf(ImageStyle style) => style switch
    {
        ImageStyle.Cinematic => "Cinematic film still, dramatic light, shallow depth of field, rich colour grade",
        ImageStyle.Documentary => "Documentary photograph, natural light, true colours, unposed",
        ImageStyle.Anime => "Anime illustration, clean lines, cel shading, vivid sky, detailed background",
        ImageStyle.Horror => "Horror film still, deep shadows, cold fog, desaturated colours, dread",
        ImageStyle.Comic => "Comic book panel, bold ink outlines, halftone dots, flat strong colours",
        ImageStyle.Historical => "Historical painting of the period, warm varnish, faithful costumes and buildings",
        ImageStyle.SciFi => "Science fiction concept art, sleek technology, neon and haze, vast scale",
        ImageStyle.Noir => "Film noir still, black and white, hard light, long shadows, wet streets",
        ImageStyle.Fantasy => "Epic fantasy illustration, glowing light, ornate details, wide landscape",
        ImageStyle.Render3D => "Polished 3D render, soft global illumination, smooth materials, animated film look",
        ImageStyle.Sketch => "Pencil sketch on paper, loose hatching, monochrome",
        ImageStyle.Watercolor => "Watercolour painting, soft wet edges, visible paper, light washes",
        ImageStyle.OilPainting => "Oil painting, thick visible brush strokes, canvas texture, deep colours",
        ImageStyle.Retro => "Retro photograph of the 1970s, faded warm colours, film grain, light leak",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };
}
