using WebStudio.Files;

namespace WebStudio.Pipelines.Photo;

/// <summary>What a photo must be to be used.</summary>
public static class PhotoUpload
{
    public static IReadOnlyList<string> Extensions { get; } = [".jpg", ".jpeg", ".png"];

    public static string InvalidFormat { get; } = $"Allowed formats: {string.Join(", ", Extensions)}";
}
