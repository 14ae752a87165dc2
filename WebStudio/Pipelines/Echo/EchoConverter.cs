using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Frames;
using static System.FormattableString;

namespace WebStudio.Pipelines.Echo;

/// <summary>One array's frames into one video: a pass for the range of values where the window needs it, and one through mapper and encoder.</summary>
/// <param name="file">An open file; stays open.</param>
/// <param name="choice">What of it is shown.</param>
/// <param name="options">How it is shown.</param>
public sealed class EchoConverter(NpzFile file, EchoChoice choice, EchoOptions options)
{
    private const string Spill = "array.spill", LoopSpill = "loop.spill";
    private const int PosterSize = 640;

    // Progress worth telling.
    private const int Steps = 400;

    private readonly ElementType _type = choice.Array.Type!.Value;

    /// <summary>Writes the video and its poster into the workspace as complete files, not yet published.</summary>
    /// <param name="video">A path in the workspace for the MP4.</param>
    /// <param name="poster">One for the JPEG.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="workspace">Takes what has to be spilled.</param>
    /// <param name="progress">Stages Look, Convert and Finish.</param>
    /// <param name="cancel">Kills the encoder; no file is left.</param>
    /// <exception cref="InvalidArrayException">The file turns out to be damaged, or the window to be none.</exception>
    public async Task<EchoResult> ConvertAsync(string video, string poster, string name, Workspace workspace, JobProgress progress, CancellationToken cancel)
    {
        progress.Enter("Look", "Looking at the frames");
        progress.Note(Invariant($"Array “{choice.Array.Key}”, {choice.Array.TypeName}: {choice.Axes.Describe()}; {choice.Fps:0.###} frames a second ({choice.FpsSource})."));
        await using var frames = await ArrayFrames.OpenAsync(file, choice.Array, choice.Axes, workspace.PathFor(Spill), cancel);
        var range = ValueWindow.IsFixed(_type) || options is { WindowMin: not null, WindowMax: not null } ? null : await ScanAsync(frames, progress, cancel);
        var window = ValueWindow.For(_type, range, options.WindowMin, options.WindowMax);
        var mask = options.Mask is null ? null : FrameMask.Parse(options.Mask);
        var geometry = FrameGeometry.Fit(choice.Axes);
        var label = FrameLabel.For(options.Label, choice.Axes.Frames, choice.Fps, geometry.ShownWidth, geometry.ShownHeight);
        if (label is null && options.Label != EchoLabel.None)
            progress.Note("The frames are too small for the label.");
        var mapper = FrameMapper.ForEncoder(_type, choice.Axes, window, mask, label);
        var scan = range is null ? new RangeScan(_type, choice.Axes.Channels) : null;
        var middle = FrameMapper.ForPicture(_type, choice.Axes, window, mask);
        progress.Note(window.Origin);
        if (geometry.Describe() is { } resized)
            progress.Note(resized);
        progress.Enter("Convert", "Converting the frames");
        await Task.Run(() => EncodeAsync(frames, new Way(video, poster, workspace.PathFor(LoopSpill), mapper, middle, scan), progress, cancel), cancel);
        range ??= scan!.Range;
        var result = Result(name, window, range, mapper);
        if (result.NanCount > 0)
            progress.Note($"Values that are not a number, shown black: {result.NanCount}.");
        if (result.ClippedPercent > 0)
            progress.Note(Invariant($"{result.ClippedPercent} % of the values lie beyond the window."));
        return result;
    }

    private async Task<ValueRange> ScanAsync(ArrayFrames frames, JobProgress progress, CancellationToken cancel)
    {
        var scan = new RangeScan(_type, choice.Axes.Channels);
        var frame = new byte[frames.FrameBytes];
        for (var index = 0; await frames.ReadAsync(frame, cancel); index++)
        {
            scan.Add(frame);
            Tell(progress, index, choice.Axes.Frames);
        }
        frames.Rewind();
        return scan.Range;
    }

