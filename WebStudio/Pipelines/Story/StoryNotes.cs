using WebStudio.Jobs;

namespace WebStudio.Pipelines.Story;

/// <summary>What a story's makers have to say, a line each in the job's details; who stood in for whom is kept for the result, too.</summary>
public sealed class StoryNotes
{
    private readonly JobProgress _progress;
    private readonly List<string> _notes = [];
    private readonly Lock _lock = new();

    public StoryNotes(JobProgress progress, IReadOnlyList<string> first)
    {
        _progress = progress;
        foreach (var note in first)
            Add(note);
    }

    public IReadOnlyList<string> Notes
    {
        get
        {
            lock (_lock)
                return [.. _notes];
        }
    }

    /// <summary>A thing that was done.</summary>
    public void Say(string line) => _progress.Note(line);

    /// <summary>Something that a person should know of the result; null for nothing.</summary>
    public void Add(string? note)
    {
        lock (_lock)
        {
            if (note is null || _notes.Contains(note, StringComparer.Ordinal))
                return;
            _notes.Add(note);
        }
        Say(note);
    }
}
