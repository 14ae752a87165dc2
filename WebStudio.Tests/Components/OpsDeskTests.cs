using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using WebStudio.Access;
using WebStudio.Components.Ops;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Jobs.Operations;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Components;

/// <summary>What the operations page does, whoever presses its buttons.</summary>
public sealed class OpsDeskTests
{
    [Fact]
    public async Task Who_only_looks_or_is_nobody_changes_nothing_whatever_is_pressed_and_an_operator_does()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        var pauses = app.Services.GetRequiredService<QueuePauses>();
        await pauses.PauseAsync(null, CancellationToken.None);
        Guid first = Guid.Parse(await app.SubmitAsync()), second = Guid.Parse(await app.SubmitAsync());
        var failed = Guid.Parse(await app.WriteRowAsync(JobState.Failed));
        var folder = app.Services.GetRequiredService<JobShelf>().Open(failed);
        await new ShelvedWork<string>("key", "value").SaveAsync(folder, "speech-1", CancellationToken.None);
        await new ShelvedWork<string>("key", "value").SaveAsync(folder, "speech-2", CancellationToken.None);
        await new ShelvedWork<string>("key", "value").SaveAsync(folder, "draft-1", CancellationToken.None);
        foreach (var (role, refusals) in ((OpsRole, string[])[])[(OpsRole.None, ["Not signed in"]), (OpsRole.Reader, ["Read only"]), (OpsRole.Operator, [])])
        {
            using var scope = app.Services.CreateScope();
            var user = role == OpsRole.None ? new ClaimsPrincipal() : app.Services.GetRequiredService<OpsSessions>().Begin(role, local: true);
            ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(new AuthenticationState(user)));
            var desk = scope.ServiceProvider.GetRequiredService<OpsDesk>();
            if (role == OpsRole.None)
            {
                await Assert.ThrowsAsync<RequestRejectedException>(() => desk.LookAsync(failed));
                await Assert.ThrowsAsync<RequestRejectedException>(() => desk.FindAsync(new JobQuestion()));
            }
            else
            {
                var autopsy = (await desk.LookAsync(failed))!;
                Assert.Equal("Try again, keeping what is made", OpsWords.Retry(autopsy.Kept));
                Assert.Equal("2 × speech", OpsWords.Kept(autopsy.Kept));
                Assert.Equal(3, (await desk.FindAsync(new JobQuestion())).Total);
            }
            await PressAllAsync(app, desk, first, second, failed);
            var said = scope.ServiceProvider.GetRequiredService<NotificationService>().Messages.Select(message => message.Summary).ToList();
            // The same is said once, however often it is true.
            Assert.Equal(refusals, said, StringComparer.Ordinal);
            var changed = role == OpsRole.Operator;
            Assert.Equal(changed, !pauses.IsAllPaused);
            Assert.Equal(changed, pauses.IsKindPaused("test"));
            Assert.Equal(changed ? "cancelled" : "pending", await app.StatusAsync(first.ToString()));
            Assert.Equal(changed ? "pending" : "failed", await app.StatusAsync(failed.ToString()));
            var line = await app.Services.GetRequiredService<QueueLine>().ListAsync(10, CancellationToken.None);
            Assert.Equal(changed ? [second, failed] : [first, second], line.Select(job => job.Id));
        }
    }

    private static async Task PressAllAsync(StudioApp app, OpsDesk desk, Guid first, Guid second, Guid failed)
    {
        var jobs = app.Services.GetRequiredService<JobService>();
        await desk.MoveAsync(second, first);
        await desk.PauseAsync("test");
        await desk.ResumeAsync(null);
        await desk.CancelAsync((await jobs.FindAsync(first, CancellationToken.None))!);
        await desk.RetryAsync((await jobs.FindAsync(failed, CancellationToken.None))!);
        _ = await desk.RunNowAsync((await app.Services.GetRequiredService<RecurringWork>().ListAsync(CancellationToken.None))[0]);
    }
}
