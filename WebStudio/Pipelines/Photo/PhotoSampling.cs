using System.Text.Json;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Photo;

/// <summary>The ten seconds that a person hears before a video is made: one at a time, the newest replaces the one before.</summary>
/// <param name="make">Makes ten seconds for a job and the choices given as options.</param>
public sealed class PhotoSampling(Func<JobSnapshot, JsonElement, CancellationToken, Task<PhotoSample>> make)
{
    private CancellationTokenSource? _turn;
    private string? _sound;

    public PhotoSample? Sample { get; private set; }

    public bool IsMaking => _turn is not null;

    /// <summary>Why there is none, in a sentence; else null.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether what is chosen now would sound different.</summary>
    public bool IsStale(PhotoForm form) => Sample is not null && !string.Equals(_sound, form.Sound(), StringComparison.Ordinal);

    public async Task MakeAsync(JobSnapshot job, PhotoForm form)
    {
        await StopAsync();
        using var turn = new CancellationTokenSource();
        var sound = form.Sound();
        (_turn, Problem) = (turn, null);
        try
        {
            var sample = await make(job, form.ToElement(), turn.Token);
            turn.Token.ThrowIfCancellationRequested();
            (Sample, _sound) = (sample, sound);
        }
        catch (OperationCanceledException) when (turn.IsCancellationRequested)
        {
            // Another one is wanted, or none.
        }
        catch (Exception refusal) when (refusal is RequestRejectedException or PipelineException)
        {
            Problem = refusal.Message;
        }
        finally
        {
            if (_turn == turn)
                _turn = null;
        }
    }

    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _turn, null) is { } turn)
            await turn.CancelAsync();
    }

    /// <summary>Forgets the sample, for another photo.</summary>
    public async Task ClearAsync()
    {
        await StopAsync();
        (Sample, _sound, Problem) = (null, null, null);
    }
}
