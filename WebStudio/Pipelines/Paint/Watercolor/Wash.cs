namespace WebStudio.Pipelines.Paint.Watercolor;

/// <summary>One glaze on the canvas: its pixels in the order in which the water reaches them, and the colour each ends in.</summary>
/// <param name="Places">Row in the upper, column in the lower sixteen bits.</param>
/// <param name="Colours">An opaque pixel for each place.</param>
/// <param name="Work">How much there is to see of it, in pixels that change thoroughly.</param>
internal sealed record Wash(uint[] Places, uint[] Colours, double Work);
