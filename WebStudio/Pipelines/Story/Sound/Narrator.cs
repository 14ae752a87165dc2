using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WebStudio.Jobs;
using WebStudio.Providers;
using WebStudio.Providers.Speech;
using WebStudio.Providers.Speech.Wording;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>Has a story spoken sentence by sentence and lays it out in time. What was spoken stays in the folder, so that only changed sentences are spoken again.</summary>
public sealed class Narrator(ProviderChoice<ISpeaker> speakers)
{
    // Sentences at once; a remote service works while we wait.
    private const int AtOnce = 2, AtOnceRemote = 4;

    // Characters of a sentence before it is spoken in parts.
    private const int LongSentence = 420;

    /// <summary>How many words fill a time.</summary>
    /// <param name="seconds">Of telling: the film's without title and end.</param>
    /// <param name="voice">Its pace.</param>
    /// <param name="speed">0.5–2.</param>
    /// <param name="pacing">Its rests.</param>
    /// <returns>At least 1.</returns>
    public static int WordsFor(double seconds, Voice voice, double speed, StoryPacing pacing) =>
        Math.Max(1, (int)Math.Round(seconds / ((60 / (voice.WordsPerMinute * speed)) + Pauses.EachWord(pacing))));

    /// <param name="scenes">Their ids, and their sentences as text.</param>
    /// <param name="brief">How it is told.</param>
    /// <param name="folder">Keeps what is spoken; may hold what was spoken before.</param>
    /// <param name="report">Told the share done, 0–1.</param>
    /// <param name="enough">No more sentences are begun; what is being spoken is kept.</param>
    /// <param name="cancel">Stops it at once; what is spoken by then stays.</param>
    /// <exception cref="Providers.Remote.ProviderFailedException">A remote voice failed and the built-in one may not stand in.</exception>
    /// <exception cref="PipelineException">A program that speaks is missing.</exception>
    public async Task<Narration> TellAsync(
        IReadOnlyList<(string SceneId, IReadOnlyList<string> Sentences)> scenes, NarrationBrief brief, string folder, Action<double> report, CancellationToken enough, CancellationToken cancel)
    {
        var texts = scenes.SelectMany((scene, i) => scene.Sentences.SelectMany(Parts).Select(text => (Scene: i, Text: text))).ToList();
        var language = SpeechLanguage.Of(string.Join(' ', texts.Select(text => text.Text)));
        var lines = texts.Select(text => new SpeechLine(text.Text, brief.Voice, Math.Clamp(brief.Speed, 0.5, 2), language)).ToList();
        // All by one speaker: a voice that changes in the middle of a story would be worse than the other one throughout.
        var answer = await speakers.AskAsync(speaker => SpeakAsync(speaker, lines, folder, report, enough, cancel), "The built-in voice tells the story instead.");
        var parts = texts.Select((text, i) => new SpokenPart(text.Scene, text.Text, answer.Value[i].Spoken, answer.Value[i].Sound)).ToList();
        var narration = Timeline.Lay([.. scenes.Select(scene => scene.SceneId)], parts, language, brief);
        report(1);
        return answer.Note is null ? narration : narration with { Notes = [answer.Note, .. narration.Notes] };
    }

    private async Task<IReadOnlyList<(SpokenLine Spoken, string Sound)>> SpeakAsync(ISpeaker speaker, IReadOnlyList<SpeechLine> lines, string folder, Action<double> report, CancellationToken enough, CancellationToken cancel)
    {
        var isBuiltIn = ReferenceEquals(speaker, speakers.BuiltIn);
        var keys = lines.Select(line => Key(line, isBuiltIn ? ProviderChoice<ISpeaker>.BuiltInName : speakers.FirstName)).ToList();
        var wanted = keys.Zip(lines).DistinctBy(pair => pair.First, StringComparer.Ordinal).ToList();
        var spoken = new Dictionary<string, (SpokenLine, string)>(wanted.Count, StringComparer.Ordinal);
        await SideBySide.EachAsync(wanted, isBuiltIn ? AtOnce : AtOnceRemote, async (pair, stop) =>
        {
            var line = await SpeakAsync(speaker, pair.Second, pair.First, folder, stop);
            lock (spoken)
            {
                spoken[pair.First] = line;
                report(0.98 * spoken.Count / wanted.Count);
            }
        }, enough, cancel);
        return [.. keys.Select(key => spoken[key])];
    }

    private static async Task<(SpokenLine Spoken, string Sound)> SpeakAsync(ISpeaker speaker, SpeechLine line, string key, string folder, CancellationToken cancel)
    {
        var name = $"speech-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..24]}";
        var sound = Path.Combine(folder, name + ".wav");
        if (await ShelvedWork<SpokenLine>.LoadAsync(folder, name, key, cancel) is { } kept && File.Exists(sound))
            return (kept, sound);
        var spoken = await speaker.SpeakAsync(line, sound, cancel);
        await new ShelvedWork<SpokenLine>(key, spoken).SaveAsync(folder, name, cancel);
        return (spoken, sound);
    }

    private static string Key(SpeechLine line, string speaker) =>
        string.Create(CultureInfo.InvariantCulture, $"1|{speaker}|{line.Voice.Id}|{line.Speed:0.###}|{line.Language}|{line.Text}");

    // Nobody says four hundred characters in one breath: parts end at a comma, or at least between words.
    private static IEnumerable<string> Parts(string sentence)
    {
        var rest = sentence.Trim();
        while (rest.Length > LongSentence)
        {
            var cut = rest.LastIndexOfAny([',', ';', ':', '–', '—', '，', '、'], LongSentence - 1, LongSentence / 2);
            cut = cut < 0 ? rest.LastIndexOf(' ', LongSentence - 1, LongSentence / 2) : cut + 1;
            cut = cut <= 0 ? LongSentence : cut;
            yield return rest[..cut].Trim();
            rest = rest[cut..].Trim();
        }
        if (rest.Any(char.IsLetterOrDigit))
            yield return rest;
    }
}
