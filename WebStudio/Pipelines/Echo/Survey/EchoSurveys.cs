using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Survey;

/// <summary>
/// The surveys that are looked at. A few at a time; the one unused longest gives way, and temporary files go with their survey, at the latest at the next start.
/// </summary>
public sealed class EchoSurveys(LookedAtFiles files, StudioFolders folders, TimeProvider time, ILogger<EchoSurveys> logger) : IHostedService, IDisposable
{
    public const int MaxSurveys = 8;

    private const int MaxRunning = 2;

    /// <summary>How long a survey is kept after its last use.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Entry> _entries = [];
    private readonly SemaphoreSlim _running = new(MaxRunning);
    private readonly string _folder = Path.Combine(folders.Temp, "surveys");
    private ITimer? _sweep;

    /// <summary>Opens an array and begins to read it in the background.</summary>
    /// <param name="what">The file.</param>
    /// <param name="key">Which array; null leaves it to the reader.</param>
    /// <param name="axes">What its axes are; null to find out.</param>
    /// <param name="cancel">Stops before the background begins.</param>
    /// <exception cref="InvalidArrayException">It cannot be shown; says why.</exception>
    /// <exception cref="RequestRejectedException">The file is gone, or may not be read.</exception>
    public async Task<EchoSurvey> StartAsync(LookedAt what, string? key, string? axes, CancellationToken cancel)
    {
        if (folders.IsNearlyFull)
            throw new RequestRejectedException(StatusCodes.Status503ServiceUnavailable, "DISK_FULL", "Out of space", "The disk is nearly full. Please try again later.");
        var opened = await files.OpenAsync(what, cancel);
        try
        {
            var array = opened.File.Choose(key);
            var survey = new EchoSurvey(array, axes is null ? FrameAxes.Detect(array, opened.File.Limits) : FrameAxes.Parse(axes, array, opened.File.Limits), NewPath(), time);
            var entry = new Entry(survey) { Used = time.GetTimestamp() };
            Entry? oldest = null;
            lock (_lock)
            {
                if (_entries.Count >= MaxSurveys)
                {
                    oldest = _entries.Values.MinBy(other => other.Used)!;
                    _entries.Remove(oldest.Survey.Id);
                }
                _entries.Add(survey.Id, entry);
            }
            entry.Work = Task.Run(() => RunAsync(entry, opened, entry.Cancel.Token), CancellationToken.None);
            if (oldest is not null)
                await EndAsync(oldest);
            return survey;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>A survey by its number, used now.</summary>
    public EchoSurvey? Find(Guid id)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(id, out var entry))
                return null;
            entry.Used = time.GetTimestamp();
            return entry.Survey;
        }
    }

    /// <summary>Stops a survey, if it still runs, and removes its file.</summary>
    public async Task ReleaseAsync(Guid id)
    {
        Entry? entry;
        lock (_lock)
            _entries.Remove(id, out entry);
        if (entry is not null)
            await EndAsync(entry);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        _sweep = time.CreateTimer(_ => _ = SweepAsync(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        List<Guid> all;
        lock (_lock)
            all = [.. _entries.Keys];
        foreach (var id in all)
            await ReleaseAsync(id);
    }

    public void Dispose()
    {
        _sweep?.Dispose();
        _running.Dispose();
    }

    private string NewPath() => Path.Combine(Directory.CreateDirectory(_folder).FullName, $"{Guid.NewGuid():N}.frames");

    private async Task SweepAsync()
    {
        List<Guid> idle;
        lock (_lock)
            idle = [.. _entries.Where(pair => time.GetElapsedTime(pair.Value.Used) >= Idle).Select(pair => pair.Key)];
        foreach (var id in idle)
            await ReleaseAsync(id);
    }

    private async Task RunAsync(Entry entry, OpenedFile opened, CancellationToken cancel)
    {
        var survey = entry.Survey;
        try
        {
            using (opened)
            {
                await _running.WaitAsync(cancel);
                try
                {
                    await using var frames = await ArrayFrames.OpenAsync(opened.File, survey.Array, survey.Axes, NewPath(), cancel);
                    await survey.RunAsync(frames, cancel);
                }
                finally
                {
                    _running.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
        catch (InvalidArrayException error)
        {
            survey.Fail(error.Message);
        }
        catch (Exception error)
        {
            logger.LogError(error, "The survey of an array failed.");
            survey.Fail("The array could not be read.");
        }
    }

    private static async Task EndAsync(Entry entry)
    {
        await entry.Cancel.CancelAsync();
        await entry.Work;
        entry.Survey.Dispose();
        entry.Cancel.Dispose();
    }

    private sealed class Entry(EchoSurvey survey)
    {
        public EchoSurvey Survey { get; } = survey;

        public CancellationTokenSource Cancel { get; } = new();

        public Task Work { get; set; } = Task.CompletedTask;

        public long Used { get; set; }
    }
}
