using WebStudio.Pipelines.Story.Script.Writing;

namespace WebStudio.Pipelines.Story.Script;

/// <summary>Words that carry a tone: fear, sorrow, joy and so on, each with how it feels.</summary>
internal sealed class ToneLexicon
{
    private static readonly Lazy<ToneLexicon> Loaded = new(() => new ToneLexicon());

    private readonly Dictionary<string, string> _toneOf = new(StringComparer.Ordinal);

    private ToneLexicon()
    {
        foreach (var tone in Tones)
        {
            foreach (var word in StoryMaterial.Shared.Pool($"tone {tone.Name}").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                _toneOf.TryAdd(word, tone.Name);
        }
    }

    public static ToneLexicon Shared => Loaded.Value;

    /// <summary>All tones with valence (−1…1) and energy (0…1).</summary>
    public static IReadOnlyList<(string Name, double Valence, double Energy)> Tones { get; } =
    [
        ("dark", -0.8, 0.5), ("suspenseful", -0.4, 0.8), ("sad", -0.7, 0.25), ("joyful", 0.8, 0.6), ("warm", 0.7, 0.3), ("hopeful", 0.6, 0.5),
        ("dramatic", -0.3, 0.9), ("mysterious", -0.2, 0.5), ("humorous", 0.6, 0.6), ("calm", 0.3, 0.15), ("informative", 0.1, 0.3), ("epic", 0.3, 0.9),
    ];

    /// <summary>The tone of a word in small letters, plain or with a common ending; null for none.</summary>
    public string? ToneOf(string word) =>
        _toneOf.TryGetValue(word, out var tone) || word.Length > 4 && (word.EndsWith('s') && _toneOf.TryGetValue(word[..^1], out tone) || (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal)) && _toneOf.TryGetValue(word[..^2], out tone) || word.EndsWith("ing", StringComparison.Ordinal) && _toneOf.TryGetValue(word[..^3], out tone)) ? tone : null;

    /// <summary>The mean over the words that carry a tone; calm and neutral where there are none.</summary>
    public (double Valence, double Energy) MoodOf(IEnumerable<string> words)
    {
        var (valence, energy, count) = (0.0, 0.0, 0);
        foreach (var word in words)
        {
            if (ToneOf(word) is not { } tone)
                continue;
            var (_, feels, moves) = Tones.First(known => string.Equals(known.Name, tone, StringComparison.Ordinal));
            (valence, energy, count) = (valence + feels, energy + moves, count + 1);
        }
        return count == 0 ? (0, 0.4) : (valence / count, energy / count);
    }
}
