using System.Globalization;
using System.Text;
using System.Text.Json;
using WebStudio.Jobs;
using WebStudio.Media;

namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>Finds out what a video is before anything is decoded, and refuses what is none.</summary>
public static class MediaProbe
{
    public const string NotAVideo = "INVALID_VIDEO", NoPicture = "NO_PICTURE", Incomplete = "INCOMPLETE_VIDEO", UnknownCodec = "UNSUPPORTED_CODEC", TooLarge = "PICTURE_TOO_LARGE";

    // 8K and a little; a side beyond it costs memory by its rows alone.
    private const int LongestSide = 8704;

    private const long MostPixels = 36_000_000;

    private const string Neither = "This is not a video: its content is neither MP4, MOV, AVI nor MKV.";

    // What an MP4 or MOV file may begin with.
    private static readonly string[] BoxTypes = ["ftyp", "moov", "mdat", "free", "skip", "wide", "pnot", "uuid", "styp"];

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>Asks ffprobe.</summary>
    /// <exception cref="PipelineException">It is no video that can be read; says why.</exception>
    public static async Task<MediaFacts> InspectAsync(string path, CancellationToken cancel)
    {
        await CheckSignatureAsync(path, cancel);
        string json;
        try
        {
            json = await ProcessRunner.RunAsync("ffprobe", ["-v", "error", "-show_format", "-show_streams", "-of", "json", .. Ffmpeg.VideoInput(path)], Timeout, cancel);
        }
        catch (ProcessFailedException error) when (error.LastLines.Contains("moov atom not found", StringComparison.Ordinal))
        {
            throw new PipelineException(Incomplete, "The video is incomplete: its index is missing. The recording or the upload was cut off.", error);
        }
        catch (Exception error) when (error is ProcessFailedException or TimeoutException)
        {
            throw new PipelineException(NotAVideo, Neither, error);
        }
        using var document = JsonDocument.Parse(json);
        var streams = document.RootElement.TryGetProperty("streams", out var all) ? all.EnumerateArray().ToList() : [];
        var video = streams.Find(IsMovingPicture);
        if (video.ValueKind != JsonValueKind.Object)
            throw new PipelineException(NoPicture, streams.Exists(IsSound) ? "The file has sound but no picture." : "The file has no picture.");
        var format = document.RootElement.GetProperty("format");
        var start = Seconds(format, "start_time") ?? 0;
        var duration = Seconds(format, "duration") ?? await LastMomentAsync(path, Number(video, "index"), cancel) - start;
        return Describe(video, duration, [.. streams.Where(IsSound).Select(Track)]) with
        {
            ClockStart = start, VideoStart = Math.Max(0, (Seconds(video, "start_time") ?? start) - start),
        };
    }

    // ffprobe believes the name when the content says nothing; the first bytes do not lie.
    private static async Task CheckSignatureAsync(string path, CancellationToken cancel)
    {
        var head = new byte[12];
        await using var file = File.OpenRead(path);
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (read == 0)
            throw new PipelineException(NotAVideo, "The file is empty.");
        var known = Is(0, "\u001aE\u00df\u00a3") || (Is(0, "RIFF") && Is(8, "AVI ")) || BoxTypes.Any(type => Is(4, type));
        if (read < head.Length || !known)
            throw new PipelineException(NotAVideo, Neither);

        bool Is(int at, string word) => head.AsSpan(at, 4).SequenceEqual(Encoding.Latin1.GetBytes(word));
    }

