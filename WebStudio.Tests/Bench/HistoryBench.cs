using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Components;
using WebStudio.Data;
using WebStudio.Jobs;

namespace WebStudio.Tests.Bench;

/// <summary>How soon a filter of the history answers when there are ten thousand jobs, and what the page weighs.</summary>
internal static class HistoryBench
{
    private const int Jobs = 10_000, Rounds = 8, Shown = 60;

    private static readonly string[] Words = ["harbour", "dawn", "lake", "garden", "lighthouse", "mountain", "river", "city", "night", "winter"];

    public static async Task RunAsync(BenchTable table)
    {
        await using var app = StudioApp.Start(null, ("RateLimits:Enabled", "false"));
        await SeedAsync(app);
        var search = app.Services.GetRequiredService<JobSearch>();
        var now = DateTime.UtcNow;
        HistoryQuery[] questions =
        [
            new(), new() { Kind = "paint" }, new() { State = "failed" }, new() { Kind = "photo", State = "succeeded", When = "7d" }, new() { Text = "harbour" }, new() { Text = "nobody calls it this" },
            new() { Text = "lake", Kind = "story", When = "30d" }, new() { Sort = JobSort.Oldest }, new() { Sort = JobSort.Longest }, new() { Sort = JobSort.Largest }, new() { Sort = JobSort.Name },
        ];
        var times = new List<(double Milliseconds, string Question)>();
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var question in questions)
            {
                var start = TimeProvider.System.GetTimestamp();
                var ids = await search.MatchAsync(question.ToFilter(now, TimeSpan.Zero), CancellationToken.None);
                await search.ReadAsync([.. ids.Take(Shown)], CancellationToken.None);
                // The first round compiles.
                if (round >= 0)
                    times.Add((TimeProvider.System.GetElapsedTime(start).TotalMilliseconds, question.Address));
            }
        }
        times.Sort();
        var (late, which) = times[(int)(times.Count * 0.95)];
        table.Bound($"history: a filter or order over {Jobs:N0} jobs and the {Shown} first of them, 95th percentile (median {times[times.Count / 2].Milliseconds:0} ms; slowest {which}; a bare count by a text {await CountAsync(app):0} ms)", late, "ms", 200);
        var html = await app.First.GetByteArrayAsync("/history");
        table.Bound("history: the page as it is first sent", html.Length / 1024.0, "KB", 100);
    }

    private static async Task<double> CountAsync(StudioApp app)
    {
        await using var database = new SqliteConnection($"Data Source={app.Folders.Database};Mode=ReadOnly");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM jobs WHERE Options LIKE '%harbour%' OR Error LIKE '%harbour%' OR EXISTS (SELECT 1 FROM job_files f WHERE f.JobId = jobs.Id AND f.DisplayName LIKE '%harbour%')";
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = TimeProvider.System.GetTimestamp();
            await command.ExecuteScalarAsync();
            best = Math.Min(best, TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }
        return best;
    }

    // Options and results as long as real ones are.
    private static async Task SeedAsync(StudioApp app)
    {
        var random = new Random(5);
        var now = DateTime.UtcNow;
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<StudioDb>>().CreateDbContextAsync();
        for (var i = 0; i < Jobs; i++)
        {
            var id = Guid.CreateVersion7();
            var kind = random.GetItems(["paint", "photo", "highlights", "echo", "story"], 1)[0];
            var state = random.Next(10) switch { 0 => JobState.Failed, 1 => JobState.Cancelled, _ => JobState.Succeeded };
            var name = string.Join(' ', random.GetItems(Words, 2));
            var filler = new string('x', kind is "story" ? 3000 : 100);
            var created = now.AddMinutes(-random.Next(60 * 24 * 60));
            var job = new Job
            {
                Id = id,
                Kind = kind,
                State = state,
                Options = $$"""{"topic":"{{name}}","draft":"{{filler}}"}""",
                Result = state == JobState.Succeeded ? $$"""{"title":"{{name}}","duration":{{random.Next(300)}},"lyrics":"{{new string('y', kind is "paint" or "echo" ? 100 : 2500)}}"}""" : null,
                CreatedAt = created,
                StartedAt = created,
                CompletedAt = created.AddMinutes(1),
            };
            foreach (var (role, ending) in ((FileRole, string)[])[(FileRole.Input, "jpg"), (FileRole.Output, "mp4"), (FileRole.Poster, "poster.jpg")])
                job.Files.Add(new JobFile { JobId = id, Role = role, Name = $"{id}_{role}", DisplayName = $"{name}.{ending}", Path = $"{id}.{ending}", ContentType = "video/mp4", Length = random.Next(90_000_000) });
            db.Jobs.Add(job);
        }
        await db.SaveChangesAsync();
    }
}
