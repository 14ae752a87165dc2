namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Takes over the manner of an example script: how it opens, how its sentences run, who speaks, and what it likes to do.</summary>
internal sealed class TemplateManner(StoryTemplate? template)
{
    private const double Preferred = 1.5;

    private readonly string[] _tones = [.. (template?.Tone ?? []).Select(tone => tone.ToLowerInvariant())];

    // “questions: 4” of an analysis, or any words of a client's own.
    private readonly string[] _patterns = [.. (template?.KeyPatterns ?? []).Select(pattern => pattern.ToLowerInvariant())];

    /// <summary>Asides and splits as the request's pacing has them, moved half way to the example's.</summary>
    public Manner Of(StoryPacing pacing)
    {
        var own = Manner.Of(pacing);
        if (PacingOf(template?.Pacing) is { } told)
        {
            var other = Manner.Of(told);
            own = new Manner((own.Asides + other.Asides) / 2, (own.Splits + other.Splits) / 2);
        }
        if (Has(template?.SentenceVariation, "even") || Wants("short sentence"))
            own = own with { Asides = own.Asides * 0.7, Splits = Math.Min(1, own.Splits + 0.2) };
        return own;
    }

    /// <summary>How much longer sentences are liked, −1…1: half the request's pacing, half the example's.</summary>
    public double LongSentences(StoryPacing pacing) =>
        PacingOf(template?.Pacing) is { } told ? (Wish(pacing) + Wish(told)) / 2 : Wish(pacing);

    private static double Wish(StoryPacing pacing) => pacing switch
    {
        StoryPacing.Slow => 0.8,
        StoryPacing.Medium => 0,
        StoryPacing.Dynamic => -0.4,
        _ => -0.8,
    };

    /// <summary>Openings of the example's style; none where it has no style, or none of these has it.</summary>
    public IReadOnlyList<string> Matching(IEnumerable<string> hooks)
    {
        if (template?.HookStyle is not { Length: > 0 } style)
            return [];
        return [.. hooks.Where(hook => string.Equals(new ScriptReading(Script.Sentences.Split(hook)).HookStyle, style.Trim(), StringComparison.OrdinalIgnoreCase) || Has(style, "question") && hook.Contains('?', StringComparison.Ordinal) || Has(style, "dialog") && hook.Contains('“', StringComparison.Ordinal))];
    }

    /// <summary>“first” or “second” where the example's narrator says “I”, “we” or “you”; null where nobody shows.</summary>
    public string? Narrator =>
        Has(template?.Perspective, "first") ? "first" : Has(template?.Perspective, "second") ? "second" : null;

    /// <summary>What sentences are worth to it against others: those that do as the example does, or feel like it, count half as much again.</summary>
    public double Likes(IReadOnlyList<string> sentences)
    {
        if (_tones.Length == 0 && _patterns.Length == 0)
            return 1;
        var worth = 1.0;
        if (Wants("question") && sentences.Any(sentence => sentence.Contains('?', StringComparison.Ordinal)) || Wants("dialog") && sentences.Any(sentence => sentence.Contains('“', StringComparison.Ordinal)))
            worth *= Preferred;
        if (Wants("short sentence") && sentences.Any(sentence => Script.Sentences.Words(sentence) <= 5) || Wants("long sentence") && sentences.Any(sentence => Script.Sentences.Words(sentence) > 18))
            worth *= Preferred;
        if (_tones.Length > 0 && sentences.SelectMany(sentence => sentence.ToLowerInvariant().Split([' ', ',', '.', '?', '!', ';', ':', '“', '”'], StringSplitOptions.RemoveEmptyEntries)).Any(word => ToneLexicon.Shared.ToneOf(word) is { } tone && _tones.Contains(tone, StringComparer.Ordinal)))
            worth *= Preferred;
        return worth;
    }

    private bool Wants(string pattern) => _patterns.Any(told => told.Contains(pattern, StringComparison.Ordinal));

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false;

    private static StoryPacing? PacingOf(string? told) =>
        Has(told, "slow") ? StoryPacing.Slow : Has(told, "fast") || Has(told, "quick") ? StoryPacing.Fast : Has(told, "dynamic") ? StoryPacing.Dynamic : Has(told, "medium") || Has(told, "moderate") ? StoryPacing.Medium : null;
}
