using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights;

/// <summary>What a video must be to be cut.</summary>
public static class HighlightsUpload
{
    public static IReadOnlyList<string> Extensions { get; } = [".mp4", ".mov", ".avi", ".mkv"];

    public static string InvalidFormat { get; } = $"Allowed formats: {string.Join(", ", Extensions)}";

    /// <summary>Shorter than this there is nothing to choose from.</summary>
    public const double MinDuration = 1;

    /// <exception cref="RequestRejectedException">It is too long or too short.</exception>
    public static void Check(MediaFacts facts, HighlightsSettings settings)
    {
        if (facts.Duration > settings.MaxVideoDuration + 0.5)
            throw Rejected("Video too long", $"The video is {Clock.Words(facts.Duration)} long; at most {Clock.Words(settings.MaxVideoDuration)} are allowed.");
        if (facts.Duration < MinDuration)
            throw Rejected("Video too short", "The video is shorter than a second.");
    }

    public static RequestRejectedException Rejected(string title, string sentence) => new(StatusCodes.Status400BadRequest, "INVALID_VIDEO", title, sentence);
}
