namespace WebStudio.Providers.Speech.BuiltIn;

/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
internal readonly record struct HeardPhone(string Name, double Start, double End);

/// <summary>Finds which of the sounds that were spoken belong to which word, by the least costly edit (Wagner and Fischer 1974): in a sentence some sounds are other than in the word alone.</summary>
internal static class PhoneAlignment
{
    private const float Missing = 1, Vowels = 0.4f, Consonants = 0.8f, Unlike = 1.6f;

    // Seconds of a word none of whose sounds was found.
    private const double Trace = 0.02;

    private enum Step : byte
    {
        Both,
        Heard,
        Expected,
    }

    /// <param name="heard">In order.</param>
    /// <param name="words">The sounds expected of each word.</param>
    /// <returns>Start and end of each word, in order and without overlap.</returns>
    public static IReadOnlyList<(double Start, double End)> Align(IReadOnlyList<HeardPhone> heard, IReadOnlyList<string[]> words)
    {
        var owners = words.SelectMany((word, i) => word.Select(sound => (Word: i, Sound: sound))).ToList();
        var steps = Steps(heard, owners);
        var times = new (double Start, double End)[words.Count];
        Array.Fill(times, (double.NaN, double.NaN));
        for (int i = heard.Count, j = owners.Count; i > 0 || j > 0;)
        {
            var step = steps[i, j];
            if (step == Step.Expected)
            {
                j--;
                continue;
            }
            i--;
            // A sound nobody expected goes with the word that was being spoken.
            var owner = owners.Count == 0 ? 0 : owners[Math.Clamp(j - 1, 0, owners.Count - 1)].Word;
            if (step == Step.Both)
                j--;
            if (owner < times.Length)
                times[owner] = (heard[i].Start, double.IsNaN(times[owner].End) ? heard[i].End : times[owner].End);
        }
        return Filled(times);
    }

    private static Step[,] Steps(IReadOnlyList<HeardPhone> heard, List<(int Word, string Sound)> expected)
    {
        var steps = new Step[heard.Count + 1, expected.Count + 1];
        var (above, row) = (new float[expected.Count + 1], new float[expected.Count + 1]);
        for (var i = 0; i <= heard.Count; i++)
        {
            for (var j = 0; j <= expected.Count; j++)
            {
                var (best, step) = i == 0 && j == 0 ? (0f, Step.Both) : (float.MaxValue, Step.Both);
                if (i > 0 && j > 0)
                    best = above[j - 1] + Cost(heard[i - 1].Name, expected[j - 1].Sound);
                if (i > 0 && above[j] + Missing < best)
                    (best, step) = (above[j] + Missing, Step.Heard);
                if (j > 0 && row[j - 1] + Missing < best)
                    (best, step) = (row[j - 1] + Missing, Step.Expected);
                (row[j], steps[i, j]) = (best, step);
            }
            (above, row) = (row, above);
        }
        return steps;
    }

    private static float Cost(string heard, string expected) =>
        string.Equals(heard, expected, StringComparison.Ordinal) ? 0 : (IsVowel(heard), IsVowel(expected)) switch { (true, true) => Vowels, (false, false) => Consonants, _ => Unlike };

    private static bool IsVowel(string sound) => sound is [('a' or 'e' or 'i' or 'o' or 'u'), ..];

    private static (double Start, double End)[] Filled((double Start, double End)[] times)
    {
        double last = 0;
        for (var i = 0; i < times.Length; i++)
        {
            if (double.IsNaN(times[i].Start))
                times[i] = (last, last + Trace);
            times[i] = (Math.Max(last, times[i].Start), Math.Max(Math.Max(last, times[i].Start), times[i].End));
            last = times[i].End;
        }
        return times;
    }
}
