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

    /// <summary>Both arms up.</summary>
    Rejoicing,

    /// <summary>Leaning away from something, hands before the face.</summary>
    Recoiling,

    /// <summary>Head and shoulders, filling the box: for close shots.</summary>
    Bust,
}

/// <summary>What a face shows.</summary>
internal enum FigureFace
{
    Calm,
    Happy,
    Afraid,
    Sad,
    Angry,
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

internal enum HairCut
{
    Short,
    Swept,
    Curly,
    Bob,
    Long,
    Bun,
    Ponytail,
    Pigtails,
    Bald,

    /// <summary>Only at the sides.</summary>
    Crown,
}

/// <summary>How somebody is dressed.</summary>
internal enum Outfit
{
    Everyday,
    Jacket,
    Suit,
    Dress,

    /// <summary>To the ground.</summary>
    Gown,
    Coat,
    LabCoat,
    Robe,
    Soldier,
    Uniform,
    Armour,
    Space,
    Pirate,
    Hoodie,
}

internal enum Headgear
{
    None,
    Fedora,
    Cap,
    PeakedCap,
    Beanie,
    Steel,
    HardHat,
    Straw,
    Cowboy,
    TopHat,
    Wizard,
    Crown,
    Tiara,
    Hood,
    Knight,
    Space,
    Tricorn,
    Chef,
    Headscarf,
}

/// <summary>How somebody looks, the same in every picture of a story.</summary>
/// <param name="Build">Age and shape.</param>
/// <param name="Skin">Colour by day.</param>
/// <param name="Hair">Colour by day.</param>
/// <param name="Cut">How the hair is worn.</param>
/// <param name="Cloth">Coat, dress, uniform.</param>
/// <param name="Cloth2">Trousers, skirt.</param>
/// <param name="Accent">Scarf, tie, cape, cap: what one knows him by.</param>
/// <param name="Outfit">How he is dressed.</param>
internal sealed record FigureLook(FigureBuild Build, Hue Skin, Hue Hair, HairCut Cut, Hue Cloth, Hue Cloth2, Hue Accent, Outfit Outfit)
{
    public Headgear Headgear { get; init; }

    public bool Beard { get; init; }

    public bool Glasses { get; init; }

    public bool Cape { get; init; }

    public bool Scarf { get; init; }

    public bool Backpack { get; init; }

    /// <summary>Of the moment, not of the person.</summary>
    public FigureFace Face { get; init; }

    public bool Female => Build is FigureBuild.Woman or FigureBuild.Girl or FigureBuild.OldWoman;

    public bool Child => Build is FigureBuild.Boy or FigureBuild.Girl;

    public bool Old => Build is FigureBuild.OldMan or FigureBuild.OldWoman;
}
