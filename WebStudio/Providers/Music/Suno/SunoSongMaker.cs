using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Files;
using WebStudio.Media;
using WebStudio.Providers.Music.Listening;
using WebStudio.Providers.Music.Rendering;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Music.Suno;

/// <summary>Has a song made by Suno, cuts it to the length asked for and listens for its beats. Neither key nor lyrics are ever logged.</summary>
public sealed class SunoSongMaker : ISongMaker
{
    private const long LargestAnswer = 1024 * 1024;

    private readonly SunoSettings _settings;
    private readonly SunoApi _api;
    private readonly SunoAudio _audio;
    private readonly TimeProvider _time;

    public SunoSongMaker(IOptions<SunoSettings> settings, RemoteCalls calls, TimeProvider time)
        : this(settings.Value, calls, time, OutboundHttp.Create(allowInner: false, TimeSpan.FromMinutes(2)))
    {
    }

    internal SunoSongMaker(SunoSettings settings, RemoteCalls calls, TimeProvider time, HttpClient outbound)
    {
        (_settings, _time) = (settings, time);
        _api = new SunoApi(RemoteHttp.Create(LargestAnswer), calls, settings);
        _audio = new SunoAudio(outbound, calls, settings);
    }

    /// <exception cref="ProviderFailedException">Suno failed, took too long or sent what cannot be used.</exception>
    public async Task<Song> MakeAsync(SongBrief brief, string folder, Action<double> report, CancellationToken cancel)
    {
        var name = Path.Combine(folder, Guid.NewGuid().ToString("n"));
        string fetched = name + ".sent" + Workspace.PartialSuffix, raw = name + ".pcm" + Workspace.PartialSuffix;
        try
        {
            await _audio.FetchAsync(await WaitAsync(brief, report, cancel), fetched, cancel);
            report(0.8);
            await Ffmpeg.RunAsync(
                [.. Ffmpeg.SoundInput(fetched), "-map", "0:a:0", "-ac", "2", "-ar", $"{SynthRenderer.Rate}", "-f", "f32le", Ffmpeg.Output(raw)], TimeSpan.FromMinutes(2), cancel);
            return await FinishAsync(brief, raw, Path.Combine(folder, "song.wav"), report, cancel);
        }
        catch (ProcessFailedException error) when (!Ffmpeg.DiskIsFull(error))
        {
            throw new ProviderFailedException(SunoApi.Provider, "Suno's song could not be decoded.", error);
        }
        finally
        {
            File.Delete(fetched);
            File.Delete(raw);
        }
    }

    private async Task<Song> FinishAsync(SongBrief brief, string raw, string path, Action<double> report, CancellationToken cancel)
    {
        var heard = await HeardSong.ListenAsync(["-f", "f32le", "-ar", $"{SynthRenderer.Rate}", "-ac", "2", .. Ffmpeg.Input(raw)], cancel);
        report(0.88);
        var cut = SongCut.Plan(heard, brief.Seconds)
            ?? throw new ProviderFailedException(SunoApi.Provider, FormattableString.Invariant($"Suno's song lasts only {heard.Sounding.End - heard.Sounding.Start:0} s, and it has no bars at which it could be repeated."), null);
        var samples = (long)Math.Round(brief.Seconds * SynthRenderer.Rate);
        var loudness = await Mastering.MasterAsync(mix => cut.WriteAsync(raw, mix, cancel), GenreSound.Finished, samples, path, share => report(0.88 + (0.12 * share)), cancel);
        return new Song
        {
            Path = path,
            Seconds = (double)samples / SynthRenderer.Rate,
            Maker = SunoApi.Provider,
            Genre = brief.Genre,
            Tempo = heard.Tempo,
            Loudness = loudness,
            Times = SongOutline.Of(heard, cut, brief.Lyrics),
        };
    }

    // The address of the first song that is complete.
    private async Task<string> WaitAsync(SongBrief brief, Action<double> report, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(_settings.MaxWait, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        var started = _time.GetTimestamp();
        try
        {
            var clips = await _api.GenerateAsync(brief, both.Token);
            var ids = clips.Select(clip => clip.Id).ToList();
            while (true)
            {
                if (clips.FirstOrDefault(clip => clip is { State: SunoState.Complete, AudioUrl: not null }) is { } done)
                    return done.AudioUrl!;
                if (clips.Count > 0 && clips.All(clip => clip.State != SunoState.Waiting))
                    throw new ProviderFailedException(SunoApi.Provider, "Suno could not make this song.", null);
                report(Math.Min(0.7, 0.7 * (_time.GetElapsedTime(started) / _settings.MaxWait)));
                await Task.Delay(_settings.PollInterval, _time, both.Token);
                clips = await _api.ReadAsync(ids, both.Token);
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new ProviderFailedException(SunoApi.Provider, FormattableString.Invariant($"Suno was not done with its song after {_settings.MaxWait.TotalMinutes:0.#} minutes."), null);
        }
    }
}
