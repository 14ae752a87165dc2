using WebStudio.Jobs;

namespace WebStudio.Files;

/// <summary>
/// A job's own folder while it runs. What a pipeline writes here is partial until it is published; disposing removes the folder.
/// </summary>
public sealed class Workspace : IDisposable
{
    private readonly StudioFolders _folders;
    private readonly string _folder;
    private readonly Guid _jobId;
    private readonly Func<JobFile, CancellationToken, Task> _published;

    /// <param name="folders">Where the studio keeps files.</param>
    /// <param name="job">Whose files these are. A folder left by an earlier attempt is wiped.</param>
    /// <param name="published">Writes the row of a published file.</param>
    public Workspace(StudioFolders folders, JobSnapshot job, Func<JobFile, CancellationToken, Task> published)
    {
        _folders = folders;
        _jobId = job.Id;
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
    public async Task<JobFile> PublishAsync(string path, FileRole role, string suffix, string displayName, string contentType, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var name = $"{Guid.NewGuid():D}_{suffix}";
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
        // On another volume a move is a copy: rename last, so that no partial file carries the final name.
        File.Move(path, target + ".partial");
        File.Move(target + ".partial", target);
        try
        {
            await _published(file, cancel);
        }
        catch
        {
            File.Delete(target);
            throw;
        }
        return file;
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
