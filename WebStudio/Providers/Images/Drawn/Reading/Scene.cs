namespace WebStudio.Providers.Images.Drawn.Reading;

/// <summary>Where a scene happens; each has a backdrop of layers of its own.</summary>
internal enum Place
{
    Meadow,
    Forest,
    Mountains,
    Sea,
    Beach,
    Lake,
    River,
    Desert,
    SnowLand,
    Village,
    City,
    Road,
    Garden,
    Cemetery,
    CastleLand,
    Battlefield,
    Jungle,
    Swamp,
    Cave,
    Clouds,
    Space,
    AlienWorld,
    Underwater,
    LivingRoom,
    Bedroom,
    Kitchen,
    Library,
    Corridor,
    Hall,
    Office,
    Laboratory,
    Cellar,
}

internal enum Hour
{
    Dawn,
    Day,
    Golden,
    Dusk,
    Night,
}

internal enum Weather
{
    Clear,
    Cloudy,
    Overcast,
    Rain,
    Storm,
    Snow,
    Fog,
    Aurora,
}

/// <summary>How near the camera is to what matters.</summary>
internal enum Shot
{
    Wide,
    Medium,
    Close,
}

/// <summary>What a picture shows, as read from a brief.</summary>
internal sealed record Scene
{
    public required ImageBrief Brief { get; init; }

    public required Place Place { get; init; }

    public required Hour Hour { get; init; }

    public required Weather Weather { get; init; }

    public required Shot Shot { get; init; }

    /// <summary>−1 dreadful … 1 happy.</summary>
    public required double Mood { get; init; }

    /// <summary>0 still … 1 wild.</summary>
    public required double Energy { get; init; }

    /// <summary>At most 3, the one to look at first.</summary>
    public required IReadOnlyList<Motif> Motifs { get; init; }

    /// <summary>At most 3.</summary>
    public required IReadOnlyList<(FigureLook Look, FigurePose Pose)> Figures { get; init; }

    /// <summary>The ground is white.</summary>
    public bool Snowed { get; init; }

    public bool Indoors => Place >= Place.LivingRoom;
}
