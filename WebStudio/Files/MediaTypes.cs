using Microsoft.AspNetCore.StaticFiles;

namespace WebStudio.Files;

/// <summary>Under which media type a file that was sent is shown again: by its extension, never by what its sender says, who could have it run as a page.</summary>
public static class MediaTypes
{
    private const string Unknown = "application/octet-stream";

    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <param name="extension">With the dot.</param>
    /// <returns>A picture's, a sound's or a video's type, else that of plain bytes.</returns>
    public static string Of(string extension) =>
        Types.TryGetContentType("file" + extension, out var type) && (IsOf("image/", type) || IsOf("video/", type) || IsOf("audio/", type)) && !IsOf("image/svg", type) ? type : Unknown;

    private static bool IsOf(string family, string type) => type.StartsWith(family, StringComparison.OrdinalIgnoreCase);
}
