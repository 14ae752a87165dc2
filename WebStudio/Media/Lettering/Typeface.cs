namespace WebStudio.Media.Lettering;

/// <summary>How text is set. The families are Debian packages; where one is missing, the next of the list or the system's own stands in.</summary>
/// <param name="Families">As an SVG attribute.</param>
/// <param name="Weight">100–900.</param>
/// <param name="LetterSpacing">In ems.</param>
/// <param name="WordSpacing">Between the ink of two words, in ems.</param>
/// <param name="Leading">From baseline to baseline, in ems.</param>
/// <param name="Capitals">Whether it is set in capitals.</param>
internal sealed record Typeface(string Families, int Weight, double LetterSpacing, double WordSpacing, double Leading, bool Capitals)
{
    /// <summary>Whether it is set in italics.</summary>
    public bool Italic { get; init; }

    /// <summary>What every list of families ends with: faces that know the scripts and signs which others lack.</summary>
    public const string Others = "Symbola, DejaVu Sans, WenQuanYi Micro Hei, sans-serif";
}
