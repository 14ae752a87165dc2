using System.Globalization;
using System.Text.Json.Serialization;

namespace WebStudio.Pipelines.Story.Script;

/// <summary>What an example script does, read from its own words: the answer of POST /api/analyze-script, and a template for new stories.</summary>
public sealed record ScriptAnalysis
{
    /// <summary>Texts below this tell too little.</summary>
    public const int FewestCharacters = 100;

    [JsonPropertyName("hookExample")]
    public required string HookExample { get; init; }

    [JsonPropertyName("hookStyle")]
    public required string HookStyle { get; init; }

    /// <summary>Whole percents; the four add to 100.</summary>
    [JsonPropertyName("setupLength")]
    public required int SetupLength { get; init; }

    [JsonPropertyName("riseLength")]
    public required int RiseLength { get; init; }

    [JsonPropertyName("climaxLength")]
    public required int ClimaxLength { get; init; }

    [JsonPropertyName("endLength")]
    public required int EndLength { get; init; }

    [JsonPropertyName("tone")]
    public required IReadOnlyList<string> Tone { get; init; }

    [JsonPropertyName("keyPatterns")]
    public required IReadOnlyList<string> KeyPatterns { get; init; }

    [JsonPropertyName("sentenceVariation")]
    public required string SentenceVariation { get; init; }

    [JsonPropertyName("perspective")]
    public required string Perspective { get; init; }

    [JsonPropertyName("pacing")]
    public required string Pacing { get; init; }

    /// <param name="content">At least <see cref="FewestCharacters"/> and at most <see cref="ScriptText.MostCharacters"/> characters, from outside.</param>
    /// <param name="type">A story type's name or null: its own tone is named where the words carry none.</param>
    /// <exception cref="Files.RequestRejectedException">Too short or too long.</exception>
    public static ScriptAnalysis Analyze(string content, string? type)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Trim().Length < FewestCharacters)
            throw Files.RequestRejectedException.Invalid("INVALID_OPTION", $"The script has {content.Trim().Length.ToString(CultureInfo.InvariantCulture)} characters; at least {FewestCharacters.ToString(CultureInfo.InvariantCulture)} are needed to tell how it works.");
        var script = ScriptText.Parse(content, 1);
        var sentences = script.Scenes.SelectMany(scene => Sentences.Split(scene.Narration)).ToList();
        var reading = new ScriptReading(sentences);
        var (setup, rise, climax, end) = reading.Lengths();
        return new ScriptAnalysis
        {
            HookExample = reading.Hook,
            HookStyle = reading.HookStyle,
            SetupLength = setup,
            RiseLength = rise,
            ClimaxLength = climax,
            EndLength = end,
            Tone = reading.Tone(type),
            KeyPatterns = reading.Patterns(),
            SentenceVariation = reading.Variation(),
            Perspective = reading.Perspective(),
            Pacing = reading.Pacing(),
        };
    }
}
