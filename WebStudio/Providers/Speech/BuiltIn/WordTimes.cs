using WebStudio.Providers.Music;
using WebStudio.Providers.Speech.Wording;

namespace WebStudio.Providers.Speech.BuiltIn;

/// <summary>
/// Times of words where the speaker tells none: rests are found in the sound, and between them words share the time by their syllables and sounds;
/// each boundary then moves to the quietest moment nearby, where consonants close.
/// </summary>
internal static class WordTimes
{
    /// <summary>Seconds of a frame.</summary>
    private const double Frame = 0.01;

    // Decibels below the loudest frame that count as silence, seconds of a rest at least, how far a boundary moves, and what a decibel is worth in frames.
    private const double Quiet = 36, LeastRest = 0.07, Reach = 0.07, PerFrame = 1.2;

    // A phrase may be so much longer or shorter than its words let expect.
    private const double Trust = 1.7;

    /// <returns>Start and end of each word, in order and without overlap.</returns>
    public static IReadOnlyList<(double Start, double End)> Estimate(ReadOnlySpan<float> samples, int rate, SpokenText text)
    {
        var level = Levels(samples, rate);
        if (text.Words.Count == 0 || level.Length == 0)
            return [];
        var (first, last) = Sounding(level);
        var phrases = Phrases(text.Words);
        var rests = Rests(level, first, last, phrases);
        var times = new List<(double, double)>(text.Words.Count);
        var start = first;
        var word = 0;
        for (var i = 0; i <= rests.Count; i++)
        {
            var end = i < rests.Count ? rests[i].Start : last;
            // Without rests to go by, the whole is one phrase.
            var count = rests.Count == 0 ? text.Words.Count : phrases[i];
            Divide([.. text.Words.Skip(word).Take(count)], level, start, end, times);
            word += count;
            start = i < rests.Count ? rests[i].End : last;
        }
        return times;
    }

    /// <summary>How long a word takes against others: roughly seconds.</summary>
    internal static double Weight(WrittenWord word)
    {
        var sounds = word.Spoken.Count(char.IsLetterOrDigit);
        var syllables = word.Spoken.Split(' ').Sum(Syllables.Count);
        return 0.04 + (0.09 * Math.Max(1, syllables)) + (0.028 * sounds);
    }

    private static double[] Levels(ReadOnlySpan<float> samples, int rate)
    {
        var size = (int)(rate * Frame);
        var level = new double[samples.Length / size];
        for (var i = 0; i < level.Length; i++)
        {
            double sum = 1e-9;
            foreach (var sample in samples.Slice(i * size, size))
                sum += sample * sample;
            level[i] = 10 * Math.Log10(sum / size);
        }
        return level;
    }

    private static (int First, int Last) Sounding(double[] level)
    {
        var floor = level.Max() - Quiet;
        int first = Array.FindIndex(level, value => value > floor), last = Array.FindLastIndex(level, value => value > floor) + 1;
        return (first, Math.Max(first + 1, last));
    }

    // How many words there are up to each rest.
    private static List<int> Phrases(IReadOnlyList<WrittenWord> words)
    {
        var phrases = new List<int>();
        var count = 0;
        for (var i = 0; i < words.Count; i++)
        {
            count++;
            if (!words[i].Rests && i < words.Count - 1)
                continue;
            phrases.Add(count);
            count = 0;
        }
        return phrases;
    }

    // As many of the longest silences as there are rests, if they divide the time as the words do; else none.
    private static List<(int Start, int End)> Rests(double[] level, int first, int last, List<int> phrases)
    {
        var floor = level.Max() - Quiet;
        var silences = new List<(int Start, int End)>();
        for (var i = first; i < last; i++)
        {
            if (level[i] > floor)
                continue;
            var end = i;
            while (end < last && level[end] <= floor)
                end++;
            if ((end - i) * Frame >= LeastRest)
                silences.Add((i, end));
            i = end;
        }
        if (silences.Count < phrases.Count - 1)
            return [];
        var rests = silences.OrderByDescending(silence => silence.End - silence.Start).Take(phrases.Count - 1).OrderBy(silence => silence.Start).ToList();
        double words = phrases.Sum(), frames = last - first - rests.Sum(rest => rest.End - rest.Start);
        var start = first;
        for (var i = 0; i < phrases.Count; i++)
        {
            var end = i < rests.Count ? rests[i].Start : last;
            var ratio = (end - start + 8) / ((frames * phrases[i] / words) + 8);
            if (ratio is > Trust * 1.5 or < 1 / (Trust * 1.5))
                return [];
            start = i < rests.Count ? rests[i].End : last;
        }
        return rests;
    }

    private static void Divide(IReadOnlyList<WrittenWord> words, double[] level, int start, int end, List<(double Start, double End)> times)
    {
        var weights = words.Select(Weight).ToList();
        var total = weights.Sum();
        double passed = 0;
        var from = start;
        for (var i = 0; i < words.Count; i++)
        {
            passed += weights[i];
            var to = i == words.Count - 1 ? end : Math.Clamp(Dip(level, start + (int)Math.Round((end - start) * passed / total)), from + 1, Math.Max(from + 1, end));
            times.Add((from * Frame, Math.Max(from, to) * Frame));
            from = Math.Max(from, to);
        }
    }

    private static int Dip(double[] level, int at)
    {
        var reach = (int)(Reach / Frame);
        var (best, least) = (at, double.MaxValue);
        for (var i = Math.Max(0, at - reach); i <= Math.Min(level.Length - 1, at + reach); i++)
        {
            var cost = level[i] + (PerFrame * Math.Abs(i - at));
            if (cost < least)
                (best, least) = (i, cost);
        }
        return best;
    }
}
