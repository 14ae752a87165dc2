using System.Globalization;
using System.Runtime.CompilerServices;
using WebStudio.Files;
using WebStudio.Media;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>
/// Frames of a file chosen, windowed, brightened, smoothed and resized in this order, then encoded. One frame is in memory at a time; of the result no more than one answer may hold.
/// </summary>
public sealed class Preprocessing
{
    private readonly EchoPictures _pictures;
    private readonly PreprocessOptions _options;
    private readonly List<string> _steps = [];
    private readonly LevelStatistics _statistics = new();
    private readonly PictureFormat _result;
    private readonly int _maxBytes;
    private readonly int _from;
    private readonly int _to;

    /// <param name="pictures">The file, open.</param>
    /// <param name="options">What is to be done.</param>
    /// <param name="maxBytes">Of encoded frames or video in one answer.</param>
    /// <exception cref="RequestRejectedException">The frames asked for are not there.</exception>
    public Preprocessing(EchoPictures pictures, PreprocessOptions options, int maxBytes)
    {
        _pictures = pictures;
        _options = options;
        _maxBytes = maxBytes;
        var total = pictures.Choice.Axes.Frames;
        (_from, var end) = options.Range ?? (0, total);
        if (_from >= total)
            throw RequestRejectedException.Invalid("INVALID_OPTION", $"The option “frame_range” begins behind the last frame: there are {total}, counted from 0.");
        end = Math.Min(end, total);
        Frames = Math.Min((end - _from + options.Downsample - 1) / options.Downsample, options.MaxFrames);
        _to = _from + (Frames - 1) * options.Downsample + 1;
        _result = options.Resize is { } size ? pictures.Format with { Width = size.Width, Height = size.Height } : pictures.Format;
        Describe(total, end);
    }

    /// <summary>Frames given.</summary>
    public int Frames { get; }

    /// <summary>Does all of it.</summary>
    /// <param name="path">A free path, for a video on its way.</param>
    /// <param name="cancel">Kills the encoder.</param>
    /// <exception cref="InvalidArrayException">The file is damaged.</exception>
    /// <exception cref="RequestRejectedException">The answer would be too large.</exception>
    public async Task<PreprocessAnswer> RunAsync(string path, CancellationToken cancel)
    {
        var isVideo = _options.Format == PreprocessFormat.Mp4Blob;
        var frames = isVideo ? null : await EncodeFramesAsync(cancel);
        var video = isVideo ? await EncodeVideoAsync(path, cancel) : null;
        var fps = _pictures.Choice.Fps;
        return new PreprocessAnswer
        {
            OriginalShape = _pictures.Choice.Array.Shape,
            ProcessedShape = _result.IsGray ? [Frames, _result.Height, _result.Width] : [Frames, _result.Height, _result.Width, 3],
            ProcessingSteps = _steps,
            VideoInfo = new PreprocessVideo(_pictures.Choice.Axes.Frames, Frames, fps, Frames / fps, $"{_result.Width}x{_result.Height}"),
            Stats = _statistics.Result(),
            Frames = frames,
            FrameTimings = isVideo ? null : [.. Enumerable.Range(0, Frames).Select(frame => Math.Round(frame / fps, 6))],
            PlaybackInfo = isVideo ? null : new PreprocessPlayback(true, true, 1000 / fps),
            VideoBlob = video,
        };
    }

    private async Task<IReadOnlyList<DataUrl>> EncodeFramesAsync(CancellationToken cancel)
    {
        var frames = new List<DataUrl>();
        var bytes = 0L;
        await using var pipe = await FramePipe.StartAsync(_result, JpegStream.Encoder(_options.Quality, null), CountedAsync(cancel), cancel);
        await foreach (var picture in JpegStream.ReadAsync(pipe.Output, cancel))
        {
            bytes += picture.Length;
            if (bytes > _maxBytes)
                throw TooLarge();
            frames.Add(new DataUrl("image/jpeg", picture.ToArray()));
        }
        await pipe.CompleteAsync();
        return frames;
    }

