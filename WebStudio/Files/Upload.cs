namespace WebStudio.Files;

/// <summary>A form that was read. Disposing deletes its files unless somebody took them.</summary>
public sealed class Upload(IReadOnlyDictionary<string, string> fields) : IDisposable
{
    private readonly List<UploadedFile> _files = [];

    public IReadOnlyDictionary<string, string> Fields { get; } = fields;

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<UploadedFile> Files => _files;

    /// <summary>The file of a form that has one.</summary>
    public UploadedFile? File => _files.FirstOrDefault();

    public void Dispose() => _files.ForEach(file => System.IO.File.Delete(file.Path));

    /// <summary>A file that begins to arrive.</summary>
    internal void Add(UploadedFile file) => _files.Add(file);

    /// <summary>The last file has arrived.</summary>
    internal void Complete(UploadedFile file) => _files[^1] = file;
}
