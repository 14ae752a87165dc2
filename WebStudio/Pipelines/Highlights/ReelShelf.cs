using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Highlights;

/// <summary>
/// One folder for each video, shared by all its cuts: its analysis and the pieces rendered so far. A folder holds a marker for
/// each job that may still want it, and goes with the last of them.
/// </summary>
public sealed class ReelShelf : IHostedService, IDisposable
{
    private const string MarkerSuffix = ".job";

    private readonly string _root;
    private readonly JobStore _store;
    private readonly JobEvents _events;
    private readonly Lock _markers = new();
    private IDisposable? _subscription;

    public ReelShelf(StudioFolders folders, JobStore store, JobEvents events)
    {
        _root = Directory.CreateDirectory(Path.Combine(folders.Data, "reels")).FullName;
        _store = store;
        _events = events;
    }

    /// <summary>The folder of a video for one of its cuts.</summary>
    /// <param name="video">The first job of that video.</param>
    /// <param name="job">The job that wants it from now on.</param>
    public string Open(Guid video, Guid job)
    {
        lock (_markers)
        {
            var folder = Directory.CreateDirectory(FolderOf(video)).FullName;
            File.WriteAllBytes(Path.Combine(folder, job.ToString("N") + MarkerSuffix), []);
            return folder;
        }
    }

    /// <summary>The folder of a video while one of its jobs has its files; null when it has gone.</summary>
    public string? Find(Guid video) => Directory.Exists(FolderOf(video)) ? FolderOf(video) : null;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = _events.Subscribe(null, job =>
        {
            if (job.ExpiredAt is not null && string.Equals(job.Kind, HighlightsPipeline.KindName, StringComparison.Ordinal))
                Release(job.Id);
        });
        // What expired while nobody listened.
        foreach (var marker in Directory.EnumerateFiles(_root, "*" + MarkerSuffix, SearchOption.AllDirectories).ToList())
        {
            if (Guid.TryParse(Path.GetFileNameWithoutExtension(marker), out var id) && await _store.FindAsync(id, cancellationToken) is not { ExpiredAt: null })
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
            foreach (var marker in Directory.EnumerateFiles(_root, job.ToString("N") + MarkerSuffix, SearchOption.AllDirectories).ToList())
            {
                var folder = Path.GetDirectoryName(marker)!;
                File.Delete(marker);
                if (!Directory.EnumerateFiles(folder, "*" + MarkerSuffix).Any())
                    Directory.Delete(folder, recursive: true);
            }
        }
    }

    private string FolderOf(Guid video) => Path.Combine(_root, video.ToString("N"));
}
