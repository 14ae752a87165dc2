using System.Runtime.CompilerServices;
using WebStudio.Files;
using WebStudio.Media;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>The frames of a file as full-range 8-bit pictures with one window for all; one of them in memory at a time.</summary>
public sealed class EchoPictures : IAsyncDisposable
{
    private readonly NpzFile _file;
    private readonly string _folder;
    private ArrayFrames? _frames;
    private FrameMapper? _mapper;

    private EchoPictures(NpzFile file, string folder) => (_file, _folder) = (file, folder);

    /// <summary>What of the file is shown.</summary>
    public EchoChoice Choice { get; private set; } = null!;

    public ValueWindow Window { get; private set; } = null!;

    public PictureFormat Format { get; private set; } = null!;

    /// <summary>Opens a file and finds its window, for which it may have to be read once as a whole.</summary>
    /// <param name="readPath">Where it can be read.</param>
    /// <param name="options">How it is shown.</param>
    /// <param name="settings">What it may cost.</param>
    /// <param name="folders">Where an array goes whose frames do not lie one behind the other.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="InvalidArrayException">It cannot be shown.</exception>
    public static async Task<EchoPictures> OpenAsync(string readPath, EchoOptions options, EchoSettings settings, StudioFolders folders, CancellationToken cancel)
    {
        var file = await NpzFile.OpenAsync(readPath, settings.Limits, cancel);
        var pictures = new EchoPictures(file, Path.Combine(folders.Temp, Guid.NewGuid().ToString("N")));
        try
        {
            Directory.CreateDirectory(pictures._folder);
            pictures.Choice = await EchoChoice.MakeAsync(file, options, settings.MaxDuration, cancel);
            await pictures.PrepareAsync(options, cancel);
            return pictures;
        }
        catch
        {
            await pictures.DisposeAsync();
            throw;
        }
    }

    /// <summary>Some of the frames, in order; the memory given is the same every time.</summary>
    /// <param name="from">The first one.</param>
    /// <param name="to">The one behind the last.</param>
    /// <param name="step">From one to the next.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="InvalidArrayException">The file is damaged.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(int from, int to, int step, [EnumeratorCancellation] CancellationToken cancel)
    {
        var raw = new byte[_frames!.FrameBytes];
        var picture = new byte[_mapper!.FrameBytes];
        _frames.Rewind();
        for (var index = 0; index < to; index++)
        {
            var wanted = index >= from && (index - from) % step == 0;
            if (!wanted && _frames.CanSeek)
                continue;
            if (wanted && _frames.CanSeek)
                _frames.Seek(index);
            if (!await _frames.ReadAsync(raw, cancel))
                yield break;
            if (!wanted)
                continue;
            _mapper.Map(raw, index, picture);
            yield return picture;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_frames is not null)
            await _frames.DisposeAsync();
        _file.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private async Task PrepareAsync(EchoOptions options, CancellationToken cancel)
    {
        var type = Choice.Array.Type!.Value;
        _frames = await OpenFramesAsync(cancel);
        ValueRange? range = null;
        if (!ValueWindow.IsFixed(type) && options is not { WindowMin: not null, WindowMax: not null })
        {
            var scan = new RangeScan(type, Choice.Axes.Channels);
            var raw = new byte[_frames.FrameBytes];
            while (await _frames.ReadAsync(raw, cancel))
                scan.Add(raw);
            range = scan.Range;
        }
        Window = ValueWindow.For(type, range, options.WindowMin, options.WindowMax);
        _mapper = FrameMapper.ForPicture(type, Choice.Axes, Window, options.Mask is null ? null : FrameMask.Parse(options.Mask));
        Format = new PictureFormat(_mapper.Geometry.ShownWidth, _mapper.Geometry.ShownHeight, _mapper.IsGray, Choice.Fps);
    }

    private async Task<ArrayFrames> OpenFramesAsync(CancellationToken cancel)
    {
        try
        {
            return await ArrayFrames.OpenAsync(_file, Choice.Array, Choice.Axes, Path.Combine(_folder, "array.spill"), cancel);
        }
        catch (IOException) when (ArrayFrames.NeedsSpill(Choice.Array, Choice.Axes))
        {
            throw new RequestRejectedException(StatusCodes.Status503ServiceUnavailable, "DISK_FULL", "Out of space", "There is no room on the disk to rearrange this array. Please try again later.") { RetryAfter = 600 };
        }
    }
}
