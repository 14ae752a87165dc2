using System.Text.Json;

namespace WebStudio.Media;

/// <summary>What ffprobe says of a media file.</summary>
/// <param name="Duration">Seconds.</param>
/// <param name="Width">Pixels as stored; 0 without video.</param>
/// <param name="Height">Rows as stored; 0 without video.</param>
/// <param name="FrameRate">Mean frames a second.</param>
/// <param name="VideoCodec">For instance h264; null without video.</param>
/// <param name="AudioCodec">For instance aac; null without audio.</param>
/// <param name="PixelFormat">For instance yuv420p.</param>
/// <param name="Profile">For instance High.</param>
/// <param name="ColorSpace">For instance bt709.</param>
public sealed record MediaInfo(double Duration, int Width, int Height, double FrameRate, string? VideoCodec, string? AudioCodec, string? PixelFormat, string? Profile, string? ColorSpace);

/// <summary>The ffprobe program.</summary>
public static class Ffprobe
{
    /// <exception cref="ProcessFailedException">The file is not readable media.</exception>
    public static Task<MediaInfo> InspectAsync(string path, CancellationToken cancel) => InspectAsync(Ffmpeg.Input(path), cancel);

    /// <param name="input">Arguments that open it, as <see cref="Ffmpeg"/> gives them.</param>
    /// <param name="cancel">Kills the program.</param>
    /// <exception cref="ProcessFailedException">The file is not readable media, or of another kind than the arguments allow.</exception>
    public static async Task<MediaInfo> InspectAsync(IReadOnlyList<string> input, CancellationToken cancel)
    {
        var json = await ProcessRunner.RunAsync("ffprobe", ["-v", "error", "-show_format", "-show_streams", "-of", "json", .. input], TimeSpan.FromSeconds(30), cancel);
        using var document = JsonDocument.Parse(json);
        var streams = document.RootElement.GetProperty("streams").EnumerateArray().ToList();
        JsonElement video = streams.Find(stream => Text(stream, "codec_type") is "video"), audio = streams.Find(stream => Text(stream, "codec_type") is "audio");
        var duration = Text(document.RootElement.GetProperty("format"), "duration");
        return new MediaInfo(
            duration is null ? 0 : double.Parse(duration), Number(video, "width"), Number(video, "height"), Ratio(Text(video, "avg_frame_rate")),
            Text(video, "codec_name"), Text(audio, "codec_name"), Text(video, "pix_fmt"), Text(video, "profile"), Text(video, "color_space"));
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static int Number(JsonElement element, string name) => Text(element, name) is { } text && int.TryParse(text, out var value) ? value : 0;

    private static double Ratio(string? text) =>
        text?.Split('/') is [var over, var under] && double.TryParse(over, out var a) && double.TryParse(under, out var b) && b > 0 ? a / b : 0;
}
