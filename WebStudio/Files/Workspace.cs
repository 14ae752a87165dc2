using WebStudio.Jobs;

namespace WebStudio.Files;

/// <summary>
/// A job's own folder while it runs. What a pipeline writes here is partial until it is published; disposing removes the folder.
/// </summary>
public sealed class Workspace : IDisposable
{
    public const string PartialSuffix = ".partial";

    private readonly StudioFolders _folders;
    private readonly string _folder;
    private readonly Guid _jobId;
    private readonly Func<JobFile, CancellationToken, Task> _record;
    private readonly Action<JobFile> _published;

    /// <param name="folders">Where the studio keeps files.</param>
    /// <param name="job">Whose files these are. A folder left by an earlier attempt is wiped.</param>
    /// <param name="record">Writes the row of a file before it appears, so that none is ever without a row.</param>
    /// <param name="published">Told when the file has appeared.</param>
    public Workspace(StudioFolders folders, JobSnapshot job, Func<JobFile, CancellationToken, Task> record, Action<JobFile> published)
    {
        _folders = folders;
        _jobId = job.Id;
        _record = record;
        _published = published;
        _folder = Path.Combine(folders.Temp, job.Id.ToString("N"));
        Dispose();
        Directory.CreateDirectory(_folder);
        Input = job.File(FileRole.Input);
        InputPath = Input is null ? null : folders.PathOf(Input);
    }

    /// <summary>The uploaded file's row, or null for a job without one.</summary>
    public JobFile? Input { get; }

    /// <summary>The uploaded file on the disk.</summary>
    public string? InputPath { get; }

    /// <summary>A path inside this workspace for a name of our own choosing.</summary>
    public string PathFor(string name) => Path.Combine(_folder, name);

    /// <summary>
    /// Moves a complete file to the outputs and makes it findable under a new public name <c>&lt;uuid&gt;_&lt;suffix&gt;</c>.
    /// </summary>
    /// <param name="path">A complete file in this workspace.</param>
    /// <param name="role">What it is to the job.</param>
    /// <param name="suffix">Ends the public name, for instance output.mp4.</param>
    /// <param name="displayName">What a download of it is called.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="cancel">Stops before the move.</param>
    public Task<JobFile> PublishAsync(string path, FileRole role, string suffix, string displayName, string contentType, CancellationToken cancel) =>
        PublishAsAsync(path, role, $"{Guid.NewGuid():D}_{suffix}", displayName, contentType, cancel);

    /// <summary>Moves a complete file to the outputs and makes it findable under a public name that no other file has.</summary>
    /// <param name="path">A complete file in this workspace.</param>
    /// <param name="role">What it is to the job.</param>
    /// <param name="name">The public name: of our own choosing, and not taken.</param>
    /// <param name="displayName">What a download of it is called.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="cancel">Stops before the move.</param>
    public async Task<JobFile> PublishAsAsync(string path, FileRole role, string name, string displayName, string contentType, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var file = new JobFile
        {
            JobId = _jobId,
            Role = role,
            Name = name,
            DisplayName = displayName,
            Path = name,
            ContentType = contentType,
            Length = new FileInfo(path).Length,
        };
        var target = _folders.PathOf(file);
        await _record(file, cancel);
        // On another volume a move is a copy: rename last, so that no partial file carries the final name.
        File.Move(path, target + PartialSuffix);
        File.Move(target + PartialSuffix, target);
        _published(file);
        return file;
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
