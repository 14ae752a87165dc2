using System.Collections.Concurrent;
using System.Diagnostics;

namespace WebStudio.Media;

/// <summary>Starts programs, the only place that does. Arguments are lists; a child never outlives its parent.</summary>
public static class ProcessRunner
{
    // The kernel sends the parent-death signal when the *thread* that forked ends, so one thread that never ends forks them all.
    private static readonly BlockingCollection<(Func<Process> Start, TaskCompletionSource<Process> Started)> Requests = StartLauncher();

    // util-linux's setpriv asks the kernel to kill the child when this process dies, even by kill -9.
    private static readonly string? Setpriv = new[] { "/usr/bin/setpriv", "/bin/setpriv" }.FirstOrDefault(File.Exists);

    /// <summary>Starts a program with pipes on the streams asked for; standard error is always kept for messages.</summary>
    /// <param name="program">A program on the PATH.</param>
    /// <param name="arguments">Each one argument, passed as is.</param>
    /// <param name="pipes">Which streams the caller uses.</param>
    /// <param name="cancel">Kills the program with all its children.</param>
    /// <exception cref="ProcessFailedException">The program is not installed.</exception>
    public static Task<ChildProcess> StartAsync(string program, IReadOnlyList<string> arguments, ProcessPipes pipes, CancellationToken cancel) =>
        StartAsync(program, arguments, pipes, null, cancel);

    /// <summary>The same, and hears every line of standard error, be the program over before anybody looks.</summary>
    /// <param name="program">A program on the PATH.</param>
    /// <param name="arguments">Each one argument, passed as is.</param>
    /// <param name="pipes">Which streams the caller uses.</param>
    /// <param name="errorLine">Told each line of standard error.</param>
    /// <param name="cancel">Kills the program with all its children.</param>
    /// <exception cref="ProcessFailedException">The program is not installed.</exception>
    public static async Task<ChildProcess> StartAsync(string program, IReadOnlyList<string> arguments, ProcessPipes pipes, Action<string>? errorLine, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var info = new ProcessStartInfo(Setpriv ?? program)
        {
            RedirectStandardInput = pipes.HasFlag(ProcessPipes.Input),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (Setpriv is not null)
        {
            foreach (var argument in (string[])["--pdeathsig", "KILL", "--", program])
                info.ArgumentList.Add(argument);
        }
        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Requests.Add((() => Process.Start(info) ?? throw new InvalidOperationException($"{program} did not start."), started), CancellationToken.None);
        try
        {
            return new ChildProcess(await started.Task, program, arguments, pipes, errorLine, cancel);
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new ProcessFailedException(program, arguments, -1, error.Message);
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote to standard output.</returns>
    /// <exception cref="ProcessFailedException">It ended with another code than 0.</exception>
    /// <exception cref="TimeoutException">It took longer than allowed and was killed.</exception>
    public static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(timeout);
        try
        {
            await using var child = await StartAsync(program, arguments, ProcessPipes.Output, limit.Token);
            using var reader = new StreamReader(child.Output);
            var output = await reader.ReadToEndAsync(limit.Token);
            await child.WaitAsync();
            return output;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"{program} took longer than {timeout.TotalSeconds:0} s.");
        }
    }

    private static BlockingCollection<(Func<Process>, TaskCompletionSource<Process>)> StartLauncher()
    {
        var requests = new BlockingCollection<(Func<Process> Start, TaskCompletionSource<Process> Started)>();
        new Thread(Launch) { IsBackground = true, Name = "process launcher" }.Start();
        return requests;

        void Launch()
        {
            foreach (var (start, started) in requests.GetConsumingEnumerable())
            {
                try
                {
                    started.SetResult(start());
                }
                catch (Exception error)
                {
                    started.SetException(error);
                }
            }
        }
    }
}

[Flags]
public enum ProcessPipes
{
    None = 0,
    Input = 1,
    Output = 2,
}

/// <summary>A program ended badly. The message is for the log: code, arguments and its last lines.</summary>
public sealed class ProcessFailedException(string program, IReadOnlyList<string> arguments, int exitCode, string lastLines)
    : Exception($"{program} ended with code {exitCode}: {lastLines}\n{program} {string.Join(' ', arguments)}")
{
    public string Program { get; } = program;

    public IReadOnlyList<string> Arguments { get; } = arguments;

    public int ExitCode { get; } = exitCode;

    public string LastLines { get; } = lastLines;
}
