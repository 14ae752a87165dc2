using System.Collections.Concurrent;
using System.Globalization;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Providers.Speech.Wording;

namespace WebStudio.Providers.Speech.BuiltIn;

/// <summary>
/// The flite program (Black and Lenzo 2001), the same synthesis that ffmpeg has as a filter; as a program it also tells when each sound ends
/// and takes pitch and pace, so that neither has to be bent afterwards.
/// </summary>
internal sealed class FliteVoices
{
    // Words whose sounds are remembered.
    private const int MostKnown = 20_000;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, string[]> _sounds = new(StringComparer.Ordinal);

    /// <param name="text">English.</param>
    /// <param name="recipe">One with flite's voice.</param>
    /// <param name="speed">0.5–2.</param>
    /// <param name="stem">Of the files that are needed for the while.</param>
    /// <param name="cancel">Kills the program.</param>
    /// <exception cref="PipelineException">The program is not installed.</exception>
    public async Task<RawSpeech> SpeakAsync(SpokenText text, VoiceRecipe recipe, double speed, string stem, CancellationToken cancel)
    {
        string said = stem + ".said.txt", heard = stem + ".heard.wav";
        try
        {
            await File.WriteAllTextAsync(said, text.Plain, cancel);
            // What is made larger afterwards is lower and slower then.
            var output = await RunAsync(
                [
                    "-voice", recipe.Flite!, "-psdur", "--setf", Setting("duration_stretch", recipe.Stretch / recipe.Size / speed),
                    "--setf", Setting("int_f0_target_mean", recipe.Pitch * recipe.Size), "--setf", Setting("int_f0_target_stddev", recipe.Spread * recipe.Size), "-f", said, "-o", heard,
                ],
                cancel);
            var (rate, samples) = await WaveFile.ReadAsync(heard, RawSpeech.MostSamples, cancel);
            var sounds = await SoundsAsync([.. text.Words.Select(word => word.Spoken)], stem, cancel);
            var words = sounds is null ? WordTimes.Estimate(samples, rate, text) : PhoneAlignment.Align(Timeline(output), sounds);
            return new RawSpeech(rate, samples, words);
        }
        finally
        {
            File.Delete(said);
            File.Delete(heard);
        }
    }

    // The sounds of each, out of flite's lexicon and letter rules; null where that did not work out.
    private async Task<IReadOnlyList<string[]>?> SoundsAsync(IReadOnlyList<string> words, string stem, CancellationToken cancel)
    {
        var unknown = words.Where(word => !_sounds.ContainsKey(word)).Distinct(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            var asked = stem + ".words.txt";
            try
            {
                await File.WriteAllTextAsync(asked, string.Concat(unknown.Select(word => word + ".\n\n")), cancel);
                var lines = (await RunAsync(["-voice", "kal", "-ps", "-f", asked, "-o", "none"], cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
                if (lines.Length != unknown.Count)
                    return null;
                if (_sounds.Count > MostKnown)
                    _sounds.Clear();
                for (var i = 0; i < lines.Length; i++)
                    _sounds[unknown[i]] = [.. lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(sound => sound is not "pau")];
            }
            finally
            {
                File.Delete(asked);
            }
        }
        var found = words.Select(word => _sounds.GetValueOrDefault(word)).OfType<string[]>().ToList();
        return found.Count < words.Count ? null : found;
    }

    // "pau:0.184 dh:0.251 …", each with its end; a line for every clause, its times from its own start.
    private static List<HeardPhone> Timeline(string output)
    {
        var phones = new List<HeardPhone>();
        double offset = 0;
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var last = offset;
            foreach (var item in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (item.Split(':') is not [var name, var at] || !double.TryParse(at, CultureInfo.InvariantCulture, out var seconds))
                    continue;
                if (name is not "pau")
                    phones.Add(new HeardPhone(name, last, offset + seconds));
                last = offset + seconds;
            }
            offset = last;
        }
        return phones;
    }

    private static async Task<string> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        try
        {
            return await ProcessRunner.RunAsync("flite", arguments, Limit, cancel);
        }
        catch (ProcessFailedException error) when (error.ExitCode is -1 or 127)
        {
            throw new PipelineException(BuiltInSpeaker.Unavailable, "The program that speaks is not installed. Please install it: apt-get install flite espeak-ng", error);
        }
    }

    private static string Setting(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value:0.####}");
}
