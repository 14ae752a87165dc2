namespace WebStudio.Providers.Images.Drawn;

/// <summary>How one thing in a picture is to look: the colours of its materials under the scene's light, at its distance, in the style.</summary>
internal sealed record Shading
{
    /// <summary>The base colour of a material in daylight, in the story's palette.</summary>
    public required Func<Material, Hue> Base { get; init; }

    /// <summary>Turns a base colour under a shade into what is seen: light, distance, style.</summary>
    public required Func<Hue, Shade, Hue> Light { get; init; }

    /// <summary>What <see cref="Material.Glow"/> looks like.</summary>
    public required Hue Glow { get; init; }

    /// <summary>Where the light comes from: −1 left … 1 right.</summary>
    public double LightFrom { get; init; } = -1;

    /// <summary>0–1: how many windows are lit.</summary>
    public double LitWindows { get; init; }

    /// <summary>Outlines; null for none.</summary>
    public Hue? Line { get; init; }

    /// <summary>Pixels.</summary>
    public double LineWidth { get; init; }

    /// <summary>Forms change tone at a hard edge in place of a gradient.</summary>
    public bool Cel { get; init; }

    /// <summary>Light round whatever glows.</summary>
    public bool Halo { get; init; } = true;

    public Hue Of(Ink ink) => ink.Material == Material.Glow && ink.Own is null
        ? ink.Shade is Shade.Dark or Shade.Deep ? Glow.Lighter(-0.12) : Glow
        : Light(ink.Own ?? Base(ink.Material), ink.Shade);
}
