using WebStudio.Providers.Images;

namespace WebStudio.Pipelines.Story.Script.Remote;

/// <summary>A part of a story out of a model's answer: clean, and within every limit whatever the answer was.</summary>
/// <param name="Title">May be empty.</param>
/// <param name="Setting">May be empty.</param>
/// <param name="Cast">Those who were known first.</param>
/// <param name="Scenes">With words each; none where nothing can be told.</param>
internal sealed record WrittenPart(string Title, string Setting, IReadOnlyList<CastMember> Cast, IReadOnlyList<StoryScene> Scenes)
{
    // Characters, and how many.
    private const int LongestName = 60, LongestLook = 300, LongestHeading = 60, LongestPrompt = 600, LongestKeyword = 40, LongestSetting = 200, MostPeople = 8, MostKeywords = 8;

    public int Words { get; } = Scenes.Sum(scene => Sentences.Words(scene.Narration));

    /// <summary>How far it is from what was asked for: 0.1 is a tenth of the words too many or too few.</summary>
    public double Error(ScriptPart part) => Math.Abs(Words - part.Words) / Math.Max(1.0, part.Words);

    /// <param name="answer">As it came.</param>
    /// <param name="part">What was asked for.</param>
    /// <param name="known">Who is in the story already.</param>
    /// <param name="told">The scenes before it.</param>
    public static WrittenPart Of(ScriptAnswer answer, ScriptPart part, IReadOnlyList<CastMember> known, IReadOnlyList<StoryScene> told)
    {
        var cast = CastOf(answer, known);
        var said = told.SelectMany(scene => Sentences.Split(scene.Narration)).Where(IsLong).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var scenes = new List<(ScriptAnswer.Scene Scene, List<string> Sentences)>();
        foreach (var scene in answer.Scenes)
        {
            // Small models fall into saying the same again and again.
            var sentences = Sentences.Split(ScriptText.Spoken(scene.Narration)).Where(sentence => !IsLong(sentence) || said.Add(sentence)).ToList();
            if (sentences.Count > 0)
                scenes.Add((scene, sentences));
        }
        Join(scenes, part.Scenes);
        return new WrittenPart(
            Cut(ScriptText.Spoken(answer.Title ?? "").Trim('"', '“', '”', '.', ' '), StoryOptions.MaxTitle),
            Cut(ScriptText.Spoken(answer.Setting ?? ""), LongestSetting),
            cast,
            [.. scenes.Select((scene, i) => SceneOf(scene.Scene, scene.Sentences, cast, part.First + i))]);
    }

    private static List<CastMember> CastOf(ScriptAnswer answer, IReadOnlyList<CastMember> known)
    {
        var cast = known.ToList();
        foreach (var person in answer.Cast ?? [])
        {
            string name = Cut(ScriptText.Spoken(person.Name ?? ""), LongestName), look = Cut(ScriptText.Spoken(person.Description ?? ""), LongestLook);
            var at = cast.FindIndex(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
            if (at >= 0 && cast[at].Description.Length == 0)
                cast[at] = cast[at] with { Description = look };
            else if (at < 0 && name.Length > 0 && cast.Count < MostPeople)
                cast.Add(new CastMember(name, look));
        }
        return cast;
    }

    // More scenes than asked for: the two neighbours with the fewest words become one.
    private static void Join(List<(ScriptAnswer.Scene Scene, List<string> Sentences)> scenes, int most)
    {
        while (scenes.Count > most)
        {
            var at = Enumerable.Range(0, scenes.Count - 1).MinBy(i => scenes[i].Sentences.Count + scenes[i + 1].Sentences.Count);
            scenes[at].Sentences.AddRange(scenes[at + 1].Sentences);
            scenes.RemoveAt(at + 1);
        }
    }

    private static StoryScene SceneOf(ScriptAnswer.Scene scene, List<string> sentences, List<CastMember> cast, int index)
    {
        var length = 0;
        var narration = string.Join(' ', sentences.TakeWhile(sentence => (length += sentence.Length + 1) <= ScriptText.MostNarration));
        string heading = Cut(ScriptText.Spoken(scene.Heading ?? "").TrimEnd('.', ':'), LongestHeading), prompt = Cut(ScriptText.Spoken(scene.ImagePrompt ?? ""), LongestPrompt);
        var seen = scene.Characters ?? [];
        return new StoryScene
        {
            Id = $"s{index + 1}",
            Heading = heading.Length > 0 ? heading : ScriptText.Start(sentences[0]),
            Narration = narration,
            ImagePrompt = prompt.Length > 0 ? prompt : Cut(sentences[0], LongestPrompt),
            Keywords = [.. (scene.Keywords ?? []).Select(word => Cut(ScriptText.Spoken(word), LongestKeyword)).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostKeywords)],
            Characters = [.. cast.Select(member => member.Name).Where(name => seen.Contains(name, StringComparer.OrdinalIgnoreCase) || prompt.Contains(name, StringComparison.OrdinalIgnoreCase))],
            Valence = Math.Clamp(scene.Valence ?? 0, -1, 1),
            Energy = Math.Clamp(scene.Energy ?? 0.4, 0, 1),
        };
    }

    // A short one may come again: “He waited.”
    private static bool IsLong(string sentence) => Sentences.Words(sentence) > 4;

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var space = text.LastIndexOf(' ', most);
        return text[..(space > 0 ? space : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd(' ', ',');
    }
}
