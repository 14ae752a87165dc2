using System.Globalization;
using WebStudio.Files;
using WebStudio.Media;
using WebStudio.Providers.Remote;
using WebStudio.Providers.Speech.BuiltIn;

namespace WebStudio.Providers.Speech.Services;

/// <summary>Makes what a service sent a sentence like all others: decoded, at the same level, without silence round it.</summary>
internal static class ReceivedSpeech
{
    /// <summary>Bytes of an answer at most: minutes of WAV, half as much again as text.</summary>
    public const long MostBytes = 24 * 1024 * 1024;

    // Seconds.
    private const double Shortest = 0.05;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <param name="provider">As shown to people.</param>
    /// <param name="sound">MP3 or WAV, not to be trusted.</param>
    /// <param name="tempo">How much faster it is to be than it was sent, 0.5–2.</param>
    /// <param name="path">Takes the WAV.</param>
    /// <param name="time">Gets the decoded samples and gives each word's time in them.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ProviderFailedException">It is no sound.</exception>
    public static async Task<SpokenLine> SaveAsync(
        string provider, ReadOnlyMemory<byte> sound, double tempo, string path, Func<float[], IReadOnlyList<SpokenWord>> time, CancellationToken cancel)
    {
        string sent = path + ".sent" + Workspace.PartialSuffix, decoded = path + ".decoded" + Workspace.PartialSuffix, partial = path + Workspace.PartialSuffix;
        try
        {
            await File.WriteAllBytesAsync(sent, sound, cancel);
            var filter = Math.Abs(tempo - 1) < 0.005 ? "anull" : string.Create(CultureInfo.InvariantCulture, $"atempo={tempo:0.####}");
            await Ffmpeg.RunAsync(
                [.. Ffmpeg.SoundInput(sent), "-map", "0:a:0", "-af", filter, "-ac", "1", "-ar", $"{VoiceShaping.Rate}", "-c:a", "pcm_s16le", "-map_metadata", "-1", "-f", "wav", Ffmpeg.Output(decoded)], Limit, cancel);
            var (_, samples) = await WaveFile.ReadAsync(decoded, RawSpeech.MostSamples * 2, cancel);
            if (samples.Length < Shortest * VoiceShaping.Rate)
                throw Refused(provider, null);
            var words = time(samples);
            VoiceShaping.Even(samples);
            var (start, length) = VoiceShaping.Trim(samples);
            await WaveFile.WriteAsync(partial, samples.AsMemory(start, length), VoiceShaping.Rate, cancel);
            File.Move(partial, path, overwrite: true);
            double offset = (double)start / VoiceShaping.Rate, seconds = (double)length / VoiceShaping.Rate;
            return new SpokenLine(seconds, [.. words.Select(word => new SpokenWord(word.Text, Math.Clamp(word.Start - offset, 0, seconds), Math.Clamp(word.End - offset, 0, seconds)))], provider);
        }
        catch (Exception error) when ((error is ProcessFailedException failed && !Ffmpeg.DiskIsFull(failed)) || error is InvalidDataException)
        {
            throw Refused(provider, error);
        }
        finally
        {
            File.Delete(sent);
            File.Delete(decoded);
            File.Delete(partial);
        }
    }

    private static ProviderFailedException Refused(string provider, Exception? cause) => new(provider, $"{provider} sent something else than speech.", cause);
}
