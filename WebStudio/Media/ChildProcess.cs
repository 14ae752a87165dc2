using System.Diagnostics;

namespace WebStudio.Media;

/// <summary>A program at work. Cancelling kills it with its children; disposing does too when it still runs, and waits until it is gone.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptLines = 20;

    private readonly Process _process;
    private readonly string _program;
    private readonly IReadOnlyList<string> _arguments;
    private readonly Action<string>? _errorLine;
    private readonly CancellationToken _cancel;
    private readonly CancellationTokenRegistration _kill;
    private readonly Queue<string> _lastLines = new();
    private readonly Task _errors;
    private readonly Task _discarded;
    private readonly ProcessLedger? _ledger = ProcessLedger.Current;

    internal ChildProcess(Process process, string program, IReadOnlyList<string> arguments, ProcessPipes pipes, Action<string>? errorLine, CancellationToken cancel)
    {
        _process = process;
        Id = process.Id;
        _program = program;
        _arguments = arguments;
        (_errorLine, _cancel) = (errorLine, cancel);
        _ledger?.Add(Id, program);
        _errors = ReadErrorsAsync();
        _discarded = pipes.HasFlag(ProcessPipes.Output) ? Task.CompletedTask : process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _kill = cancel.Register(Kill);
    }

    public int Id { get; }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>The last lines of standard error.</summary>
    public string LastLines
    {
        get
        {
            lock (_lastLines)
                return string.Join('\n', _lastLines);
        }
    }

    /// <summary>Lets programs that are not told so go first; to be called before it starts threads, which take this on.</summary>
    public void GiveWay()
    {
        try
        {
            _process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended already.
        }
    }

    /// <summary>Waits for the end.</summary>
    /// <exception cref="ProcessFailedException">It ended with another code than 0.</exception>
    /// <exception cref="OperationCanceledException">It was killed by cancellation.</exception>
    public async Task WaitAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None);
        _ledger?.Remove(Id);
        await Task.WhenAll(_errors, _discarded);
        _cancel.ThrowIfCancellationRequested();
        if (_process.ExitCode == 0)
            return;
        var failure = new ProcessFailedException(_program, _arguments, _process.ExitCode, LastLines);
        _ledger?.Note(failure);
        throw failure;
    }

    public async ValueTask DisposeAsync()
    {
        await _kill.DisposeAsync();
        Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _ledger?.Remove(Id);
        _process.Dispose();
    }

    private void Kill()
    {
        try
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended in between.
        }
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lock (_lastLines)
            {
                if (_lastLines.Count == KeptLines)
                    _lastLines.Dequeue();
                _lastLines.Enqueue(line.Length > 500 ? line[..500] : line);
            }
            _errorLine?.Invoke(line);
        }
    }
}
