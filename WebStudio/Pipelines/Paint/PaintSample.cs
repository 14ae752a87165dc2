namespace WebStudio.Pipelines.Paint;

/// <summary>A picture of our own to try the tool with.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Url">Where it is served.</param>
public sealed record PaintSample(string Name, string Url)
{
    public static IReadOnlyList<PaintSample> All { get; } =
    [
        new("Lighthouse", "/samples/lighthouse.jpg"),
        new("Fruit bowl", "/samples/fruit.jpg"),
        new("Mountain lake", "/samples/lake.jpg"),
    ];
}
