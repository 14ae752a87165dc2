using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace WebStudio.Tests;

/// <summary>What the design says of the sources, held by reading them.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Root = Path.Combine(Repository(), "WebStudio");

    private static readonly string[] ProcessFiles = ["Media/ProcessRunner.cs", "Media/ChildProcess.cs"];

    [Fact]
    public void Pipelines_reference_no_other_pipeline()
    {
        var pipelines = Directory.GetDirectories(Path.Combine(Root, "Pipelines")).Select(Path.GetFileName).ToList();
        Assert.NotEmpty(pipelines);
        foreach (var pipeline in pipelines)
        {
            foreach (var (file, text) in Sources($"Pipelines/{pipeline}"))
                Assert.All(Named(text), other => Assert.True(string.Equals(other, pipeline, StringComparison.Ordinal), $"{file} names the pipeline {other}."));
        }
    }

    [Theory]
    [InlineData("Jobs")]
    [InlineData("Media")]
    [InlineData("Files")]
    [InlineData("Access")]
    [InlineData("Data")]
    public void What_serves_all_pipelines_references_none(string folder)
    {
        var files = Sources(folder).ToList();
        Assert.NotEmpty(files);
        foreach (var (file, text) in files)
            Assert.True(!Named(text).Any() && !text.Contains("WebStudio.Pipelines", StringComparison.Ordinal), $"{file} names a pipeline.");
    }

    [Fact]
    public void No_file_is_longer_than_250_lines()
    {
        foreach (var folder in (string[])["WebStudio", "WebStudio.Tests"])
        {
            foreach (var (file, text) in Sources("", Path.Combine(Repository(), folder)))
                Assert.True(text.Split('\n').Length <= 251, $"{file} has {text.Split('\n').Length - 1} lines.");
        }
    }

    [Fact]
    public void Programs_are_started_in_one_place()
    {
        foreach (var (file, text) in Sources(""))
            Assert.True(!Starts().IsMatch(Code(text)) || ProcessFiles.Contains(file, StringComparer.Ordinal), $"{file} starts or holds a process.");
        Assert.All(ProcessFiles, file => Assert.Matches(Starts(), File.ReadAllText(Path.Combine(Root, file))));
    }

    [Fact]
    public void Nothing_blocks_a_thread_or_reads_a_clock_that_tests_cannot_turn()
    {
        foreach (var (file, text) in Sources(""))
        {
            var found = Banned().Match(Code(text));
            Assert.True(!found.Success, $"{file} has {found.Value}.");
        }
    }

    [Theory]
    [InlineData("var x = RunAsync(a).Result;")]
    [InlineData("_task.Result.ToString();")]
    [InlineData("Task.Run(() => 1).Wait();")]
    [InlineData("task.GetAwaiter().GetResult();")]
    [InlineData("var now = DateTime.Now;")]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    [InlineData("Thread.Sleep(5);")]
    [InlineData("Path.GetTempPath()")]
    public void The_ban_sees_what_it_forbids(string code) => Assert.Matches(Banned(), Code(code));

    [Theory]
    [InlineData("job.Result is null")]
    [InlineData("// Thread.Sleep is banned")]
    [InlineData("await WaitAsync(cancel)")]
    public void The_ban_lets_others_pass(string code) => Assert.DoesNotMatch(Banned(), Code(code));

    [Fact]
    public void Program_is_short() => Assert.InRange(File.ReadAllLines(Path.Combine(Root, "Program.cs")).Length, 1, 60);

    // Paths below the root with forward slashes, and their texts.
    private static IEnumerable<(string File, string Text)> Sources(string folder, string? root = null)
    {
        root ??= Root;
        foreach (var path in Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
        {
            var file = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (Path.GetExtension(path) is ".cs" or ".razor" && !Generated().IsMatch(file))
                yield return (file, File.ReadAllText(path));
        }
    }

    // The pipelines that a source names.
    private static IEnumerable<string> Named(string text) => Pipeline().Matches(Code(text)).Select(match => match.Groups["name"].Value);

    private static string Code(string text) => Comments().Replace(text, "");

    private static string Repository([CallerFilePath] string file = "") => Path.GetDirectoryName(Path.GetDirectoryName(file))!;

    // Milliseconds: the text is our own; what is slow is a busy machine.
    private const int Patient = 60_000;

    [GeneratedRegex(@"\bPipelines\s*\.\s*(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, Patient)]
    private static partial Regex Pipeline();

    [GeneratedRegex(@"^(obj|bin|data)/|/(obj|bin|Migrations)/", RegexOptions.ExplicitCapture, Patient)]
    private static partial Regex Generated();

    [GeneratedRegex("(?<!:)//[^\n]*", RegexOptions.ExplicitCapture, Patient)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\bProcess\s*\.\s*(Start|GetProcess\w*|GetCurrentProcess)\b|\bnew\s+Process\b|\bProcessStartInfo\b|\bProcess\s+_?\w+\s*[;=,)]", RegexOptions.ExplicitCapture, Patient)]
    private static partial Regex Starts();

    [GeneratedRegex(@"\)\s*\.Result\b|\b_?[Tt]ask\w*\.Result\b|\.Wait\(|\.GetResult\(\)|\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bThread\.Sleep\b|\bPath\.GetTemp(Path|FileName)\b", RegexOptions.ExplicitCapture, Patient)]
    private static partial Regex Banned();
}
