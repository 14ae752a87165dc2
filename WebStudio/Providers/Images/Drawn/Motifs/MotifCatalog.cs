namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Everything that can be drawn.</summary>
internal static class MotifCatalog
{
    public static IReadOnlyList<Motif> All { get; } = [.. Houses.All, .. Landmarks.All, .. Beasts.All, .. Pets.All, .. Birds.All];
}
