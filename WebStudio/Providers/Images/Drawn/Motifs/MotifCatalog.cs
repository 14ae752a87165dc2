namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Everything that can be drawn.</summary>
internal static class MotifCatalog
{
    public static IReadOnlyList<Motif> All { get; } = [.. Houses.All, .. Landmarks.All, .. City.All, .. Plants.All, .. Vehicles.All, .. Sea.All, .. Beasts.All, .. Pets.All, .. Birds.All, .. Wild.All, .. Crowds.All, .. Uncanny.All, .. Keepsakes.All, .. Arms.All, .. Home.All, .. Pleasures.All, .. Devices.All, .. Heavens.All];
}
