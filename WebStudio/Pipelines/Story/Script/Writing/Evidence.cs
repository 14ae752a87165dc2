using System.Text.RegularExpressions;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>What is known about a topic: what the client found out, else what the studio's own few pages say of it.</summary>
internal sealed partial class Evidence
{
    private const int Most = 60, Shortest = 5, Longest = 34;

    private readonly SeededRandom _random;
    private Queue<string> _next = new();

    /// <param name="research">Plain text from outside; null without any.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="material">Holds the pages.</param>
    /// <param name="random">Chooses.</param>
    public Evidence(string? research, Topic topic, StoryMaterial material, SeededRandom random)
    {
        _random = random;
        Sentences = Told(research);
        IsResearch = Sentences.Count > 0;
        if (!IsResearch)
            Sentences = material.FactsOf(topic.Tokens);
    }

    /// <summary>In the order they were found; none is longer than can be listened to.</summary>
    public IReadOnlyList<string> Sentences { get; }

    public bool IsResearch { get; }

    /// <summary>Chooses what is told, the first always among it, in its own order.</summary>
    /// <param name="count">How many sentences.</param>
    public void Choose(int count) =>
        _next = new Queue<string>(Sentences.Select((sentence, i) => (sentence, i, Key: i == 0 ? -1 : _random.Next())).OrderBy(item => item.Key).Take(count).OrderBy(item => item.i).Select(item => item.sentence));

    /// <summary>The next of those; null where there are no more.</summary>
    public string? Next() => _next.Count > 0 ? _next.Dequeue() : null;

    // Whole statements only: no headings, questions to the reader, addresses or lists of numbers.
    private static IReadOnlyList<string> Told(string? research)
    {
        if (string.IsNullOrWhiteSpace(research))
            return [];
        var found = new List<string>();
        foreach (var line in research.ReplaceLineEndings("\n").Split('\n').Select(ScriptText.Spoken))
        {
            foreach (var sentence in Script.Sentences.Split(Note().Replace(line, "")))
            {
                var words = Script.Sentences.Words(sentence);
                if (words is < Shortest or > Longest || !char.IsUpper(sentence[0]) && !char.IsDigit(sentence[0]) || Unspoken().IsMatch(sentence) || sentence[^1] is ':' or '?' || sentence.Count(char.IsLetter) < sentence.Length * 0.6)
                    continue;
                found.Add(sentence[^1] is '.' or '!' or '”' or '"' ? sentence : sentence.TrimEnd(',', ';') + ".");
                if (found.Count == Most)
                    return found;
            }
        }
        return [.. found.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    [GeneratedRegex(@"\[\d{1,3}\]|\(\d{1,3}\)|\s+\((?:citation|see|cf\.)[^)]{0,80}\)", RegexOptions.IgnoreCase, 20_000)]
    private static partial Regex Note();

    [GeneratedRegex(@"https?:|www\.|[{}\[\]|<>=@#\\^~]|\w\.(?:com|org|net)\b", RegexOptions.IgnoreCase, 20_000)]
    private static partial Regex Unspoken();
}
