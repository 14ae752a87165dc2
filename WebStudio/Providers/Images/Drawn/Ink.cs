namespace WebStudio.Providers.Images.Drawn;

/// <summary>What something is made of; style, time of day and distance make a colour of it.</summary>
internal enum Material
{
    /// <summary>The neutral main colour of things without a better material.</summary>
    Body,

    /// <summary>The scene's accent: what the eye is to find.</summary>
    Accent,

    /// <summary>A second accent, across the colour wheel.</summary>
    Accent2,
    Stone,
    Brick,
    Plaster,
    Roof,
    Wood,
    Bark,
    Leaf,
    Grass,
    Flower,
    Earth,
    Sand,
    Snow,
    Water,
    Metal,
    Gold,

    /// <summary>A pane that mirrors the sky by day and is dark or lit at night, see <see cref="MotifPen.Window"/>.</summary>
    Glass,

    /// <summary>Emits light whatever the hour: flame, lamp, screen, moon.</summary>
    Glow,
    Skin,
    Hair,
    Cloth,
    Cloth2,
    Leather,
    Fur,
    Paper,
    Bone,
    White,
    Black,
    Red,
    Blood,
}

/// <summary>How a patch of a material stands to the light.</summary>
internal enum Shade
{
    /// <summary>Modelled: runs from the lit side to the shaded one. The usual choice for large forms.</summary>
    Form,

    /// <summary>One tone, that of the form's middle.</summary>
    Flat,

    /// <summary>Turned to the light.</summary>
    Light,

    /// <summary>Turned away from it.</summary>
    Dark,

    /// <summary>Creases, openings, drawn lines.</summary>
    Deep,
}

/// <summary>What a shape is painted with.</summary>
/// <param name="Material">Made of.</param>
/// <param name="Shade">Its stand to the light.</param>
/// <param name="Own">A colour of its own in place of the material's (a person's coat), still under the scene's light and the style's grade.</param>
internal readonly record struct Ink(Material Material, Shade Shade = Shade.Form, Hue? Own = null)
{
    public Ink Flat => this with { Shade = Shade.Flat };

    public Ink Light => this with { Shade = Shade.Light };

    public Ink Dark => this with { Shade = Shade.Dark };

    public Ink Deep => this with { Shade = Shade.Deep };

    public static implicit operator Ink(Material material) => new(material);

    /// <summary>A colour of its own, of a kind of cloth.</summary>
    public static Ink Of(Hue colour) => new(Material.Cloth, Shade.Form, colour);
}

/// <summary>Reads well in a drawing: <c>Stone.Dark()</c>.</summary>
internal static class MaterialShades
{
    public static Ink Flat(this Material material) => new(material, Shade.Flat);

    public static Ink Light(this Material material) => new(material, Shade.Light);

    public static Ink Dark(this Material material) => new(material, Shade.Dark);

    public static Ink Deep(this Material material) => new(material, Shade.Deep);
}
