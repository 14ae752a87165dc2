using WebStudio.Files;

namespace WebStudio.Jobs;

/// <summary>
/// Folders for what jobs found out and made on their way, so that a job that was held, is tried again or is made once more with other options
/// need not do it again. Several jobs may share a folder: it holds a marker for each that may still want it, and goes with the last of them.
/// </summary>
public sealed class JobShelf : IHostedService, IDisposable
{
    private const string MarkerSuffix = ".job";

    private readonly string _root;
    private readonly JobStore _store;
    private readonly JobEvents _events;
    private readonly Lock _markers = new();
    private IDisposable? _subscription;

    public JobShelf(StudioFolders folders, JobStore store, JobEvents events)
    {
        _root = Directory.CreateDirectory(Path.Combine(folders.Data, "shelf")).FullName;
        _store = store;
        _events = events;
    }

    /// <summary>The folder of a job of its own.</summary>
    public string Open(Guid job) => Open(job, job);

    /// <summary>A shared folder for one of its jobs.</summary>
    /// <param name="first">The job it was begun for.</param>
    /// <param name="job">The job that wants it from now on.</param>
    public string Open(Guid first, Guid job)
    {
        lock (_markers)
        {
            var folder = Directory.CreateDirectory(FolderOf(first)).FullName;
            File.WriteAllBytes(Path.Combine(folder, job.ToString("N") + MarkerSuffix), []);
            return folder;
        }
    }

    /// <summary>A folder while one of its jobs has its files; null when it has gone, or was never opened.</summary>
    /// <param name="first">The job it was begun for.</param>
    public string? Find(Guid first) => Directory.Exists(FolderOf(first)) ? FolderOf(first) : null;

    /// <summary>What was made for a job and is still there, so that a new try of it takes that over where it fits. Drafts, which are only looked at, do not count.</summary>
    public IReadOnlyList<KeptWork> Kept(Guid job)
    {
        var marker = job.ToString("N") + MarkerSuffix;
        var names = new List<string>();
        foreach (var folder in Directory.EnumerateDirectories(_root).Where(folder => File.Exists(Path.Combine(folder, marker))).ToList())
        {
            names.AddRange(Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file).Split('-')[0]));
            foreach (var inner in Directory.EnumerateDirectories(folder))
                names.AddRange(Directory.EnumerateFiles(inner).Where(file => !file.EndsWith(Workspace.PartialSuffix, StringComparison.Ordinal)).Select(_ => Path.GetFileName(inner)));
        }
        return [.. names.Where(name => name is not "draft").GroupBy(name => name, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => new KeptWork(same.Key, same.Count()))];
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = _events.Subscribe(null, job =>
        {
            if (job.ExpiredAt is not null)
                Release(job.Id);
        });
        // What expired while nobody listened.
        foreach (var marker in Directory.EnumerateFiles(_root, "*" + MarkerSuffix, SearchOption.AllDirectories).ToList())
        {
            if (Guid.TryParse(Path.GetFileNameWithoutExtension(marker), out var id) && !await _store.KeepsFilesAsync(id, cancellationToken))
                Release(id);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _subscription?.Dispose();

    private void Release(Guid job)
    {
        lock (_markers)
        {
            foreach (var folder in Directory.EnumerateDirectories(_root).ToList())
            {
                var marker = Path.Combine(folder, job.ToString("N") + MarkerSuffix);
                if (!File.Exists(marker))
                    continue;
                File.Delete(marker);
                if (!Directory.EnumerateFiles(folder, "*" + MarkerSuffix).Any())
                    Directory.Delete(folder, recursive: true);
            }
        }
    }

    private string FolderOf(Guid first) => Path.Combine(_root, first.ToString("N"));
}
