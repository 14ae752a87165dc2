using System.Globalization;

namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>
/// What the decoder complained about, and when. Its words carry no times; but its reports of how many frames it has given
/// come on the same stream, with nearly every frame, and tell the time of what is said between them.
/// </summary>
internal sealed class DamageLog(MediaFacts facts)
{
    private const int KeptMoments = 100_000;

    // The frame complained about comes after the last report: by what lies between two reports, and by what decoder threads and reordering hold.
    private const double Early = 0.1, Late = 0.5, LateFrames = 8;

    // Seconds that a video may be shorter than it says: streams of unequal length, rounding.
    private const double Missing = 0.7;

    private readonly Lock _lock = new();
    private readonly List<int> _moments = [];
    private int _frames;

    /// <summary>Whether the disk was full.</summary>
    public bool DiskFull { get; private set; }

    /// <summary>Whether the decoder gave up before the end.</summary>
    public bool GaveUp { get; set; }

    /// <summary>Takes a line of ffmpeg's: of its progress, or of its log, marked with its level.</summary>
    public void Line(string line)
    {
        const string report = "frame=";
        if (line.StartsWith(report, StringComparison.Ordinal))
        {
            if (int.TryParse(line.AsSpan(report.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var frames))
                _frames = frames;
            return;
        }
        lock (_lock)
        {
            if (line.Contains("No space left on device", StringComparison.Ordinal))
                DiskFull = true;
            if (!IsOfPicture(line) || _moments.Count == KeptMoments)
                return;
            if (_moments.Count == 0 || _moments[^1] != _frames)
                _moments.Add(_frames);
        }
    }

    /// <summary>
    /// The damaged stretches, ascending. A broken frame spoils those that follow up to the next keyframe:
    /// only then the file is read once more, without decoding, to learn where these are.
    /// </summary>
    public async Task<IReadOnlyList<TimeRange>> RangesAsync(string path, double rate, int frames, CancellationToken cancel)
    {
        var length = frames / rate;
        var ranges = new List<TimeRange>();
        if (_moments.Count > 0)
        {
            var keys = await KeyframesAsync(path, cancel);
            foreach (var moment in _moments)
            {
                double start = Math.Max(0, (moment / rate) - Early), broken = ((moment + LateFrames) / rate) + Late;
                var next = keys.BinarySearch(broken);
                next = next < 0 ? ~next : next;
                var end = Math.Min(length, next < keys.Count ? Math.Max(broken, keys[next]) : length);
                if (end > start)
                    Append(ranges, new TimeRange(start, end));
            }
        }
        if (length < facts.Duration - Missing || GaveUp)
            Append(ranges, new TimeRange(length, Math.Max(length, facts.Duration)));
        return ranges;
    }

    private static void Append(List<TimeRange> ranges, TimeRange range)
    {
        if (ranges.Count > 0 && range.Start <= ranges[^1].End)
            ranges[^1] = new TimeRange(ranges[^1].Start, Math.Max(ranges[^1].End, range.End));
        else
            ranges.Add(range);
    }

    private async Task<List<double>> KeyframesAsync(string path, CancellationToken cancel)
    {
        var keys = new List<double>();
        await foreach (var packet in PacketReader.ReadAsync(path, facts.VideoStream, cancel))
        {
            if (packet.Key)
                keys.Add(packet.Time - facts.ClockStart);
        }
        keys.Sort();
        return keys;
    }

    private bool IsOfPicture(string line) =>
        line.Contains("[error]", StringComparison.Ordinal)
        && !line.Contains("Application provided", StringComparison.Ordinal)
        && facts.Audio.All(track => !line.StartsWith($"[{track.Codec} ", StringComparison.Ordinal) && !line.Contains($"stream #0:{track.Stream}", StringComparison.Ordinal));
}
