using System.Text.Json;
using WebStudio.Files;

namespace WebStudio.Jobs;

/// <summary>A piece of work in a folder of the <see cref="JobShelf"/>, with what it was made from: it fits as long as that is the same.</summary>
/// <param name="Key">Says what it was made from.</param>
/// <param name="Value">What was made.</param>
public sealed record ShelvedWork<T>(string Key, T Value)
    where T : class
{
    /// <summary>The piece of that name, or null when there is none that can be read and has that key.</summary>
    public static async Task<T?> LoadAsync(string folder, string name, string key, CancellationToken cancel) =>
        await FindAsync(folder, name, cancel) is { } work && string.Equals(work.Key, key, StringComparison.Ordinal) ? work.Value : null;

    /// <summary>The piece of that name whatever it was made from, or null when there is none that can be read.</summary>
    public static async Task<ShelvedWork<T>?> FindAsync(string folder, string name, CancellationToken cancel)
    {
        try
        {
            await using var file = File.OpenRead(PathOf(folder, name));
            return await JsonSerializer.DeserializeAsync<ShelvedWork<T>>(file, cancellationToken: cancel);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Puts it on the shelf in place of what had that name.</summary>
    public async Task SaveAsync(string folder, string name, CancellationToken cancel)
    {
        var path = PathOf(folder, name);
        // Jobs that share the folder may do the same at the same time.
        var partial = $"{path}.{Guid.NewGuid():N}{Workspace.PartialSuffix}";
        await using (var file = File.Create(partial))
            await JsonSerializer.SerializeAsync(file, this, cancellationToken: cancel);
        File.Move(partial, path, overwrite: true);
    }

    private static string PathOf(string folder, string name) => Path.Combine(folder, name + ".json");
}
