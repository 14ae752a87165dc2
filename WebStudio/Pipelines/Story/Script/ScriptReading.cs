using System.Globalization;
using System.Text.RegularExpressions;

namespace WebStudio.Pipelines.Story.Script;

/// <summary>Counts in a script's sentences what an analysis tells.</summary>
internal sealed partial class ScriptReading
{
    private const string Numbers = "one two three four five six seven eight nine ten hundred thousand million billion";

    private readonly IReadOnlyList<string> _sentences;
    private readonly List<string[]> _words;
    private readonly int _all;

    public ScriptReading(IReadOnlyList<string> sentences)
    {
        _sentences = sentences;
        _words = [.. sentences.Select(sentence => Word().Matches(sentence.ToLowerInvariant()).Select(match => match.Value).ToArray())];
        _all = Math.Max(_words.Sum(words => words.Length), 1);
        Hook = sentences.Count > 1 && _words[0].Length < 5 ? $"{sentences[0]} {sentences[1]}" : sentences[0];
    }

    /// <summary>The first sentence, with the second where the first has fewer than five words.</summary>
    public string Hook { get; }

    public string HookStyle
    {
        get
        {
            var words = _words[0];
            if (Hook.Contains('?', StringComparison.Ordinal) || Hook.Contains('？', StringComparison.Ordinal))
                return "question";
            if (Hook.TrimStart()[0] is '"' or '“' or '«' or '「')
                return "dialogue";
            if (words.Any(word => word.All(char.IsDigit) || Numbers.Split(' ').Contains(word, StringComparer.Ordinal) && word.Length > 3) && words.Length > 0)
                return "number";
            if (words.Length > 0 && words[0] is "imagine" or "picture" or "think" or "listen" or "look" or "stop" or "remember" or "forget" or "never" or "don")
                return "command";
            if (words.Any(word => word is "you" or "your"))
                return "direct address";
            if (Hook.EndsWith('!') || words.Any(word => ToneLexicon.Shared.ToneOf(word) is "dark" or "dramatic" or "suspenseful"))
                return "dramatic statement";
            return words.Any(word => word is "night" or "morning" or "sun" or "rain" or "wind" or "street" or "room" or "sky" or "snow" or "winter" or "summer") ? "scene setting" : "statement";
        }
    }

    /// <summary>
    /// Where the tension is highest is the climax: tension of a sentence is its share of words of tension, exclamations and short sentences, smoothed over a tenth of the text and looked for between 40 and 90 % of it.
    /// The setup lasts until tension first reaches the mean on the way there.
    /// </summary>
    public (int Setup, int Rise, int Climax, int End) Lengths()
    {
        if (_sentences.Count < 4)
            return (20, 40, 25, 15);
        var tension = Tension();
        var ends = Ends();
        var peak = Between(ends, 0.4, 0.9).MaxBy(i => tension[i]);
        var mean = tension.Average();
        var setup = Between(ends, 0.08, 0.35).Where(i => i < peak).Cast<int?>().FirstOrDefault(i => tension[i!.Value] >= mean) ?? Between(ends, 0.15, 1).First();
        var threshold = mean + (tension[peak] - mean) * 0.5;
        var first = peak;
        while (first > setup + 1 && tension[first - 1] >= threshold)
            first--;
        var last = peak;
        while (last < _sentences.Count - 2 && tension[last + 1] >= threshold)
            last++;
        var a = (int)Math.Round(ends[setup] * 100);
        var b = Math.Max((int)Math.Round((first == 0 ? 0 : ends[first - 1]) * 100), a + 5);
        var c = Math.Max((int)Math.Round(ends[last] * 100), b + 5);
        (a, b, c) = (Math.Clamp(a, 5, 60), Math.Clamp(b, 15, 85), Math.Clamp(c, 25, 95));
        return (a, b - a, c - b, 100 - c);
    }

