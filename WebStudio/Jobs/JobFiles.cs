using WebStudio.Files;

namespace WebStudio.Jobs;

/// <summary>Takes a job's files off the disk and out of the database.</summary>
public sealed class JobFiles(JobStore store, StudioFolders folders)
{
    /// <summary>Deletes everything the job made; its input stays.</summary>
    public async Task<JobSnapshot> DiscardMadeAsync(JobSnapshot job, CancellationToken cancel)
    {
        var made = job.Files.Where(file => file.Role != FileRole.Input).ToList();
        if (made.Count == 0)
            return job;
        await store.RemoveFilesAsync([.. made.Select(file => file.Id)], cancel);
        DeleteFromDisk(made);
        return job with { Files = [.. job.Files.Except(made)] };
    }

    public void DeleteFromDisk(IEnumerable<JobFile> files)
    {
        foreach (var file in files)
            File.Delete(folders.PathOf(file));
    }
}
