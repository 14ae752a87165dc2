using System.Globalization;
using System.Text.RegularExpressions;
using WebStudio.Pipelines.Story.Script.Writing;

namespace WebStudio.Pipelines.Story.Script;

/// <summary>Reads out of a scene's own words what it is called, what its picture shows, who is in it and how it feels.</summary>
internal sealed partial class SceneReading
{
    private readonly StoryMaterial _material = StoryMaterial.Shared;
    private readonly HashSet<string> _headings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Place and weather of the whole: the places that are named first.</summary>
    public static string SettingOf(IReadOnlyList<StoryScene> scenes) => string.Join(", ", scenes.Take(3).SelectMany(scene => scene.Keywords.Take(2)).Distinct(StringComparer.OrdinalIgnoreCase).Take(4));

    public IReadOnlyList<StoryScene> Read(IReadOnlyList<(string? Heading, List<string> Sentences)> parts)
    {
        var people = People(string.Join(' ', parts.SelectMany(part => part.Sentences)));
        var scenes = new List<StoryScene>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
            scenes.Add(Scene(parts[i].Heading, parts[i].Sentences, people, i, parts.Count));
        return scenes;
    }

    private StoryScene Scene(string? heading, List<string> sentences, List<string> people, int index, int count)
    {
        var text = string.Join(' ', sentences);
        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        var nouns = words.Where(_material.Lexicon.IsConcrete).Distinct(StringComparer.Ordinal).ToList();
        var telling = words.Where(word => word.Length > 6).Distinct(StringComparer.Ordinal).Take(3);
        var keywords = nouns.Concat(nouns.Count < 3 ? telling : []).Take(8).ToList();
        var mood = ToneLexicon.Shared.MoodOf(words);
        return new StoryScene
        {
            Id = $"s{(index + 1).ToString(CultureInfo.InvariantCulture)}",
            Heading = Heading(heading, nouns, sentences[0], index),
            Narration = text,
            ImagePrompt = Prompt(sentences),
            Keywords = keywords,
            Characters = [.. people.Where(person => text.Contains(person, StringComparison.Ordinal))],
            Valence = mood.Valence,
            // Where the words say nothing, it rises to the last quarter and falls.
            Energy = Math.Clamp((mood.Energy + 0.35 + 0.4 * Math.Sin(Math.PI * Math.Pow((index + 0.5) / count, 1.6))) / 1.6, 0, 1),
        };
    }

    private string Heading(string? given, List<string> nouns, string first, int index)
    {
        if (given is { Length: > 0 })
            return given.Length > 80 ? given[..(char.IsHighSurrogate(given[79]) ? 79 : 80)] : given;
        var candidates = new List<string>();
        for (var i = 0; i + 1 < nouns.Count; i++)
            candidates.Add($"{TopicTitle.Of(nouns[i])} and {TopicTitle.Of(nouns[i + 1])}");
        candidates.Add(TopicTitle.Of(string.Join(' ', first.Split(' ').Take(4)).TrimEnd('.', ',', '!', '?', ';', ':', '”', '"')));
        candidates.Add($"Scene {(index + 1).ToString(CultureInfo.InvariantCulture)}");
        candidates.Add($"Scene {(index + 1).ToString(CultureInfo.InvariantCulture)} goes on");
        return candidates.First(_headings.Add);
    }

    // The sentence that names the most things is what can be seen.
    private string Prompt(List<string> sentences)
    {
        var best = sentences.OrderByDescending(sentence => Word().Matches(sentence.ToLowerInvariant()).Count(match => _material.Lexicon.IsConcrete(match.Value))).First();
        return best.Length > 300 ? best[..(char.IsHighSurrogate(best[299]) ? 299 : 300)] : best;
    }

    // Given names that are known, in the middle of sentences or as the subject.
    private List<string> People(string text) => [.. Capitalised().Matches(text).Select(match => match.Value).Where(name => _material.Lexicon.GenderOf(name) is not null).GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Take(5).Select(group => group.Key)];

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.None, 20_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}{2,}\b", RegexOptions.None, 20_000)]
    private static partial Regex Capitalised();
}
