using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Echo.Survey;

namespace WebStudio.Pipelines.Echo;

/// <summary>Makes a job of what somebody looks at, without another upload.</summary>
public sealed class EchoSubmission(JobService jobs, StagedUploads staged)
{
    /// <exception cref="RequestRejectedException">The file is gone, the choices do not fit, or there is no room for a job.</exception>
    public async Task<JobSnapshot> SubmitAsync(LookedAt what, EchoForm form, ClientInfo client, CancellationToken cancel)
    {
        var options = form.ToElement(what.Path);
        if (what.Path is not null)
            return await jobs.SubmitAsync(EchoPipeline.KindName, options, null, client, cancel);
        if (what.Staged is { } id)
        {
            var file = staged.Find(id) ?? throw RequestRejectedException.NotFound("The file");
            var lent = staged.Lend(file);
            try
            {
                return await jobs.SubmitAsync(EchoPipeline.KindName, options, lent, client, cancel);
            }
            finally
            {
                // A job that took it has moved it.
                File.Delete(lent.Path);
            }
        }
        var job = await jobs.FindAsync(what.Job!.Value, cancel) ?? throw RequestRejectedException.NotFound("The job");
        return await jobs.AgainAsync(job, options, client, cancel);
    }
}
