using System.Security.Cryptography;
using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>
/// Videos of files below the roots, each made once: the job that makes one is known by the file's real path, size and time of change and by the options.
/// </summary>
public sealed class EchoCache(EchoRoots roots, JobService jobs)
{
    /// <summary>The job that makes, or has made, the video of a file as it is now.</summary>
    /// <param name="path">As a client gave it.</param>
    /// <param name="requested">Options of <c>kind=echo</c> without a path.</param>
    /// <param name="client">Who asked first.</param>
    /// <param name="cancel">Gives up; a job that was submitted goes on.</param>
    /// <exception cref="RequestRejectedException">The path, the options or the file do not fit.</exception>
    public async Task<JobSnapshot> SubmitAsync(string? path, JsonElement requested, ClientInfo client, CancellationToken cancel)
    {
        EchoOptions options;
        using (var file = roots.Open(path))
            options = EchoOptions.Read(requested) with { Path = file.RealPath, FileSize = file.Length, FileTicks = file.ModifiedUtc.Ticks };
        var canonical = JsonSerializer.SerializeToUtf8Bytes(options, StudioJson.Options);
        return await jobs.SubmitOnceAsync(Convert.ToHexStringLower(SHA256.HashData(canonical)), EchoPipeline.KindName, JsonSerializer.SerializeToElement(options, StudioJson.Options), client, cancel);
    }
}
