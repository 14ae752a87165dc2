namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>A stretch of a video that a decoder can begin with: its first frame is a keyframe.</summary>
/// <param name="Start">Seconds as ffmpeg's -ss counts them, a little after the keyframe's own time, so that rounding never finds the one before.</param>
/// <param name="Frames">Frames of the sampling grid.</param>
internal readonly record struct Stretch(double Start, int Frames)
{
    /// <summary>Frames below which a stretch gains less than its program's start costs.</summary>
    public const int LeastFrames = 400;

    // Bytes up to which a file is read once more only to learn where its keyframes are.
    private const long LargestFile = 2L << 30;

    // Seconds by which a frame may be off its place: containers count in milliseconds.
    private const double Off = 0.002;

    private const double After = 0.0001;

    /// <summary>Cuts a video into stretches that lie next to each other and are all of it.</summary>
    /// <param name="path">The video.</param>
    /// <param name="facts">What the probe said.</param>
    /// <param name="grid">The frames wanted.</param>
    /// <param name="leastFrames">Of the grid, in each stretch.</param>
    /// <param name="cancel">Kills the reader.</param>
    /// <returns>None when its frames are not evenly spaced from the beginning on, or it has no keyframes to part it at.</returns>
    public static async Task<IReadOnlyList<Stretch>> PlanAsync(string path, MediaFacts facts, SamplingGrid grid, int leastFrames, CancellationToken cancel)
    {
        if (facts.Variable || grid.Step < 1 || facts.Duration * grid.Rate < 2 * leastFrames || new FileInfo(path).Length > LargestFile)
            return [];
        var packets = new List<Packet>();
        await foreach (var packet in PacketReader.ReadAsync(path, facts.VideoStream, cancel))
            packets.Add(packet with { Time = packet.Time - facts.ClockStart });
        packets.Sort((one, other) => one.Time.CompareTo(other.Time));
        for (var i = 0; i < packets.Count; i++)
        {
            if (Math.Abs(packets[i].Time - (i / facts.FrameRate)) > Off)
                return [];
        }
        return packets.Count > 0 && packets[0].Key ? Part(packets, grid.Step, leastFrames) : [];
    }

    // As even as the keyframes allow, in a number that keeps all decoders at work to the end.
    private static List<Stretch> Part(List<Packet> packets, int step, int leastFrames)
    {
        var wanted = packets.Count / step / leastFrames;
        wanted = Math.Max(1, wanted / FrameRelay.AtOnce * FrameRelay.AtOnce);
        var keys = Enumerable.Range(0, packets.Count).Where(i => packets[i].Key && i % step == 0).ToList();
        int[] starts = [.. Enumerable.Range(0, wanted).Select(i => keys.MinBy(key => Math.Abs(key - (i * (double)packets.Count / wanted)))).Distinct()];
        return [.. starts.Select((from, i) => new Stretch(packets[from].Time + After, ((i + 1 < starts.Length ? starts[i + 1] : packets.Count) - from + step - 1) / step))];
    }
}
