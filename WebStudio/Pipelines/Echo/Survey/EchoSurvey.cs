using System.Buffers;
using Microsoft.Win32.SafeHandles;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Pipelines.Echo.Survey;

/// <summary>What a survey knows at one moment.</summary>
/// <param name="Available">How many of the proxy frames can be had, from the first on.</param>
/// <param name="FramesRead">Frames of the array seen.</param>
/// <param name="Range">Of the values seen.</param>
/// <param name="Values">Values seen, numbers or not.</param>
/// <param name="From">Where the histogram begins; it holds the range and the window that a conversion would choose.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Bins">Counts of the histogram in equal bins.</param>
/// <param name="Own">The window that a conversion would choose by itself.</param>
/// <param name="Suggested">A window that leaves the rarest values out: between the quantiles 0.005 and 0.995.</param>
/// <param name="Done">Whether all was read.</param>
/// <param name="Problem">Why not all can be read, as a sentence.</param>
public sealed record SurveyState(
    int Available, int FramesRead, ValueRange Range, long Values, double From, double To, IReadOnlyList<long> Bins,
    (double Low, double High) Own, (double Low, double High) Suggested, bool Done, string? Problem)
{
    public static SurveyState Empty { get; } = new(0, 0, new ValueRange(0, 0, 0, 0), 0, 0, 1, [], (0, 1), (0, 1), Done: false, Problem: null);

    /// <summary>0–1.</summary>
    public double NanShare => Values > 0 ? Range.NaNs / (double)Values : 0;
}

/// <summary>
/// One pass over an array for who wants to see it before it is converted: its range and histogram, and small copies of some of its frames in a temporary file.
/// The first can be had as soon as it was read. Memory: one frame, one copy, the histogram.
/// </summary>
public sealed class EchoSurvey : IDisposable
{
    public const int MaxProxies = 120, MaxBins = 256;

    private static readonly TimeSpan StateInterval = TimeSpan.FromMilliseconds(200);

    private readonly ProxyScaler _scaler;
    private readonly ProxyScale[] _scales;
    private readonly SafeFileHandle _frames;
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly ValueTally _tally;
    private volatile SurveyState _state = SurveyState.Empty;
    private long _told;

    /// <param name="array">With a type that can be shown.</param>
    /// <param name="axes">Of that array.</param>
    /// <param name="path">A file to make for the copies; deleted with this.</param>
    /// <param name="time">Says when to tell of progress again.</param>
    public EchoSurvey(ArrayInfo array, FrameAxes axes, string path, TimeProvider time)
    {
        Array = array;
        Axes = axes;
        _path = path;
        _time = time;
        var count = Math.Min(axes.Frames, MaxProxies);
        Numbers = [.. Enumerable.Range(0, count).Select(i => count == 1 ? 0 : (int)Math.Round(i * (axes.Frames - 1.0) / (count - 1)))];
        _scaler = new ProxyScaler(array.Type!.Value, axes, count);
        _scales = new ProxyScale[count];
        _tally = new ValueTally(array.Type.Value);
        _frames = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.Asynchronous);
    }

    /// <summary>Not to be guessed: who knows it may see the frames.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    public ArrayInfo Array { get; }

    public FrameAxes Axes { get; }

    /// <summary>Which frames of the array are copied, evenly spaced from the first to the last.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>Shape of a copy.</summary>
    public ProxyScaler Shape => _scaler;

    public SurveyState State => _state;

    /// <summary>Told a few times a second while it runs, and at its end. Handlers return at once.</summary>
    public Action? Changed { get; set; }

    /// <summary>Reads the array once.</summary>
    /// <param name="source">Its frames, from the first.</param>
    /// <param name="cancel">Nobody looks any more.</param>
    public async Task RunAsync(ArrayFrames source, CancellationToken cancel)
    {
        var frame = ArrayPool<byte>.Shared.Rent(source.FrameBytes);
        var codes = ArrayPool<byte>.Shared.Rent(_scaler.Bytes);
        try
        {
            var (read, copied) = (0, 0);
            while (await source.ReadAsync(frame.AsMemory(0, source.FrameBytes), cancel))
            {
                Tally(frame.AsSpan(0, source.FrameBytes));
                if (copied < Numbers.Count && read == Numbers[copied])
                {
                    _scales[copied] = _scaler.Make(frame.AsSpan(0, source.FrameBytes), codes);
                    await RandomAccess.WriteAsync(_frames, codes.AsMemory(0, _scaler.Bytes), copied * (long)_scaler.Bytes, cancel);
                    copied++;
                }
                read++;
                // The first picture shows at once.
                if (read == 1 || _time.GetElapsedTime(_told) >= StateInterval)
                    Tell(copied, read, done: false, problem: null);
            }
            Tell(copied, read, done: true, problem: null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(frame);
            ArrayPool<byte>.Shared.Return(codes);
        }
    }

    /// <summary>Says why it ends early.</summary>
    /// <param name="sentence">For the person.</param>
    public void Fail(string sentence) => Tell(_state.Available, _state.FramesRead, done: true, sentence);

    /// <summary>Reads a copy.</summary>
    /// <param name="index">Below <see cref="SurveyState.Available"/>.</param>
    /// <param name="codes">Receives <c>Shape.Bytes</c> bytes.</param>
    /// <param name="cancel">The client has gone.</param>
    public async Task<ProxyScale> ReadAsync(int index, Memory<byte> codes, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, State.Available);
        var at = index * (long)_scaler.Bytes;
        while (!codes.IsEmpty)
        {
            var read = await RandomAccess.ReadAsync(_frames, codes, at, cancel);
            if (read == 0)
                throw new EndOfStreamException();
            codes = codes[read..];
            at += read;
        }
        return _scales[index];
    }

    public void Dispose()
    {
        _frames.Dispose();
        File.Delete(_path);
    }

    // An alpha channel is not shown, so it does not count.
    private void Tally(ReadOnlySpan<byte> frame)
    {
        if (Axes.Channels != 4)
        {
            _tally.Add(frame);
            return;
        }
        var size = Array.Type!.Value.SizeOf();
        Span<byte> colours = stackalloc byte[3 * 8 * 256];
        var filled = 0;
        for (var at = 0; at < frame.Length; at += 4 * size)
        {
            frame.Slice(at, 3 * size).CopyTo(colours[filled..]);
            filled += 3 * size;
            if (filled + (3 * size) > colours.Length || at + (4 * size) >= frame.Length)
            {
                _tally.Add(colours[..filled]);
                filled = 0;
            }
        }
    }

    private void Tell(int available, int read, bool done, string? problem)
    {
        _told = _time.GetTimestamp();
        var type = Array.Type!.Value;
        var range = _tally.IsEmpty ? new ValueRange(0, 0, _tally.NotNumbers, _tally.Infinite) : new ValueRange(_tally.Min, _tally.Max, _tally.NotNumbers, _tally.Infinite);
        var own = ValueWindow.For(type, range, null, null);
        double from = Math.Min(range.Min, own.Min), to = Math.Max(range.Max, own.Max);
        if (to <= from)
            to = from + 1;
        var bins = type.IsFloat() ? MaxBins : (int)Math.Min(MaxBins, to - from + 1);
        var (low, high) = (_tally.Quantile(0.005), _tally.Quantile(0.995));
        _state = new SurveyState(available, read, range, _tally.Count, from, to, _tally.Histogram(from, to, bins), (own.Min, own.Max),
            low < high ? (low, high) : (own.Min, own.Max), done, problem);
        Changed?.Invoke();
    }
}