    private async Task<DataUrl> EncodeVideoAsync(string path, CancellationToken cancel)
    {
        // The quantiser that comes nearest to the quality of a JPEG: 100 is 12, 85 is 18, 1 is 51.
        var crf = (int)Math.Round(51 - (_options.Quality - 1) * 39 / 99.0);
        string[] output =
        [
            "-vf", "scale=in_range=pc:out_range=tv:out_color_matrix=bt709,pad=ceil(iw/2)*2:ceil(ih/2)*2,format=yuv420p",
            .. Ffmpeg.H264(crf, "veryfast"), "-fs", $"{_maxBytes + 1}", "-f", "mp4", Ffmpeg.Output(path),
        ];
        await using var pipe = await FramePipe.StartAsync(_result, output, CountedAsync(cancel), cancel);
        await pipe.Output.CopyToAsync(Stream.Null, cancel);
        await pipe.CompleteAsync();
        return !pipe.EndedEarly && new FileInfo(path).Length <= _maxBytes ? new DataUrl("video/mp4", await File.ReadAllBytesAsync(path, cancel)) : throw TooLarge();
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> CountedAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var frame in FilteredAsync(cancel))
        {
            _statistics.Add(frame.Span);
            yield return frame;
        }
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> FilteredAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var filters = new List<string>();
        if (_options.Denoise != Denoise.None)
            filters.Add(_options.Denoise == Denoise.Gaussian ? "gblur=sigma=1" : "median=radius=1");
        if (_result != _pictures.Format)
            filters.Add($"scale={_result.Width}:{_result.Height}:flags={(_result.Width < _pictures.Format.Width ? "area" : "bicubic")}:in_range=pc:out_range=pc");
        if (filters.Count == 0)
        {
            await foreach (var frame in AdjustedAsync(cancel))
                yield return frame;
            yield break;
        }
        string[] output = ["-vf", $"{string.Join(',', filters)},format={(_result.IsGray ? "gray" : "rgb24")}", "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1"];
        await using var pipe = await FramePipe.StartAsync(_pictures.Format, output, AdjustedAsync(cancel), cancel);
        var picture = new byte[_result.FrameBytes];
        while (await pipe.Output.ReadAtLeastAsync(picture, picture.Length, throwOnEndOfStream: false, cancel) == picture.Length)
            yield return picture;
        await pipe.CompleteAsync();
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> AdjustedAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var table = _options is { Contrast: 1, Brightness: 0 } ? null : Table(_options.Contrast, _options.Brightness);
        var adjusted = new byte[_pictures.Format.FrameBytes];
        await foreach (var frame in _pictures.ReadAsync(_from, _to, _options.Downsample, cancel))
        {
            if (table is not null)
                Adjust(frame.Span, adjusted, table);
            yield return table is null ? frame : adjusted;
        }
    }

    private static void Adjust(ReadOnlySpan<byte> frame, Span<byte> adjusted, byte[] table)
    {
        for (var i = 0; i < frame.Length; i++)
            adjusted[i] = table[frame[i]];
    }

    private static byte[] Table(double contrast, double brightness)
    {
        var added = Math.Abs(brightness) <= 1 ? brightness * 255 : brightness;
        return [.. Enumerable.Range(0, 256).Select(level => (byte)Math.Clamp(Math.Round((level - 127.5) * contrast + 127.5 + added), 0, 255))];
    }

    private void Describe(int total, int end)
    {
        var axes = _pictures.Choice.Axes;
        _steps.Add($"Took the array '{_pictures.Choice.Array.Key}': {axes.Describe()}.");
        _steps.Add(_pictures.Window.Origin);
        if (_options.Range is not null)
            _steps.Add($"Took frames {_from} to {end - 1} of {total}.");
        if (_options.Downsample > 1)
            _steps.Add($"Took one of every {_options.Downsample} frames.");
        if ((end - _from + _options.Downsample - 1) / _options.Downsample > Frames)
            _steps.Add($"Took the first {Frames} of those.");
        if (_options.Contrast != 1)
            _steps.Add(string.Create(CultureInfo.InvariantCulture, $"Multiplied differences from middle gray by {_options.Contrast:0.###}."));
        if (_options.Brightness != 0)
            _steps.Add(string.Create(CultureInfo.InvariantCulture, $"Changed the brightness by {_options.Brightness:0.###}."));
        if (_options.Denoise != Denoise.None)
            _steps.Add(_options.Denoise == Denoise.Gaussian ? "Smoothed with a Gaussian of one pixel." : "Replaced each pixel by the median of 3 × 3.");
        if (_result != _pictures.Format)
            _steps.Add($"Resized from {_pictures.Format.Width} × {_pictures.Format.Height} to {_result.Width} × {_result.Height} pixels.");
    }

    private RequestRejectedException TooLarge() => RequestRejectedException.Invalid(
        "ANSWER_TOO_LARGE", $"The answer would be larger than {FileNames.Size(_maxBytes)}. Please ask for fewer or smaller frames, or a lower quality.");
}
