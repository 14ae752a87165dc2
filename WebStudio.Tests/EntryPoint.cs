using Xunit.Runner.InProc.SystemConsole;

namespace WebStudio.Tests;

/// <summary>Tests, or with <c>bench</c> as first argument the measurements.</summary>
internal static class EntryPoint
{
    private static Task<int> Main(string[] args) =>
        args is ["bench", .. var rest] ? Bench.BenchRun.RunAsync(rest) : ConsoleRunner.Run(args);
}