    private static MediaFacts Describe(JsonElement video, double duration, AudioStreamFacts[] audio)
    {
        int width = Number(video, "width"), height = Number(video, "height");
        if (width <= 0 || height <= 0 || Text(video, "codec_name") is not { } codec || codec is "unknown" or "none")
            throw new PipelineException(UnknownCodec, "The picture is in a format that cannot be decoded here.");
        if (Math.Max(width, height) > LongestSide || (long)width * height > MostPixels)
            throw new PipelineException(TooLarge, $"The picture is {width} × {height}; at most 8192 × 4320 can be worked with.");
        if (duration <= 0)
            throw new PipelineException(Incomplete, "The video has no length: not one frame of it is complete.");
        var rotation = Rotation(video);
        var (shownWidth, shownHeight) = (Math.Max(1, (int)Math.Round(width * PixelAspect(video))), height);
        if (rotation is 90 or 270)
            (shownWidth, shownHeight) = (shownHeight, shownWidth);
        double mean = Ratio(Text(video, "avg_frame_rate")), steady = Ratio(Text(video, "r_frame_rate"));
        // A rate beyond reason is a clock's, not the pictures'.
        if (mean is <= 0 or > 1000)
            mean = steady is > 0 and <= 1000 ? steady : 25;
        return new MediaFacts
        {
            Duration = duration, StoredWidth = width, StoredHeight = height, Width = shownWidth, Height = shownHeight, Rotation = rotation,
            FrameRate = mean, Variable = Math.Abs(mean - steady) > 0.01 * mean, VideoStream = Number(video, "index"), VideoCodec = codec,
            PixelFormat = Text(video, "pix_fmt"), Transfer = Text(video, "color_transfer"), ColorMatrix = Text(video, "color_space"),
            Interlaced = Text(video, "field_order") is "tt" or "bb" or "tb" or "bt", Audio = audio,
        };
    }

    private static AudioStreamFacts Track(JsonElement stream) => new(
        Number(stream, "index"), Text(stream, "codec_name") ?? "unknown", Number(stream, "channels"), Number(stream, "sample_rate"),
        stream.TryGetProperty("tags", out var tags) ? Text(tags, "language") : null,
        stream.TryGetProperty("disposition", out var disposition) && Number(disposition, "default") == 1);

    // Cover art is a video stream to ffprobe.
    private static bool IsMovingPicture(JsonElement stream) =>
        Text(stream, "codec_type") is "video" && !(stream.TryGetProperty("disposition", out var disposition) && Number(disposition, "attached_pic") == 1);

    // A track without a known codec or rate cannot be heard.
    private static bool IsSound(JsonElement stream) =>
        Text(stream, "codec_type") is "audio" && Text(stream, "codec_name") is not (null or "unknown" or "none") && Number(stream, "sample_rate") > 0;

    private static int Rotation(JsonElement video)
    {
        if (!video.TryGetProperty("side_data_list", out var list))
            return 0;
        var turn = list.EnumerateArray().Select(data => Text(data, "rotation")).FirstOrDefault(text => text is not null);
        // ffprobe counts against the clock.
        return double.TryParse(turn, CultureInfo.InvariantCulture, out var degrees) ? (((int)Math.Round(-degrees / 90) * 90 % 360) + 360) % 360 : 0;
    }

    private static double PixelAspect(JsonElement video)
    {
        var aspect = Ratio(Text(video, "sample_aspect_ratio")?.Replace(':', '/'));
        return aspect is > 0.1 and < 10 ? aspect : 1;
    }

    // Recordings that were never closed do not say how long they are: the last packet does. Reads the file, decodes nothing.
    private static async Task<double> LastMomentAsync(string path, int stream, CancellationToken cancel)
    {
        double last = 0;
        await foreach (var packet in PacketReader.ReadAsync(path, stream, cancel))
            last = Math.Max(last, packet.Time);
        return last;
    }

    private static double? Seconds(JsonElement element, string name) => double.TryParse(Text(element, name), CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static int Number(JsonElement element, string name) => int.TryParse(Text(element, name), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static double Ratio(string? text) =>
        text?.Split('/') is [var over, var under] && double.TryParse(over, CultureInfo.InvariantCulture, out var a) && double.TryParse(under, CultureInfo.InvariantCulture, out var b) && b > 0 ? a / b : 0;
}
