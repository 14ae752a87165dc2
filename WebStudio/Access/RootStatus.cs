using Microsoft.Extensions.Options;
using WebStudio.Jobs;

namespace WebStudio.Access;

/// <summary>What the second port says at / to a program.</summary>
public static class RootStatus
{
    public static async Task WriteAsync(HttpContext http)
    {
        var counts = await http.RequestServices.GetRequiredService<JobStore>().CountAsync(http.RequestAborted);
        var options = http.RequestServices.GetRequiredService<IOptions<JobOptions>>().Value;
        await http.Response.WriteAsJsonAsync(
            new
            {
                message = "WebStudio is running",
                status = "running",
                total_tasks = counts.Values.Sum(),
                active_tasks = counts.GetValueOrDefault(JobState.Queued) + counts.GetValueOrDefault(JobState.Running),
                max_concurrent = options.For("photo").MaxConcurrent,
            }, StudioJson.Options, http.RequestAborted);
    }
}