    private async Task EncodeAsync(ArrayFrames frames, Way way, JobProgress progress, CancellationToken cancel)
    {
        var total = (int)choice.VideoFrames(options.Loop);
        var poster = Task.CompletedTask;
        try
        {
            await using var loop = total > choice.Axes.Frames ? LoopFile(way.LoopSpill, (long)(total - choice.Axes.Frames) * way.Mapper.FrameBytes) : null;
            await using var video = await VideoWriter.StartAsync(way.Video, EchoEncoding.Format(options.Quality, way.Mapper, choice.Fps), cancel);
            var raw = new byte[frames.FrameBytes];
            for (var index = 0; await frames.ReadAsync(raw, cancel); index++)
            {
                way.Scan?.Add(raw);
                var frame = video.Rent();
                way.Mapper.Map(raw, index, frame);
                if (index == choice.Axes.Frames / 2)
                    poster = PosterAsync(way.Picture, raw, way.Poster, cancel);
                if (loop is not null && index > 0 && index < choice.Axes.Frames - 1)
                    await loop.WriteAsync(frame.AsMemory(0, way.Mapper.FrameBytes), cancel);
                await video.WriteAsync(frame);
                Tell(progress, index, total);
            }
            for (var index = total - choice.Axes.Frames - 1; index >= 0; index--)
            {
                var frame = video.Rent();
                loop!.Position = (long)index * way.Mapper.FrameBytes;
                await loop.ReadExactlyAsync(frame.AsMemory(0, way.Mapper.FrameBytes), cancel);
                await video.WriteAsync(frame);
                Tell(progress, total - 1 - index, total);
            }
            progress.Enter("Finish", "Finishing the video");
            await poster;
            await video.CompleteAsync();
        }
        finally
        {
            await poster.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task PosterAsync(FrameMapper mapper, byte[] raw, string path, CancellationToken cancel)
    {
        var picture = new byte[mapper.FrameBytes];
        mapper.Map(raw, 0, picture);
        return ImageWriter.WriteJpegAsync(mapper.ToRaster(picture), path, PosterSize, cancel);
    }

    // The way back holds what the way forward has made, gone when closed.
    private static FileStream LoopFile(string path, long bytes) => new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace > 2 * bytes
        ? new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 0, FileOptions.Asynchronous | FileOptions.DeleteOnClose)
        : throw new PipelineException("DISK_FULL", "There is not enough room on the disk for a loop of so many frames.");

    private static void Tell(JobProgress progress, int index, int total)
    {
        if (index % Math.Max(1, total / Steps) == 0)
            progress.Report((index + 1) / (double)total, $"Frame {index + 1} of {total}");
    }

    private EchoResult Result(string name, ValueWindow window, ValueRange range, FrameMapper mapper)
    {
        var axes = choice.Axes;
        var shown = (double)axes.Frames * axes.Height * axes.Width * Math.Min(3, axes.Channels);
        var videoFrames = (int)choice.VideoFrames(options.Loop);
        return new EchoResult
        {
            Source = name,
            Key = choice.Array.Key,
            Shape = choice.Array.Shape,
            Dtype = choice.Array.TypeName,
            Axes = axes.Order,
            Layout = axes.Describe(),
            Frames = axes.Frames,
            VideoFrames = videoFrames,
            Width = mapper.Geometry.Width,
            Height = mapper.Geometry.Height,
            Resized = mapper.Geometry.Describe(),
            Fps = choice.Fps,
            FpsSource = choice.FpsSource,
            Duration = videoFrames / choice.Fps,
            ValueMin = range.Min,
            ValueMax = range.Max,
            WindowMin = window.Min,
            WindowMax = window.Max,
            Mapping = window.Origin,
            ClippedPercent = Math.Round(100 * mapper.Clipped / shown, 4),
            NanCount = range.NaNs,
            InfiniteCount = range.Infinities,
            Label = options.Label,
            Loop = options.Loop,
            Mask = options.Mask,
            Quality = options.Quality,
        };
    }

    private sealed record Way(string Video, string Poster, string LoopSpill, FrameMapper Mapper, FrameMapper Picture, RangeScan? Scan);
}
