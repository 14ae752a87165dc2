namespace WebStudio.Pipelines.Story.Script;

/// <summary>Divides a text without scenes into scenes of about equal length.</summary>
internal static class ScriptDivision
{
    /// <param name="paragraphs">Sentences of each.</param>
    /// <param name="wanted">How many scenes; fewer where there are not so many sentences, more where one would be too long to be told over one picture.</param>
    public static List<List<string>> Divide(IReadOnlyList<List<string>> paragraphs, int wanted)
    {
        var sentences = paragraphs.SelectMany(paragraph => paragraph.Select((text, i) => (Text: text, IsFirst: i == 0))).ToList();
        var letters = sentences.Sum(sentence => sentence.Text.Length + 1);
        var least = (int)Math.Ceiling(letters / (ScriptText.MostNarration * 0.7));
        var count = Math.Clamp(Math.Max(wanted, least), 1, Math.Max(sentences.Count, 1));
        var share = (double)letters / count;
        var parts = new List<List<string>>(count);
        var at = 0;
        var done = 0;
        for (var k = 1; k <= count; k++)
        {
            var part = new List<string>();
            var last = sentences.Count - (count - k);
            while (at < last)
            {
                var next = sentences[at];
                // The end that is nearest to an even share; a paragraph's start is worth a fifth of one.
                var distance = Math.Abs(done - share * k) - (next.IsFirst ? share * 0.2 : 0);
                if (k < count && part.Count > 0 && distance <= Math.Abs(done + next.Text.Length + 1 - share * k))
                    break;
                part.Add(next.Text);
                done += next.Text.Length + 1;
                at++;
            }
            parts.Add(part);
        }
        return parts;
    }
}
