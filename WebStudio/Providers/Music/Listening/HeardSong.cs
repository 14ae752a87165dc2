using System.Numerics.Tensors;
using WebStudio.Media;

namespace WebStudio.Providers.Music.Listening;

/// <summary>What is heard in a song that somebody else made.</summary>
internal sealed record HeardSong
{
    // dB below the loud parts of a song: quieter is not music yet, or no longer.
    private const float QuietBelow = 40;

    private const int BeatsOfBar = 4;

    private float[] Level { get; init; } = [];

    /// <summary>Seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Beats a minute; null where nothing is rhythmic.</summary>
    public required double? Tempo { get; init; }

    /// <summary>Seconds, ascending, carried on at the tempo where the rhythm rests; none where nothing is rhythmic.</summary>
    public required IReadOnlyList<double> Beats { get; init; }

    /// <summary>Every fourth beat; which, is a guess by where harmony changes and the bass enters.</summary>
    public required IReadOnlyList<double> Downbeats { get; init; }

    /// <summary>Seconds of the first and the last sound.</summary>
    public required (double Start, double End) Sounding { get; init; }

    /// <param name="input">Arguments by which ffmpeg opens it.</param>
    /// <param name="cancel">Kills the program.</param>
    /// <exception cref="ProcessFailedException">It cannot be decoded.</exception>
    public static async Task<HeardSong> ListenAsync(IReadOnlyList<string> input, CancellationToken cancel)
    {
        var features = await SongFeatures.ReadAsync(input, cancel);
        var seconds = (double)features.Count / BeatTracker.Rate;
        var (found, tempo) = BeatTracker.Track(features.Flux);
        var beats = tempo is { } known ? CarryOn(found, 60 / known, seconds) : [];
        var first = FirstOfBar(features, beats);
        return new HeardSong
        {
            Level = features.Level.ToArray(),
            Seconds = seconds,
            Tempo = tempo,
            Beats = beats,
            Downbeats = [.. beats.Where((_, i) => i % BeatsOfBar == first)],
            Sounding = Bounds(features.Level),
        };
    }

    /// <summary>Mean level of a stretch, dB of full scale.</summary>
    public double LevelOf(double start, double end)
    {
        int from = Math.Clamp((int)(start * BeatTracker.Rate), 0, Level.Length - 1), to = Math.Clamp((int)(end * BeatTracker.Rate), from + 1, Level.Length);
        return TensorPrimitives.Sum<float>(Level.AsSpan(from, to - from)) / (to - from);
    }

    // Beats before the first, after the last and in gaps, at the tempo there is.
    private static List<double> CarryOn(List<double> found, double period, double seconds)
    {
        var beats = new List<double>();
        for (var beat = found[0] - (Math.Floor(found[0] / period) * period); beat < found[0] - (period / 2); beat += period)
            beats.Add(beat);
        for (var i = 0; i < found.Count; i++)
        {
            var next = i + 1 < found.Count ? found[i + 1] : seconds;
            var steps = i + 1 < found.Count ? Math.Max(1, (int)Math.Round((next - found[i]) / period)) : (int)((next - found[i]) / period) + 1;
            var step = i + 1 < found.Count ? (next - found[i]) / steps : period;
            beats.AddRange(Enumerable.Range(0, steps).Select(k => found[i] + (k * step)));
        }
        return beats;
    }

    private static int FirstOfBar(SongFeatures features, List<double> beats)
    {
        var score = new double[BeatsOfBar];
        var chroma = beats.Select((beat, i) => Chroma(features, beat, i + 1 < beats.Count ? beats[i + 1] : beat + 0.5)).ToList();
        var low = beats.Select(beat => Low(features, beat)).ToList();
        double lowMean = low.Count > 0 ? Math.Max(1e-6, low.Average()) : 1;
        var changes = chroma.Select((one, i) => i == 0 ? 0 : 1 - (double)TensorPrimitives.CosineSimilarity<float>(one, chroma[i - 1])).ToList();
        double changeMean = changes.Count > 0 ? Math.Max(1e-6, changes.Average()) : 1;
        for (var i = 0; i < beats.Count; i++)
            score[i % BeatsOfBar] += (changes[i] / changeMean) + (0.5 * low[i] / lowMean);
        return Array.IndexOf(score, score.Max());
    }

    private static float[] Chroma(SongFeatures features, double start, double end)
    {
        var sum = new float[SongFeatures.Classes];
        // After the attack, before the next.
        int from = (int)((start + 0.05) * BeatTracker.Rate), to = Math.Min((int)((end - 0.02) * BeatTracker.Rate), features.Count);
        for (var t = from; t < to; t++)
            TensorPrimitives.Add(sum, features.Chroma.Slice(t * SongFeatures.Classes, SongFeatures.Classes), sum);
        sum[0] += 1e-9f;
        return sum;
    }

    private static double Low(SongFeatures features, double beat)
    {
        int from = Math.Clamp((int)Math.Round(beat * BeatTracker.Rate) - 4, 0, features.Count), to = Math.Min(from + 9, features.Count);
        return to > from ? TensorPrimitives.Max(features.Low[from..to]) : 0;
    }

    private static (double Start, double End) Bounds(ReadOnlySpan<float> level)
    {
        if (level.Length == 0)
            return (0, 0);
        float[] sorted = level.ToArray();
        Array.Sort(sorted);
        var quiet = Math.Max(sorted[sorted.Length * 9 / 10] - QuietBelow, -90);
        int first = 0, last = level.Length;
        while (first < level.Length && level[first] <= quiet)
            first++;
        while (last > first && level[last - 1] <= quiet)
            last--;
        return ((double)first / BeatTracker.Rate, (double)last / BeatTracker.Rate);
    }
}
