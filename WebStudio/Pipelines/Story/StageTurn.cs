using WebStudio.Jobs;

namespace WebStudio.Pipelines.Story;

/// <summary>The reports of a work that runs before its stage has begun: they are kept until then.</summary>
public sealed class StageTurn(JobProgress progress, string stage)
{
    private readonly Lock _lock = new();
    private double _done;
    private string _message = "";
    private bool _isOpen;

    public void Report(double done, string message)
    {
        lock (_lock)
        {
            (_done, _message) = (done, message);
            if (_isOpen)
                progress.Report(done, message);
        }
    }

    /// <summary>The stage begins.</summary>
    /// <param name="message">What is being done, where nothing was reported yet.</param>
    public void Open(string message)
    {
        lock (_lock)
        {
            _isOpen = true;
            progress.Enter(stage, _message.Length > 0 ? _message : message);
            progress.Report(_done);
        }
    }
}
