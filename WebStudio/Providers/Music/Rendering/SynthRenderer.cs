using System.Buffers;
using System.Globalization;
using Microsoft.Extensions.Options;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Providers.Music.Composition;

namespace WebStudio.Providers.Music.Rendering;

/// <summary>Plays a score with the fluidsynth program and a General MIDI sound font.</summary>
public sealed class SynthRenderer(IOptions<MusicSettings> settings)
{
    /// <summary>Samples a second.</summary>
    public const int Rate = 48_000;

    /// <summary>Code of the failure when the program or a sound font is missing.</summary>
    public const string Unavailable = "MUSIC_UNAVAILABLE";

    /// <summary>Bytes of one stereo sample, 32-bit float.</summary>
    internal const int SampleBytes = 2 * sizeof(float);

    // Loud enough for the mastering that follows; floats do not clip.
    private const string Gain = "0.5";

    private const int Block = 64 * 1024;

    /// <summary>Plays it into a stream: stereo, 32-bit float, interleaved, exactly as many samples as asked for.</summary>
    /// <param name="score">What is played.</param>
    /// <param name="sound">The room.</param>
    /// <param name="samples">What the score has not, is silence.</param>
    /// <param name="folder">For the score as a file, which is gone afterwards.</param>
    /// <param name="target">Takes the samples.</param>
    /// <param name="report">Told the share done, 0–1.</param>
    /// <param name="cancel">Kills the program.</param>
    /// <exception cref="PipelineException">The program or a sound font is missing; says what to install.</exception>
    internal async Task PlayAsync(Score score, GenreSound sound, long samples, string folder, Stream target, Action<double> report, CancellationToken cancel)
    {
        var font = SoundFonts.Find(settings.Value.SoundFont);
        string midi = Path.Combine(folder, $"{Guid.NewGuid():n}.mid"), small = Path.ChangeExtension(midi, ".sf3");
        try
        {
            await using (var file = File.Create(midi))
                MidiFile.Write(score, file);
            if (SoundFontCut.TryWrite(font, score.Parts, small))
                font = small;
            var fontFailed = false;
            await using var synth = await ProcessRunner.StartAsync(
                "fluidsynth", Arguments(font, midi, sound), ProcessPipes.Output,
                line => fontFailed |= line.Contains("SoundFont", StringComparison.OrdinalIgnoreCase) && line.Contains("error", StringComparison.OrdinalIgnoreCase), cancel);
            var missing = await CopyAsync(synth.Output, target, samples * SampleBytes, report, cancel);
            // It plays on until the last string is quiet; what is not needed is not waited for.
            if (missing > 0)
                await synth.WaitAsync();
            if (fontFailed)
                throw new PipelineException(Unavailable, "The sound font could not be read.");
            await PadAsync(target, missing, cancel);
        }
        catch (ProcessFailedException error) when (error.ExitCode is -1 or 127)
        {
            throw new PipelineException(Unavailable, "The program that plays music is not installed. Please install it: apt-get install fluidsynth musescore-general-soundfont-small", error);
        }
        finally
        {
            File.Delete(midi);
            File.Delete(small);
        }
    }

    private static string[] Arguments(string font, string midi, GenreSound sound) =>
    [
        // Without shell, MIDI input, server or anybody's start-up commands: only the files named are read.
        "-n", "-i", "-q", "-f", "/dev/null", "-r", $"{Rate}", "-g", Gain,
        "-o", "synth.dynamic-sample-loading=1", "-o", "synth.lock-memory=0", "-o", "synth.cpu-cores=1", "-o", "synth.midi-bank-select=gm",
        "-o", Setting("synth.reverb.room-size", sound.RoomSize), "-o", Setting("synth.reverb.damp", sound.Damping),
        "-o", Setting("synth.reverb.level", sound.RoomLevel), "-o", "synth.reverb.width=0.8",
        "-T", "raw", "-O", "float", "-E", "little", "-F", "-", font, midi,
    ];

    private static string Setting(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value:0.###}");

    private static async Task<long> CopyAsync(Stream source, Stream target, long bytes, Action<double> report, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            var left = bytes;
            while (left > 0 && await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(Block, left)), cancel) is > 0 and var read)
            {
                await target.WriteAsync(buffer.AsMemory(0, read), cancel);
                left -= read;
                report(1 - ((double)left / bytes));
            }
            return left;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task PadAsync(Stream target, long bytes, CancellationToken cancel)
    {
        var silence = new byte[Math.Min(Block, bytes)];
        for (; bytes > 0; bytes -= silence.Length)
            await target.WriteAsync(silence.AsMemory(0, (int)Math.Min(silence.Length, bytes)), cancel);
    }
}
