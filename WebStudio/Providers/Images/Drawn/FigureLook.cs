namespace WebStudio.Providers.Images.Drawn;

/// <summary>What a figure does.</summary>
internal enum FigurePose
{
    Standing,
    Walking,
    Running,
    Sitting,

    /// <summary>Seen from behind, looking into the picture.</summary>
    FromBehind,

    /// <summary>An arm raised or stretched out.</summary>
    Reaching,

    /// <summary>Head and shoulders, filling the box: for close shots.</summary>
    Bust,
}

internal enum FigureBuild
{
    Man,
    Woman,
    Boy,
    Girl,
    OldMan,
    OldWoman,
}

/// <summary>How somebody looks, the same in every picture of a story.</summary>
/// <param name="Build">Age and shape.</param>
/// <param name="Skin">Colour by day.</param>
/// <param name="Hair">Colour by day.</param>
/// <param name="HairCut">0–5: how it is worn.</param>
/// <param name="Cloth">Coat, dress, uniform.</param>
/// <param name="Cloth2">Trousers, skirt.</param>
/// <param name="Accent">Scarf, tie, cap: what one knows him by.</param>
/// <param name="Outfit">What the description says: "soldier", "astronaut", "knight", "detective", "doctor", "king"…; empty for everyday clothes.</param>
internal sealed record FigureLook(FigureBuild Build, Hue Skin, Hue Hair, int HairCut, Hue Cloth, Hue Cloth2, Hue Accent, string Outfit);
