using WebStudio.Files;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Providers.Speech;

/// <summary>A short sentence in every voice, for the ear: made when it is first asked for, and kept.</summary>
public sealed class VoiceSamples(ProviderChoice<ISpeaker> speakers, StudioFolders folders) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(2);

    /// <param name="voice">One of <see cref="Voices.All"/>.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>An MP3 of a few seconds.</returns>
    /// <exception cref="Remote.ProviderFailedException">A remote voice failed and the built-in one may not stand in.</exception>
    /// <exception cref="Jobs.PipelineException">A program that speaks is missing.</exception>
    public async Task<string> PathAsync(Voice voice, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(Path.Combine(folders.Data, "voices")).FullName;
        var kept = Path.Combine(folder, Name(voice, speakers.FirstName));
        if (File.Exists(kept))
            return kept;
        await _turn.WaitAsync(cancel);
        var wav = Path.Combine(folder, $"{Guid.NewGuid():n}.wav");
        try
        {
            if (File.Exists(kept))
                return kept;
            var line = new SpeechLine(Text(voice), voice, 1, Wording.SpeechLanguage.English);
            var answer = await speakers.AskAsync(speaker => speaker.SpeakAsync(line, wav, cancel), "The built-in voice speaks instead.");
            var output = Path.Combine(folder, Name(voice, answer.Provider));
            await SongFiles.WriteMp3Async(wav, "volume=3dB", [], output, cancel);
            return output;
        }
        finally
        {
            File.Delete(wav);
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static string Name(Voice voice, string speaker) => $"{voice.Id}-{new string([.. speaker.Where(char.IsAsciiLetterOrDigit)])}.mp3";

    private static string Text(Voice voice) => $"Every story begins with a voice. This is mine: {voice.Style}.";
}