    /// <summary>At most four, the most frequent first; the type's own where the words carry none.</summary>
    public IReadOnlyList<string> Tone(string? type)
    {
        var tones = _words.SelectMany(words => words).Select(ToneLexicon.Shared.ToneOf).OfType<string>().GroupBy(tone => tone, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(4).Select(group => group.Key).ToList();
        if (tones.Count > 0)
            return tones;
        return [type switch
        {
            { } name when name.Contains("horror", StringComparison.OrdinalIgnoreCase) => "dark",
            { } name when name.Contains("comedy", StringComparison.OrdinalIgnoreCase) => "humorous",
            { } name when name.Contains("mystery", StringComparison.OrdinalIgnoreCase) => "mysterious",
            { } name when name.Contains("document", StringComparison.OrdinalIgnoreCase) => "informative",
            _ => "calm",
        }];
    }

    /// <summary>What is really there, with how often.</summary>
    public IReadOnlyList<string> Patterns()
    {
        var counts = new List<(string Name, int Count)>
        {
            ("questions", _sentences.Count(sentence => sentence.Contains('?', StringComparison.Ordinal) || sentence.Contains('？', StringComparison.Ordinal))),
            ("exclamations", _sentences.Count(sentence => sentence.Contains('!', StringComparison.Ordinal))),
            ("dialogue", _sentences.Count(sentence => sentence.Contains('“', StringComparison.Ordinal) || sentence.Contains('"', StringComparison.Ordinal))),
            ("short sentences (five words or fewer)", _words.Count(words => words.Length <= 5)),
            ("long sentences (over twenty words)", _words.Count(words => words.Length > 20)),
            ("turns with “but”, “until” or “then”", _words.Count(words => words.Length > 0 && words[0] is "but" or "until" or "then" or "suddenly" or "yet" or "however")),
            ("groups of three", _sentences.Count(sentence => Triple().IsMatch(sentence))),
            ("repeated sentence openings", Enumerable.Range(1, Math.Max(_words.Count - 1, 0)).Count(i => i < _words.Count && _words[i].Length > 0 && _words[i - 1].Length > 0 && string.Equals(_words[i][0], _words[i - 1][0], StringComparison.Ordinal))),
            ("numbers", _words.Sum(words => words.Count(word => word.All(char.IsDigit)))),
            ("direct address (“you”)", _words.Sum(words => words.Count(word => word is "you" or "your" or "yours"))),
            ("suspense with dots", _sentences.Count(sentence => sentence.Contains('…', StringComparison.Ordinal) || sentence.Contains("...", StringComparison.Ordinal))),
            ("times and places named", _words.Sum(words => words.Count(word => word is "night" or "morning" or "evening" or "midnight" or "dawn" or "winter" or "summer" or "autumn" or "spring" or "yesterday" or "tomorrow"))),
        };
        return [.. counts.Where(pattern => pattern.Count > 0).OrderByDescending(pattern => pattern.Count).Take(8).Select(pattern => $"{pattern.Name}: {pattern.Count.ToString(CultureInfo.InvariantCulture)}")];
    }

    public string Variation()
    {
        var (mean, deviation) = Spread();
        var name = deviation < mean * 0.35 ? "even" : deviation < mean * 0.65 ? "varied" : "strongly varied";
        return string.Create(CultureInfo.InvariantCulture, $"{name}: {mean:F1} words a sentence, deviation {deviation:F1}");
    }

    public string Perspective()
    {
        double Share(params string[] forms) => _words.Sum(words => words.Count(word => forms.Contains(word, StringComparer.Ordinal))) / (double)_all;
        var (mine, ours, yours) = (Share("i", "me", "my", "mine", "myself"), Share("we", "us", "our", "ours"), Share("you", "your", "yours"));
        var best = Math.Max(mine, Math.Max(ours, yours));
        if (best < 0.012)
            return "third person";
        if (best <= mine)
            return "first person (I)";
        return best <= ours ? "first person plural (we)" : "second person (you)";
    }

    public string Pacing()
    {
        var mean = Spread().Mean;
        return mean < 8 ? "fast" : mean < 12 ? "dynamic" : mean < 18 ? "medium" : "slow";
    }

    private (double Mean, double Deviation) Spread()
    {
        var mean = _words.Average(words => words.Length);
        return (mean, Math.Sqrt(_words.Average(words => (words.Length - mean) * (words.Length - mean))));
    }

    private double[] Tension()
    {
        var raw = new double[_sentences.Count];
        for (var i = 0; i < raw.Length; i++)
        {
            var tense = _words[i].Count(word => ToneLexicon.Shared.ToneOf(word) is "dark" or "suspenseful" or "dramatic" or "epic");
            raw[i] = tense * 3.0 / Math.Max(_words[i].Length, 4) + (_sentences[i].Contains('!', StringComparison.Ordinal) ? 0.6 : 0) + (_words[i].Length <= 5 ? 0.25 : 0) + (_sentences[i].Contains('?', StringComparison.Ordinal) ? 0.15 : 0);
        }
        var reach = Math.Max(1, raw.Length / 20);
        return [.. Enumerable.Range(0, raw.Length).Select(i => raw[Math.Max(0, i - reach)..Math.Min(raw.Length, i + reach + 1)].Average())];
    }

    // Where each sentence ends, as a share of all words.
    private double[] Ends()
    {
        var sum = 0;
        return [.. _words.Select(words => (sum += words.Length) / (double)_all)];
    }

    private static IEnumerable<int> Between(double[] ends, double from, double to)
    {
        var found = Enumerable.Range(0, ends.Length).Where(i => ends[i] >= from && ends[i] <= to).ToList();
        return found.Count > 0 ? found : [Math.Clamp(Array.FindIndex(ends, end => end >= from), 0, ends.Length - 1)];
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.None, 20_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\w+, \w+(?: \w+)?,? (?:and|or) \w+", RegexOptions.None, 20_000)]
    private static partial Regex Triple();
}
