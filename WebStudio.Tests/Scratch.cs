namespace WebStudio.Tests;

/// <summary>A folder for the files of one test, gone when disposed.</summary>
internal sealed class Scratch : IDisposable
{
    public Scratch() => Folder = Directory.CreateTempSubdirectory("studio-scratch-").FullName;

    public string Folder { get; }

    public string PathFor(string name) => Path.Combine(Folder, name);

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathFor(name), content);
        return PathFor(name);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
