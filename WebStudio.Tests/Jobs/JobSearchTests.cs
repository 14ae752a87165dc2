using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>Filters and orders, against the same question asked of the same jobs in memory.</summary>
public sealed class JobSearchTests
{
    private const int Jobs = 120, Questions = 150;

    private static readonly string[] Words = ["harbour", "Lake", "100%", "a_b", "über", "dawn"];
    private static readonly DateTime Start = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Whatever_is_asked_the_same_jobs_come_in_the_same_order()
    {
        await using var app = StudioApp.Start();
        var random = new Random(7);
        var jobs = Enumerable.Range(0, Jobs).Select(_ => Any(random)).ToList();
        foreach (var job in jobs)
            await app.Services.GetRequiredService<JobStore>().AddAsync(job, CancellationToken.None);
        var search = app.Services.GetRequiredService<JobSearch>();
        var found = 0;
        for (var i = 0; i < Questions; i++)
        {
            var filter = Question(random);
            var ids = await search.MatchAsync(filter, CancellationToken.None);
            Assert.True(Expected(jobs, filter).SequenceEqual(ids), $"{filter} {string.Join(',', filter.States ?? [])}");
            found += ids.Count;
        }
        Assert.True(found > Questions, "Most questions are to have answers.");
    }

    [Fact]
    public async Task Jobs_are_read_by_number_in_the_order_asked_for_and_without_their_details()
    {
        await using var app = StudioApp.Start();
        var random = new Random(8);
        var jobs = Enumerable.Range(0, 6).Select(_ => Any(random)).ToList();
        jobs[2].Details = "A line for who wants to know more.";
        foreach (var job in jobs)
            await app.Services.GetRequiredService<JobStore>().AddAsync(job, CancellationToken.None);
        var search = app.Services.GetRequiredService<JobSearch>();
        var read = await search.ReadAsync([jobs[4].Id, Guid.NewGuid(), jobs[2].Id], CancellationToken.None);
        Assert.Equal([jobs[4].Id, jobs[2].Id], read.Select(job => job.Id));
        Assert.Null(read[1].Details);
        var asStored = await app.Services.GetRequiredService<JobStore>().FindAsync(jobs[2].Id, CancellationToken.None);
        Assert.Equal(JsonSerializer.Serialize(asStored! with { Details = null, Files = [] }), JsonSerializer.Serialize(read[1] with { Files = [] }));
        Assert.Equal(jobs[2].Files.Select(file => file.Id).Order(), read[1].Files.Select(file => file.Id).Order());
    }

    [Fact]
    public async Task Bytes_are_added_up_by_kind()
    {
        await using var app = StudioApp.Start();
        var random = new Random(9);
        var jobs = Enumerable.Range(0, 20).Select(_ => Any(random)).ToList();
        foreach (var job in jobs)
            await app.Services.GetRequiredService<JobStore>().AddAsync(job, CancellationToken.None);
        var stored = await app.Services.GetRequiredService<JobSearch>().StoredAsync(CancellationToken.None);
        Assert.Equal(jobs.GroupBy(job => job.Kind, StringComparer.Ordinal).Select(kind => new StoredBytes(kind.Key, kind.Sum(Bytes))).Where(kind => kind.Length > 0).OrderByDescending(kind => kind.Length), stored);
    }

    private static Job Any(Random random)
    {
        var id = Guid.CreateVersion7();
        var state = random.GetItems(Enum.GetValues<JobState>(), 1)[0];
        var topic = random.Next(3) == 0 ? random.GetItems(Words, 1)[0] + random.Next(9) : null;
        var job = new Job
        {
            Id = id,
            Kind = random.GetItems(["paint", "story", "echo"], 1)[0],
            State = state,
            Options = topic is null ? "{}" : $$"""{"topic":"{{topic}}"}""",
            Result = state != JobState.Succeeded ? null : random.Next(3) == 0 ? """{"title":"Zebra"}""" : $$"""{"duration":{{random.Next(5)}}.5}""",
            Error = state == JobState.Failed ? "It broke at the harbour." : null,
            // Few different ones, so that equal ones are put in order, too.
            CreatedAt = Start.AddHours(random.Next(100)),
            PinnedAt = random.Next(5) == 0 ? Start : null,
        };
        if (random.Next(4) > 0)
            job.Files.Add(new JobFile { JobId = id, Role = FileRole.Input, Name = $"{id}_input", DisplayName = $"{random.GetItems(Words, 1)[0]} {random.Next(5)}.png", Path = $"{id}.png", ContentType = "image/png", Length = random.Next(4) });
        return job;
    }

    private static JobFilter Question(Random random) => new(
        random.Next(2) == 0 ? random.GetItems(["paint", "story", "echo", "none"], 1)[0] : null,
        random.Next(2) == 0 ? random.GetItems(Enum.GetValues<JobState>(), random.Next(1, 4)) : null,
        random.Next(2) == 0 ? random.GetItems([.. Words, "HARBOUR", "%", "_", "' OR 1=1 --"], 1)[0] : null)
    {
        Pinned = random.Next(5) == 0,
        From = random.Next(3) == 0 ? Start.AddHours(random.Next(60)) : null,
        Before = random.Next(3) == 0 ? Start.AddHours(random.Next(40, 100)) : null,
        Sort = random.GetItems(Enum.GetValues<JobSort>(), 1)[0],
    };

    private static IEnumerable<Guid> Expected(List<Job> jobs, JobFilter filter)
    {
        var some = jobs.Where(job => (filter.Kind is null || string.Equals(job.Kind, filter.Kind, StringComparison.Ordinal)) && (filter.States is null || filter.States.Contains(job.State)) && (!filter.Pinned || job.PinnedAt is not null)
            && (filter.From is null || job.CreatedAt >= filter.From) && (filter.Before is null || job.CreatedAt < filter.Before)
            && (filter.Text is null || job.Files.Select(file => file.DisplayName).Append(job.Options).Append(job.Error ?? "").Any(text => text.Contains(filter.Text, StringComparison.OrdinalIgnoreCase))));
        // Numbers are texts in the database.
        var newest = some.OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id.ToString(), StringComparer.Ordinal);
        return (filter.Sort switch
        {
            JobSort.Newest => newest,
            JobSort.Oldest => newest.Reverse(),
            JobSort.Longest => newest.OrderByDescending(job => (double?)Json(job.Result, "duration")?.GetDouble() ?? -1),
            JobSort.Largest => newest.OrderByDescending(Bytes),
            _ => newest.OrderBy(job => Json(job.Result, "title")?.GetString() ?? job.Files.FirstOrDefault()?.DisplayName ?? Json(job.Options, "topic")?.GetString() ?? "", AsciiFolded),
        }).Select(job => job.Id);
    }

    // SQLite's NOCASE: the twenty-six letters are alike, all else goes by its bytes.
    private static readonly IComparer<string> AsciiFolded = Comparer<string>.Create((a, b) => string.CompareOrdinal(Fold(a), Fold(b)));

    private static string Fold(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterUpper(letter) ? char.ToLowerInvariant(letter) : letter));

    private static JsonElement? Json(string? json, string name)
    {
        if (json is null)
            return null;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(name, out var value) ? value.Clone() : null;
    }

    private static long Bytes(Job job) => job.Files.Sum(file => file.Length);
}
