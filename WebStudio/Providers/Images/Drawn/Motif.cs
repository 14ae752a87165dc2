namespace WebStudio.Providers.Images.Drawn;

/// <summary>Where in a picture a motif belongs.</summary>
internal enum MotifPlace
{
    /// <summary>In the air: birds, an aeroplane, a kite.</summary>
    Sky,

    /// <summary>On the horizon or on a hill: a castle, a skyline, a volcano.</summary>
    Far,

    /// <summary>Stands on the ground: trees, houses, people, animals, vehicles.</summary>
    Ground,

    /// <summary>So small that it is shown large and close, on the ground, a table or in front of everything: a key, a letter, a rose.</summary>
    Close,

    /// <summary>Floats on water, its waterline at the bottom of the box: a boat, a swan.</summary>
    Water,

    /// <summary>Below the water: a fish, a coral.</summary>
    Deep,

    /// <summary>In space: a planet, a station.</summary>
    Space,

    /// <summary>In a room, on the floor: an armchair, a piano. <see cref="Close"/> and <see cref="Ground"/> ones come indoors as well.</summary>
    Indoors,
}

/// <summary>Something that a picture can show. Drawn in a box of its own: x right, y down, 0…Width by 0…100 units, standing on y = 100, looking to the right or straight ahead.</summary>
/// <param name="Name">Unique, lower case.</param>
/// <param name="Words">What calls for it, lower case, singular, the stem of verbs; phrases with a space are allowed ("police car").</param>
/// <param name="Place">Where it belongs.</param>
/// <param name="Width">Of the box, in units; its height is 100.</param>
/// <param name="Metres">How high it is in nature; sizes beside each other follow from it.</param>
/// <param name="Draw">Draws it; the same motif with another random looks a little different.</param>
internal sealed record Motif(string Name, IReadOnlyList<string> Words, MotifPlace Place, double Width, double Metres, Action<MotifPen> Draw)
{
    /// <summary>It gives light: the surroundings get a soft shine about this point of its box, or null.</summary>
    public (double X, double Y)? Shine { get; init; }

    /// <summary>Whether it may be turned to look the other way; not so where letters or a flag are on it.</summary>
    public bool Turns { get; init; } = true;

    /// <summary>Draws it running, in the same box; null where it has one pose.</summary>
    public Action<MotifPen>? Running { get; init; }

    /// <summary>Draws it asleep, in the same box.</summary>
    public Action<MotifPen>? Asleep { get; init; }

    /// <summary>0–1: which of several motifs named in one scene is the one to look at; people and animals about 0.8, trees 0.3.</summary>
    public double Weight { get; init; } = 0.5;
}
