using Microsoft.AspNetCore.Components;
using Radzen;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>What the buttons beside a job do, and what they say when it cannot be done.</summary>
public sealed class JobDesk(JobService jobs, NotificationService notices, DialogService dialogs)
{
    public Task CancelAsync(JobSnapshot job) => TryAsync(async () =>
    {
        if (!await jobs.CancelAsync(job, CancellationToken.None))
            Say("Too late", "The job had already finished.");
    });

    public Task RetryAsync(JobSnapshot job) => TryAsync(() => jobs.RetryAsync(job, CancellationToken.None));

    /// <returns>The new job, or null when it was refused.</returns>
    public async Task<JobSnapshot?> AgainAsync(JobSnapshot job, System.Text.Json.JsonElement options, ClientInfo client)
    {
        JobSnapshot? submitted = null;
        await TryAsync(async () => submitted = await jobs.AgainAsync(job, options, client, CancellationToken.None));
        return submitted;
    }

    /// <summary>Asks first.</summary>
    /// <returns>Whether the files are gone.</returns>
    public async Task<bool> DeleteFilesAsync(JobSnapshot job)
    {
        var sure = await dialogs.Confirm("The video and the file it was made from are deleted for good. The entry in the history stays.", "Delete the files?",
            new ConfirmOptions { OkButtonText = "Delete", CancelButtonText = "Keep", AutoFocusFirstElement = true });
        var deleted = false;
        if (sure == true)
            await TryAsync(async () => deleted = await jobs.ExpireAsync(job, CancellationToken.None));
        return deleted;
    }

    private async Task TryAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (RequestRejectedException refusal)
        {
            Say(refusal.Title, refusal.Message);
        }
    }

    private void Say(string title, string sentence) =>
        notices.Notify(new NotificationMessage { Severity = NotificationSeverity.Warning, Summary = title, Detail = sentence, Duration = 8000 });
}
