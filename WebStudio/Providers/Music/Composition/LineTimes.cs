namespace WebStudio.Providers.Music.Composition;

/// <summary>When lines and their words are sung.</summary>
internal static class LineTimes
{
    // What a reader needs.
    private const double ShortestSeconds = 1.2;

    public static IReadOnlyList<TimedLine> Of(IReadOnlyList<Phrase> phrases, Performance performance)
    {
        var lines = new List<TimedLine>();
        foreach (var phrase in phrases)
        {
            if (phrase.Line is null)
                continue;
            var words = Words(phrase, performance);
            var end = Math.Max(words[^1].End, Math.Min(words[0].Start + ShortestSeconds, performance.Seconds(phrase.End)));
            lines.Add(new TimedLine(phrase.Line, words[0].Start, end, words));
        }
        return lines;
    }

    private static List<TimedWord> Words(Phrase phrase, Performance performance)
    {
        var texts = phrase.Line!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var counts = texts.Select(text => Math.Max(1, Syllables.Count(text))).ToList();
        var total = counts.Sum();
        var words = new List<TimedWord>(texts.Length);
        var sung = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            var start = Time(phrase, performance, sung, total);
            sung += counts[i];
            words.Add(new TimedWord(texts[i], start, Time(phrase, performance, sung, total)));
        }
        return words;
    }

    // When a syllable begins: with its note, or within one where there are more syllables than notes.
    private static double Time(Phrase phrase, Performance performance, int syllable, int total)
    {
        var notes = phrase.Notes;
        var place = (double)syllable * notes.Count / total;
        var note = Math.Min((int)place, notes.Count - 1);
        var start = performance.Seconds(notes[note].At);
        var end = note + 1 < notes.Count ? performance.Seconds(notes[note + 1].At) : performance.Seconds(Math.Min(phrase.End, notes[note].At + notes[note].Length));
        return start + (end - start) * (place - note);
    }
}
