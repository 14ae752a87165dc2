using System.Text.Json;
using WebStudio.Files;

namespace WebStudio.Jobs;

/// <summary>Turns one job's input into its outputs. One class a kind; found through its <see cref="Kind"/>.</summary>
public interface IPipeline
{
    /// <summary>Lower-case name, as in <c>kind</c> of the REST contract.</summary>
    string Kind { get; }

    /// <summary>Stages in order, with weights that say how the time divides.</summary>
    IReadOnlyList<JobStage> Stages { get; }

    /// <summary>What the status says when all is done.</summary>
    string DoneMessage => "Done";

    /// <summary>What this kind accepts as an upload.</summary>
    UploadRules Uploads { get; }

    /// <summary>
    /// Checks options and upload before anything is queued and gives the options to store, complete with defaults.
    /// </summary>
    /// <exception cref="RequestRejectedException">Something about the request does not fit; says what.</exception>
    Task<string> PrepareAsync(JsonElement options, UploadedFile? file, CancellationToken cancel);

    /// <summary>Does the work. Partial files stay in the workspace; complete ones are published from it.</summary>
    /// <returns>What was found out about input and output, for the job's <c>result_metadata</c>.</returns>
    /// <exception cref="PipelineException">The work cannot be done; says why.</exception>
    Task<object> RunAsync(JobSnapshot job, Workspace workspace, JobProgress progress, CancellationToken cancel);
}

/// <param name="Name">One word or two, as shown to people.</param>
/// <param name="Weight">Share of the time, relative to the other stages' weights.</param>
public sealed record JobStage(string Name, double Weight);

/// <summary>The work failed in a way that a person can understand.</summary>
/// <param name="code">Machine-readable reason, for instance INVALID_IMAGE.</param>
/// <param name="message">A sentence for the person.</param>
/// <param name="cause">What the log should know.</param>
public sealed class PipelineException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    public string Code { get; } = code;
}
