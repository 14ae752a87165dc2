using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Rendering;
using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;
using static System.FormattableString;

namespace WebStudio.Pipelines.Highlights;

/// <summary>What a job notes on its way from a video to a reel, as sentences.</summary>
public static class ReelNotes
{
    /// <summary>What comes in.</summary>
    public static string Of(MediaFacts facts) => Invariant(
        $"The video: {Clock.Words(facts.Duration)}, {facts.Width} × {facts.Height}, {(facts.Variable ? "about " : "")}{facts.FrameRate:0.##} frames a second, {facts.VideoCodec}; {(facts.Sound is { } sound ? $"sound {sound.Codec}, {Channels(sound.Channels)}" : "no sound")}.");

    /// <summary>What was seen and heard in it.</summary>
    public static IEnumerable<string> Of(VideoTrack video, AudioTrack audio)
    {
        yield return Count(video.Shots.Count, "shot") + " seen.";
        if (audio.Count > 0)
            yield return Invariant($"Heard: {Share(audio.Speech)} % speech, {Share(audio.Music)} % music, {Share(audio.Crowd)} % crowd and noise; {audio.Integrated:0.0} LUFS.");
        foreach (var damaged in video.Damaged)
            yield return Invariant($"The video is damaged from {damaged.Start:0.0} s to {damaged.End:0.0} s; that part is left out.");
    }

    /// <summary>What was chosen.</summary>
    public static IEnumerable<string> Of(ReelPlan plan)
    {
        yield return Invariant($"Chosen: {Count(plan.Segments.Count, "moment")}, {plan.Length:0.0} s together.");
        if (plan.Note is not null)
            yield return plan.Note;
    }

    /// <summary>What was made.</summary>
    /// <param name="reel">The finished reel.</param>
    /// <param name="planned">How many segments it was to have.</param>
    public static IEnumerable<string> Of(RenderedReel reel, int planned)
    {
        if (reel.Damaged.Count > 0)
            yield return $"{reel.Damaged.Count} of {planned} segments could not be decoded and are missing.";
        if (reel.PiecesReused > 0)
            yield return $"{reel.PiecesReused} of {reel.PiecesReused + reel.PiecesRendered} pieces were there from before.";
        yield return Invariant($"The reel: {reel.Duration:0.0} s, {reel.Width} × {reel.Height}{(reel.Loudness is { } loudness ? Invariant($", {loudness:0.0} LUFS") : "")}.");
    }

    private static string Channels(int channels) => channels switch { 1 => "mono", 2 => "stereo", _ => $"{channels} channels" };

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    // The part of the time in which it is the likeliest, near enough: of more than half a chance.
    private static int Share(float[] chances) => (int)Math.Round(100.0 * chances.Count(chance => chance > 0.5) / chances.Length);
}
