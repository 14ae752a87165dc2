using WebStudio.Providers.Images.Drawn.Reading;

namespace WebStudio.Providers.Images.Drawn.Colour;

/// <summary>How a style draws: its skies, its grade, its line and how it models forms.</summary>
internal sealed record StyleLook
{
    /// <summary>Top to horizon, four colours an hour, from <see cref="Hour.Dawn"/> to <see cref="Hour.Night"/>; null for nature's.</summary>
    public int[][]? Skies { get; init; }

    /// <summary>Factor on every chroma.</summary>
    public double Saturation { get; init; } = 1;

    /// <summary>Factor on the difference of light and shade.</summary>
    public double Modelling { get; init; } = 1;

    /// <summary>0–1: how much of the haze at the horizon covers what is far.</summary>
    public double Haze { get; init; } = 0.75;

    /// <summary>Outline, and its width as a share of the picture's shorter side.</summary>
    public (Hue Colour, double Width)? Line { get; init; }

    public bool Cel { get; init; }

    /// <summary>How dark the hours are: 1 nature's.</summary>
    public double Darkness { get; init; } = 1;

    /// <summary>What every colour goes through last.</summary>
    public Func<Hue, Hue> Grade { get; init; } = colour => colour;

    /// <summary>Accent and its counterpart; null for the story's own.</summary>
    public (int Accent, int Second)? Accents { get; init; }

    public int Glow { get; init; } = 0xffd888;

    public bool Halo { get; init; } = true;
}
