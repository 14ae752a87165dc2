namespace WebStudio.Providers.Images;

/// <summary>How the pictures of a story look: palette, line, texture and grade.</summary>
public enum ImageStyle
{
    Cinematic,
    Documentary,
    Anime,
    Horror,
    Comic,
    Historical,
    SciFi,
    Noir,
    Fantasy,
    Render3D,
    Sketch,
    Watercolor,
    OilPainting,
    Retro,
}
