namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>Speech between pauses: the level against a floor that follows the noise, judged by the classifier's word on who speaks.</summary>
internal sealed class Sentences
{
    private const int Step = FrameFeatures.Rate / 2;
    private const int Reach = 4 * FrameFeatures.Rate;       // the floor is sought this far to both sides
    private const int ShortestPause = FrameFeatures.Rate / 4;
    private const int ShortestSound = FrameFeatures.Rate / 10;
    private const int Tail = FrameFeatures.Rate / 6;        // how long a quiet end of a word may be
    private const int ShortestSentence = FrameFeatures.Rate / 5;
    private const int Edge = FrameFeatures.Rate;            // the classifier's edges are this vague

    private readonly FrameFeatures _features;
    private readonly float[] _speech;

    private Sentences(FrameFeatures features, float[] speech) => (_features, _speech) = (features, speech);

    /// <summary>Finds sentences and pauses.</summary>
    /// <param name="features">What was measured.</param>
    /// <param name="speech">Probability of speech, <see cref="AudioTrack.Rate"/> a second.</param>
    /// <param name="duration">Seconds in all.</param>
    public static (List<TimeRange> Sentences, List<TimeRange> Pauses) Find(FrameFeatures features, float[] speech, double duration)
    {
        var finder = new Sentences(features, speech);
        var sentences = finder.Sounds().SelectMany(finder.Spoken).Select(range => Seconds(range, duration)).Where(range => range.Length > 0).ToList();
        var pauses = new List<TimeRange>();
        var end = 0.0;
        foreach (var sentence in sentences.Append(new TimeRange(duration, duration)))
        {
            if (sentence.Start - end >= ShortestPause / (double)FrameFeatures.Rate)
                pauses.Add(new TimeRange(end, sentence.Start));
            end = sentence.End;
        }
        return (sentences, pauses);
    }

    private static TimeRange Seconds((int Start, int End) frames, double duration) =>
        new(Math.Max(0, (frames.Start - 0.5) / FrameFeatures.Rate), Math.Min(duration, (frames.End - 0.5) / FrameFeatures.Rate));

    // Runs of loud frames; short gaps are part of speech (closures of p, t, k), short noises are not.
    private List<(int Start, int End)> Sounds()
    {
        var loud = Loud();
        var sounds = new List<(int Start, int End)>();
        for (var t = 0; t < loud.Length; t++)
        {
            if (!loud[t])
                continue;
            if (sounds.Count > 0 && t - sounds[^1].End < ShortestPause)
                sounds[^1] = (sounds[^1].Start, t + 1);
            else
                sounds.Add((t, t + 1));
        }
        sounds.RemoveAll(sound => sound.End - sound.Start < ShortestSound);
        return sounds;
    }

    // Frames above the high threshold, and those above the low one that lead up to them or follow: the f or s at an end is hardly louder than noise.
    private bool[] Loud()
    {
        var thresholds = Thresholds();
        var level = _features.Level;
        var loud = new bool[level.Length];
        var low = new bool[level.Length];
        for (var t = 0; t < loud.Length; t++)
        {
            var place = t / (float)Step;
            var at = Math.Min((int)place, thresholds.Length - 2);
            loud[t] = level[t] >= float.Lerp(thresholds[at].High, thresholds[at + 1].High, place - at);
            low[t] = level[t] >= float.Lerp(thresholds[at].Low, thresholds[at + 1].Low, place - at);
        }
        for (int t = 1, left = 0; t < loud.Length; t++)
        {
            left = loud[t] ? Tail : low[t] ? left - 1 : 0;
            loud[t] |= left > 0;
        }
        for (int t = loud.Length - 2, left = 0; t >= 0; t--)
        {
            left = loud[t] ? Tail : low[t] ? left - 1 : 0;
            loud[t] |= left > 0;
        }
        return loud;
    }

    // The parts of a sound in which somebody speaks; where the classifier changes its mind near an end of the sound, the change is there.
    private IEnumerable<(int Start, int End)> Spoken((int Start, int End) sound)
    {
        var spoken = new List<(int Start, int End)>();
        for (var t = sound.Start; t < sound.End; t++)
        {
            if (_speech[Math.Min(((t * AudioTrack.Rate) + (FrameFeatures.Rate / 2)) / FrameFeatures.Rate, _speech.Length - 1)] < 0.5f)
                continue;
            if (spoken.Count > 0 && t - spoken[^1].End < Edge)
                spoken[^1] = (spoken[^1].Start, t + 1);
            else
                spoken.Add((t, t + 1));
        }
        foreach (var (start, end) in spoken)
        {
            var whole = (Start: start - sound.Start < Edge ? sound.Start : start, End: sound.End - end < Edge ? sound.End : end);
            // Less than half spoken is not a sentence with a vague edge but a noise beside one.
            if (2 * (end - start) >= whole.End - whole.Start && whole.End - whole.Start >= ShortestSentence)
                yield return whole;
        }
    }

    // Every half second: a quarter of the way from the noise's level to the speech's, at least 6 dB above the noise, at most 38 dB below the speech; and 3 dB above the noise.
    private (float High, float Low)[] Thresholds()
    {
        var result = new (float High, float Low)[(_features.Count / Step) + 2];
        var sorted = new float[2 * Reach];
        for (var i = 0; i < result.Length; i++)
        {
            var from = Math.Clamp((i * Step) - Reach, 0, Math.Max(0, _features.Count - (2 * Reach)));
            var part = sorted.AsSpan(0, Math.Min(_features.Count - from, 2 * Reach));
            _features.Level.AsSpan(from, part.Length).CopyTo(part);
            part.Sort();
            float noise = part[part.Length / 20], speech = part[part.Length * 19 / 20];
            var least = Math.Max(speech - 38, SoundDescriptors.Audible);
            result[i] = (Math.Max(noise + Math.Max(6, (speech - noise) / 4), least), Math.Max(noise + 3, least));
        }
        return result;
    }
}
