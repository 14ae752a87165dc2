using System.Globalization;
using System.Text;
using WebStudio.Data;
using WebStudio.Media;

namespace WebStudio.Jobs;

/// <summary>The technical end of a failed job, for operators: what the person's sentence leaves out.</summary>
public static class ErrorDetail
{
    /// <summary>The most characters.</summary>
    public const int Longest = 8000;

    private const int LongestErrors = 2500, LongestLines = 3000, LongestCall = 1200, Frames = 12;

    /// <summary>Where it happened, the exceptions with their causes, exit code, last lines and arguments of the program that failed, and the calls of our own code.</summary>
    /// <param name="job">As it ended.</param>
    /// <param name="error">What ended it.</param>
    /// <param name="program">The last program of the job that failed; the cause where the exception itself names none.</param>
    public static string Of(JobSnapshot job, Exception error, ProcessFailedException? program)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{job.Stage ?? "Before the first stage"}, {job.Progress:0.#} %, attempt {job.Attempts} on {StudioNode.Here}\n");
        var errors = new StringBuilder();
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            // What a program said follows below, in full.
            var message = cause is ProcessFailedException failed ? $"{failed.Program} ended with code {failed.ExitCode}" : cause.Message;
            errors.Append('\n').Append(ReferenceEquals(cause, error) ? "" : "caused by ").Append(cause.GetType().Name).Append(": ").Append(Head(message, LongestErrors / 2));
            program = cause as ProcessFailedException ?? program;
        }
        text.Append(Head(errors.ToString(), LongestErrors));
        if (program is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\nLast lines of {program.Program}, which ended with code {program.ExitCode}:\n").Append(program.LastLines.Length == 0 ? "(it said nothing)" : Tail(program.LastLines));
            text.Append("\n\nIt was called as\n").Append(Head($"{program.Program} {string.Join(' ', program.Arguments)}", LongestCall));
        }
        // Where it began, not where it was passed on.
        var calls = (error.GetBaseException().StackTrace ?? error.StackTrace ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("at WebStudio", StringComparison.Ordinal)).Take(Frames).ToList();
        if (calls.Count > 0)
            text.Append("\n\n").AppendJoin('\n', calls);
        return Head(text.ToString(), Longest);
    }

    private static string Head(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";

    // The end of what a program says is what it died of.
    private static string Tail(string text) => text.Length <= LongestLines ? text : "…" + text[^(LongestLines - 1)..];
}
