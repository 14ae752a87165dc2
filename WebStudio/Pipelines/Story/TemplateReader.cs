using System.Globalization;
using System.Text;
using System.Text.Json;
using WebStudio.Jobs;
using WebStudio.Pipelines.Story.Script;

namespace WebStudio.Pipelines.Story;

/// <summary>Reads the manner of an example script, and what a client found out about a topic.</summary>
public static class TemplateReader
{
    private const int MaxText = 1000, MaxItems = 20;

    /// <summary>The template of a request, with names as POST /api/analyze-script gives them or in snake_case; null without one.</summary>
    /// <exception cref="Files.RequestRejectedException">A value does not fit.</exception>
    public static StoryTemplate? Read(OptionReader reader)
    {
        if (reader.Object("template") is not { } template)
            return null;
        var usual = new StoryTemplate();
        double setup = Percent("setupLength", usual.SetupLength), rise = Percent("riseLength", usual.RiseLength), climax = Percent("climaxLength", usual.ClimaxLength), end = Percent("endLength", usual.EndLength);
        var sum = setup + rise + climax + end;
        if (sum <= 0)
            throw template.Invalid("setupLength", "and the lengths after it must add to more than 0");
        return new StoryTemplate
        {
            HookExample = Text("hookExample"),
            HookStyle = Text("hookStyle"),
            // People round; the four are shares of their sum.
            SetupLength = setup * 100 / sum,
            RiseLength = rise * 100 / sum,
            ClimaxLength = climax * 100 / sum,
            EndLength = end * 100 / sum,
            Tone = Texts("tone"),
            KeyPatterns = Texts("keyPatterns"),
            SentenceVariation = Text("sentenceVariation"),
            Perspective = Text("perspective"),
            Pacing = Text("pacing"),
        };

        string? Text(string name) => StoryRequest.Line(template.Text(NameOf(name), MaxText));
        double Percent(string name, double missing) => template.Number(NameOf(name), missing, 0, 100);
        IReadOnlyList<string> Texts(string name) => [.. template.Texts(NameOf(name), MaxItems, MaxText).Select(StoryRequest.Line).OfType<string>()];
        string NameOf(string name) => template.Contains(name) ? name : JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
    }

    /// <summary>What was found out about the topic as plain text, whatever JSON it came as; null without any.</summary>
    /// <exception cref="Files.RequestRejectedException">It is too long.</exception>
    public static string? Research(OptionReader reader, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("research_data", out var value))
            return null;
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return reader.Text("research_data", StoryOptions.MaxResearch);
        var text = new StringBuilder();
        try
        {
            Flatten(value, text);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            throw reader.Invalid("research_data", "is not valid text");
        }
        return text.Length == 0 ? null : text.Length <= StoryOptions.MaxResearch ? text.ToString().Trim() : throw reader.Invalid("research_data", $"must have at most {StoryOptions.MaxResearch} characters");
    }

    private static void Flatten(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                    Flatten(property.Value, text);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Flatten(item, text);
                break;
            case JsonValueKind.String or JsonValueKind.Number:
                text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
        }
    }
}
