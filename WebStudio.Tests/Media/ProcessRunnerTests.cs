using WebStudio.Media;

namespace WebStudio.Tests.Media;

public sealed class ProcessRunnerTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_output_of_a_program_is_what_it_wrote()
    {
        Assert.Equal("one\ntwo", await Shell("printf 'one\\ntwo'; echo noise >&2"));
        Assert.Equal(300_000, (await Shell("head -c 300000 /dev/zero | tr '\\0' x")).Length);
    }

    [Fact]
    public async Task Much_noise_on_standard_error_blocks_nobody() =>
        Assert.Equal("done", await Shell("i=0; while [ $i -lt 20000 ]; do echo some long line of noise number $i >&2; i=$((i+1)); done; printf done"));

    [Fact]
    public async Task A_failure_tells_code_arguments_and_last_lines()
    {
        var error = await Assert.ThrowsAsync<ProcessFailedException>(() => Shell("for i in $(seq 100); do echo line $i >&2; done; exit 7"));
        Assert.Equal(7, error.ExitCode);
        Assert.Equal(string.Join('\n', Enumerable.Range(81, 20).Select(i => $"line {i}")), error.LastLines);
        Assert.Contains("sh ended with code 7", error.Message, StringComparison.Ordinal);
        Assert.Contains("exit 7", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_line_is_cut()
    {
        var error = await Assert.ThrowsAsync<ProcessFailedException>(() => Shell("head -c 100000 /dev/zero | tr '\\0' x >&2; exit 1"));
        Assert.Equal(500, error.LastLines.Length);
    }

    [Fact]
    public async Task A_program_that_does_not_exist_is_a_failure() =>
        await Assert.ThrowsAsync<ProcessFailedException>(() => ProcessRunner.RunAsync("no-such-program-here", [], Minute, CancellationToken.None));

    [Theory]
    [InlineData("-n")]
    [InlineData("--help")]
    [InlineData("--")]
    [InlineData("")]
    [InlineData(" two  words ")]
    [InlineData("\"quoted\" 'text'")]
    [InlineData("back\\slash\\")]
    [InlineData("$(id) `id` $HOME; rm -rf *")]
    [InlineData("new\nline")]
    [InlineData("日本 é 🎨")]
    public async Task An_argument_arrives_as_it_is(string argument) =>
        Assert.Equal($"<{argument}><end>", await ProcessRunner.RunAsync("printf", ["<%s>", argument, "end"], Minute, CancellationToken.None));

    [Fact]
    public async Task A_program_that_takes_too_long_is_killed()
    {
        var mark = Mark();
        await Assert.ThrowsAsync<TimeoutException>(() => ProcessRunner.RunAsync("sleep", [mark], TimeSpan.FromMilliseconds(300), CancellationToken.None));
        await Eventually.TrueAsync(() => Processes.Running("sleep", mark).Count == 0, "the program is gone");
    }

    [Fact]
    public async Task Cancelling_kills_a_program_and_its_children()
    {
        var mark = Mark();
        using var cancel = new CancellationTokenSource();
        var running = ProcessRunner.RunAsync("sh", ["-c", $"sleep {mark} & sleep {mark}"], Minute, cancel.Token);
        await Eventually.TrueAsync(() => Processes.Running("sleep", mark).Count == 2, "both children run");
        var children = Processes.Running("sleep", mark);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await Eventually.TrueAsync(() => children.All(Processes.IsGone), "both children are gone");
    }

    [Fact]
    public async Task Disposing_kills_what_still_runs()
    {
        var child = await ProcessRunner.StartAsync("sleep", [Mark()], ProcessPipes.None, CancellationToken.None);
        var id = child.Id;
        Assert.False(Processes.IsGone(id));
        await child.DisposeAsync();
        Assert.True(Processes.IsGone(id));
    }

    [Fact]
    public async Task Nothing_starts_once_cancelled()
    {
        using var scratch = new Scratch();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ProcessRunner.RunAsync("touch", [scratch.PathFor("x")], Minute, new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFiles(scratch.Folder));
    }

    [Fact]
    public async Task Input_reaches_the_program_and_its_end_ends_it()
    {
        await using var child = await ProcessRunner.StartAsync("tr", ["a-z", "A-Z"], ProcessPipes.Input | ProcessPipes.Output, CancellationToken.None);
        await child.Input.WriteAsync("paint"u8.ToArray());
        await child.Input.DisposeAsync();
        using var reader = new StreamReader(child.Output);
        Assert.Equal("PAINT", await reader.ReadToEndAsync());
        await child.WaitAsync();
    }

    [Fact]
    public async Task Each_line_of_standard_error_is_told()
    {
        var lines = new List<string>();
        // Told at once: whoever is not listening from the start may hear nothing of it.
        await using var child = await ProcessRunner.StartAsync("sh", ["-c", "echo one >&2; echo two >&2"], ProcessPipes.None, lines.Add, CancellationToken.None);
        await child.WaitAsync();
        Assert.Equal("one two", string.Join(' ', lines));
    }

    private static Task<string> Shell(string script) => ProcessRunner.RunAsync("sh", ["-c", script], Minute, CancellationToken.None);

    // A length of sleep that no other test uses, so that its processes can be told apart.
    private static string Mark() => $"{Random.Shared.Next(100, 1000)}.{Random.Shared.Next(100_000, 1_000_000)}";
}
