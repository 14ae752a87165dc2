using System.Collections.Concurrent;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>Counts syllables of what the lyricist writes from; words recur, so each is counted once.</summary>
internal static class Meter
{
    private static readonly ConcurrentDictionary<string, int> Counted = new(StringComparer.Ordinal);

    public static int Syllables(string line)
    {
        var count = 0;
        foreach (var word in line.Split(' '))
            count += Counted.GetOrAdd(word, Providers.Music.Syllables.Count);
        return count;
    }
}
