using System.Text.Json.Serialization;

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

    [JsonStringEnumMemberName("scifi")]
    SciFi,

    Noir,
    Fantasy,

    [JsonStringEnumMemberName("3d_render")]
    Render3D,

    Sketch,
    Watercolor,
    OilPainting,
    Retro,
}
