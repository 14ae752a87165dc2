using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>Submitting and looking at jobs.</summary>
internal static class JobSteps
{
    /// <summary>Submits a job of any kind and gives its id.</summary>
    public static async Task<string> SubmitAsync(this StudioApp app, string kind = "test", string? options = null, byte[]? file = null, string fileName = "input.bin")
    {
        using var response = await app.TrySubmitAsync(kind, options, file, fileName);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return (string)(await response.JsonAsync())["job_id"]!;
    }

    public static async Task<HttpResponseMessage> TrySubmitAsync(this StudioApp app, string kind = "test", string? options = null, byte[]? file = null, string fileName = "input.bin")
    {
        var form = new RawForm().Field("kind", kind);
        if (options is not null)
            form.Field("options", options);
        if (file is not null)
            form.File(file, fileName, "application/octet-stream");
        return await app.Second.PostAsync("/api/v1/jobs", form.Close());
    }

    public static Task<JsonObject> JobAsync(this StudioApp app, string id) => app.Second.JsonAsync($"/api/v1/jobs/{id}");

    public static async Task<string?> StatusAsync(this StudioApp app, string id) => (string?)(await app.Second.JsonAsync($"/api/v1/jobs/{id}/status"))["status"];

    /// <summary>Waits for the end of a job and asserts how it ended.</summary>
    public static async Task<JsonObject> EndAsync(this StudioApp app, string id, string status)
    {
        var job = await app.Second.EndOfJobAsync(id);
        Assert.True(string.Equals((string?)job["status"], status, StringComparison.Ordinal), job.ToJsonString());
        return job;
    }

    /// <summary>Waits until a job is held.</summary>
    public static async Task<JsonObject> HeldAsync(this StudioApp app, string id)
    {
        await Eventually.TrueAsync(async () => await app.StatusAsync(id) is "held", $"job {id} is held");
        return await app.JobAsync(id);
    }

    /// <summary>Lets a held job go on.</summary>
    public static async Task<JobSnapshot> ResumeAsync(this StudioApp app, string id, string changes = "{}")
    {
        var jobs = app.Services.GetRequiredService<JobService>();
        return await jobs.ResumeAsync((await jobs.FindAsync(Guid.Parse(id), CancellationToken.None))!, JsonDocument.Parse(changes).RootElement, CancellationToken.None);
    }

    /// <summary>Writes a row as a process leaves it that died at that moment.</summary>
    public static async Task<string> WriteRowAsync(this StudioApp app, JobState state, int attempts = 0, string kind = "test")
    {
        var job = new Job { Kind = kind, State = state, Attempts = attempts, Options = "{}", CreatedAt = DateTime.UtcNow, StartedAt = state == JobState.Running ? DateTime.UtcNow : null, Progress = 40, Stage = "First" };
        await app.Services.GetRequiredService<JobStore>().AddAsync(job, CancellationToken.None);
        return job.Id.ToString();
    }

    /// <summary>Asks the database of a data folder directly; each row as its columns' texts.</summary>
    public static async Task<IReadOnlyList<string[]>> QueryAsync(string dataDir, string sql)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataDir, "studio.db"), Pooling = false }.ConnectionString;
        await using var connection = new SqliteConnection(source);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the tests' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column)) ?? "")]);
        return rows;
    }

    /// <summary>How many rows of Quartz there are for jobs of the studio.</summary>
    public static async Task<int> ScheduledAsync(string dataDir) =>
        int.Parse((await QueryAsync(dataDir, "SELECT count(*) FROM QRTZ_TRIGGERS WHERE TRIGGER_GROUP = 'studio'"))[0][0]);
}
