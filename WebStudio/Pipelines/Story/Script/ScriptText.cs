using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using WebStudio.Files;

namespace WebStudio.Pipelines.Story.Script;

/// <summary>The form in which people read, write and keep scripts: a title, then scenes, each with a heading line “# …” and its narration. What is printed is parsed to the same narration.</summary>
public static partial class ScriptText
{
    public const int MostScenes = 60, MostCharacters = 60_000, MostNarration = 4000;

    private const int LongestHeading = 200;

    private const string Code = "INVALID_OPTION", You = "you";

    public static string Print(StoryScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var text = new StringBuilder();
        text.Append("Title: ").Append(script.Title).Append('\n');
        foreach (var scene in script.Scenes)
            text.Append("\n# ").Append(scene.Heading).Append('\n').Append(scene.Narration).Append('\n');
        return text.ToString();
    }

    /// <summary>
    /// Reads a script of somebody's own. Scenes begin at “# Heading”, “Scene 1: Heading” and the like; without such lines the text is divided evenly, at the ends of paragraphs or else of sentences.
    /// Markdown, “[music]” and “(pause)” are not spoken. Headings, prompts and keywords come from the words themselves.
    /// </summary>
    /// <param name="text">At most <see cref="MostCharacters"/> characters, from outside.</param>
    /// <param name="wantedScenes">1–60, where the text has no scenes of its own.</param>
    /// <param name="title">Its title where the text has none; may be empty.</param>
    /// <exception cref="RequestRejectedException">There is nothing to say, or too much.</exception>
    public static StoryScript Parse(string text, int wantedScenes, string title = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostCharacters)
            throw RequestRejectedException.Invalid(Code, $"The script has {text.Length:N0} characters; at most {MostCharacters:N0} are possible.");
        var blocks = Blocks(text, ref title);
        if (blocks.Count == 0)
            throw RequestRejectedException.Invalid(Code, "The script has no words that can be spoken.");
        var parts = blocks.Any(block => block.Heading is not null) ? Headed(blocks) : ScriptDivision.Divide([.. blocks.Select(block => block.Sentences)], Math.Clamp(wantedScenes, 1, MostScenes)).ConvertAll(sentences => ((string?)null, sentences));
        parts = parts.FindAll(part => part.Item2.Count > 0);
        if (parts.Count == 0)
            throw RequestRejectedException.Invalid(Code, "The script has no words that can be spoken.");
        if (parts.Count > MostScenes)
            throw RequestRejectedException.Invalid(Code, $"The script has {parts.Count} scenes; at most {MostScenes} are possible.");
        if (parts.Find(part => part.Item2.Sum(sentence => sentence.Length + 1) > MostNarration + 1) is { Item2: { } longest })
            throw RequestRejectedException.Invalid(Code, $"The scene that begins “{Start(longest[0])}” has more than {MostNarration:N0} characters; divide it.");
        var scenes = new SceneReading().Read(parts);
        var hook = parts[0].Item2[0];
        return new StoryScript { Title = title.Length > 0 ? title : Start(hook).TrimEnd('.', '!', ',', '…'), Hook = hook, Scenes = scenes, Setting = SceneReading.SettingOf(scenes), Writer = You };
    }

    // Paragraphs, and headings where lines are such.
    private static List<Block> Blocks(string text, ref string title)
    {
        var blocks = new List<Block>();
        string? heading = null;
        var lines = new List<string>();
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = Clean(raw);
            var named = HeadingLine().Match(line.Length <= LongestHeading ? line : "");
            if (TitleLine().Match(line) is { Success: true } titled && blocks.Count == 0 && lines.Count == 0)
            {
                title = title.Length > 0 ? title : Plain(titled.Groups["title"].Value);
                continue;
            }
            if (named.Success || line.Length == 0)
            {
                Close(blocks, ref heading, lines);
                if (named.Success)
                    heading = Plain(named.Groups["name"].Value);
                continue;
            }
            if (Plain(line) is { Length: > 0 } said)
                lines.Add(said);
        }
        Close(blocks, ref heading, lines);
        return blocks;
    }

    private static void Close(List<Block> blocks, ref string? heading, List<string> lines)
    {
        if (lines.Count > 0)
        {
            blocks.Add(new Block(heading, [.. Sentences.Split(string.Join(' ', lines))]));
            heading = null;
        }
        lines.Clear();
    }

    private static List<(string?, List<string>)> Headed(List<Block> blocks)
    {
        var parts = new List<(string?, List<string>)>();
        foreach (var block in blocks)
        {
            if (block.Heading is not null || parts.Count == 0)
                parts.Add((block.Heading, [.. block.Sentences]));
            else
                parts[^1].Item2.AddRange(block.Sentences);
        }
        return parts;
    }

    /// <summary>Text of somebody else's in one line of what can be spoken: without control characters, markdown and stage directions.</summary>
    internal static string Spoken(string text) => Spaces().Replace(string.Join(' ', text.ReplaceLineEndings("\n").Split('\n').Select(line => Plain(Clean(line).TrimStart('#', ' ')))), " ").Trim();

    private static string Clean(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            else if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                clean.Append(rune);
        }
        return clean.ToString().Trim();
    }

    // Without markdown and stage directions.
    private static string Plain(string line)
    {
        var text = Rule().IsMatch(line) ? "" : Link().Replace(line, "${shown}");
        text = Direction().Replace(text, " ");
        text = Mark().Replace(text, "");
        text = Bullet().Replace(text, "");
        return Spaces().Replace(text, " ").Trim();
    }

    internal static string Start(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = string.Join(' ', words.Take(6));
        return start.Length > 60 ? start[..(char.IsHighSurrogate(start[59]) ? 59 : 60)] : start;
    }

    private sealed record Block(string? Heading, List<string> Sentences);

    [GeneratedRegex(@"^(?:#{1,6}\s*(?:(?:scene|chapter|part)\s*\d*\s*[:.\-–—]?\s*)?(?<name>.*?)\s*#*|(?:\*\*|__|\[)?(?:scene|chapter|part)\s*(?:\d{1,3}|[ivx]{1,6})\b(?:\*\*|__|\])?\s*(?:[:.\-–—]\s*(?<name>.{0,80}?))?(?:\*\*|__|\])?)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 20_000)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^(?:\*\*)?title(?:\*\*)?\s*:\s*(?<title>.{1,200})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 20_000)]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"!?\[(?<shown>[^\]]{0,200})\]\([^)]{0,500}\)", RegexOptions.ExplicitCapture, 20_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[[^\]]{0,200}\]|\((?:pause|music|beat|silence|sigh|sighs|laughs?|whisper(?:s|ing)?|sfx[^)]{0,80}|sound[^)]{0,80}|music[^)]{0,80}|fade[^)]{0,80}|cut to[^)]{0,80})\)|<[^>]{0,200}>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 20_000)]
    private static partial Regex Direction();

    [GeneratedRegex(@"\*{1,3}|_{2,3}|`{1,3}|~~|(?<=^|\s)_(?=\S)|(?<=\S)_(?=\s|[.,!?]|$)", RegexOptions.None, 20_000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:[-+•>]\s+|\d{1,3}[.)]\s+|(?:narrator|voice ?over|vo|narration)\s*:\s*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 20_000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[-*_=\s]{3,}$", RegexOptions.None, 20_000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\s+", RegexOptions.None, 20_000)]
    private static partial Regex Spaces();
}
