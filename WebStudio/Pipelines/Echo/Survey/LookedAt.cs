using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Survey;

/// <summary>Where the file comes from that somebody looks at: exactly one of three.</summary>
/// <param name="Staged">Number of a staged upload.</param>
/// <param name="Path">A path below the roots.</param>
/// <param name="Job">A job whose input it was.</param>
public sealed record LookedAt(Guid? Staged, string? Path, Guid? Job)
{
    public static LookedAt OfStaged(Guid id) => new(id, null, null);

    public static LookedAt OfPath(string path) => new(null, path, null);

    public static LookedAt OfJob(Guid id) => new(null, null, id);
}

/// <summary>Such a file, open and read as far as its headers.</summary>
public sealed class OpenedFile(string name, long size, NpzFile file, IDisposable? hold) : IDisposable
{
    /// <summary>What people call it.</summary>
    public string Name { get; } = name;

    /// <summary>Bytes.</summary>
    public long Size { get; } = size;

    public NpzFile File { get; } = file;

    public void Dispose()
    {
        File.Dispose();
        hold?.Dispose();
    }
}

/// <summary>Opens what somebody looks at.</summary>
public sealed class LookedAtFiles(StagedUploads staged, EchoRoots roots, JobService jobs, StudioFolders folders, IOptions<EchoSettings> settings)
{
    /// <exception cref="InvalidArrayException">The file as a whole cannot be read.</exception>
    /// <exception cref="RequestRejectedException">It is gone, or may not be read.</exception>
    public async Task<OpenedFile> OpenAsync(LookedAt what, CancellationToken cancel)
    {
        if (what.Path is { } path)
        {
            var root = roots.Open(path);
            try
            {
                return new OpenedFile(Path.GetFileName(root.RealPath), root.Length, await ReadAsync(root.ReadPath, cancel), root);
            }
            catch
            {
                root.Dispose();
                throw;
            }
        }
        if (what.Staged is { } id)
        {
            var upload = staged.Find(id) ?? throw RequestRejectedException.NotFound("The file");
            return new OpenedFile(upload.Name, upload.Size, await ReadAsync(upload.Path, cancel), null);
        }
        var input = (await jobs.FindAsync(what.Job!.Value, cancel))?.File(FileRole.Input) ?? throw RequestRejectedException.NotFound("The file of this job");
        return new OpenedFile(input.DisplayName, input.Length, await ReadAsync(folders.PathOf(input), cancel), null);
    }

    private async Task<NpzFile> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await NpzFile.OpenAsync(path, settings.Value.Limits, cancel);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw RequestRejectedException.NotFound("The file");
        }
    }
}
