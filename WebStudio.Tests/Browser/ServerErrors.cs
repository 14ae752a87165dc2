using Microsoft.Extensions.Logging;

namespace WebStudio.Tests.Browser;

/// <summary>Hands what the studio logs as an error to the output of the test, where it explains a failure on a page.</summary>
internal sealed class ServerErrors : ILoggerProvider, ILogger
{
    private readonly ITestOutputHelper? _output = TestContext.Current.TestOutputHelper;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _output?.WriteLine($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
        // Nothing is held.
    }
}
