using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>Where a job's files are served, and how a browser can show them.</summary>
public static class JobFileView
{
    // What every current browser shows in an <img>; TIFF is not among them.
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "image/png", "image/jpeg", "image/jpg", "image/gif", "image/bmp", "image/webp",
    };

    // What browsers open in a <video>; whether they know what is inside shows then.
    private static readonly HashSet<string> Played = new(StringComparer.OrdinalIgnoreCase) { "video/mp4", "video/quicktime", "video/webm" };

    // The end of a video, but a frame before nothing is left to show.
    private const double LastFrame = 0.05;

    public static string Page(Guid id) => $"/jobs/{id:D}";

    public static string Download(Guid id) => $"/api/v1/jobs/{id:D}/download";

    /// <summary>What was made beside the result, sound first.</summary>
    public static IEnumerable<JobFile> Extras(JobSnapshot job) => job.Files.Where(file => file.Role == FileRole.Extra)
        .OrderByDescending(file => file.ContentType.StartsWith("audio/", StringComparison.Ordinal)).ThenBy(file => file.DisplayName, StringComparer.OrdinalIgnoreCase);

    public static string Extra(JobFile file) => $"/api/v1/jobs/{file.JobId:D}/extras/{Uri.EscapeDataString(file.Name)}";

    /// <summary>What kind of file it is, by its name's ending.</summary>
    public static string KindOf(JobFile file) => Path.GetExtension(file.DisplayName).TrimStart('.').ToUpperInvariant();

    public static string? Url(JobSnapshot job, FileRole role) => job.File(role) is null ? null : $"/api/v1/jobs/{job.Id:D}/files/{JobWords.Lower(role)}";

    public static bool IsPicture(JobFile? file) => file is not null && Shown.Contains(file.ContentType);

    /// <summary>Whether browsers play it, as far as its container tells.</summary>
    public static bool IsPlayable(JobFile? file) => file is not null && Played.Contains(file.ContentType);

    public static bool IsFilm(JobFile? file) => file is not null && file.ContentType.StartsWith("video/", StringComparison.Ordinal);

    /// <summary>A still for lists: the poster, else the picture that came in.</summary>
    public static string? Thumbnail(JobSnapshot job) =>
        Url(job, FileRole.Poster) ?? (IsPicture(job.File(FileRole.Input)) ? Url(job, FileRole.Input) : null);

    /// <summary>The finished video standing at its last frame, when it has the shape of the input.</summary>
    public static string? LastFrameUrl(JobSnapshot job) =>
        Url(job, FileRole.Output) is { } url && JobFacts.Duration(job.Result) is { } seconds && job.Options.Contains("\"aspect\":\"original\"", StringComparison.Ordinal)
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{url}#t={Math.Max(0, seconds - LastFrame):0.###}")
            : null;

    /// <summary>Width over height of the result, or of the frame it appears in before it is known.</summary>
    public static string Ratio(JobSnapshot job) => JobFacts.Size(job.Result) is var (width, height) ? $"{width} / {height}" : "4 / 3";
}
