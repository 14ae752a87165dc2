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
    /// <returns>What was found out about input and output, for the job's <c>result_metadata</c>; or a <see cref="HeldResult"/>, after which it is run once more when a person has let it go on.</returns>
    /// <exception cref="PipelineException">The work cannot be done; says why.</exception>
    Task<object> RunAsync(JobSnapshot job, Workspace workspace, JobProgress progress, CancellationToken cancel);

    /// <summary>Takes what a person changed into the options of a held job. Kinds that never hold leave it as it is.</summary>
    /// <param name="job">As it is held.</param>
    /// <param name="changes">A JSON object, or nothing.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The options to go on with, complete.</returns>
    /// <exception cref="RequestRejectedException">A change does not fit.</exception>
    Task<string> PrepareResumeAsync(JobSnapshot job, JsonElement changes, CancellationToken cancel) => Task.FromResult(job.Options);
}

/// <summary>Given back by a run that has come to a point where a person decides how to go on.</summary>
/// <param name="Message">What the job waits for, in a sentence.</param>
/// <param name="Result">What there is to look at; the job's result until it goes on.</param>
public sealed record HeldResult(string Message, object Result);

/// <param name="Name">One word or two, as shown to people.</param>
/// <param name="Weight">Share of the progress, relative to the other stages' weights.</param>
/// <param name="Time">Share of the time, relative to the other stages' times, where it is not that of the progress.</param>
public sealed record JobStage(string Name, double Weight, double? Time = null)
{
    /// <summary>Share of the time, relative to that of the other stages.</summary>
    public double Duration => Time ?? Weight;
}

/// <summary>The work failed in a way that a person can understand.</summary>
/// <param name="code">Machine-readable reason, for instance INVALID_IMAGE.</param>
/// <param name="message">A sentence for the person.</param>
/// <param name="cause">What the log should know.</param>
public sealed class PipelineException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    public string Code { get; } = code;
}
