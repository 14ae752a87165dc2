using WebStudio.Files;

namespace WebStudio.Components;

/// <summary>What the studio can make of files that came to the start page.</summary>
/// <param name="Files">As they came, at most <see cref="MostFiles"/>.</param>
/// <param name="Choices">The tools that take at least one of them, in the order of the tools.</param>
/// <param name="Problems">For each file that no tool takes, a sentence that says why; null for the others. As many as files.</param>
/// <param name="TooMany">A sentence when more files came than are taken at once.</param>
public sealed record ToolOffer(IReadOnlyList<PickedFile> Files, IReadOnlyList<ToolChoice> Choices, IReadOnlyList<string?> Problems, string? TooMany)
{
    /// <summary>As many as the studio takes from one client in a minute, unless configured.</summary>
    public const int MostFiles = 10;

    /// <param name="files">The first of those that came.</param>
    /// <param name="total">How many came.</param>
    /// <param name="rules">What a kind accepts; null for kinds that are not installed.</param>
    public static ToolOffer Of(IReadOnlyList<PickedFile> files, int total, Func<string, UploadRules?> rules)
    {
        var tools = Tool.All.Where(tool => tool.Page is not null).Select(tool => (Tool: tool, Rules: rules(tool.Kind))).Where(known => known.Rules is not null).ToList();
        var choices = tools
            .Select(known => new ToolChoice(known.Tool, [.. Enumerable.Range(0, files.Count).Where(at => files[at].Problem(known.Rules!) is null)]))
            .Where(choice => choice.Places.Count > 0).ToList();
        var problems = files.Select((file, at) => choices.Exists(choice => choice.Places.Contains(at)) ? null : Reproach(file, [.. tools.Select(known => known.Rules!)])).ToList();
        return new ToolOffer(files, choices, problems, total > files.Count ? $"{total} files came; {files.Count} can be taken at once." : null);
    }

    /// <summary>What a file picker may show: the extensions of all tools.</summary>
    public static string Accept(Func<string, UploadRules?> rules) =>
        string.Join(',', Tool.All.SelectMany(tool => rules(tool.Kind)?.Extensions ?? []).Distinct(StringComparer.Ordinal));

    private static string Reproach(PickedFile file, IReadOnlyList<UploadRules> rules)
    {
        // Of those that would take its kind, the most generous one says what is wrong with it.
        var extension = Path.GetExtension(file.Name).ToLowerInvariant();
        return rules.Where(one => one.Extensions.Contains(extension, StringComparer.Ordinal)).MaxBy(one => one.MaxBytes) is { } closest && file.Problem(closest) is { } problem
            ? problem
            : "No tool takes this kind of file. Pictures, videos and NPZ files can be used.";
    }
}

/// <param name="Tool">Which one.</param>
/// <param name="Places">Which of the files it takes, counted from 0; at least one.</param>
public sealed record ToolChoice(Tool Tool, IReadOnlyList<int> Places)
{
    /// <summary>Whether files go to the tool's own page: one can always, several where they become one video.</summary>
    public bool Opens => Places.Count == 1 || Tool.Together;

    /// <summary>What the button says that starts it with the usual settings; null where more than files is needed.</summary>
    public string? Start => !Tool.FileSuffices ? null : Places.Count == 1 ? "Start" : $"Make {Places.Count} videos";

    /// <summary>What the button says that leads to the tool's page.</summary>
    public string Open => Tool.FileSuffices ? Places.Count == 1 ? "Choose settings" : "One video of all" : "Continue";
}

/// <summary>One file on its way.</summary>
/// <param name="Progress">Null before it has begun.</param>
/// <param name="Job">The job that was made of it.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Note">What it waits for.</param>
public sealed record FileOnItsWay(UploadProgress? Progress = null, Guid? Job = null, string? Problem = null, string? Note = null)
{
    /// <summary>How it stands, in a few words.</summary>
    public string Words => Problem ?? Note ?? (Job is not null ? "Started" : Progress is { } progress ? progress.Percent >= 100 ? "Checking" : $"{(int)progress.Percent} %" : "Waiting");
}
